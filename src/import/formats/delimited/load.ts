import type { Engine } from '../../../engine/types.ts'
import type { LoadReport, Mapping, Progress, Refusal, Staged } from '../../types.ts'
import { storeBookedRates } from '../../rows/booked-rates.ts'
import { keptDimensions, noticeLeftOut } from '../../rows/dimensions.ts'
import { fill, flag, type Fragment } from '../../rows/fill.ts'
import { firstRow, nextId, refuseLoad } from '../../rows/queries.ts'
import { columnOf } from '../../rows/source.ts'
import knownTemplate from '../../rows/sql/known-documents.sql?raw'
import { refuseSame, refuseWithoutRows, writeRows, type ControlFault, type Numbers } from '../../rows/write.ts'
import { storeKeys } from '../../joining/document-keys.ts'
import { followDocuments, noticeOutline, settleByPayments, settleStatement, settleWithin } from '../lists/outlined-rows.ts'
import { noHabits, type Habits } from './habits.ts'
import { dropReading, loadHeaders, readRows, shapeOf } from './read-rows.ts'
import allocationsTemplate from './sql/allocations.sql?raw'
import changesTemplate from './sql/changes.sql?raw'
import controlsTemplate from './sql/controls.sql?raw'
import datedScript from './sql/dated.sql?raw'
import knownAsideScript from './sql/known-aside.sql?raw'
import knownBackScript from './sql/known-back.sql?raw'
import noticesTemplate from './sql/notices.sql?raw'
import overlapTemplate from './sql/overlap.sql?raw'
import settledScript from './sql/settled.sql?raw'

/**
 * Turns a staged file into documents and allocations, in one transaction with everything that rests on them. Whatever
 * fails leaves the ledger as it was.
 */
