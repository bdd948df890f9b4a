import type { Engine } from '../../engine/types.ts'
import { rebuildDerived, renewBeside, type BesideDocuments } from '../../ledger/ledger.ts'
import type { LoadReport, Mapping, Progress, Refusal, Staged } from '../types.ts'
import { fill, integer, more, table, type Fragment } from './fill.ts'
import type { KeptDimension } from './dimensions.ts'
import { firstRow, nextId, refuseLoad } from './queries.ts'
import { dimensionName, fileCells } from './source.ts'
import dimensionTemplate from './sql/dimension.sql?raw'
import documentsTemplate from './sql/documents.sql?raw'
import partiesScript from './sql/parties.sql?raw'
import setAsideTemplate from './sql/set-aside.sql?raw'
import setsScript from './sql/sets.sql?raw'

/** Numbers that the rows of one file are stored under: a document's is `firstDocument` + its record. */
export interface Numbers {
  readonly sourceFileId: number
  readonly sourceFile: Fragment
  readonly firstDocument: Fragment
  readonly firstAllocation: Fragment
}

/** How a format fills the ledger once `import_rows` and `import_headers` stand. */
export interface Plan {
  readonly format: string
  readonly statedAsOf: string | undefined
  readonly dimensions: readonly KeptDimension[]
  /** Records that became part of the ledger; the others are set aside. */
  readonly rowsLoaded: number
  /** What the file fills alone; documents and customers stay as they are. Without it the rows are documents. */
  readonly beside?: BesideDocuments
  /** Adds allocations, control totals and notices to the documents, inside the transaction. */
  readonly complete: (numbers: Numbers) => Promise<void>
  /** Compares what was stored with what was read; a difference undoes the import. */
  readonly controlFault: (numbers: Numbers) => Promise<ControlFault | undefined>
}

/** Documents that were read, and those that were stored. */
export interface ControlFault {
  readonly expected: number
  readonly found: number
}

/** Refuses a file whose very bytes are in the ledger already. */
export async function refuseSame(engine: Engine, staged: Staged): Promise<Refusal | undefined> {
  const same = await firstRow(engine,
    'select count(*) as files, any_value(name) as name from source_files where sha256 = ?', [staged.reading.sha256])
  return Number(same['files']) > 0 ? refuseLoad(staged, 'already_loaded', { name: String(same['name']) }) : undefined
}

/**
 * Turns the rows of `import_rows` into parties, documents and rows set aside, completes them as the format says, and
 * rebuilds what rests on them: one transaction, which leaves the ledger as it was if anything fails.
 */
export async function writeRows(
  engine: Engine, staged: Staged, plan: Plan, onProgress: Progress,
): Promise<LoadReport | Refusal> {
  const { rowsLoaded } = plan
  const rowsRead = staged.reading.records
  await engine.run('begin transaction')
  try {
    const numbers = await insertFile(engine, staged, plan)
    onProgress({ message: 'building_documents' })
    if (plan.beside === undefined) await insertDocuments(engine, plan, numbers)
    await setAside(engine, staged, numbers)
    await plan.complete(numbers)
    await noticeReading(engine, staged, numbers)
    const fault = await plan.controlFault(numbers)
    if (fault) {
      await engine.run('rollback')
      return refuseLoad(staged, 'control_failed', { ...fault })
    }
    onProgress({ message: 'building_ledger' })
    if (plan.beside === undefined) await rebuildDerived(engine)
    else await renewBeside(engine, [plan.beside])
    await engine.run('commit')
    return { sourceFileId: numbers.sourceFileId, rowsRead, rowsLoaded, rowsSetAside: rowsRead - rowsLoaded }
  } catch (error) {
    await engine.run('rollback')
    throw error
  }
}

/** What the reading of the bytes found that its reader should know. */
async function noticeReading(
  engine: Engine, { reading: { nulBytes, hidden } }: Staged, { sourceFileId }: Numbers,
): Promise<void> {
  const notices: readonly (readonly [notice: string, rows: number | undefined, line: number | null])[] = [
    ['nul_bytes_removed', nulBytes, null], ['hidden_rows', hidden?.rows, hidden?.line ?? null],
  ]
  for (const [notice, rows, line] of notices) {
    if (rows === undefined) continue
    await engine.query('insert into source_notices values (?, ?, ?, ?, null)', [sourceFileId, notice, rows, line])
  }
}

async function insertFile(engine: Engine, { reading }: Staged, plan: Plan): Promise<Numbers> {
  const next = await firstRow(engine, 'select coalesce(max(source_file_id), 0) + 1 as value from source_files')
  const sourceFileId = Number(next['value'])
  await engine.query(
    'insert into source_files values (?, ?, ?, ?, ?, cast(? as date), ?, ?, ?)',
    [sourceFileId, reading.name, reading.sha256, reading.bytes, plan.format, plan.statedAsOf ?? null,
      reading.records, plan.rowsLoaded, reading.records - plan.rowsLoaded])
  return {
    sourceFileId,
    sourceFile: integer(sourceFileId),
    firstDocument: await nextId(engine, 'documents', 'document_id'),
    firstAllocation: await nextId(engine, 'allocations', 'allocation_id'),
  }
}

async function insertDocuments(engine: Engine, { dimensions }: Plan, numbers: Numbers): Promise<void> {
  await engine.run(setsScript)
  await engine.run(partiesScript)
  await engine.run(fill(documentsTemplate, {
    dimensions: more(dimensions.map(({ index }) => dimensionName(index))),
    first_document: numbers.firstDocument, source_file: numbers.sourceFile, same_party: await sameParty(engine),
  }))
  for (const { index, name } of dimensions) {
    await engine.query(fill(dimensionTemplate, { value: dimensionName(index) }), [name])
  }
}

/** What a row has in common with its set beside the hash: nothing needs comparing where no two sets share one. */
async function sameParty(engine: Engine): Promise<Fragment> {
  const sets = await firstRow(engine, 'select count(*) = count(distinct set_hash) as are_told_apart from import_sets')
  return fill(sets['are_told_apart'] === true ? '' : `
    and import_examples.entity_id = import_rows.entity_id
    and import_examples.customer_id = import_rows.customer_id
    and import_examples.currency = import_rows.currency`, {})
}

async function setAside(engine: Engine, staged: Staged, { sourceFile }: Numbers): Promise<void> {
  await engine.query(
    fill(setAsideTemplate, { source_file: sourceFile, cells: fileCells(staged), staging: table(staged.table) }),
    [staged.reading.delimiter === '\t' ? ' | ' : staged.reading.delimiter])
}

/** Refuses a file of which no row is a document, with the most frequent reason. */
export async function refuseWithoutRows(engine: Engine, staged: Staged): Promise<Refusal> {
  const row = await firstRow(engine, `select reason, count(*) as rows, min(source_line) as line from import_rows
    group by reason order by rows desc, reason limit 1`)
  return refuseLoad(staged, 'no_row_loaded',
    { reason: String(row['reason']), rows: Number(row['rows']), line: Number(row['line']) })
}

/** A mapping's headers by role, for the reports of what was set aside. */
export function headersByRole(mapping: Mapping): readonly (readonly [role: string, header: string])[] {
  return mapping.columns.filter(({ role }) => role !== 'dimension' && role !== 'ignore').map(({ role, header }) => [role, header])
}
