import type { OriginalRow } from '../../import/read/original.ts'
import type { Reading } from '../../import/types.ts'
import type { Shell } from '../shell.svelte.ts'
import type { SourceRow } from './queries.ts'

/** What becomes of looking for a row in its file; all but `row` are keys of text.origin.states. */
export type Found =
  | { readonly state: 'row'; readonly row: OriginalRow; readonly isFile: boolean }
  /** The page does not hold the file: it must be chosen again. */
  | { readonly state: 'absent' }
  /** The file is not the one that was loaded. */
  | { readonly state: 'other' }
  | { readonly state: 'unreadable' }
  /** Its kind has no text to show, or no row begins on that line. */
  | { readonly state: 'no_text' }

interface Held {
  readonly file: File
  readonly readings: readonly Reading[]
}

/** The files of the ledger, read again for the sake of single rows; each once. */
export class Originals {
  readonly #shell: Shell
  readonly #chosen = new Map<string, File>()
  readonly #held = new Map<File, Promise<Held>>()

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /** The row at a line of a file. */
  async find(source: SourceRow, line: number): Promise<Found> {
    const file = this.#fileOf(source)
    if (file === undefined) return { state: 'absent' }
    try {
      const { readings } = await this.#read(file)
      const reading = readings.find(({ sha256 }) => sha256 === source.sha256)
      if (reading === undefined) return { state: 'other' }
      const { originalRow } = await this.#shell.session.backend()
      const row = await originalRow(file, reading, line)
      return row === null ? { state: 'no_text' } : { state: 'row', row, isFile: row.raw !== null }
    } catch (error) {
      console.warn(error)
      return { state: 'unreadable' }
    }
  }

  /** Takes a file that the reader chose for one that the page does not hold; whether it is the same to the byte. */
  async choose(source: SourceRow, file: File): Promise<boolean> {
    const { readings } = await this.#read(file)
    const isSame = readings.some(({ sha256 }) => sha256 === source.sha256)
    if (isSame) this.#chosen.set(source.sha256, file)
    return isSame
  }

  #fileOf({ source_file_id: id, sha256 }: SourceRow): File | undefined {
    return this.#shell.intake.kept.find(({ sourceFileId }) => sourceFileId === id)?.file ?? this.#chosen.get(sha256)
  }

  #read(file: File): Promise<Held> {
    const known = this.#held.get(file)
    if (known !== undefined) return known
    const reading = this.#shell.session.backend().then(async ({ readFile }) => {
      const contents = await readFile(file, () => undefined)
      return { file, readings: contents.refused ? [] : contents.tables }
    })
    this.#held.set(file, reading)
    reading.catch(() => { this.#held.delete(file) })
    return reading
  }
}

const known = new WeakMap<Shell, Originals>()

/** The one reader of a page. */
export function originalsOf(shell: Shell): Originals {
  const originals = known.get(shell) ?? new Originals(shell)
  known.set(shell, originals)
  return originals
}
