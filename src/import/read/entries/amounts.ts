import { centsOf, distinct, filled, isMoney, nearlyAll, type Column } from './shapes.ts'

/** What each row adds to its account in hundredths, debits positive, and the columns that say so. */
export interface Amounts {
  readonly values: readonly number[]
  readonly names: ReadonlyMap<number, string>
}

/**
 * Every pair of columns of which each row fills one, and every column of amounts with one of sides. Which of a pair is
 * the debit is not known yet: the first is taken for it.
 */
export function amountsIn(columns: readonly Column[], taken: ReadonlySet<number>): readonly Amounts[] {
  const free = columns.flatMap((column, index) => taken.has(index) || !isMoney(column) ? [] : [index])
  const cents = new Map(free.map(index => [index, (columns[index] ?? []).map(cell => cell === '' ? 0 : centsOf(cell))]))
  const sides = columns.findIndex((column, index) =>
    !taken.has(index) && nearlyAll(column, cell => cell === 'D' || cell === 'C') && distinct(column) >= 2)
  const hasDecimals = (index: number): boolean => filled(columns[index] ?? []).some(cell => /[.,]\d{1,2}$/.test(cell))
  const found: Amounts[] = []
  for (const [place, first] of free.entries()) {
    const debits = cents.get(first) ?? []
    if (sides >= 0 && nearlyAll(debits, value => value !== 0) && hasDecimals(first)) {
      const values = debits.map((value, row) => columns[sides]?.[row] === 'C' ? -value : value)
      found.push({ values, names: new Map([[first, 'Montant'], [sides, 'Sens']]) })
    }
    for (const second of free.slice(place + 1)) {
      const credits = cents.get(second) ?? []
      const isPair = nearlyAll(debits, (value, row) => (value !== 0) !== (credits[row] !== 0))
        && debits.some(value => value !== 0) && credits.some(value => value !== 0)
      if (!isPair || !hasDecimals(first) && !hasDecimals(second)) continue
      found.push({
        values: debits.map((value, row) => value - (credits[row] ?? 0)),
        names: new Map([[first, 'Débit'], [second, 'Crédit']]),
      })
    }
  }
  return found
}

/** Rows from `from` up to, not including, `to` that make one entry. */
export interface Entry {
  readonly from: number
  readonly to: number
}

/**
 * The entries of a table, each as short as it balances; undefined where one does not, or stands on two days. The last
 * may be cut off where the table goes on.
 */
export function entriesIn(values: readonly number[], days: Column, goesOn: boolean): readonly Entry[] | undefined {
  const entries: Entry[] = []
  let from = 0
  let balance = 0
  for (const [row, value] of values.entries()) {
    if (days[row] !== days[from]) return undefined
    balance += value
    if (balance !== 0 || row === from) continue
    entries.push({ from, to: row + 1 })
    from = row + 1
  }
  return entries.length >= 2 && (from === values.length || goesOn) ? entries : undefined
}

/**
 * More than 0 where customers owe more by sales and less by money, as they must: then debits are debits. 0 where
 * nothing in the entries tells.
 */
export function debitEvidence(values: readonly number[], accounts: Column, entries: readonly Entry[]): number {
  let evidence = 0
  for (const { from, to } of entries) {
    const owed = values.slice(from, to).reduce((sum, value, place) =>
      accounts[from + place]?.startsWith('411') === true ? sum + value : sum, 0)
    const others = accounts.slice(from, to)
    if (others.some(other => other.startsWith('5'))) evidence -= owed
    else if (others.some(other => other.startsWith('7'))) evidence += owed
  }
  return evidence
}
