import { DataType, DateUnit, type Data, type Table, type Vector } from 'apache-arrow'
import { bigintValue, dateText, decimalText, timeText, timestampText } from './scalars.ts'
import type { ColumnarResult } from './protocol.ts'
import { toRows } from './rows.ts'
import { typeName } from './type-names.ts'
import type { Column, QueryResult, Row, Value } from './types.ts'

type CellReader = (index: number) => Value

/** The only place where Arrow becomes plain values. */
export function decodeTable<R extends Row>(table: Table): QueryResult<R> {
  return toRows(decodeColumns(table))
}

/** The same column by column. */
export function decodeColumns(table: Table): ColumnarResult {
  const columns = table.schema.fields.map(field => ({ name: field.name, type: typeName(field.type as DataType) }))
  return { columns, cells: cellsOf(table, columns), count: table.numRows }
}

/** What rows are read from: a table, or one batch of it. */
type Batch = Pick<Table, 'numRows' | 'getChildAt'>

/** The rows of a table, or of one batch of it. */
export function decodeRows(batch: Batch, columns: readonly Column[]): readonly Row[] {
  return toRows({ columns, cells: cellsOf(batch, columns), count: batch.numRows }).rows
}

function cellsOf(batch: Batch, columns: readonly Column[]): (readonly Value[])[] {
  return columns.map((column, index) => decodeColumn(batch, index, column))
}

/** The values of the column at a place, in the order of the rows. */
export function decodeColumn(batch: Batch, index: number, column: Column): readonly Value[] {
  return decodeVector(column, batch.getChildAt(index))
}

/** Whether values of a type can be read as they are; others are to be cast to text in the query. */
export function hasPlainForm(type: DataType): boolean {
  return DataType.isNull(type) || DataType.isDecimal(type) || DataType.isInt(type) || DataType.isFloat(type)
    || (DataType.isDate(type) && type.unit === DateUnit.DAY) || DataType.isTimestamp(type)
    || (DataType.isTime(type) && type.bitWidth === 64) || DataType.isBool(type) || DataType.isUtf8(type)
    || DataType.isDictionary(type)
}

function decodeVector(column: Column, vector: Vector<DataType> | null): Value[] {
  const cells: Value[] = []
  for (const data of vector?.data ?? []) {
    const start = cells.length
    const read = cellReader(column, data, index => vector?.get(start + index) as Value)
    for (let index = 0; index < data.length; index++) {
      cells.push(data.nullCount > 0 && !data.getValid(index) ? null : read(index))
    }
  }
  return cells
}

/** Types are told apart by `DataType.is…`: `instanceof` fails where the driver brings its own copy of Arrow. */
function cellReader(column: Column, data: Data, readAsIs: CellReader): CellReader {
  const { type } = data
  const values = data.values as ArrayLike<number>
  if (DataType.isNull(type)) return () => null
  if (DataType.isDecimal(type)) return decimalReader(data, type.scale)
  if (DataType.isInt(type) && type.bitWidth === 64) return wordReader(data, bigintValue)
  if (DataType.isInt(type) || DataType.isFloat(type)) return index => values[index] ?? null
  if (DataType.isDate(type) && type.unit === DateUnit.DAY) return index => dateText(values[index] ?? 0)
  if (DataType.isTimestamp(type)) {
    const zone = type.timezone ? 'Z' : ''
    return wordReader(data, value => timestampText(value, type.unit) + zone)
  }
  if (DataType.isTime(type) && type.bitWidth === 64) return wordReader(data, value => timeText(value, type.unit))
  if (DataType.isBool(type) || DataType.isUtf8(type) || DataType.isDictionary(type)) return readAsIs
  throw new TypeError(`${column.name} is ${column.type}, which has no plain form: cast it to text in the query`)
}

function wordReader(data: Data, decode: (value: bigint) => Value): CellReader {
  const values = data.values as BigInt64Array | BigUint64Array
  return index => decode(values[index] ?? 0n)
}

/** A decimal is 128 bits in two words, the low one first and without a sign of its own. */
function decimalReader(data: Data, scale: number): CellReader {
  const words = alignedWords(data.values as Uint32Array)
  return index => {
    const low = words[2 * index] ?? 0n
    const high = words[2 * index + 1] ?? 0n
    return decimalText((high << 64n) | BigInt.asUintN(64, low), scale)
  }
}

function alignedWords(values: Uint32Array): BigInt64Array {
  const aligned = values.byteOffset % 8 === 0 ? values : values.slice()
  return new BigInt64Array(aligned.buffer, aligned.byteOffset, aligned.length / 2)
}
