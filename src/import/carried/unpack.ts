import { createSHA256 } from 'hash-wasm'
import { ContainerFault } from '../read/container/fault.ts'
import { openZip, type Member } from '../read/container/zip.ts'
import { partName, type CarriedPart } from './manifest.ts'

/** The text of each part; undefined where one is missing or is not what the manifest says. */
export async function unpackParts(file: Blob, parts: readonly CarriedPart[]): Promise<readonly Blob[] | undefined> {
  const members = await openZip(file)
  const contents: Blob[] = []
  for (const part of parts) {
    const content = await partOf(members, part)
    if (content === undefined) return undefined
    contents.push(content)
  }
  return contents
}

async function partOf(members: readonly Member[], part: CarriedPart): Promise<Blob | undefined> {
  const member = members.find(({ name }) => name === partName(part.table))
  if (member === undefined) return undefined
  try {
    const { blob, sha256 } = await contentOf(member, part.bytes)
    return blob.size === part.bytes && sha256 === part.sha256 ? blob : undefined
  } catch (error) {
    if (error instanceof ContainerFault) return undefined
    throw error
  }
}

/** What a member holds, and its hash. */
export async function contentOf(
  member: Member, limit: number,
): Promise<{ readonly blob: Blob, readonly sha256: string }> {
  const hash = await createSHA256()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of member.chunks(limit)) {
    hash.update(chunk)
    chunks.push(chunk)
  }
  return { blob: new Blob(chunks), sha256: hash.digest('hex') }
}
