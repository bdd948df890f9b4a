import type { ReadingRefusal } from './refusals.ts'

const signatures: readonly (readonly [bytes: string, refusal: ReadingRefusal])[] = [
  ['%PDF', 'file_pdf'],
  ['\xff\xfe\0\0', 'file_utf32'],
  ['\0\0\xfe\xff', 'file_utf32'],
]

/** Names the kind of a file that is no delimited text and no container, by how it begins. */
export function signatureRefusal(head: Uint8Array): ReadingRefusal | undefined {
  const start = latin1(head.subarray(0, 4096))
  const known = signatures.find(([bytes]) => start.startsWith(bytes))
  return known ? known[1] : markupRefusal(start)
}

function markupRefusal(start: string): ReadingRefusal | undefined {
  const text = start.replace(/^\xef\xbb\xbf/, '').replaceAll('\0', '').trimStart().toLowerCase()
  if (/^<(!doctype html|html|table|head)/.test(text)) return 'file_html'
  // The root of the French accounting entries, whose lawful twin is delimited text.
  if (text.startsWith('<') && /<(\w+:)?comptabilite[\s>]/.test(text)) return 'file_fec_xml'
  if (/^<(\?xml|[a-z][\w:.-]*[\s>])/.test(text)) return 'file_xml'
  return /^(\{\s*"|\[\s*\{\s*")/.test(text) ? 'file_json' : undefined
}

/** True for bytes that hold too many control characters to be text in any single-byte encoding or UTF-8. */
export function isBinary(head: Uint8Array): boolean {
  const sample = head.subarray(0, 1 << 16)
  let controls = 0
  for (const byte of sample) if (byte < 32 && !isTextControl(byte)) controls++
  return controls > 0 && controls > sample.length / 50
}

/** NUL is text here, so that it is refused with its line; backspace to carriage return, end of file, escape. */
function isTextControl(byte: number): boolean {
  return byte === 0 || (byte >= 8 && byte <= 13) || byte === 26 || byte === 27
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
