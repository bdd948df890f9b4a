import type { Reading } from '../types.ts'

/**
 * The table function that reads a reading's content, registered as `file`, into the text columns `c0`, `c1` and so on:
 * nothing is sniffed. `new_line` is always named, because the engine otherwise takes a line end inside a cell for the
 * file's own; and it pads only where rows are ragged, because it refuses to pad where cells hold line ends. No text
 * stands for null, so that a cell that is missing (null) can be told from one that is empty.
 */
export function readCsv(reading: Reading, file: string): string {
  const columns = Array.from({ length: reading.columns }, (_, index) => `'c${index}': 'VARCHAR'`)
  const newLine = !reading.wasRewritten && reading.lineEnd === 'crlf' ? '\\r\\n' : '\\n'
  const options = [
    'auto_detect = false',
    'header = false',
    'all_varchar = true',
    "nullstr = '\u0001'",
    `skip = ${reading.skip}`,
    `null_padding = ${reading.isRagged}`,
    `delim = '${reading.delimiter}'`,
    `quote = '${reading.quote}'`,
    `escape = '${reading.quote}'`,
    `new_line = '${newLine}'`,
    `columns = {${columns.join(', ')}}`,
  ]
  return `read_csv('${file.replaceAll('\'', '\'\'')}', ${options.join(', ')})`
}
