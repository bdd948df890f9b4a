import type { StoredFile } from './manifest.ts'
import type { Vault } from './vault.ts'

/** The files that the ledger was read from, kept beside it so that more can be added to it at the next visit. */
export class SourceStore {
  readonly #vault: Vault
  #known = new WeakMap<File, StoredFile>()

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** Bytes of those that are not in the store yet. */
  missingBytes(files: readonly File[]): number {
    return files.reduce((sum, file) => sum + (this.#known.has(file) ? 0 : file.size), 0)
  }

  async save(files: readonly File[]): Promise<StoredFile[]> {
    const saved: StoredFile[] = []
    for (const file of files) {
      const known = this.#known.get(file) ?? {
        stored: `file-${crypto.randomUUID()}`, name: file.name, lastModified: file.lastModified, bytes: file.size,
      }
      if (!this.#known.has(file)) await this.#vault.write(known.stored, file)
      this.#known.set(file, known)
      saved.push(known)
    }
    return saved
  }

  /** The files of the store under their own names; their bytes stay where they are until they are read. */
  async open(stored: readonly StoredFile[]): Promise<File[]> {
    const files: File[] = []
    for (const entry of stored) {
      const { name, lastModified, bytes } = entry
      const content = await this.#vault.file(entry.stored)
      if (content.size !== bytes) throw new Error(`${name}: ${String(content.size)} / ${String(bytes)}`)
      const file = new File([content], name, { lastModified })
      this.#known.set(file, entry)
      files.push(file)
    }
    return files
  }

  /** The same files in memory, before the store is emptied: what lies in it could not be read again. */
  async inMemory(files: readonly File[]): Promise<ReadonlyMap<File, File>> {
    const copies = new Map<File, File>()
    for (const file of files) {
      if (!this.#known.has(file)) continue
      const { name, lastModified } = file
      copies.set(file, new File([await file.arrayBuffer()], name, { lastModified }))
    }
    this.#known = new WeakMap()
    return copies
  }
}
