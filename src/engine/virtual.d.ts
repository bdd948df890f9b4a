/** Made by the build: where the engine's WebAssembly module lies, and its size as shipped. */
declare module 'virtual:duckdb-wasm' {
  export const url: string
  export const bytes: number
}
