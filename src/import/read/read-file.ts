import type { Reading, Refusal } from '../types.ts'
import { ContainerFault } from './container/fault.ts'
import { packageKind } from './container/members.ts'
import { compoundRefusal } from './container/ole.ts'
import { readArchive, type ReadMember } from './container/read-archive.ts'
import { gather, unpackGzip } from './container/unpack.ts'
import { openZip } from './container/zip.ts'
import type { FileContents } from './contents.ts'
import { readArrowFile, readArrowStream } from './parquet/arrow-file.ts'
import { readText, type NamedBlob, type ReadingContext } from './read-text.ts'
import { refuse } from './refusals.ts'
import { isAuditFile, readSaft } from './saft/read-saft.ts'
import { readWorkbook } from './workbook/read-workbook.ts'

/** Reads a file of any kind, told by its bytes: whatever it is named, it ends in tables of text. */
export async function readAnyFile(file: NamedBlob, context: ReadingContext): Promise<FileContents | Refusal> {
  try {
    return await readKind(file, context, 'loose')
  } catch (error) {
    // A file that was moved, locked or changed after it was chosen.
    if (error instanceof DOMException) return refuse(file.name, 'file_unreadable')
    throw error
  }
}

/** Where a file lies; archives are opened no deeper than an archive of compressed files. */
type Place = 'loose' | 'in_zip' | 'in_gzip'

async function readKind(file: NamedBlob, context: ReadingContext, place: Place): Promise<FileContents | Refusal> {
  try {
    const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 4).arrayBuffer()))
    if (start.startsWith('PK\x03\x04') || start === 'PK\x05\x06') return await readZip(file, context, place)
    if (start.startsWith('\x1f\x8b')) return await readGzip(file, context, place)
    if (start === '\xd0\xcf\x11\xe0') return refuse(file.name, await compoundRefusal(file))
    if (start === 'PAR1') return { tables: [], refusals: [], passedOver: [], parquet: [new File([file], file.name)] }
    const reading = await readOne(file, start, context)
    return reading.refused ? reading : { tables: [reading], refusals: [], passedOver: [] }
  } catch (error) {
    if (error instanceof ContainerFault) return refuseContainer(file.name, error)
    throw error
  }
}

async function readOne(file: NamedBlob, start: string, context: ReadingContext): Promise<Reading | Refusal> {
  if (start === 'ARRO') return readArrowFile(file)
  if (await isAuditFile(file)) return readSaft(file, context)
  return start === '\xff\xff\xff\xff' ? readArrowStream(file) : readText(file, context)
}

async function readZip(file: NamedBlob, context: ReadingContext, place: Place): Promise<FileContents | Refusal> {
  const members = await openZip(file)
  const kind = packageKind(members)
  if (kind === 'workbook') return readWorkbook(file, members, context)
  if (kind !== undefined) return refuse(file.name, kind)
  if (place !== 'loose') return refuse(file.name, 'file_zip')
  const { isKnownHeader, onProgress } = context
  const readMember: ReadMember = (member, inner) => readKind(member, inner, 'in_zip')
  // Which of the members are read is known only when all are looked at.
  return readArchive(file, members, readMember, { isKnownHeader, onProgress })
}

async function readGzip(file: NamedBlob, context: ReadingContext, place: Place): Promise<FileContents | Refusal> {
  if (place === 'in_gzip') return refuse(file.name, 'file_gzip')
  const unpacked = await gather(unpackGzip(file), file.name, done => {
    context.onProgress({ message: 'unpacking', done })
  })
  return readKind(unpacked, context, 'in_gzip')
}

function refuseContainer(file: string, { refusal, parameters, place }: ContainerFault): Refusal {
  const { part, ...where } = place
  return refuse(part === undefined ? file : `${file} › ${part}`, refusal, where, parameters)
}
