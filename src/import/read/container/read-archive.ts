import type { Reading, Refusal } from '../../types.ts'
import type { FileContents } from '../contents.ts'
import { ledgerWeight } from '../ledger-weight.ts'
import type { NamedBlob, ReadingContext } from '../read-text.ts'
import { refuse } from '../refusals.ts'
import { ContainerFault } from './fault.ts'
import { isLitter } from './members.ts'
import { gather } from './unpack.ts'
import type { Member } from './zip.ts'

/** All members together, unpacked. */
const totalLimit = 4 * 2 ** 30

/** Reads a file that came out of an archive. */
export type ReadMember = (file: NamedBlob, context: ReadingContext) => Promise<FileContents | Refusal>

/** What says that a member is no list, rather than one that is at fault. */
const foreignKinds = new Set(['file_empty', 'file_pdf', 'file_html', 'file_json', 'file_xml', 'file_binary',
  'file_office_document', 'no_header', 'header_without_rows'])

/** Reads every list in an archive; what is no list is passed over. */
export async function readArchive(
  file: NamedBlob, members: readonly Member[], read: ReadMember, context: ReadingContext,
): Promise<FileContents | Refusal> {
  const tables: Reading[] = []
  const refusals: Refusal[] = []
  const passedOver: string[] = []
  const parquet: File[] = []
  const worth = members.filter(member => !isLitter(member))
  let total = 0
  for (const member of worth) {
    const onBytes = (done: number): void => {
      if (total + done > totalLimit) throw new ContainerFault('unpacked_too_large', { limit: totalLimit })
      context.onProgress({ message: 'unpacking', done, of: Math.max(done, member.bytes) })
    }
    const unpacked = await gather(member.chunks(), `${file.name} › ${member.name}`, onBytes)
    total += unpacked.size
    const contents = await read(unpacked, context)
    if (!contents.refused) {
      tables.push(...contents.tables)
      refusals.push(...contents.refusals)
      parquet.push(...contents.parquet ?? [])
      passedOver.push(...contents.passedOver.map(name => `${member.name} › ${name}`))
    } else if (foreignKinds.has(contents.message)) passedOver.push(member.name)
    else refusals.push(contents)
  }
  const ledgers = tables.some(table => ledgerWeight(table.header) >= 2) ? tables.filter(isLedger) : tables
  const others = tables.filter(table => !ledgers.includes(table)).map(({ name }) => name.slice(file.name.length + 3))
  if (ledgers.length + parquet.length > 0) {
    return { tables: ledgers, refusals, passedOver: [...passedOver, ...others], parquet }
  }
  const [refusal] = refusals
  return refusal ?? refuse(file.name, 'zip_without_ledger', {}, { members: worth.map(({ name }) => name).join(', ') })
}

/** Beside ledgers, a text that names nothing of one is a letter or a note. */
function isLedger({ header, arrowStreams }: Reading): boolean {
  return arrowStreams !== undefined || ledgerWeight(header) > 0
}
