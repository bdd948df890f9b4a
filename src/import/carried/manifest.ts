/** The name of the part that makes an archive a carried ledger. */
export const manifestName = 'encours.json'

/** A manifest is small; whatever is larger is none. */
export const mostManifestBytes = 1_000_000
const longestState = 20_000

export interface CarriedPart {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** What stands beside the tables: their sizes and hashes, and where the sender was. */
export interface CarriedManifest {
  readonly encours: 1
  readonly writtenAt: string
  readonly state: string
  readonly parts: readonly CarriedPart[]
}

export function partName(table: string): string {
  return `tables/${table}.csv`
}

/** The manifest in a text; undefined where it is none, `other` where a later version wrote it. */
export function readManifest(text: string): CarriedManifest | 'other' | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(value)) return undefined
  const { encours, writtenAt, state, parts } = value
  if (Number.isSafeInteger(encours) && encours !== 1) return 'other'
  const isWhole = encours === 1 && typeof writtenAt === 'string' && typeof state === 'string'
    && state.length <= longestState && Array.isArray(parts) && parts.every(isPart)
  return isWhole ? { encours, writtenAt, state, parts: parts as readonly CarriedPart[] } : undefined
}

function isPart(value: unknown): boolean {
  return isRecord(value) && typeof value['table'] === 'string' && typeof value['sha256'] === 'string'
    && Array.isArray(value['columns']) && value['columns'].every(column => typeof column === 'string')
    && isCount(value['rows']) && isCount(value['bytes'])
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
