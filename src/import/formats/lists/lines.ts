import type { Engine } from '../../../engine/types.ts'
import { cell, column, countFilled, fill, flag, join, list, nothing, table, type Fragment } from '../../rows/fill.ts'
import { firstRow } from '../../rows/queries.ts'
import type { Outline, Role, Staged } from '../../types.ts'
import type { OutlineColumns } from './columns.ts'
import childrenTemplate from './sql/children.sql?raw'
import repeatsTemplate from './sql/repeats.sql?raw'

type Lines = Pick<Outline, 'grain' | 'lineColumns' | 'itemAmount'>

/** What tells a document from another: rows that agree in these are rows of one document. */
const identity = ['document_number', 'customer_id', 'customer_name', 'issue_date', 'document_type', 'entity'] as const

/** What belongs to a document, and must be the same on all its rows or stand on the first alone. */
const ofDocument = ['amount', 'open_amount', 'due_date', 'currency', 'status', 'is_deleted'] as const

/** What belongs to a payment where rows are payments, and else to the document. */
const ofPayment = ['paid_amount', 'settlement_date'] as const

/** Share of the documents with several rows that must bear it out that the amount is the document's. */
const mostDocuments = 0.95

/** Documents with several rows that it takes to tell, where neither the system nor a column of item amounts does. */
const fewestDocuments = 3

/** Finds the rows that are items or payments of one document and records to which they belong. */
export async function findLines(
  engine: Engine, staged: Staged, columns: OutlineColumns, outline: string,
): Promise<Lines> {
  const { byRole, items, namesPayments } = columns
  const none: Lines = { grain: 'document', lineColumns: [] }
  const number = byRole.get('document_number')
  const amount = byRole.get('amount') ?? byRole.get('open_amount')
  const date = byRole.get('issue_date')
  if (number === undefined || amount === undefined || date === undefined) return none
  const arePayments = namesPayments && items.length === 0 && ofPayment.every(role => byRole.has(role))
  if (items.length === 0 && !arePayments) return none
  const isKnown = columns.isKnown || columns.itemAmount !== undefined || arePayments
  const children = items.length > 0 && await findChildren(engine, staged, items, date, outline)
  const repeats = await findRepeats(engine, staged, byRole, arePayments, isKnown, outline)
  if (!children && !repeats) return none
  const varying = await varyingColumns(engine, staged, byRole, outline)
  const itemAmount = columns.itemAmount
  return {
    grain: arePayments ? 'payment' : 'item',
    lineColumns: arePayments ? varying : [...new Set([...varying, ...items])],
    ...(itemAmount === undefined || arePayments ? {} : { itemAmount }),
  }
}

/** Rows in which only cells of items are filled go with the document above them. */
async function findChildren(
  engine: Engine, staged: Staged, items: readonly number[], date: number, outline: string,
): Promise<boolean> {
  const others = Array.from({ length: staged.reading.columns }, (_, index) => index)
    .filter(index => !items.includes(index))
  await engine.run(fill(childrenTemplate, {
    staging: table(staged.table), outline: table(outline), date: cell(date),
    item_cells: countFilled(items), other_cells: countFilled(others),
  }))
  return hasParts(engine, outline)
}

async function findRepeats(
  engine: Engine, staged: Staged, byRole: ReadonlyMap<Role, number>, arePayments: boolean, isKnown: boolean,
  outline: string,
): Promise<boolean> {
  const cellsOf = (roles: readonly Role[]): Fragment[] => roles.flatMap(role => {
    const index = byRole.get(role)
    return index === undefined ? [] : [cell(index)]
  })
  const key = cellsOf(arePayments ? ofDocument : [...ofDocument, ...ofPayment])
  const money = byRole.get('amount') ?? byRole.get('open_amount')
  await engine.run(fill(repeatsTemplate, {
    staging: table(staged.table), outline: table(outline), number: cell(byRole.get('document_number') ?? 0),
    identity: list(cellsOf(identity)),
    key: list(key),
    agrees: join(key.map(each => fill('and ({{each}} is null or {{each}} is not distinct from first_value({{each}}) over same)', { each }))),
    amount: money === undefined ? nothing('varchar') : cell(money),
    all_cells: list(Array.from({ length: staged.reading.columns }, (_, index) => column(index))),
    are_payments: flag(arePayments),
  }))
  const found = await firstRow(engine, `
    select count(*) as documents, count(*) filter (where amounts = 1) as constant
    from (select document, count(distinct amount) as amounts, count(*) as rows from list_repeats group by document)
    where rows > 1`)
  const documents = Number(found['documents'])
  const fewest = isKnown ? 1 : fewestDocuments
  const isConstant = documents >= fewest && Number(found['constant']) >= documents * mostDocuments
  if (isConstant) {
    await engine.run(fill(`insert into {{outline}} select record, 'part', belongs_to, null from list_repeats
      where record <> belongs_to and not is_duplicate`, { outline: table(outline) }))
  }
  await engine.run('drop table if exists list_repeats')
  return isConstant && await hasParts(engine, outline)
}

async function hasParts(engine: Engine, outline: string): Promise<boolean> {
  const { found } = await firstRow(engine, fill("select count(*) as found from {{outline}} where kind = 'part'", { outline: table(outline) }))
  return Number(found) > 0
}

/** Columns other than those that tell a document whose cells differ from those of the document's first row. */
async function varyingColumns(
  engine: Engine, staged: Staged, byRole: ReadonlyMap<Role, number>, outline: string,
): Promise<number[]> {
  const kept = new Set([...identity, ...ofDocument, ...ofPayment].flatMap(role => byRole.get(role) ?? []))
  const indices = Array.from({ length: staged.reading.columns }, (_, index) => index).filter(index => !kept.has(index))
  if (indices.length === 0) return []
  const row = await firstRow(engine, fill(`
    select {{differences}}
    from {{outline}} as outline
    join {{staging}} as part on part.rowid = outline.record
    join {{staging}} as first on first.rowid = outline.document
    where outline.kind = 'part'`, {
    staging: table(staged.table), outline: table(outline),
    differences: list(indices.map(index => fill(
      "count(*) filter (where part.{{cell}} <> '' and part.{{cell}} is distinct from first.{{cell}}) as {{cell}}", { cell: column(index) }))),
  }))
  return indices.filter(index => Number(row[`c${String(index)}`]) > 0)
}
