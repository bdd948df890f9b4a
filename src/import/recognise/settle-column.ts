import type { Engine } from '../../engine/types.ts'
import type { ColumnFinding, ColumnMapping, Mapping, Question, Staged } from '../types.ts'
import type { Draft } from './assign.ts'
import { chooseDateOrders, chooseDecimalSigns } from './choices.ts'

/** A column that a reader gave its role, with what the file says about its dates or amounts, and what it cannot say. */
export interface SettledColumn {
  readonly column: ColumnMapping
  readonly because: ColumnFinding['because']
  readonly questions: readonly Question[]
}

/**
 * Finds out how a column is written whose role a reader chose. `settled` is the mapping of the columns whose way of
 * writing is known: proven by themselves, or answered.
 */
export async function settleColumn(
  engine: Engine, staged: Staged, column: ColumnMapping, settled: Mapping,
): Promise<SettledColumn> {
  const draftOf = (each: ColumnMapping): Draft => ({ ...each, confidence: 'certain', because: [], samples: [] })
  const draft = draftOf(column)
  const drafts = [draft, ...settled.columns.filter(({ index }) => index !== column.index).map(draftOf)]
  const dates = await chooseDateOrders(engine, staged, drafts, settled)
  const amounts = await chooseDecimalSigns(engine, staged, drafts, settled)
  const dateOrder = dates.chosen.get(column.index)
  const decimalSign = amounts.chosen.get(column.index)
  return {
    column: { ...column, ...(dateOrder ? { dateOrder } : {}), ...(decimalSign ? { decimalSign } : {}) },
    because: draft.because,
    questions: [...dates.questions, ...amounts.questions].filter(({ columnIndex }) => columnIndex === column.index),
  }
}
