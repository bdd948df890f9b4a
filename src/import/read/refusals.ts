import type { Refusal } from '../types.ts'

/**
 * Why the pass over the bytes refuses a file, each a key of text/<language>/import.ts, with the parameters its text
 * may use. `line` is 1-based in the source; `column` is the header's name of the column, or its 1-based number.
 */
export const readingRefusals = {
  file_unreadable: [],
  file_empty: [],
  file_excel_97_workbook: [],
  file_excel_binary: [],
  file_encrypted_workbook: [],
  file_opendocument: [],
  file_zip: [],
  file_gzip: [],
  file_pdf: [],
  file_xml: [],
  file_fec_xml: [],
  file_html: [],
  file_json: [],
  file_utf32: [],
  file_binary: [],
  nul_bytes: ['line', 'count'],
  no_header: ['depth'],
  header_without_rows: ['line'],
  entries_unclear: ['doubt'],
  entries_fixed_width: [],
  too_many_columns: ['line', 'limit'],
  quote_not_closed: ['line'],
  cell_too_large: ['line', 'column', 'limit'],
  record_too_large: ['line', 'limit'],
  workbook_without_sheets: [],
  workbook_without_ledger: ['sheets'],
  workbook_damaged: ['line'],
  file_office_document: [],
  zip_damaged: [],
  zip_without_ledger: ['members'],
  gzip_damaged: [],
  arrow_compressed: [],
  arrow_damaged: [],
  parquet_damaged: [],
  parquet_encrypted: [],
  no_flat_columns: [],
  zip_encrypted: [],
  zip_method: [],
  too_many_members: ['limit'],
  bomb: ['times'],
  unpacked_too_large: ['limit'],
  xml_damaged: [],
  xml_bytes: [],
  xml_encoding: ['encoding'],
  xml_entities: [],
  xml_too_deep: ['limit'],
  xml_without_end: [],
  saft_without_customers: ['elements'],
} as const satisfies Record<string, readonly string[]>

export type ReadingRefusal = keyof typeof readingRefusals

/** Where in the source the fault stands. */
interface Place {
  readonly line?: number
  readonly column?: string
}

/** A refusal of `file`; the place is repeated among the parameters so that its text can name it. */
export function refuse(
  file: string,
  message: ReadingRefusal,
  place: Place = {},
  parameters: Readonly<Record<string, string | number>> = {},
): Refusal {
  return { refused: true, message, parameters: { ...place, ...parameters }, file, ...place }
}
