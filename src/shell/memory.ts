import type { Mapping, Memory } from '../import/types.ts'

const key = 'encours.mappings'
/** Beyond this many headers the ones confirmed longest ago are forgotten. */
const limit = 50

type Entries = readonly (readonly [signature: string, mapping: Mapping])[]

function isEntry(entry: unknown): entry is Entries[number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && isMapping(entry[1])
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && 'columns' in value && Array.isArray(value.columns)
    && 'format' in value && typeof value.format === 'string'
    && 'defaultCurrency' in value && typeof value.defaultCurrency === 'string'
    && 'defaultEntity' in value && typeof value.defaultEntity === 'string'
}

function read(storage: () => Storage): Entries {
  try {
    const parsed: unknown = JSON.parse(storage().getItem(key) ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isEntry) : []
  } catch {
    return []
  }
}

function write(storage: () => Storage, entries: Entries): void {
  try {
    storage().setItem(key, JSON.stringify(entries.slice(-limit)))
  } catch {
    // A full or forbidden storage only means that the same question comes again.
  }
}

/** A mapping that is used for files with its header. */
export interface Remembered {
  readonly signature: string
  readonly mapping: Mapping
}

/** A memory that can be looked through and emptied one by one; the latest first. */
export interface BrowserMemory extends Memory {
  all(): readonly Remembered[]
  forget(signature: string): void
}

/**
 * Confirmed mappings, kept in this browser. Storage may be forbidden, and says so when it is asked for: then nothing
 * is remembered and nothing fails.
 */
export function browserMemory(storage: () => Storage): BrowserMemory {
  return {
    get: (signature) => read(storage).find(([known]) => known === signature)?.[1],
    set: (signature, mapping) => {
      write(storage, [...read(storage).filter(([known]) => known !== signature), [signature, mapping]])
    },
    all: () => read(storage).map(([signature, mapping]) => ({ signature, mapping })).toReversed(),
    forget: (signature) => { write(storage, read(storage).filter(([known]) => known !== signature)) },
  }
}
