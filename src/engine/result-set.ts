import type { DataType, RecordBatch, Schema } from 'apache-arrow'
import { decodeColumn, decodeRows } from './decode.ts'
import { isNumeric } from './numeric.ts'
import { typeName } from './type-names.ts'
import type { AnswerRows, Column, Row, Value } from './types.ts'

interface Order {
  readonly key: string
  readonly isDescending: boolean
  readonly places: Uint32Array
}

/** The rows of an answer, kept in the batches in which the engine sent them. */
export class ResultSet implements AnswerRows {
  readonly columns: readonly Column[]
  readonly count: number
  readonly isCut: boolean
  readonly schema: Schema
  /** They may hold more rows than count. */
  readonly batches: readonly RecordBatch[]
  /** The place of each batch's first row. */
  readonly #starts: readonly number[]
  #order: Order | undefined

  /** Of more rows than `limit` the first ones are kept. */
  constructor(schema: Schema, batches: readonly RecordBatch[], limit = Infinity, isCut = false) {
    this.columns = schema.fields.map(({ name, type }) => ({ name, type: typeName(type as DataType) }))
    this.schema = schema
    this.batches = batches
    let rows = 0
    this.#starts = batches.map(({ numRows }) => {
      const start = rows
      rows += numRows
      return start
    })
    this.count = Math.min(rows, limit)
    this.isCut = isCut
  }

  rows(from: number, count: number): readonly Row[] {
    const to = Math.min(from + count, this.count)
    const rows: Row[] = []
    for (let index = this.#batchOf(from); from < to; index++) {
      const [batch, start = 0] = [this.batches[index], this.#starts[index]]
      if (batch === undefined) break
      const end = Math.min(to, start + batch.numRows)
      if (end > from) rows.push(...decodeRows(batch.slice(from - start, end - start), this.columns))
      from = Math.max(from, end)
    }
    return rows
  }

  sortedRows(from: number, count: number, key: string, isDescending: boolean): readonly Row[] {
    const index = this.columns.findIndex(({ name }) => name === key)
    const column = this.columns[index]
    if (column === undefined) return this.rows(from, count)
    if (this.#order?.key !== key || this.#order.isDescending !== isDescending) {
      this.#order = { key, isDescending, places: this.#sort(column, index, isDescending) }
    }
    return [...this.#order.places.subarray(from, from + count)].flatMap(place => this.rows(place, 1))
  }

  #batchOf(place: number): number {
    let [low, high] = [0, this.#starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= place) low = middle
      else high = middle
    }
    return low
  }

  #sort(column: Column, index: number, isDescending: boolean): Uint32Array {
    const values: Value[] = []
    for (const batch of this.batches) for (const value of decodeColumn(batch, index, column)) values.push(value)
    const compare = isNumeric(column) ? compareNumbers : compareTexts
    const sign = isDescending ? -1 : 1
    return Uint32Array.from({ length: this.count }, (_, place) => place).sort((a, b) => {
      const [left = null, right = null] = [values[a], values[b]]
      if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b
      return sign * compare(left, right) || a - b
    })
  }
}

/** Two numbers that a double cannot tell apart are compared by their digits: one column has one scale. */
function compareNumbers(left: Value, right: Value): number {
  const difference = Number(left) - Number(right)
  if (difference !== 0 || typeof left !== 'string' || typeof right !== 'string') return difference
  const [a, b] = [digitsOf(left), digitsOf(right)]
  return a === b ? 0 : a < b ? -1 : 1
}

function digitsOf(text: string): bigint {
  return BigInt(text.replace('.', ''))
}

function compareTexts(left: Value, right: Value): number {
  const [a, b] = [String(left), String(right)]
  return a === b ? 0 : a < b ? -1 : 1
}
