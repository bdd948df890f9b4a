/** A block of the file's head: two headers follow the first, of which the one that was written last counts. */
const blockBytes = 4096
const head = '67fd9328818d2eb34455434b40000000'
const nothing = '00000000000000000000000000000000'
const writtenBy = nothing + nothing + '0000000076312e342e33000000000000'
const builtFrom = nothing + '00000000643164633838663935300000'
const state = 'c48025b08a4e3fd20000000000000000' + 'ffffffffffffffffffffffffffffffff'
  + '00000000000000000000040000000000' + '00080000000000000100000000000000' + builtFrom

/**
 * The file of a database without tables, as DuckDB 1.4.3 writes it. The engine of the page opens a file that is a
 * database already, but cannot make one of an empty file.
 */
export function emptyDatabase(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * blockBytes)
  for (const [block, hex] of [head + writtenBy + builtFrom, state, state].entries()) {
    bytes.set(hex.match(/../g)?.map(pair => parseInt(pair, 16)) ?? [], block * blockBytes)
  }
  return bytes
}
