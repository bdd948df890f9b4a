import { DataType, Precision, Type, type TimeUnit } from 'apache-arrow'

const timestampSuffixes: Readonly<Record<TimeUnit, string>> = { 0: '_S', 1: '_MS', 2: '', 3: '_NS' }

/** The engine's name of a type, as `describe` gives it; a HUGEINT arrives as DECIMAL(38,0). */
export function typeName(type: DataType): string {
  if (DataType.isDecimal(type)) return `DECIMAL(${String(type.precision)},${String(type.scale)})`
  if (DataType.isInt(type)) return (type.isSigned ? '' : 'U') + integerName(type.bitWidth)
  if (DataType.isFloat(type)) return type.precision === Precision.SINGLE ? 'FLOAT' : 'DOUBLE'
  if (DataType.isUtf8(type) || DataType.isDictionary(type)) return 'VARCHAR'
  if (DataType.isBool(type)) return 'BOOLEAN'
  if (DataType.isDate(type)) return 'DATE'
  if (DataType.isTime(type)) return 'TIME'
  if (DataType.isTimestamp(type)) {
    return type.timezone ? 'TIMESTAMP WITH TIME ZONE' : `TIMESTAMP${timestampSuffixes[type.unit]}`
  }
  return Type[type.typeId].toUpperCase()
}

function integerName(bits: number): string {
  if (bits === 8) return 'TINYINT'
  if (bits === 16) return 'SMALLINT'
  return bits === 32 ? 'INTEGER' : 'BIGINT'
}
