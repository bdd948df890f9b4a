import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import answers from '../../sample-data/known-answers.json' with { type: 'json' }
import { answerOverview } from '../../sample-data/overview.ts'
import { overview } from '../../sample-data/write-overview.ts'
import type { Row, Value } from '../../src/engine/types.ts'
import { questionKey } from '../../src/shell/prepared/prepared.ts'
import { readPrepared } from '../../src/shell/prepared/text.ts'
import { openNativeEngine } from '../bench/native-engine.ts'

const files = ['ledger.csv', 'reminders.csv'].map(name =>
  new File([readFileSync(join(import.meta.dirname, '../../sample-data', name))], `sample-${name}`))
const prepared = readPrepared(overview)

function rowsFrom(view: string): readonly Row[] {
  const found = prepared?.answers.find(({ query }) => query.sql.startsWith(`select * from ${view} `))
  if (found === undefined) throw new Error(`${view} is not among the answers`)
  return found.rows
}

it('says what the generator of the sample knows', () => {
  expect(prepared?.facts).toMatchObject({ ownDate: answers.asOf, currencies: ['EUR', 'GBP'], rowsSetAside: 7 })
  const { balance, overdue, billings, unapplied, dso } = answers.currencies.EUR
  const now = rowsFrom('headline').find(row => row['date_role'] === 'as_of')
  for (const [column, amount] of Object.entries({ balance, overdue, billings, unapplied })) {
    expect(Number(now?.[column]), column).toBe(Number(amount))
  }
  expect(now?.['dso']).toBeCloseTo(dso, 9)
  expect(rowsFrom('reconciliation').map(({ difference }) => Number(difference))).toEqual([0, 0])
})

it('says what another build of the engine says', async () => {
  const native = await openNativeEngine()
  const other = await answerOverview(native, files)
  await native.close()
  expect(prepared?.answers.length).toBeGreaterThan(10)
  expect({ ...prepared, answers: [] }).toEqual({ ...other, answers: [] })
  const ours = new Map(prepared?.answers.map(({ query, rows }) => [questionKey(query), rows]))
  for (const { query, rows } of other.answers) {
    const same = ours.get(questionKey(query)) ?? []
    expect(same.length, query.sql).toBe(rows.length)
    rows.forEach((row, place) => { expectAlike(same[place] ?? {}, row, `${query.sql}, row ${String(place + 1)}`) })
  }
})

/** Texts, dates and decimals to the last digit; doubles but for the last bits, in which two builds may differ. */
function expectAlike(ours: Row, theirs: Row, where: string): void {
  const plain = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([name, value]): [string, Value] =>
    [name, typeof value === 'number' ? Number(value.toPrecision(12)) : value]))
  expect(plain(ours), where).toEqual(plain(theirs))
}
