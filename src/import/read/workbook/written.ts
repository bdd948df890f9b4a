/** Between the cells of a table that we write; hardly ever part of one. */
export const separator = '\t'

const needsQuotes = /[\t"\r\n]/

/** A cell's text as RFC 4180 has it. */
export function written(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The text of a written cell: what begins with a quote was put in quotes. */
export function unwritten(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

/** Nothing, or spaces and tabs: what makes no row, here and in text files. */
export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text)
}
