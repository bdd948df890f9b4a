import type { Engine, Row, Value } from '../../../engine/types.ts'
import { rebuildDerived } from '../../../ledger/ledger.ts'
import type { LoadReport, Mapping, Progress, Refusal, Staged } from '../../types.ts'
import { allCells, columnOf, dimensionName } from './source.ts'
import { fill, flag, integer, more, table, type Fragment } from './fill.ts'
import { keptDimensions, noticeLeftOut, type KeptDimension } from './dimensions.ts'
import { defineReaders, loadHeaders, readRows, shapeOf } from './read-rows.ts'
import allocationsTemplate from './sql/allocations.sql?raw'
import controlsTemplate from './sql/controls.sql?raw'
import dimensionTemplate from './sql/dimension.sql?raw'
import documentsTemplate from './sql/documents.sql?raw'
import knownDocuments from './sql/known-documents.sql?raw'
import noticesTemplate from './sql/notices.sql?raw'
import partiesScript from './sql/parties.sql?raw'
import setAsideTemplate from './sql/set-aside.sql?raw'
import settledScript from './sql/settled.sql?raw'

/**
 * Turns a staged file into documents and allocations, in one transaction with everything that rests on them. Whatever
 * fails leaves the ledger as it was.
 */
export async function loadDelimited(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const same = await one(engine,
    'select count(*) as files, any_value(name) as name from source_files where sha256 = ?', [staged.reading.sha256])
  if (Number(same['files']) > 0) return refuseLoad(staged, 'already_loaded', { name: String(same['name']) })
  try {
    return await readAndInsert(engine, staged, mapping, onProgress)
  } catch (error) {
    return refuseLoad(staged, 'load_failed', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    await engine.run(dropTables)
  }
}

async function readAndInsert(
  engine: Engine, staged: Staged, mapping: Mapping, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const { reading } = staged
  onProgress({ message: 'reading_rows' })
  await defineReaders(engine)
  const dimensions = await keptDimensions(engine, staged, mapping)
  await readRows(engine, staged, mapping, dimensions.kept)
  await engine.run(knownDocuments)
  await loadHeaders(engine, mapping)
  const counts = await one(engine, 'select count(*) filter (where reason is null) as loaded, count(*) as records from import_rows')
  const loaded = Number(counts['loaded'])
  if (Number(counts['records']) !== reading.records) {
    return refuseLoad(staged, 'records_differ', { counted: reading.records, found: Number(counts['records']) })
  }
  if (loaded === 0) return refuseLoad(staged, 'no_row_loaded', await mostFrequentReason(engine))

  await engine.run('begin transaction')
  try {
    const sourceFileId = await insertFile(engine, staged, mapping, loaded)
    onProgress({ message: 'building_documents' })
    await insertDocuments(engine, staged, mapping, dimensions.kept, sourceFileId)
    await noticeLeftOut(engine, sourceFileId, dimensions.leftOut, reading.records)
    const fault = await controlFault(engine, sourceFileId, loaded)
    if (fault) {
      await engine.run('rollback')
      return refuseLoad(staged, 'control_failed', fault)
    }
    onProgress({ message: 'building_ledger' })
    await rebuildDerived(engine)
    await engine.run('commit')
    return { sourceFileId, rowsRead: reading.records, rowsLoaded: loaded, rowsSetAside: reading.records - loaded }
  } catch (error) {
    await engine.run('rollback')
    throw error
  }
}

async function insertFile(engine: Engine, { reading }: Staged, mapping: Mapping, loaded: number): Promise<number> {
  const next = await one(engine, 'select coalesce(max(source_file_id), 0) + 1 as value from source_files')
  const sourceFileId = Number(next['value'])
  await engine.query(
    'insert into source_files values (?, ?, ?, ?, ?, cast(? as date), ?, ?, ?)',
    [sourceFileId, reading.name, reading.sha256, reading.bytes, 'delimited', mapping.statedAsOf ?? null,
      reading.records, loaded, reading.records - loaded])
  return sourceFileId
}

async function insertDocuments(
  engine: Engine, staged: Staged, mapping: Mapping, dimensions: readonly KeptDimension[], sourceFileId: number,
): Promise<void> {
  const shape = shapeOf(mapping)
  const source_file = integer(sourceFileId)
  const first_document = await nextId(engine, 'documents', 'document_id')
  const first_allocation = await nextId(engine, 'allocations', 'allocation_id')
  await engine.run(partiesScript)
  await engine.run(fill(documentsTemplate, {
    dimensions: more(dimensions.map(({ index }) => dimensionName(index))), first_document, source_file,
  }))
  for (const { index, name } of dimensions) {
    await engine.query(fill(dimensionTemplate, { value: dimensionName(index) }), [name])
  }
  await engine.run(settledScript)
  const day = await dayOfUndated(engine, mapping)
  await engine.query(fill(allocationsTemplate, { first_allocation, first_document, source_file }), [day])
  await engine.query(fill(setAsideTemplate, { source_file, cells: allCells(staged), staging: table(staged.table) }),
    [staged.reading.delimiter === '\t' ? ' | ' : staged.reading.delimiter])
  await engine.run(fill(controlsTemplate, { source_file, has_amount: flag(shape.hasAmount) }))
  await engine.query(fill(noticesTemplate, {
    source_file,
    has_customer_id: flag(columnOf(mapping, 'customer_id') !== undefined),
    are_credits_receipts: flag(shape.areCreditsReceipts),
    says_paid: flag(shape.saysPaid),
    amount_is_open: flag(!shape.hasAmount && !shape.hasDebitOrCredit),
  }), [day])
}

/** The day of settlements that have none of their own: the file's, else its latest issue or settlement date. */
async function dayOfUndated(engine: Engine, mapping: Mapping): Promise<string> {
  if (mapping.statedAsOf !== undefined) return mapping.statedAsOf
  const last = await one(engine,
    'select greatest(max(issue_date), max(settlement_date)) as value from import_rows where reason is null')
  return String(last['value'])
}

/** Documents and open amounts must add up to what the rows said; null when they do. */
async function controlFault(
  engine: Engine, sourceFileId: number, loaded: number,
): Promise<Record<string, string | number> | undefined> {
  const found = await one(engine, `
    select
      (select count(*) from documents where source_file_id = ${integer(sourceFileId)}) as documents,
      (select coalesce(sum(amount), 0) from documents where source_file_id = ${integer(sourceFileId)})
        = (select coalesce(sum(amount), 0) from import_rows where reason is null) as has_amounts,
      (select coalesce(sum(amount), 0) from allocations where source_file_id = ${integer(sourceFileId)})
        = (select coalesce(sum(paid + credited + write_off + difference), 0) from import_settled) as has_settlements,
      (select count(*) from import_rows
        left join import_settled on import_settled.record = import_rows.record
        where reason is null and open_amount is not null
          and import_rows.amount - coalesce(paid + credited + write_off + difference, 0) <> open_amount) as wrong_open`)
  const isSound = Number(found['documents']) === loaded && found['has_amounts'] === true
    && found['has_settlements'] === true && Number(found['wrong_open']) === 0
  return isSound ? undefined : { expected: loaded, found: Number(found['documents']) }
}

async function mostFrequentReason(engine: Engine): Promise<Record<string, string | number>> {
  const row = await one(engine, `select reason, count(*) as rows, min(source_line) as line from import_rows
    group by reason order by rows desc, reason limit 1`)
  return { reason: String(row['reason']), rows: Number(row['rows']), line: Number(row['line']) }
}

async function nextId(
  engine: Engine, name: 'documents' | 'allocations', key: 'document_id' | 'allocation_id',
): Promise<Fragment> {
  const row = await one(engine, `select coalesce(max(${table(key)}), 0) + 1 as value from ${table(name)}`)
  return integer(Number(row['value']))
}

async function one(engine: Engine, sql: string, parameters: readonly Value[] = []): Promise<Row> {
  const { rows } = await engine.query(sql, parameters)
  return rows[0] ?? {}
}

function refuseLoad(
  { reading }: Staged, message: string, parameters: Readonly<Record<string, string | number>>,
): Refusal {
  return { refused: true, message, parameters, file: reading.name }
}

const dropTables = [
  'import_sample', 'import_undated', 'import_repeated', 'import_rows', 'import_sets', 'import_examples', 'import_settled', 'import_words',
  'import_headers', 'date_texts', 'date_readings', 'date_orders', 'number_texts',
  'number_readings', 'number_signs', 'currency_codes',
].map(name => `drop table if exists ${name};`).join('\n')
