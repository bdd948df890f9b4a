import {
  BlobReader, ERR_ENCRYPTED, ERR_UNSUPPORTED_COMPRESSION, ERR_UNSUPPORTED_ENCRYPTION, ZipReader, type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import { ContainerFault } from './fault.ts'
import { UnpackMeter } from './meter.ts'
import { pull } from './pull.ts'

/** More files than any export holds. */
const memberLimit = 10_000

/** A file inside an archive. */
export interface Member {
  readonly name: string
  /** Unpacked, as the archive states it. */
  readonly bytes: number
  readonly isEncrypted: boolean
  /** The unpacked bytes, bounded whatever the archive states of their size. */
  chunks(limit?: number): AsyncGenerator<Uint8Array<ArrayBuffer>>
}

/** The files of a zip archive, folders left out. */
export async function openZip(file: Blob): Promise<readonly Member[]> {
  const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false, decodeText: decodeName })
  try {
    const members: Member[] = []
    for await (const entry of reader.getEntriesGenerator()) {
      if (members.length >= memberLimit) throw new ContainerFault('too_many_members', { limit: memberLimit })
      if (!entry.directory) members.push(memberOf(entry))
    }
    return members
  } catch (error) {
    throw asFault(error)
  }
}

function memberOf(entry: FileEntry): Member {
  return {
    name: entry.filename,
    bytes: entry.uncompressedSize,
    isEncrypted: entry.encrypted,
    chunks: limit => chunksOf(entry, limit),
  }
}

async function* chunksOf(entry: FileEntry, limit?: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (entry.encrypted) throw new ContainerFault('zip_encrypted')
  const meter = new UnpackMeter(entry.compressedSize, limit)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, { highWaterMark: 4 })
  const unpacking = entry.getData(writable, { useWebWorkers: false, checkSignature: true })
  // What fails before the first byte, such as a damaged local header, leaves the stream open: it ends with the failure.
  unpacking.catch((error: unknown) => { writable.abort(error).catch(() => undefined) })
  try {
    for await (const chunk of pull(readable)) {
      meter.add(chunk.length)
      yield chunk
    }
    await unpacking
  } catch (error) {
    throw asFault(error)
  }
}

/** Names are UTF-8 where they are valid UTF-8, whatever the archive says: many writers forget to say so. */
function decodeName(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function asFault(error: unknown): unknown {
  if (error instanceof ContainerFault || error instanceof DOMException) return error
  const message = error instanceof Error ? error.message : String(error)
  const isEncrypted = message === ERR_ENCRYPTED || message === ERR_UNSUPPORTED_ENCRYPTION
  if (isEncrypted) return new ContainerFault('zip_encrypted')
  return new ContainerFault(message === ERR_UNSUPPORTED_COMPRESSION ? 'zip_method' : 'zip_damaged')
}
