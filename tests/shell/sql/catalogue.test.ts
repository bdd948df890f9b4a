import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bind, writtenOut } from '../../../src/engine/bind.ts'
import type { AskedEngine } from '../../../src/engine/types.ts'
import { baseTables } from '../../../src/ledger/base-tables.ts'
import { fillLater } from '../../../src/ledger/derived.ts'
import { createLedger } from '../../../src/ledger/ledger.ts'
import { createViews } from '../../../src/metrics/catalog.ts'
import { askedText, inForce } from '../../../src/parts/asked.ts'
import { catalogue, found } from '../../../src/shell/sql/catalogue.ts'
import { examples } from '../../../src/shell/sql/examples.ts'
import { readPlan, type PlanStep } from '../../../src/shell/sql/plan.ts'
import { allTexts } from '../../../src/text/index.ts'
import { openEngine } from '../../engine/node-engine.ts'

let engine: AskedEngine

beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
  await fillLater(engine)
  await createViews(engine)
})
afterAll(() => engine.close())

describe('the catalogue', () => {
  it('names every table and view that the ledger has, with its columns', async () => {
    const { rows } = await engine.query<{ name: string, columns: string }>(`
      select table_name as name, string_agg(column_name, ' ' order by column_index) as columns
      from duckdb_columns() where not internal and schema_name = 'main' group by table_name order by name`)
    expect(catalogue.map(({ name, columns }) => ({ name, columns: columns.map(column => column.name).join(' ') })))
      .toEqual(rows)
  })

  it('tells the types of the base tables as the engine has them', async () => {
    for (const { name, comment, columns } of baseTables) {
      const { rows } = await engine.query<{ column_name: string, column_type: string }>(`describe ${name}`)
      expect(columns.map(({ type }) => type.toLowerCase().replaceAll(' ', '')), name)
        .toEqual(rows.map(row => row.column_type.toLowerCase()))
      expect(comment.startsWith('--'), name).toBe(false)
    }
  })

  it('is searched by names, answers and columns, whatever the order of the words', () => {
    expect(found('').length).toBe(catalogue.length)
    expect(found('OPEN documents').map(({ name }) => name)).toContain('open_documents')
    expect(found('source_line allocation').map(({ name }) => name)).toContain('allocations')
    expect(found('zebra')).toEqual([])
  })

  it('has examples that run as they stand', async () => {
    for (const [name, sql] of Object.entries(examples)) {
      expect((await engine.ask(sql, { kind: 'rows', bounds: { rows: 1, bytes: 1000 } })).kind, name).toBe('rows')
    }
  })
})

describe('a question as it was asked', () => {
  it('has its values in their places, and gives the same answer', async () => {
    const sql = `
      select ? as text, ?::date + 1 as day, ? as number, ? as nothing, ? as truth, '?' as mark -- ?`
    const values = ["it's; --", '2024-02-28', -12.5, null, true]
    const text = writtenOut(sql, values)
    expect(text).toContain('\'it\'\'s; --\' as text, \'2024-02-28\'::date + 1 as day, -12.5 as number')
    expect(() => bind(text, [])).not.toThrow()
    const [first] = (await engine.query(text)).rows
    const [second] = (await engine.query(sql, values)).rows
    expect({ ...first, number: Number(first?.['number']) }).toEqual({ ...second, number: Number(second?.['number']) })
  })

  it('says above itself under what it was asked', () => {
    const force = inForce({
      settings: [{ as_of: '2025-12-31', compare_to: null, window_days: 90, credits: 'include' }],
      filters: [{ dimension: 'segment', value: null }, { dimension: 'country', value: 'FR\nDE' }],
    })
    expect(askedText({ sql: '\n    select 1\n      from t\n    where a = ?', parameters: ['x'] }, force)).toBe(
      "-- as_of = 2025-12-31; window_days = 90; segment = (null); country = FR DE\nselect 1\n  from t\nwhere a = 'x'")
  })
})

it('a plan is read as a tree; what is none is none', async () => {
  const answer = await engine.ask('select kind, sum(amount) from documents group by kind', {
    kind: 'plan', bounds: { rows: 1, bytes: 2 ** 20 },
  })
  if (answer.kind !== 'rows') throw new Error(JSON.stringify(answer))
  const steps = readPlan(String(answer.result.rows(0, 1)[0]?.['explain_value']))
  const names = (all: typeof steps): string[] => all.flatMap(({ name, children }) => [name, ...names(children)])
  expect(names(steps)).toContain('SEQ_SCAN')
  expect(readPlan('not a plan')).toEqual([])
  expect(readPlan('{"a": 1}')).toEqual([])
})

it('tells the steps of a plan in words, and leaves out how the engine packs values', async () => {
  const shells = Object.values(await allTexts()).map(({ shell }) => shell.sql)
  const questions = [
    ...Object.values(examples),
    'select kind, count(distinct number), sum(amount) from documents group by kind order by 2 desc limit 3 offset 1',
    'select * from documents qualify row_number() over (partition by kind order by amount) < 3',
    'select * from documents d asof join customers c on d.customer_id = c.customer_id and d.amount >= c.credit_limit',
    'select * from documents where amount = (select max(amount) from documents) using sample 5 rows',
  ]
  for (const question of questions) {
    const answer = await engine.ask(question, { kind: 'plan', bounds: { rows: 1, bytes: 2 ** 20 } })
    if (answer.kind !== 'rows') throw new Error(`${question}: ${JSON.stringify(answer)}`)
    const told = String(answer.result.rows(0, 1)[0]?.['explain_value'])
    const all = (steps: readonly PlanStep[]): PlanStep[] => steps.flatMap((step) => [step, ...all(step.children)])
    const steps = all(readPlan(told))
    expect(steps.length, question).toBeGreaterThan(0)
    expect(JSON.stringify(steps)).not.toContain('__internal_')
    for (const sql of shells) {
      const unsaid = steps.flatMap(({ name, details }) => [
        ...name in sql.steps ? [] : [name],
        ...details.filter(([label]) => !(label in sql.planLabels)).map(([label]) => label),
      ])
      expect(unsaid, question).toEqual([])
    }
  }
})
