import { DataType, DateUnit, type Data, type Table, type Vector } from 'apache-arrow'
import { bigintValue, dateText, decimalText, timeText, timestampText } from './scalars.ts'
import { typeName } from './type-names.ts'
import type { Column, QueryResult, Row, Value } from './types.ts'

type CellReader = (index: number) => Value

/** The only place where Arrow becomes plain values. */
export function decodeTable<R extends Row>(table: Table): QueryResult<R> {
  const columns = table.schema.fields.map(field => ({ name: field.name, type: typeName(field.type as DataType) }))
  const cells = columns.map((column, index) => decodeVector(column, table.getChildAt(index)))
  const rows = Array.from({ length: table.numRows }, (_, row) => {
    const entry: Record<string, Value> = {}
    for (const [index, column] of columns.entries()) entry[column.name] = cells[index]?.[row] ?? null
    return entry as R
  })
  return { columns, rows }
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
