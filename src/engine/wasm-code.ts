import type { BytesReader } from './wasm-bytes.ts'

const call = 0x10
const tailCall = 0x12
const functionReference = 0xd2

/** The numbers of the functions that a body calls or takes hold of; an instruction that is not known is a fault. */
export function callsOf(body: BytesReader): number[] {
  const called: number[] = []
  for (let locals = body.number(); locals > 0; locals--) {
    body.number()
    body.byte()
  }
  while (!body.isAtEnd) {
    const code = body.byte()
    if (code === call || code === tailCall || code === functionReference) called.push(body.number())
    else passOver(code, body)
  }
  return called
}

/** Passes over what follows an instruction's code. */
function passOver(code: number, body: BytesReader): void {
  if (code === 0xfc) passOverLong(body)
  else if (code >= 0x02 && code <= 0x06 && code !== 0x05) passOverBlockType(body)
  else if (code === 0x0e) numbers(body, body.number() + 1)
  else if (code === 0x1c) body.skip(body.number())
  else if (code === 0x11 || code === 0x13) numbers(body, 2)
  else if (code >= 0x28 && code <= 0x3e) numbers(body, 2)
  else if (code === 0x3f || code === 0x40 || code === 0xd0) body.skip(1)
  else if (code === 0x43) body.skip(4)
  else if (code === 0x44) body.skip(8)
  else if (isNumbered(code)) body.number()
  else if (!isBare(code)) throw new Error(`an instruction that is not known: ${String(code)}`)
}

/** Catch, rethrow, throw, delegate, branches, variables, table accesses, and whole numbers, whatever their sign. */
function isNumbered(code: number): boolean {
  return code >= 0x07 && code <= 0x09 || code === 0x0c || code === 0x0d || code === 0x18
    || code >= 0x20 && code <= 0x26 || code === 0x41 || code === 0x42
}

function isBare(code: number): boolean {
  return code <= 0x01 || code === 0x05 || code === 0x0b || code === 0x0f || code >= 0x19 && code <= 0x1b
    || code >= 0x45 && code <= 0xc4 || code === 0xd1
}

function passOverBlockType(body: BytesReader): void {
  const type = body.byte()
  // No result, or one of a plain type; else the number of a type.
  if (type >= 0x80) body.number()
}

/** Conversions that saturate, and what works on whole stretches of memory and tables. */
function passOverLong(body: BytesReader): void {
  const code = body.number()
  if (code >= 18) throw new Error(`an instruction that is not known: 252 ${String(code)}`)
  if (code >= 8) numbers(body, code === 9 || code === 11 || code === 13 || code >= 15 ? 1 : 2)
}

function numbers(body: BytesReader, count: number): void {
  for (let left = count; left > 0; left--) body.number()
}
