/** The chunks of a stream; leaving the loop early cancels it. (Streams are not iterable everywhere.) */
export async function* pull(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  let isOver = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      isOver = done
      if (done) return
      yield value as Uint8Array<ArrayBuffer>
    }
  } finally {
    if (!isOver) await reader.cancel().catch(() => undefined)
  }
}
