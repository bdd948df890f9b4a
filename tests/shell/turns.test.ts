import { expect, it } from 'vitest'
import { Turns } from '../../src/shell/turns.ts'

it('one task at a time, in the order of asking, also after a failure', async () => {
  const turns = new Turns()
  const seen: string[] = []
  const task = (name: string, fails = false) => async (): Promise<string> => {
    seen.push(`${name} starts`)
    await new Promise((resolve) => { setTimeout(resolve, 1) })
    seen.push(`${name} ends`)
    if (fails) throw new Error(name)
    return name
  }
  expect(turns.isIdle).toBe(true)
  const first = turns.take(task('first', true))
  expect(turns.isIdle).toBe(false)
  const second = turns.take(task('second'))
  const idle = turns.idle().then(() => { seen.push('idle') })
  const third = first.catch(() => turns.take(task('third')))
  await expect(first).rejects.toThrow('first')
  expect(await second).toBe('second')
  expect(await third).toBe('third')
  await idle
  expect(turns.isIdle).toBe(true)
  expect(seen).toEqual([
    'first starts', 'first ends', 'second starts', 'second ends', 'third starts', 'third ends', 'idle',
  ])
})
