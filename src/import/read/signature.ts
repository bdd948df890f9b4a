import type { ReadingRefusal } from './refusals.ts'

const signatures: readonly (readonly [bytes: string, refusal: ReadingRefusal])[] = [
  ['\xd0\xcf\x11\xe0', 'file_excel_97_workbook'],
  ['\x1f\x8b', 'file_gzip'],
  ['%PDF', 'file_pdf'],
  ['PAR1', 'file_parquet'],
  ['\xff\xfe\0\0', 'file_utf32'],
  ['\0\0\xfe\xff', 'file_utf32'],
]

/** Names the kind of a file that is no delimited text, by how it begins. */
export function signatureRefusal(head: Uint8Array): ReadingRefusal | undefined {
  const start = latin1(head.subarray(0, 4096))
  if (start.startsWith('PK\x03\x04')) return archiveRefusal(start)
  const known = signatures.find(([bytes]) => start.startsWith(bytes))
  return known ? known[1] : markupRefusal(start)
}

function archiveRefusal(start: string): ReadingRefusal {
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'file_opendocument'
  return 'file_zip'
}

function markupRefusal(start: string): ReadingRefusal | undefined {
  const text = start.replace(/^\xef\xbb\xbf/, '').replaceAll('\0', '').trimStart().toLowerCase()
  if (/^<(!doctype html|html|table|head)/.test(text)) return 'file_html'
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