export async function loadDelimited(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress, habits: Habits = noHabits,
): Promise<LoadReport | Refusal> {
  const same = await refuseSame(engine, staged)
  if (same) return same
  try {
    return await readAndWrite(engine, staged, mapping, onProgress, habits)
  } catch (error) {
    return refuseLoad(staged, 'load_failed', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    await engine.run(dropReading + dropTables)
  }
}

async function readAndWrite(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress, habits: Habits,
): Promise<LoadReport | Refusal> {
  const { reading } = staged
  onProgress({ message: 'reading_rows' })
  const { kept, leftOut } = await keptDimensions(engine, staged, mapping)
  await readRows(engine, staged, mapping, kept, habits)
  await engine.run(fill(knownTemplate, { amount_is_open: flag(isAmountOpen(mapping)) }))
  await loadHeaders(engine, mapping)
  const parts = await followDocuments(engine, staged)
  await engine.run(knownAsideScript)
  const counts = await firstRow(engine, `
    select
      count(*) filter (where reason is null) as loaded,
      count(*) as records,
      count(*) filter (where reason in ('document_contradicts_amount', 'document_contradicts_customer')) as contradictory,
      (select count(*) from import_known) as known
    from import_rows`)
  const documents = Number(counts['loaded'])
  const known = Number(counts['known'])
  const overlap = { hasKnown: known > 0, isTold: known > 0 || Number(counts['contradictory']) > 0 }
  if (documents + known === 0) return refuseWithoutRows(engine, staged)
  const found = Number(counts['records']) + parts
  if (found !== reading.records) return refuseLoad(staged, 'records_differ', { counted: reading.records, found })
  let day = ''
  const report = await writeRows(engine, staged, {
    format: mapping.format,
    statedAsOf: mapping.statedAsOf,
    dimensions: kept,
    rowsLoaded: documents + known + parts,
    complete: async numbers => {
      await engine.run(knownBackScript)
      await storeKeys(engine, staged, mapping, numbers)
      day = await insertSettlements(engine, staged, mapping, habits, numbers, overlap)
      await noticeOutline(engine, staged, mapping, numbers.sourceFile)
      await noticeLeftOut(engine, numbers.sourceFileId, leftOut, reading.records)
      await storeBookedRates(engine, staged, mapping, numbers)
    },
    controlFault: numbers => controlFault(engine, numbers.sourceFile, documents, isSplit(staged, habits)),
  }, onProgress)
  return report.refused === true ? report : { ...report, hasKnown: known > 0, day }
}

/** What a file changes of documents that the ledger has already: nothing. */
const noChanges = `
  create or replace temp table import_changes (
    record bigint, document_id integer, source_line bigint, amount decimal(18, 3));
  create or replace temp table import_dated (record bigint)`

/** Fingerprints of the numbers that more than one row may have: of plain cells they are known already. */
function repeatedNumbers({ reading }: Staged, mapping: Mapping): Fragment {
  const isKnown = reading.hasPlainEdges === true && columnOf(mapping, 'document_number') !== undefined
  return fill(isKnown ? 'select fingerprint from import_keys'
    : 'select hash(number) as fingerprint from loaded where has_number group by fingerprint having count(*) > 1', {})
}

/** A row with a date of settlement is open all the same only where something else on it says so, or an earlier file. */
const mayBeOpen = `(loaded.open_amount = loaded.amount or loaded.paid_amount is not null
  or loaded.status_meaning in ('open', 'partial') or loaded.record in (select record from import_known))`

/** What settles a document may stand in several rows of its own; otherwise its row alone says it. */
function isSplit({ outline }: Staged, habits: Habits): boolean {
  return habits.settlesWithin || outline?.grain === 'payment'
}

/** The only amount is the open one. */
function isAmountOpen(mapping: Mapping): boolean {
  const { hasAmount, hasDebitOrCredit } = shapeOf(mapping)
  return !hasAmount && !hasDebitOrCredit
}

/** Whether the ledger has documents of the file already, and whether anything is to be said of it. */
interface Overlap {
  readonly hasKnown: boolean
  readonly isTold: boolean
}

async function insertSettlements(
  engine: Engine, staged: Staged, mapping: Mapping, habits: Habits, numbers: Numbers, overlap: Overlap,
): Promise<string> {
  const shape = shapeOf(mapping)
  const source_file = numbers.sourceFile
  await engine.run(settledScript)
  await settleByPayments(engine, staged, mapping)
  const day = await dayOfUndated(engine, mapping)
  const isOpen = flag(isAmountOpen(mapping))
  await engine.run('create or replace temp table import_day (day date)')
  await engine.query('insert into import_day values (cast(? as date))', [day])
  if (overlap.hasKnown) {
    await engine.run(fill(changesTemplate, { source_file, says_paid: flag(shape.saysPaid), amount_is_open: isOpen }))
    await engine.run(datedScript)
  } else await engine.run(noChanges)
  if (habits.settlesWithin) await settleWithin(engine, source_file)
  else if (!shape.saysPaid && !overlap.hasKnown) await settleStatement(engine, source_file, habits.holdsPayments)
  await engine.query(fill(allocationsTemplate,
    { first_allocation: await nextId(engine, 'allocations', 'allocation_id'), first_document: numbers.firstDocument, source_file }), [day])
  await engine.run(fill(controlsTemplate, { source_file, has_amount: flag(shape.hasAmount) }))
  await engine.query(fill(noticesTemplate, {
    source_file,
    has_customer_id: flag(columnOf(mapping, 'customer_id') !== undefined),
    are_credits_receipts: flag(shape.areCreditsReceipts),
    says_paid: flag(shape.saysPaid),
    amount_is_open: isOpen,
    repeated_numbers: repeatedNumbers(staged, mapping),
    may_be_open: fill(isSplit(staged, habits) ? 'true' : mayBeOpen, {}),
  }), [day])
  if (habits.creditsSaid !== undefined) {
    await engine.query(`insert into source_notices
      select ?, 'list_of_credit_notes', count(*), min(source_line), ? from import_rows where reason is null`,
    [numbers.sourceFileId, habits.creditsSaid])
  }
  if (overlap.isTold) {
    await engine.run(fill(overlapTemplate, { source_file, has_open: flag(columnOf(mapping, 'open_amount') !== undefined) }))
  }
  return day
}

/** The day of settlements that have none of their own: the file's, else its latest issue or settlement date. */
async function dayOfUndated(engine: Engine, mapping: Mapping): Promise<string> {
  if (mapping.statedAsOf !== undefined) return mapping.statedAsOf
  const last = await firstRow(engine,
    'select greatest(max(issue_date), max(settlement_date)) as value from import_rows where reason is null')
  return String(last['value'])
}

/** Documents and open amounts must add up to what the rows said; undefined when they do. */
async function controlFault(
  engine: Engine, sourceFile: Fragment, expected: number, isSplit: boolean,
): Promise<ControlFault | undefined> {
  const found = await firstRow(engine, `
    select
      (select count(*) from documents where source_file_id = ${sourceFile}) as documents,
      (select coalesce(sum(amount), 0) from documents where source_file_id = ${sourceFile})
        = (select coalesce(sum(amount), 0) from import_rows where reason is null and record not in (select record from import_known))
        as has_amounts,
      (select coalesce(sum(amount), 0) from allocations where source_file_id = ${sourceFile})
        = (select coalesce(sum(paid + credited + write_off + difference), 0) from import_settled)
          + (select coalesce(sum(amount), 0) from import_changes) as has_settlements,
      ${wrongOpen(isSplit)},
      ${wrongKnown}`)
  const isSound = Number(found['documents']) === expected && found['has_amounts'] === true
    && found['has_settlements'] === true && Number(found['wrong_open']) === 0 && Number(found['wrong_known']) === 0
  return isSound ? undefined : { expected, found: Number(found['documents']) }
}

/** Of every other document it has open what its row says. */
const wrongOpen = (isSplit: boolean): string => `(
  select count(*)
  from import_rows
  left join (
    select record, ${isSplit ? 'sum(paid + credited + write_off + difference)' : 'paid + credited + write_off + difference'} as settled
    from import_settled
    ${isSplit ? 'group by record' : ''}
  ) as settlements on settlements.record = import_rows.record
  where reason is null and open_amount is not null and import_rows.record not in (select record from import_known)
    and import_rows.amount - coalesce(settlements.settled, 0) <> open_amount
) as wrong_open`

/** Of a known document the ledger has open what this file, which is the later one, says. */
const wrongKnown = `(
  select count(*)
  from import_known
  join import_rows on import_rows.record = import_known.record
  join documents on documents.document_id = import_known.document_id
  left join (
    select document_id, sum(amount) as settled
    from allocations
    where document_id in (select document_id from import_known)
    group by document_id
  ) as settlements on settlements.document_id = import_known.document_id
  where open_amount is not null and documents.amount - coalesce(settlements.settled, 0) <> open_amount
) as wrong_known`

const dropTables = [
  'import_settled', 'import_known', 'import_later', 'import_changes', 'import_dated',
  'import_day', 'import_paid_rows', 'import_further_paid',
].map(name => `drop table if exists ${name};`).join('\n')
