import { BlobReader, TextWriter, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js'

/** The members of an archive as text, by name. */
export async function zipMembers(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])), { useWebWorkers: false })
  const entries = await reader.getEntries()
  const files = entries.filter((entry): entry is FileEntry => !entry.directory)
  return Object.fromEntries(await Promise.all(files.map(async entry =>
    [entry.filename, await entry.getData(new TextWriter(), { useWebWorkers: false })] as const)))
}
