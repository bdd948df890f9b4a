import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsBeyond, pagedWidths } from '../../src/parts/column-pages.ts'

const close = (widths: readonly number[]): number[] => widths.map((width) => expect.closeTo(width, 6) as number)
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)

describe('columns of a long list', () => {
  it('fill the room, and where they do not fit, fill it page by page beside the first', () => {
    expect(pagedWidths([200, 100, 100], 800)).toEqual(close([400, 200, 200]))
    expect(pagedWidths([200, 100, 100, 100], 440)).toEqual(close([220, 110, 110, 220]))
    expect(pagedWidths([200, 100, 100, 50, 50, 50], 400)).toEqual(
      close([200, 100, 100, 200 / 3, 200 / 3, 200 / 3]),
    )
  })

  it('stay as they are while the room is not known, and one that is broader than the room is never cut down', () => {
    expect(pagedWidths([200, 100], 0)).toEqual([200, 100])
    expect(pagedWidths([300, 250], 200)).toEqual([300, 250])
  })

  it('end where a page ends, whatever their widths', () => {
    const widths = fc.array(fc.integer({ min: 40, max: 200 }), { minLength: 1, maxLength: 16 })
    fc.assert(fc.property(widths, fc.integer({ min: 500, max: 1400 }), (natural, room) => {
      const paged = pagedWidths(natural, room)
      expect(paged).toHaveLength(natural.length)
      paged.forEach((width, index) => { expect(width).toBeGreaterThanOrEqual(natural[index] ?? 0) })
      const ends = paged.map((_, index) => sum(paged.slice(0, index + 1)))
      expect(ends.some((end) => Math.abs(end - room) < 1e-6)).toBe(true)
      const step = room - (paged[0] ?? 0)
      const pages = (sum(paged) - room) / step
      if (paged.length > 1 && step > 200) expect(pages).toBeCloseTo(Math.round(pages), 6)
    }))
  })

  it('are counted as far as they end beyond the view', () => {
    expect(columnsBeyond([200, 100, 100, 200], 0, 400)).toBe(1)
    expect(columnsBeyond([200, 100, 100, 200], 200, 400)).toBe(0)
    expect(columnsBeyond([200, 100, 99.8], 0, 399.5)).toBe(0)
  })
})
