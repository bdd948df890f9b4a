import type { Amounts, Entry } from './amounts.ts'
import { dayNumber, dayShapeOf, distinct, filled, nearlyAll, type Column, type DayShape } from './shapes.ts'

/** A table of entries as far as it is known: what its columns are is told by what stands on which account. */
export interface Known {
  readonly columns: readonly Column[]
  readonly free: readonly number[]
  readonly days: Column
  readonly dayShape: DayShape
  readonly accounts: Column
  readonly entries: readonly Entry[]
  readonly values: Amounts['values']
}

const isCustomer = (account: string): boolean => account.startsWith('411')
const isThirdParty = (account: string): boolean => /^4[0-36]/.test(account)

const cellsOf = ({ columns }: Known, index: number): Column => columns[index] ?? []

/** Whether a column says one thing of each entry. */
const isOfEntries = (column: Column, entries: readonly Entry[]): boolean =>
  entries.every(({ from, to }) => distinct(column.slice(from, to)) === 1)

/** Short codes, the same throughout each entry; the one with most values, since others tell the kind of a row. */
export function journalOf(known: Known): number | undefined {
  return best(known.free.filter(index => {
    const column = cellsOf(known, index)
    return nearlyAll(column, cell => /^(?=.*[A-Z])[A-Z0-9]{1,6}$/i.test(cell)) && distinct(column) <= 50
      && isOfEntries(column, known.entries)
  }), index => distinct(cellsOf(known, index)) * 10 + (cellsOf(known, index)[0]?.length ?? 0))
}

/** Codes on nearly all rows of customers and nearly none of others; 'unclear' where two columns could be it. */
export function customerOf(known: Known): number | 'unclear' | undefined {
  const { accounts } = known
  const found = known.free.filter(index => {
    const column = cellsOf(known, index)
    const own = column.filter((_, row) => isCustomer(accounts[row] ?? ''))
    const others = column.filter((_, row) => !isThirdParty(accounts[row] ?? ''))
    return nearlyAll(own, cell => /^[A-Z0-9][A-Z0-9_.+/-]{0,16}$/.test(cell)) && nearlyAll(others, cell => cell === '')
      && own.some(cell => cell.length > 3) && dayShapeOf(column) === undefined
  })
  const [first, second] = found.toSorted((a, b) => distinct(cellsOf(known, b)) - distinct(cellsOf(known, a)))
  const isTie = first !== undefined && second !== undefined
    && distinct(cellsOf(known, first)) === distinct(cellsOf(known, second))
  return isTie ? 'unclear' : first
}

/** Days on half of the rows in which customers come to owe, hardly one before the day of the entry. */
export function dueDateOf(known: Known): number | undefined {
  const { accounts, days, dayShape, values } = known
  const found = known.free.filter(index => {
    const column = cellsOf(known, index).map(cell => /^0*$/.test(cell) ? '' : cell)
    const shape = dayShapeOf(column)
    if (shape === undefined) return false
    const claims = column.filter((_, row) => isCustomer(accounts[row] ?? '') && (values[row] ?? 0) > 0)
    return filled(claims).length * 2 >= claims.length && nearlyAll(column, (cell, row) =>
      cell === '' || dayNumber(cell, shape) >= dayNumber(days[row] ?? '', dayShape))
  })
  return found.length === 1 ? found[0] : undefined
}

/** Letters on rows of third parties alone, whose rows of one account and one third party balance. */
export function letteringOf(known: Known, customer: number | undefined): number | undefined {
  const { accounts, values } = known
  return known.free.find(index => {
    const column = cellsOf(known, index)
    const isConfined = filled(column).length >= 2
      && column.every((cell, row) => cell === '' || /^[A-Z]{1,4}$/.test(cell) && isThirdParty(accounts[row] ?? ''))
    if (!isConfined) return false
    const sums = new Map<string, number>()
    for (const [row, cell] of column.entries()) {
      if (cell === '') continue
      const key = [accounts[row], customer === undefined ? '' : cellsOf(known, customer)[row], cell].join(' ')
      sums.set(key, (sums.get(key) ?? 0) + (values[row] ?? 0))
    }
    return nearlyAll([...sums.values()], sum => sum === 0)
  })
}

/** Numbers without spaces, the same throughout each entry and few of many entries; of two such the one with most. */
export function pieceOf(known: Known): number | undefined {
  const distinctOf = (index: number): number => distinct(cellsOf(known, index))
  return best(known.free.filter(index =>
    nearlyAll(cellsOf(known, index), cell => /^(?=.*\d)\S{1,17}$/.test(cell))
    && isOfEntries(cellsOf(known, index), known.entries) && distinctOf(index) * 5 > known.entries.length), distinctOf)
}

/** Words on nearly all rows: the longest. */
export function labelOf(known: Known): number | undefined {
  const lengthOf = (index: number): number => cellsOf(known, index).reduce((sum, cell) => sum + cell.length, 0)
  return best(known.free.filter(index =>
    nearlyAll(cellsOf(known, index), cell => /\p{L}{2}/u.test(cell)) && distinct(cellsOf(known, index)) > 1), lengthOf)
}

function best(indices: readonly number[], scoreOf: (index: number) => number): number | undefined {
  return indices.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0]
}
