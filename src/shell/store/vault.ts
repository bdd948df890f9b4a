const folder = 'encours'
const manifestName = 'manifest.json'

/**
 * The folder of the browser's private file store that is ours. A file is complete, or it is not named by the manifest:
 * the manifest is replaced as a whole once all that it names is written.
 */
export class Vault {
  /** Rejects where the browser has no such store, or refuses it, as in some private windows. */
  async readManifest(): Promise<unknown> {
    const directory = await this.#directory(false)
    if (directory === null) return null
    try {
      return JSON.parse(await (await (await directory.getFileHandle(manifestName)).getFile()).text()) as unknown
    } catch (error) {
      if (isMissing(error)) return null
      if (error instanceof SyntaxError) return { isDamaged: true }
      throw error
    }
  }

  async writeManifest(manifest: object): Promise<void> {
    await this.write(manifestName, new Blob([JSON.stringify(manifest)]))
  }

  /** Writes a file whole; what could not be written whole leaves nothing under its name. */
  async write(name: string, content: Blob): Promise<FileSystemFileHandle> {
    const directory = await this.#directory(true)
    if (directory === null) throw new DOMException('No such folder.', 'NotFoundError')
    const handle = await directory.getFileHandle(name, { create: true })
    await content.stream().pipeTo(await handle.createWritable())
    return handle
  }

  async file(name: string): Promise<File> {
    const directory = await this.#directory(false)
    if (directory === null) throw new DOMException('No such folder.', 'NotFoundError')
    return (await directory.getFileHandle(name)).getFile()
  }

  /** Removes every file but these and the manifest; what another tab still reads is left to the next time. */
  async keepOnly(names: readonly string[]): Promise<void> {
    const directory = await this.#directory(false)
    if (directory === null) return
    const left: string[] = []
    for await (const name of directory.keys()) if (name !== manifestName && !names.includes(name)) left.push(name)
    for (const name of left) await directory.removeEntry(name).catch(() => undefined)
  }

  /** Removes the folder and all that is in it. */
  async clear(): Promise<void> {
    const root = await navigator.storage.getDirectory()
    await root.removeEntry(folder, { recursive: true }).catch((error: unknown) => {
      if (!isMissing(error)) throw error
    })
  }

  async #directory(create: boolean): Promise<FileSystemDirectoryHandle | null> {
    const root = await navigator.storage.getDirectory()
    try {
      return await root.getDirectoryHandle(folder, { create })
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}
