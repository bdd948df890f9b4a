import { describe, expect, it } from 'vitest'
import { readViews, renamed, tidyName, withView, writeViews, type SavedView } from '../../src/shell/views/saved-views.ts'

const storageOf = (text: string | null, isForbidden = false) => (): Storage => {
  if (isForbidden) throw new DOMException('no', 'SecurityError')
  let held = text
  return {
    length: 1, clear: () => undefined, key: () => null, removeItem: () => undefined,
    getItem: () => held, setItem: (_, value) => { held = value },
  }
}
const state = '#/overview?window=60'

describe('saved views', () => {
  it('are added, replaced, renamed and kept in order', () => {
    const views = withView(withView(withView([], 'Zoe', state), 'board', state), 'board', '#/overview?window=30')
    expect(views).toEqual([{ name: 'board', state: '#/overview?window=30' }, { name: 'Zoe', state }])
    expect(renamed(views, 'board', ' Monthly\nreview ').map(({ name }) => name)).toEqual(['Monthly review', 'Zoe'])
    expect(renamed(views, 'board', 'Zoe')).toBe(views)
    expect(withView(views, ' \u0000 ', state)).toBe(views)
  })

  it('have names of one line and bounded length, whatever is typed', () => {
    expect(tidyName('<b onclick=x>\u202eevil\u0007\r\n name')).toBe('<b onclick=x> evil name')
    expect(tidyName('x'.repeat(500))).toHaveLength(60)
  })

  it('are bounded in number and size', () => {
    let views: readonly SavedView[] = []
    for (let count = 0; count < 100; count += 1) views = withView(views, `view ${String(count)}`, state)
    expect(views).toHaveLength(60)
    expect(withView([], 'large', 'x'.repeat(20_001))).toEqual([])
  })

  it.each([null, 'no json', '{"a":1}', '[1,null,{"name":7,"state":"x"},{"name":"a"},{"name":"","state":"x"}]'])(
    'are none where the storage holds %s', text => { expect(readViews(storageOf(text))).toEqual([]) })

  it('are none, and cannot be kept, where storage is forbidden', () => {
    expect(readViews(storageOf(null, true))).toEqual([])
    expect(writeViews(storageOf(null, true), [])).toBe(false)
  })
})
