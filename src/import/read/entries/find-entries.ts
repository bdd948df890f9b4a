import type { Delimiter } from '../../types.ts'
import type { Dialect } from '../dialect.ts'
import { headerDepth, sampleRecords } from '../limits.ts'
import { takeSample, usualWidth } from '../sample.ts'
import { amountsIn, debitEvidence, entriesIn, type Amounts } from './amounts.ts'
import { customerOf, dueDateOf, journalOf, labelOf, letteringOf, pieceOf, type Known } from './columns.ts'
import { dayShapeOf, distinct, fullDayShapeOf, isAccounts, isDayFirst, type Column, type DayShape } from './shapes.ts'

/** Why the columns of a table of accounting entries without a header cannot be told with certainty. */
export type EntryDoubt = 'days' | 'money' | 'balance' | 'sides' | 'journal' | 'customers'

/** Fewer rows prove nothing. */
const fewestRows = 4

const delimiters: readonly Delimiter[] = ['\t', ';', '|', ',']

/**
 * The dialect of a table of French accounting entries in whatever order its columns stand, with names for want of a
 * header; what cannot be told of one that is no doubt such a table; undefined for anything else.
 */
export function findEntries(head: Uint8Array, isWhole: boolean): Dialect | EntryDoubt | undefined {
  for (const delimiter of delimiters) {
    const sample = takeSample(head, isWhole, delimiter, '"')
    const width = usualWidth(sample)
    const rows = sample.records.map(({ cells }) => cells.map(cell => cell.trim()))
    const isTable = rows.length >= fewestRows && width >= 5 && rows[0]?.length === width
    if (sample.fault || !isTable || rows.some(cells => cells.length !== width)) continue
    const columns = Array.from({ length: width }, (_, index) => rows.map(cells => cells[index] ?? ''))
    const found = namesOf(columns, !isWhole || rows.length >= headerDepth + sampleRecords)
    if (found === undefined) continue
    if (typeof found === 'string') return found
    return { delimiter, quote: '"', headerIndex: -1, headerLine: 0, preamble: [], header: found }
  }
  return undefined
}

function namesOf(columns: readonly Column[], goesOn: boolean): readonly string[] | EntryDoubt | undefined {
  const accountColumns = indicesOf(columns, isAccounts)
  const dayColumns = indicesOf(columns, column => fullDayShapeOf(column) !== undefined)
  const [account] = accountColumns.toSorted((a, b) => distinct(columns[a] ?? []) - distinct(columns[b] ?? []))
  const [day, ...otherDays] = dayColumns
  const accounts = columns[account ?? -1]
  const days = columns[day ?? -1]
  const dayShape = days && fullDayShapeOf(days)
  if (account === undefined || day === undefined || !accounts || !days || dayShape === undefined) return undefined
  const isOneDay = otherDays.every(other => columns[other]?.every((cell, row) => cell === days[row]))
  if (!isOneDay || dayShape === 'jjmmaa' && !isDayFirst(days)) return 'days'
  const money = amountsIn(columns, new Set([account, ...dayColumns]))
  if (money.length === 0) return 'money'
  const balanced = money.flatMap(amounts => {
    const entries = entriesIn(amounts.values, days, goesOn)
    return entries ? [{ amounts, entries }] : []
  })
  const [only, second] = balanced
  if (!only) return 'balance'
  if (second) return 'money'
  const evidence = debitEvidence(only.amounts.values, accounts, only.entries)
  const hasSides = [...only.amounts.names.values()].includes('Sens')
  if (evidence === 0 || hasSides && evidence < 0) return 'sides'
  const taken = new Set([account, ...dayColumns, ...only.amounts.names.keys()])
  const known: Known = {
    columns, days, dayShape, accounts, entries: only.entries,
    free: columns.flatMap((_, index) => taken.has(index) ? [] : [index]),
    values: evidence > 0 ? only.amounts.values : only.amounts.values.map(value => -value),
  }
  return nameOthers(known, new Map([
    ...evidence > 0 ? only.amounts.names : turned(only.amounts.names), [account, 'Compte'], [day, dayName('Date', dayShape)],
  ]))
}

function nameOthers(known: Known, names: Map<number, string>): readonly string[] | EntryDoubt {
  const nextOf = (find: (rest: Known) => number | 'unclear' | undefined, name: (index: number) => string): EntryDoubt | undefined => {
    const found = find({ ...known, free: known.free.filter(index => !names.has(index)) })
    if (found === 'unclear') return 'customers'
    if (found !== undefined) names.set(found, name(found))
    return undefined
  }
  const unclear = nextOf(customerOf, () => 'Tiers')
  const customer = [...names].find(([, name]) => name === 'Tiers')?.[0]
  const customers = new Set(known.accounts.filter(cell => cell.startsWith('411')))
  if (unclear || customer === undefined && customers.size < 2) return 'customers'
  nextOf(dueDateOf, index =>
    dayName('Échéance', dayShapeOf((known.columns[index] ?? []).filter(cell => !/^0*$/.test(cell))) ?? known.dayShape))
  nextOf(rest => letteringOf(rest, customer), () => 'Lettrage')
  // Pieces may look like journals, but are more; where only one of the two is there, it is the journal.
  nextOf(pieceOf, () => 'Pièce')
  nextOf(journalOf, () => 'Journal')
  if (![...names.values()].includes('Journal')) {
    for (const [index, name] of names) if (name === 'Pièce') names.delete(index)
    nextOf(journalOf, () => 'Journal')
  }
  if (![...names.values()].includes('Journal')) return 'journal'
  nextOf(labelOf, () => 'Libellé')
  return known.columns.map((_, index) => names.get(index) ?? `Colonne ${String(index + 1)}`)
}

const dayName = (name: string, shape: DayShape): string => `${name} (${shape})`

const turned = (names: Amounts['names']): Map<number, string> =>
  new Map([...names].map(([index, name]) => [index, name === 'Débit' ? 'Crédit' : 'Débit']))

function indicesOf(columns: readonly Column[], test: (column: Column) => boolean): number[] {
  return columns.flatMap((column, index) => test(column) ? [index] : [])
}
