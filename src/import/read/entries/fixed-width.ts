/** A journal, a day of six digits, perhaps a kind of piece, and an account, each in its place on the line. */
const line = /^[A-Z0-9]{1,6} *(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[A-Z ]{0,4}[1-9]\d{2}/

/** Lines that are looked at, and fewer than which prove nothing. */
const mostLines = 200
const fewestLines = 4

/**
 * Whether a text is one of accounting entries whose columns are told by their place on the line, as in the exchange
 * files of Sage: lines of one length without separators, below a line that names the company or not.
 */
export function isFixedWidth(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head.subarray(0, 1 << 17))
  const lines = text.split(/\r\n|\n|\r/).filter(each => each !== '').slice(0, mostLines)
  const entries = lines.slice(line.test(lines[0] ?? '') ? 0 : 1, lines.length === mostLines ? mostLines : undefined)
  return entries.length >= fewestLines && entries.every(each => line.test(each) && !/[;\t|]/.test(each))
    && entries.some(each => /^.{7,16}411/.test(each))
}
