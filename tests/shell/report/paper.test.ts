import { expect, it } from 'vitest'
import type { TableModel } from '../../../src/parts/panel.ts'
import { panels } from '../../../src/panels/registry.ts'
import { pageRules } from '../../../src/shell/report/page-rules.ts'
import { definitionOf } from '../../../src/shell/report/paper.ts'
import { paperColumns, paperRows } from '../../../src/shell/report/table.ts'
import { orderedViews, paperViews, readReportViews, usualViews, writeReportViews } from '../../../src/shell/report/views.ts'
import { allTexts } from '../../../src/text/index.ts'

const languages = await allTexts()

it('offers every panel of a page in the rail, and says in words what each means', () => {
  const offered = panels.filter(({ placements }) =>
    placements.some(({ page }) => page !== 'customer' && page !== 'documents')).map(({ view }) => view)
  expect([...paperViews].sort()).toEqual([...offered].sort())
  for (const text of Object.values(languages)) {
    expect(Object.keys(text.report.definitions).sort()).toEqual([...paperViews].sort())
    for (const view of paperViews) expect(definitionOf(view, text), view).toMatch(/^\p{L}.{20,}\.$/u)
  }
})

it('writes a choice of panels in the order of the pages, and the usual one not at all', () => {
  expect(readReportViews('customer_list,headline')).toEqual(['headline', 'customer_list'])
  expect(readReportViews('')).toEqual([])
  expect(readReportViews('headline,nobody')).toBeUndefined()
  expect(orderedViews([...usualViews].reverse())).toBeNull()
  expect(writeReportViews(null)).toBeNull()
  expect(writeReportViews([])).toBe('')
})

const table = (columns: TableModel['columns'], rows: TableModel['rows']): TableModel => ({ caption: '', columns, rows })
const date = { key: 'day', label: 'Day', kind: 'date' } as const
const money = (key: string): TableModel['columns'][number] => ({ key, label: key, kind: 'money' })

it('shows the first rows of a list, the last of a series, and no date in part', () => {
  const list = table([money('a')], Array.from({ length: 20 }, (_, index) => ({ a: String(index) })))
  expect(paperRows(list).rows.map(({ a }) => a)).toEqual(Array.from({ length: 12 }, (_, index) => String(index)))
  const days = Array.from({ length: 20 }, (_, index) => ({ day: `2025-01-${String(index + 1).padStart(2, '0')}` }))
  expect(paperRows(table([date], days))).toMatchObject({ isLatest: true, rows: days.slice(8) })
  const buckets = days.slice(0, 4).flatMap(({ day }) => Array.from({ length: 5 }, (_, bucket) => ({ day, bucket })))
  expect(paperRows(table([date], buckets)).rows).toEqual(buckets.slice(10))
  const one = Array.from({ length: 20 }, (_, bucket) => ({ day: bucket === 0 ? '2024-12-31' : '2025-01-01', bucket }))
  expect(paperRows(table([date], one)).rows).toHaveLength(12)
  expect(paperRows(table([date], days.slice(0, 16)))).toMatchObject({ rows: days.slice(0, 16) })
})

it('leaves out no column unsaid', () => {
  const columns = Array.from({ length: 12 }, (_, index) => money(String(index)))
  const { shown, others } = paperColumns(table(columns, []))
  expect(shown.length).toBeGreaterThan(4)
  expect([...shown, ...others]).toEqual(columns)
  expect(paperColumns({ ...table(columns, []), isTransposed: true }).shown).toEqual(columns)
})

it('spends no room on yes or no where every row says the same', () => {
  const columns = [{ key: 'is_total', label: 'All', kind: 'text' } as const, money('a')]
  const rows = [{ is_total: true, a: '1' }, { is_total: true, a: '2' }]
  expect(paperColumns(table(columns, rows))).toEqual({ shown: [columns[1]], others: [columns[0]] })
  expect(paperColumns(table(columns, [...rows, { is_total: false, a: '3' }])).shown).toEqual(columns)
  expect(paperColumns(table(columns, rows.slice(1))).shown).toEqual(columns)
})

it('lets no name of a company out of the text that it is', () => {
  const rules = pageRules({ foot: 'A"}\n@import url(x);\\ Société', page: 'Page' })
  expect(rules).toContain('content: "A\\22 \\7d \\a \\40 import url(x)\\3b \\5c  Société";')
})
