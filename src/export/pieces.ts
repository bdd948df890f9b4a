/** A text in parts, so that a long one is never held at once. */
export type Pieces = AsyncIterable<string> | Iterable<string>

/** Text as the bytes of UTF-8, asked for as they are needed; `onBytes` sees them on their way. */
export function streamOf(
  pieces: Pieces, onBytes: (bytes: Uint8Array) => void = () => undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const iterator: AsyncIterator<string> | Iterator<string> = Symbol.asyncIterator in pieces
    ? pieces[Symbol.asyncIterator]()
    : pieces[Symbol.iterator]()
  return new ReadableStream({
    async pull(controller) {
      const step = await iterator.next()
      if (step.done === true) {
        controller.close()
        return
      }
      const bytes = encoder.encode(step.value)
      onBytes(bytes)
      controller.enqueue(bytes)
    },
    async cancel() { await iterator.return?.() },
  })
}
