import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/types.ts'
import { derivedTables } from '../../src/ledger/derived.ts'
import { views } from '../../src/metrics/catalog.ts'
import { openLedger } from './load.ts'

let engine: Engine
beforeAll(async () => { engine = await openLedger() })
afterAll(() => engine.close())

describe.each([...derivedTables, ...views].map(file => [file.name, file] as const))('%s', (name, file) => {
  it('has the columns that its header declares', async () => {
    const { rows } = await engine.query<{ column_name: string; column_type: string }>(`describe ${name}`)
    const declared = file.columns.map(column => `${column.name} ${column.type.replace(', ', ',').toUpperCase()}`)
    expect(rows.map(row => `${row.column_name} ${row.column_type}`)).toEqual(declared)
  })

  it('reads what its header declares, and nothing else', () => {
    const sql = file.select.replaceAll(/--.*$/gm, '').replaceAll(/extract\([^)]*\)/g, '')
    const common = /(?:\bwith(?: recursive)?\s+|\),\s*)(\w+) as (?:(?:not )?materialized )?\(/g
    const commonTables = [...sql.matchAll(common)].map(match => match[1])
    const read = [...sql.matchAll(/\b(?:from|join)\s+(\w+)\b(?!\s*\()/g)].map(match => match[1])
    const relations = new Set(read.filter(relation => !commonTables.includes(relation)))
    expect([...relations].sort()).toEqual([...file.reads].sort())
  })

  it('answers a question', () => {
    expect(file.answers).toMatch(/\?$/)
    expect(file.grain).not.toBe('')
  })
})
