/** Made by the build: where the engine's files lie, and the size of its WebAssembly module as shipped. */
declare module 'virtual:duckdb-wasm' {
  export const wasmUrl: string
  export const wasmBytes: number
  export const workerUrl: string
}
