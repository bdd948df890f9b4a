import { expect } from 'vitest'
import type { Row, Value } from '../../src/engine/types.ts'
import type { OracleView } from './oracle-view.ts'

const amount = /^-?\d+\.\d{3}$/

/**
 * The first few differences between a view's rows and the oracle's, by key: amounts to the last digit,
 * ratios to one part in a thousand million.
 */
function differences(view: readonly Row[], oracle: readonly Row[], keys: readonly string[]): string[] {
  const byKey = (rows: readonly Row[]): Map<string, Row> => new Map(rows.map(row => [keyOf(row, keys), row]))
  const [seen, known] = [byKey(view), byKey(oracle)]
  const found: string[] = []
  if (seen.size !== view.length) found.push(`the view repeats a key of (${keys.join(', ')})`)
  if (known.size !== oracle.length) found.push(`the oracle repeats a key of (${keys.join(', ')})`)
  for (const key of seen.keys()) if (!known.has(key)) found.push(`${key}: the view alone has it`)
  for (const [key, row] of known) {
    const other = seen.get(key)
    if (other === undefined) found.push(`${key}: missing from the view`)
    else found.push(...differingColumns(key, other, row))
  }
  return found
}

/** Rows with any amount but 0: a segment without one need not be listed. */
function withoutEmpty(rows: readonly Row[]): Row[] {
  const isAmount = (value: Value): boolean => typeof value === 'string' && amount.test(value) && Number(value) !== 0
  return rows.filter(row => Object.values(row).some(isAmount))
}

function keyOf(row: Row, keys: readonly string[]): string {
  return keys.map(key => JSON.stringify(row[key])).join(' ')
}

function differingColumns(key: string, view: Row, oracle: Row): string[] {
  return Object.keys(oracle)
    .filter(column => !(column in view) || !isSame(view[column] ?? null, oracle[column] ?? null))
    .map(column => `${key} ${column}: view ${column in view ? String(view[column]) : 'has no such column'}, ` +
      `oracle ${String(oracle[column])}`)
}

function isSame(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  }
  if (typeof a === 'string' && typeof b === 'string' && amount.test(a) && amount.test(b)) {
    return BigInt(a.replace('.', '')) === BigInt(b.replace('.', ''))
  }
  return a === b
}

/** Fails with the first differences in words. */
export function expectSame(view: OracleView, seen: readonly Row[], known: readonly Row[], keys = view.keys): void {
  const listed = view.mayLackEmpty === true ? withoutEmpty : (rows: readonly Row[]) => rows
  const found = differences(listed(seen), listed(known), keys)
  expect(found.slice(0, 8), `${view.name}: view against oracle`).toEqual([])
}
