import { callsOf } from './wasm-code.ts'
import { BytesReader, numberBytes } from './wasm-bytes.ts'

const sections = { imports: 2, exports: 7, start: 8, elements: 9, code: 10 } as const
const kinds = { function: 0, table: 1, memory: 2, global: 3, tag: 4 } as const
/** No locals; traps. */
const deadBody = Uint8Array.of(3, 0, 0x00, 0x0b)

/**
 * A WebAssembly module without what only extensions of it could use, which are never loaded: exports that neither its
 * script nor its own imports name, and the code of functions that nothing left can reach. What is left stays in its
 * place, so that every number by which functions call each other stays as it is.
 */
export function slimModule(module: Uint8Array, script: string): Uint8Array<ArrayBuffer> {
  const found = sectionsOf(module)
  const within = (id: number): BytesReader => {
    const section = found.find(one => one.id === id)
    return new BytesReader(module, section?.from ?? 0, section?.to ?? 0)
  }
  const imports = importsOf(within(sections.imports))
  const words = new Set([...script.match(/[\w$]+/g) ?? [], ...imports.names])
  const wanted = exportsOf(within(sections.exports))
    .filter(({ name }) => words.has(name) || name.startsWith('dynCall_'))
  const roots = [
    ...wanted.filter(({ kind }) => kind === kinds.function).map(({ index }) => index),
    ...startOf(within(sections.start)), ...elementsOf(within(sections.elements)),
  ]
  const bodies = bodiesOf(within(sections.code))
  const live = liveAmong(module, bodies, imports.functions, roots)
  return joined([
    module.subarray(0, 8),
    ...found.flatMap(({ id, start, to }) => {
      if (id === sections.exports) return section(id, wanted.length, wanted.map(({ bytes }) => bytes))
      if (id !== sections.code) return [module.subarray(start, to)]
      return section(id, bodies.length, bodies.map(({ start: own, to: end }, index) =>
        live.has(index) ? module.subarray(own, end) : deadBody))
    }),
  ])
}

interface Span {
  /** Where its size stands, and where its content begins and ends. */
  readonly start: number
  readonly from: number
  readonly to: number
}

function sectionsOf(module: Uint8Array): (Span & { readonly id: number })[] {
  const reader = new BytesReader(module, 8, module.length)
  const found: (Span & { readonly id: number })[] = []
  while (!reader.isAtEnd) {
    const start = reader.place
    const id = reader.byte()
    found.push({ id, start, ...reader.span() })
  }
  return found
}

function importsOf(reader: BytesReader): { readonly names: string[], readonly functions: number } {
  const names: string[] = []
  let functions = 0
  for (let count = reader.number(); count > 0; count--) {
    reader.text()
    names.push(reader.text())
    const kind = reader.byte()
    if (kind === kinds.function) {
      functions += 1
      reader.number()
    } else if (kind === kinds.global) reader.skip(2)
    else if (kind === kinds.tag) {
      reader.byte()
      reader.number()
    } else {
      if (kind === kinds.table) reader.byte()
      const hasMost = (reader.byte() & 1) === 1
      reader.number()
      if (hasMost) reader.number()
    }
  }
  return { names, functions }
}

interface Export {
  readonly name: string
  readonly kind: number
  readonly index: number
  readonly bytes: Uint8Array
}

function exportsOf(reader: BytesReader): Export[] {
  const found: Export[] = []
  for (let count = reader.number(); count > 0; count--) {
    const start = reader.place
    const [name, kind, index] = [reader.text(), reader.byte(), reader.number()]
    found.push({ name, kind, index, bytes: reader.bytes.subarray(start, reader.place) })
  }
  return found
}

function startOf(reader: BytesReader): number[] {
  return reader.isAtEnd ? [] : [reader.number()]
}

/** The functions that are called by their place in the table; the module has its table of one plain piece. */
function elementsOf(reader: BytesReader): number[] {
  const found: number[] = []
  for (let segments = reader.number(); segments > 0; segments--) {
    const [flags, start] = [reader.number(), reader.byte()]
    // It begins where an imported number says.
    if (flags !== 0 || start !== 0x23) throw new Error(`a table of another kind: ${String(flags)}, ${String(start)}`)
    reader.number()
    reader.byte()
    for (let count = reader.number(); count > 0; count--) found.push(reader.number())
  }
  return found
}

function bodiesOf(reader: BytesReader): Span[] {
  return Array.from({ length: reader.number() }, () => ({ start: reader.place, ...reader.span() }))
}

function liveAmong(
  module: Uint8Array, bodies: readonly Span[], imported: number, roots: readonly number[],
): Set<number> {
  const live = new Set<number>()
  const waiting: number[] = []
  const reach = (number: number): void => {
    const index = number - imported
    if (index < 0 || live.has(index)) return
    live.add(index)
    waiting.push(index)
  }
  roots.forEach(reach)
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const body = bodies[index]
    if (body !== undefined) callsOf(new BytesReader(module, body.from, body.to)).forEach(reach)
  }
  return live
}

function section(id: number, count: number, parts: readonly Uint8Array[]): Uint8Array[] {
  const content = joined([numberBytes(count), ...parts])
  return [Uint8Array.of(id), numberBytes(content.length), content]
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let place = 0
  for (const part of parts) {
    bytes.set(part, place)
    place += part.length
  }
  return bytes
}
