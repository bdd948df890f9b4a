import { render } from 'svelte/server'
import { describe, expect, it } from 'vitest'
import DataTable from '../../src/parts/DataTable.svelte'
import type { TableModel } from '../../src/parts/panel.ts'
import ConcentrationRisk from '../../src/panels/concentration_risk/ConcentrationRisk.svelte'
import Headline from '../../src/panels/headline/Headline.svelte'
import SegmentComparison from '../../src/panels/segment_comparison/SegmentComparison.svelte'
import { contextIn } from '../panels/context.ts'

const hostile = '<img src=x onerror=alert(1)>'
const nothing = (): void => undefined
const actions = { onchoose: nothing, onoption: nothing, run: () => Promise.resolve({}) }

const table: TableModel = {
  caption: hostile,
  columns: [
    { key: 'customer_name', label: 'Customer', kind: 'text' },
    { key: 'amount', label: 'Amount', kind: 'money' },
    { key: 'due_date', label: 'Due', kind: 'date' },
  ],
  rows: [{ customer_name: hostile, amount: '-1234.500', due_date: '2025-12-31' }],
}

function html(markup: { body: string }): string {
  return markup.body.replaceAll(/<!--.*?-->/g, '')
}

describe('table', () => {
  const body = html(render(DataTable, { props: { table, context: contextIn('en'), onchoose: nothing } }))

  it('carries column and plain value on every cell', () => {
    expect(body).toContain('data-column="amount" data-value="-1234.50"')
    expect(body).toContain('data-column="due_date" data-value="2025-12-31"')
    expect(body.match(/data-column=/g)).toHaveLength(3)
  })

  it('keeps names text', () => {
    expect(body).not.toContain('<img')
    expect(body).toContain('&lt;img src=x onerror=alert(1)>')
  })

  it('stops at 500 rows and says so', () => {
    const rows = Array.from({ length: 501 }, () => table.rows[0] ?? {})
    const long = html(render(DataTable, { props: { table: { ...table, rows }, context: contextIn('en'), onchoose: nothing } }))
    expect(long.match(/data-column="amount"/g)).toHaveLength(500)
    expect(long).toContain('The first 500 of 501 rows')
  })

  it('shows rows as columns where they are few', () => {
    const turned = html(render(DataTable, {
      props: { table: { ...table, isTransposed: true }, context: contextIn('en'), onchoose: nothing },
    }))
    expect(turned.match(/<th scope="row"/g)).toHaveLength(3)
    expect(turned).toContain('data-column="amount" data-value="-1234.50"')
  })
})

describe('views', () => {
  it('keep the names of customers text', () => {
    const row = { entity_id: 'E', customer_id: 'C', customer_name: hostile, share: 1, amount: '5.000' }
    const results = { main: [row], summary: [], curve: [] }
    const body = html(render(ConcentrationRisk, { props: { results, context: contextIn('en'), ...actions } }))
    expect(body).toContain('&lt;img')
    expect(body).not.toContain('<img')
  })

  it('keep the names of segments text', () => {
    const results = { main: [{ segment: hostile, gross_open: '5.000', balance: '5.000' }] }
    const body = html(render(SegmentComparison, { props: { results, context: contextIn('en'), ...actions } }))
    expect(body).toContain('&lt;img')
    expect(body).not.toContain('<img')
  })

  it('keep the headline text', () => {
    const now = { date_role: 'as_of', balance: '9.000', overdue: '9.000', overdue_rate: 1 }
    const then = { date_role: 'compare_to', balance: '1.000', overdue: '1.000', overdue_rate: 1 }
    const movers = [{ customer_name: hostile, change: '8.000' }]
    const results = { main: [now, then], months: [], movers }
    const body = html(render(Headline, { props: { results, context: contextIn('en'), ...actions } }))
    expect(body).toContain('&lt;img')
    expect(body).not.toContain('<img')
  })
})
