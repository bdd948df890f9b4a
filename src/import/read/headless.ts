import type { Delimiter } from '../types.ts'
import type { Dialect } from './dialect.ts'
import { takeSample } from './sample.ts'

/** A table that software writes without a header: which cell holds what, told by the cells of every row. */
interface Layout {
  readonly delimiter: Delimiter
  /** The names that the software gives the columns, for want of a header. */
  readonly names: readonly string[]
  readonly cells: readonly RegExp[]
}

const journal = /^[A-Z0-9]{1,6}$/i
const account = /^[1-9]\d{2}[A-Z0-9]*$/i
const anything = /^/
const money = /^[+-]?[0-9 ]*(?:[.,]\d{1,2})?$/
const compactDay = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/
const compactDayOrNone = new RegExp(`${compactDay.source}|^0*$`)
const slashedDay = /^(?:0[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2])\/(?:19|20)\d{2}$/
const amount = /^[ 0]*[+-]?[0-9]+(?:[.,]\d{1,2})?$/

export const cegidNames = [
  'Journal', 'Date', 'Compte général', 'Compte auxiliaire', 'Pièce', 'Libellé', 'Débit', 'Crédit',
] as const

export const ebpNames = ['Ligne', 'Date', 'Journal', 'Compte', 'Libellé', 'Pièce', 'Montant', 'Sens', 'Échéance'] as const

export const ebpWideNames = [
  'Ligne', 'Date', 'Journal', 'Compte', 'Libellé automatique', 'Libellé', 'Pièce', 'Montant', 'Sens', 'Échéance',
] as const

/** The name of a column that some programs add. */
export const currencyName = 'Devise'

const ebpCells = (texts: number): RegExp[] => [
  /^\d+$/, compactDay, journal, account, ...Array.from({ length: texts }, () => anything),
  amount, /^[CD]$/, compactDayOrNone,
]

const layouts: readonly Layout[] = [
  { delimiter: ';', names: cegidNames, cells: [journal, slashedDay, account, anything, anything, anything, money, money] },
  { delimiter: ',', names: ebpNames, cells: ebpCells(2) },
  { delimiter: ',', names: ebpWideNames, cells: ebpCells(3) },
]

/** Fewer rows prove nothing. */
const fewestRows = 4

/** Rows that may be at fault, in a hundred. */
const tolerance = 5

/**
 * The dialect of a table of accounting entries without a header; undefined unless the first row and nearly all others
 * hold in each cell what its column must hold.
 */
export function findHeadless(head: Uint8Array, isWhole: boolean): Dialect | undefined {
  for (const layout of layouts) {
    const { records, fault } = takeSample(head, isWhole, layout.delimiter, '"')
    const [first] = records
    if (fault || !first || records.length < fewestRows || !fits(first.cells, layout)) continue
    const faulty = records.filter(({ cells }) => !fits(cells, layout)).length
    if (faulty * 100 > records.length * tolerance) continue
    const beyond = first.cells.slice(layout.names.length).map(() => currencyName)
    return {
      delimiter: layout.delimiter, quote: '"', headerIndex: -1, headerLine: 0, preamble: [],
      header: [...layout.names, ...beyond],
    }
  }
  return undefined
}

function fits(cells: readonly string[], { cells: shapes, names }: Layout): boolean {
  const beyond = cells.slice(shapes.length)
  return cells.length >= shapes.length && cells.length <= shapes.length + 2
    && shapes.every((shape, index) => shape.test((cells[index] ?? '').trim()))
    && beyond.every(cell => /^(?:[A-Z]{3})?$/.test(cell.trim()))
    && (names !== cegidNames || hasOneSide(cells))
}

/** A debit or a credit, not both and not neither. */
function hasOneSide(cells: readonly string[]): boolean {
  const isSaid = (cell: string | undefined): boolean => /[1-9]/.test(cell ?? '')
  return isSaid(cells[6]) !== isSaid(cells[7])
}
