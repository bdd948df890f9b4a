import { describe, expect, it } from 'vitest'
import { tableToHtml, tableToText } from '../../src/export/clipboard.ts'
import { createFormats } from '../../src/text/format.ts'
import { table } from './table.ts'

const writing = { format: createFormats('fr'), currency: 'EUR', decimalSign: ',' } as const

describe('a table on the clipboard', () => {
  it('has one line a row and one tab between cells, whatever stands in them', () => {
    const lines = tableToText(table, table.rows, writing).split('\n').map((line) => line.split('\t'))
    expect(lines.map((cells) => cells.length)).toEqual([7, 7, 7, 7])
    expect(lines[1]?.slice(0, 3)).toEqual(['\'=cmd|\'/c calc\'!A1', '-1234,50', '-0,25'])
    expect(lines[2]?.[0]).toBe('a "b"; c, d <&> _x0041_')
  })

  it('lets no head be run as a formula: segments carry the names that a file gave them', () => {
    const headed = { ...table, columns: table.columns.map((column) => ({ ...column, label: `=${column.key}` })) }
    expect(tableToText(headed, [], writing)).toMatch(/^'=[^\t]+(\t'=[^\t]+)+$/)
    expect(tableToHtml(headed, [], writing)).not.toContain('<th>=')
  })

  it('is marked up without letting a name mark up anything', () => {
    const html = tableToHtml(table, table.rows, writing)
    expect(html).toContain('<td>a &quot;b&quot;; c,\nd &lt;&amp;&gt; _x0041_</td>')
    expect(html.match(/<tr>/g)).toHaveLength(4)
  })
})
