/** Bytes of a message's metadata: more than the schema of any ledger takes. */
const metadataLimit = 16 * 2 ** 20

/** Messages before the first batch: the schema, in practice. */
const messageLimit = 16

/** What a message is, as Arrow numbers it. */
const [dictionaryBatch, recordBatch] = [2, 3] as const

/**
 * Whether the first batch of an Arrow stream says that its buffers are compressed. Messages are tables of FlatBuffers
 * (Arrow's Message.fbs): each stands behind eight bytes, a mark and its length, and before a body of a stated length.
 */
export async function isCompressed(stream: Blob): Promise<boolean> {
  let at = 0
  for (let messages = 0; messages < messageLimit; messages++) {
    const head = new DataView(await stream.slice(at, at + 8).arrayBuffer())
    if (head.byteLength < 8 || head.getInt32(0, true) !== -1) return false
    const length = head.getInt32(4, true)
    if (length <= 0 || length > metadataLimit) return false
    const message = messageOf(new DataView(await stream.slice(at + 8, at + 8 + length).arrayBuffer()))
    if (message === undefined || message.isBatch) return message?.isCompressed ?? false
    at += 8 + length + message.bodyBytes
  }
  return false
}

interface ArrowMessage { readonly isBatch: boolean, readonly isCompressed: boolean, readonly bodyBytes: number }

/** What a message says of itself; undefined where its bytes point outside it. */
function messageOf(bytes: DataView): ArrowMessage | undefined {
  try {
    const root = bytes.getUint32(0, true)
    const [type, header, body] = [1, 2, 3].map(field => fieldOf(bytes, root, field))
    const kind = type === undefined ? 0 : bytes.getUint8(type)
    const bodyBytes = body === undefined ? 0 : Number(bytes.getBigInt64(body, true))
    if (header === undefined || bodyBytes < 0) return undefined
    const batch = kind === recordBatch ? header : kind === dictionaryBatch ? batchOf(bytes, header) : undefined
    const compression = batch === undefined ? undefined : fieldOf(bytes, pointed(bytes, batch), 3)
    return { isBatch: batch !== undefined, isCompressed: compression !== undefined, bodyBytes }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Where the batch of a dictionary's values is pointed to. */
function batchOf(bytes: DataView, header: number): number | undefined {
  return fieldOf(bytes, pointed(bytes, header), 1)
}

function pointed(bytes: DataView, at: number): number {
  return at + bytes.getUint32(at, true)
}

/** Where a field of a table stands; undefined where the table does not have it. */
function fieldOf(bytes: DataView, table: number, field: number): number | undefined {
  const names = table - bytes.getInt32(table, true)
  const slot = 4 + 2 * field
  const offset = slot < bytes.getUint16(names, true) ? bytes.getUint16(names + slot, true) : 0
  return offset === 0 ? undefined : table + offset
}
