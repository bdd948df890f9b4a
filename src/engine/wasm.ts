import { wasmBytes, wasmUrl } from 'virtual:duckdb-wasm'
import type { StartProgress } from './types.ts'

let unpacked: Promise<string> | undefined

/** The address of the unpacked WebAssembly module; fetched once, kept for restarts. */
export function wasmAddress(onProgress: (progress: StartProgress) => void): Promise<string> {
  unpacked ??= load(onProgress).catch((error: unknown) => {
    unpacked = undefined
    throw error
  })
  return unpacked
}

async function load(onProgress: (progress: StartProgress) => void): Promise<string> {
  const response = await fetch(wasmUrl)
  if (!response.ok || !response.body) throw new Error(`${wasmUrl}: ${String(response.status)} ${response.statusText}`)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  for await (const chunk of readChunks(response.body)) {
    chunks.push(chunk)
    received += chunk.byteLength
    onProgress({ step: 'download', bytes: received, total: isGzip(chunks) ? wasmBytes : null })
  }
  onProgress({ step: 'unpack' })
  const packed = new Blob(chunks)
  const stream = isGzip(chunks) ? packed.stream().pipeThrough(new DecompressionStream('gzip')) : packed.stream()
  const module = await new Response(stream, { headers: { 'Content-Type': 'application/wasm' } }).blob()
  return URL.createObjectURL(module)
}

/** A host may unpack what it serves on the way, whatever the name says: the first two bytes tell. */
function isGzip(chunks: readonly Uint8Array[]): boolean {
  const first = chunks[0]
  return first?.[0] === 0x1f && first[1] === 0x8b
}

async function* readChunks(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    if (step.value.byteLength > 0) yield step.value
  }
}
