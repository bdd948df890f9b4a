import type { ColumnMapping, Mapping } from '../import/types.ts'
import { dateOrders, decimalSigns, everyRole } from './mapping/roles.ts'

/** How the files of such a name are known from ledgers, which are never JSON. */
const ending = '.mapping.json'
const product = 'encours-mapping'

/** A mapping is small; whatever is larger is none. */
const mostBytes = 1_000_000
const longestText = 1000
const mostColumns = 1000

/** The name under which the mapping of a file is saved. */
export function mappingFileName(part: string): string {
  return part.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-') + ending
}

/** A mapping as a file that a colleague can drop; without the day that only its own file states. */
export function writeMapping(mapping: Mapping): string {
  const { format, columns, defaultCurrency, defaultEntity, areJoinsChosen } = mapping
  return JSON.stringify({ [product]: 1, format, defaultCurrency, defaultEntity, areJoinsChosen, columns }, undefined, 2) + '\n'
}

export function isMappingFile(file: File): boolean {
  return file.name.toLowerCase().endsWith(ending) && file.size <= mostBytes
}

/** The mapping in a file, or undefined where it holds none; nothing in it is trusted. */
export function readMapping(text: string): Mapping | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(value) || value[product] !== 1 || !Array.isArray(value['columns'])) return undefined
  const { format, defaultCurrency, defaultEntity } = value
  if (!isText(format) || !isText(defaultCurrency) || !isText(defaultEntity)) return undefined
  const columns = value['columns'].map(columnOf)
  if (columns.length === 0 || columns.length > mostColumns) return undefined
  const read = columns.filter((column) => column !== undefined)
  const isWhole = read.length === columns.length && read.every(({ index }, place) => index === place)
  const chosen = value['areJoinsChosen'] === true ? { areJoinsChosen: true } : {}
  return isWhole ? { format, defaultCurrency, defaultEntity, columns: read, ...chosen } : undefined
}

function columnOf(value: unknown): ColumnMapping | undefined {
  if (!isRecord(value)) return undefined
  const { index, header } = value
  const role = known(everyRole, value['role'])
  if (!Number.isSafeInteger(index) || !isText(header) || role === undefined) return undefined
  const dateOrder = known(dateOrders, value['dateOrder'])
  const decimalSign = known(decimalSigns, value['decimalSign'])
  const choices = { ...(dateOrder ? { dateOrder } : {}), ...(decimalSign ? { decimalSign } : {}) }
  return { index: Number(index), header, role, ...choices }
}

function known<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText
}

/** Roles of a mapping by its columns' headers, as the memory compares them. */
export function headersOf({ columns }: Mapping): readonly string[] {
  return columns.map(({ header }) => header)
}
