import type { Engine } from '../../src/engine/types.ts'
import { EarlyStage, load, readFile, recognise, stage } from '../../src/import/index.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { createLedger } from '../../src/ledger/ledger.ts'
import { applyScope } from '../../src/ledger/scope.ts'
import { createViews } from '../../src/metrics/catalog.ts'

/** Milliseconds of each step from bytes to a ledger that answers. */
export interface ImportTimes {
  readonly bytes: number
  readonly rows: number
  readonly read: number
  /** What is left of it when the bytes are read: of a large text it runs beside. */
  readonly stage: number
  readonly recognise: number
  readonly load: number
}

export interface ViewTimes {
  readonly view: string
  readonly cold: number
  readonly median: number
  readonly p95: number
}

const repetitions = 7

/** Views of a row for each document or customer, of which panels ask some rows at a time. */
const longLists: readonly string[] = [
  'open_documents', 'customer_list', 'concentration_risk', 'interest_claims', 'late_interest', 'beyond_limits',
  'credit_exposure', 'major_customers', 'signal_customers', 'signal_documents', 'forecast_documents',
  'discount_customers', 'discount_payments', 'reporting_customers', 'terms_cut',
]

/** Views that the page of a customer asks about one alone. */
const ofOneCustomer: readonly string[] = [
  'customer_card', 'customer_documents', 'customer_settlements', 'customer_by_month', 'customer_payer_history',
  'customer_curves', 'customer_curve_summary', 'customer_expected', 'customer_disputes',
]

/** The views that panels ask; those of `base/` are measured through them. */
const questions = Object.keys(import.meta.glob('../../src/metrics/*.sql'))
  .map(path => path.replace(/^.*\/|\.sql$/g, '')).sort()

/** Reads, stages, recognises and loads a file into a fresh ledger; throws when the file is not taken. */
export async function importLedger(engine: Engine, file: File): Promise<ImportTimes> {
  await createLedger(engine)
  await fillLater(engine)
  await createViews(engine)
  const from = performance.now()
  const early = new EarlyStage(engine)
  const contents = await readFile(file, () => undefined, undefined, outlook => { early.begin(outlook) })
  if (contents.refused) throw new Error(contents.message)
  const [reading] = contents.tables
  if (!reading) throw new Error(`${file.name} holds no table`)
  const read = performance.now()
  const staged = await stage(engine, reading, early)
  if (staged.refused) throw new Error(staged.message)
  const staging = performance.now()
  const recognition = await recognise(engine, staged, { get: () => undefined, set: () => undefined })
  const recognised = performance.now()
  const report = await load(engine, staged, recognition.mapping, () => undefined)
  if (report.refused) throw new Error(report.message)
  return {
    bytes: file.size, rows: report.rowsRead, read: read - from, stage: staging - read, recognise: recognised - staging,
    load: performance.now() - recognised,
  }
}

/** Asks every view for all its rows, once cold and then warm; the documents behind a figure by the page. */
export async function timeViews(engine: Engine): Promise<ViewTimes[]> {
  await applyScope(engine, [])
  await fillLater(engine)
  const { rows: [largest] } = await engine.query('select * from customer_list order by balance desc limit 1')
  const customer = [largest?.['currency'] ?? '', largest?.['entity_id'] ?? '', largest?.['customer_id'] ?? '']
  const times: ViewTimes[] = []
  for (const name of questions) {
    const page = longLists.includes(name)
    const isNarrow = ofOneCustomer.includes(name)
    const narrow = isNarrow ? ' where currency = ? and entity_id = ? and customer_id = ?' : ''
    const sql = `select * from ${name}${narrow}${page ? ' order by 1, 2, 3 limit 100' : ''}`
    const runs: number[] = []
    for (let run = 0; run <= repetitions; run += 1) {
      const from = performance.now()
      await engine.query(sql, isNarrow ? customer : [])
      runs.push(performance.now() - from)
    }
    times.push(summaryOf(name, runs))
  }
  return times
}

/** Times of the same; the first run is cold. */
function summaryOf(view: string, [cold = 0, ...warm]: readonly number[]): ViewTimes {
  warm.sort((left, right) => left - right)
  return { view, cold, median: warm[Math.floor(warm.length / 2)] ?? 0, p95: warm.at(-1) ?? 0 }
}
