import type { ByteBuffer } from '../byte-buffer.ts'

/** Between the cells of a table that we write; hardly ever part of one. */
export const separator = '\t'

const encoder = new TextEncoder()
const needsQuotes = /[\t"\r\n]/

/** A cell's text as RFC 4180 has it. */
function written(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Appends a cell's text as RFC 4180 has it, in UTF-8; true where a line ends in it. */
export function appendWritten(output: ByteBuffer, text: string): boolean {
  if (output.appendPlain(text)) return false
  const bytes = encoder.encode(written(text))
  output.append(bytes, 0, bytes.length)
  return /[\r\n]/.test(text)
}

/** The text of a written cell: what begins with a quote was put in quotes. */
export function unwritten(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

/** Nothing, or spaces and tabs: what makes no row, here and in text files. */
export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text)
}
