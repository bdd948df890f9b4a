/** The engine's WebAssembly module, which another worker compiled, or which is compiled while its bytes come in. */
export class IncomingModule {
  readonly module: Promise<WebAssembly.Module>
  #settle: (module: WebAssembly.Module | Promise<WebAssembly.Module>) => void = () => undefined
  #bytes: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined

  constructor() {
    this.module = new Promise(resolve => { this.#settle = resolve })
    this.module.catch(() => undefined)
  }

  take(module: WebAssembly.Module): void {
    this.#settle(module)
  }

  /** The first bytes tell whether all are packed. */
  add(bytes: Uint8Array<ArrayBuffer> | null): void {
    if (bytes === null) this.#bytes?.close()
    else {
      if (this.#bytes === undefined) this.#begin(isGzip(bytes))
      this.#bytes?.enqueue(bytes)
    }
  }

  #begin(isPacked: boolean): void {
    const arriving = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: controller => { this.#bytes = controller } })
    const stream = isPacked ? arriving.pipeThrough(new DecompressionStream('gzip')) : arriving
    this.#settle(WebAssembly.compileStreaming(new Response(stream, { headers: { 'Content-Type': 'application/wasm' } })))
  }
}

/** A host may unpack what it serves on the way, whatever the name says: the first two bytes tell. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b
}
