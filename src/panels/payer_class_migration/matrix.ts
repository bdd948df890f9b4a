import type { Row } from '../../engine/types.ts'
import { amountSum, numberOf, textOf } from '../../parts/cells.ts'

/** Classes in the order of lateness, then those that have none. */
const lateness: readonly string[] = ['prompt', 'slow', 'late', 'very_late', 'critical']
const classes: readonly string[] = [...lateness, 'new', 'inactive', 'unknown', 'none']

/** The customers who went from one class to another. */
export interface Cell {
  readonly before: string
  readonly now: string
  readonly customers: number
  readonly balance: string
  readonly direction: number
}

/** Customers and what they owe. */
export interface Sum {
  readonly customers: number
  readonly balance: string
}

export interface Matrix {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cellAt: (before: string, now: string) => Cell | undefined
  readonly ofRow: (before: string) => Sum
  readonly ofColumn: (now: string) => Sum
}

export function cellsOf(rows: readonly Row[], quarter: string | null): readonly Cell[] {
  return rows.filter((row) => row['quarter_end'] === quarter).map((row) => ({
    before: textOf(row, 'class_before') ?? '',
    now: textOf(row, 'class_now') ?? '',
    customers: numberOf(row, 'customers') ?? 0,
    balance: textOf(row, 'balance') ?? '0',
    direction: numberOf(row, 'direction') ?? 0
  }))
}

/** The matrix of one quarter; classes that nobody is in are left out, but for the five of lateness. */
export function matrixOf(cells: readonly Cell[]): Matrix {
  const isAlways = (name: string): boolean => lateness.includes(name)
  return {
    rows: classes.filter((name) => isAlways(name) || cells.some((cell) => cell.before === name)),
    columns: classes.filter((name) => isAlways(name) || cells.some((cell) => cell.now === name)),
    cellAt: (before, now) => cells.find((cell) => cell.before === before && cell.now === now),
    ofRow: (before) => sumOf(cells.filter((cell) => cell.before === before)),
    ofColumn: (now) => sumOf(cells.filter((cell) => cell.now === now))
  }
}

/** Customers who pay later (1) or sooner (-1) than a quarter before. */
export function moved(cells: readonly Cell[], direction: 1 | -1): Sum {
  return sumOf(cells.filter((cell) => cell.direction === direction))
}

function sumOf(cells: readonly Cell[]): Sum {
  return {
    customers: cells.reduce((sum, cell) => sum + cell.customers, 0),
    balance: amountSum(cells.map((cell) => cell.balance))
  }
}
