import { reasons } from './reasons.ts'

const needed: Readonly<Record<string, string>> = {
  issue_date: 'the date of each invoice',
  amount: 'an amount (or debit and credit, or an open balance)',
  customer_id: 'the customer of each invoice (a code or a name)',
}

const asDelimited = 'Save or export it as CSV and drop that file.'
const asWorkbook = 'Open it in a spreadsheet, save it as .xlsx or CSV, and drop that file.'

/** What cannot be told of accounting entries without column titles. */
const entryDoubts: Readonly<Record<string, string>> = {
  days: 'there are two columns of days, or six digits that could begin with the day as well as with the year',
  money: 'there is no single pair of columns of which each row fills one (debit and credit), nor an amount with D or C',
  balance: 'the rows do not balance entry by entry as they stand, one day each, so that nothing proves which amounts they are',
  sides: 'no sale and no payment of a customer shows which column is the debit',
  journal: 'no column of short codes stays the same throughout each entry, as a journal does',
  customers: 'no column names the customer on the rows of account 411, or two could',
}

const withTitles = 'Export the entries again with the line of column titles (in Sage 100: a format that writes it), or export the FEC (fichier des écritures comptables), and drop that file.'

/** Why a file was not taken, and what to do about it. The ledger is as it was. */
export const refusals = {
  file_unreadable: 'The browser could not read this file. It may have been moved, changed or locked since you chose it: choose it again.',
  file_empty: 'This file is empty. Export it again, and look at its size before you drop it.',
  file_excel_97_workbook: `This is an old Excel workbook (.xls). ${asWorkbook}`,
  file_excel_binary: `This is a binary Excel workbook (.xlsb). ${asWorkbook}`,
  file_encrypted_workbook: 'This workbook is protected by a password, so nobody but its owner can read it. In Excel: File, Info, Protect Workbook, Encrypt with Password; empty the password, save, and drop it again.',
  file_opendocument: `This is an OpenDocument spreadsheet. ${asWorkbook}`,
  file_office_document: 'This is a text document or a presentation. Export the list of invoices itself, as CSV or .xlsx.',
  file_zip: 'This is an archive inside another file, which is not opened. Unpack it and drop the files inside.',
  file_gzip: 'This is a compressed file inside another one, which is not opened. Unpack it and drop the file inside.',
  file_pdf: 'This is a PDF, made for the eye. Export the same list as CSV from the system that printed it.',
  file_xml: `This is an XML file, which cannot be read yet. ${asDelimited}`,
  file_html: 'This is a web page, though its name may say otherwise: some systems export tables so. Open it in a spreadsheet and save it as CSV.',
  file_json: `This is a JSON file, which cannot be read yet. ${asDelimited}`,
  file_utf32: 'This text is in UTF-32, which browsers cannot read. Save it as UTF-8.',
  file_binary: 'This is not text. Export the list of invoices as CSV.',
  nul_bytes: ({ line, count }: { line: number; count: number }) =>
    `Line ${String(line)} holds NUL bytes (${String(count)} in the file): the file was damaged on its way, or is not text. Export it again.`,
  no_header: ({ depth }: { depth: number }) =>
    `No header was found among the first ${String(depth)} rows. The file needs one row with the names of its columns, such as invoice date, customer and amount.`,
  entries_unclear: ({ doubt }: { doubt: string }) =>
    `These are accounting entries without column titles, and what each column is cannot be told with certainty: ${entryDoubts[doubt] ?? doubt}. ${withTitles}`,
  entries_fixed_width: `These are accounting entries in columns of fixed width, without separators or titles (as in the exchange files of Sage, .pnm): where a column ends is a matter of settings, which the file does not say. ${withTitles}`,
  header_without_rows: ({ line }: { line: number }) =>
    `There is a header on line ${String(line)} and not a single row below it. Check the period or the filter of the export.`,
  too_many_columns: ({ line, limit }: { line: number; limit: number }) =>
    `Line ${String(line)} has more than ${String(limit)} cells. This is no list of invoices, or its separator is not what it seems.`,
  quote_not_closed: ({ line }: { line: number }) =>
    `A quotation mark is opened on line ${String(line)} and never closed: the rest of the file would be one cell. The file was probably cut off. Export it again, or mend that line.`,
  cell_too_large: ({ line, column, limit }: { line: number; column: string; limit: number }) =>
    `On line ${String(line)} the cell of “${column}” is larger than ${String(Math.round(limit / 1024))} kB. Leave that column out of the export.`,
  record_too_large: ({ line, limit }: { line: number; limit: number }) =>
    `The row on line ${String(line)} is larger than ${String(Math.round(limit / 1000))} kB. A quotation mark or a line end is probably missing there.`,
  workbook_without_sheets: 'This workbook has no sheet of cells, only charts or macros. Export the list of invoices again.',
  workbook_without_ledger: ({ sheets }: { sheets: string }) =>
    `No sheet of this workbook has a row with the names of its columns, such as invoice date, customer and amount, and rows below it. Sheets looked at: ${sheets}.`,
  workbook_damaged: ({ line }: { line: number }) =>
    `Row ${String(line)} refers to a text that the workbook does not have: it is damaged. Open it in a spreadsheet, save it again as .xlsx, and drop that file.`,
  zip_damaged: 'This archive or workbook is damaged: it was probably cut off on its way. Fetch or export it again.',
  zip_encrypted: 'This archive is protected by a password. Unpack it and drop the files inside.',
  zip_method: 'This archive is packed in a way that browsers cannot unpack. Unpack it and drop the files inside.',
  zip_without_ledger: ({ members }: { members: string }) =>
    `No file of this archive is a list that can be read (.csv, .txt, .tsv, .xlsx, .parquet). It holds: ${members}.`,
  too_many_members: ({ limit }: { limit: number }) =>
    `This archive holds more than ${String(limit)} files. Drop only those with invoices.`,
  gzip_damaged: 'This compressed file is damaged: it was probably cut off on its way. Fetch or export it again.',
  bomb: ({ times }: { times: number }) =>
    `Unpacked, this file is more than ${String(times)} times as large as it is: made to fill the memory, not to be read. Nothing was kept of it. If it is genuine, unpack it and drop the file inside.`,
  unpacked_too_large: ({ limit }: { limit: number }) =>
    `Unpacked, this file is larger than ${String(Math.round(limit / 2 ** 20))} MB, more than a browser can hold. Export fewer years or fewer columns at a time.`,
  parquet_damaged: 'This Parquet file is damaged or packed in an unusual way. Write it again with Snappy, gzip or Zstandard.',
  parquet_encrypted: 'This Parquet file is encrypted. Write it again without encryption.',
  arrow_compressed: 'The columns inside this Arrow or Feather file are compressed (LZ4 or Zstandard), which is not read here. Write it again uncompressed, for example to_feather(…, compression=\'uncompressed\'), or as Parquet, which may be compressed.',
  arrow_damaged: 'This Arrow file is damaged: it was probably cut off on its way. Write or fetch it again.',
  no_flat_columns: 'Every column of this file holds lists or records within records. Write the list of invoices flat, one value in each cell.',
  xml_damaged: 'The contents of this file are damaged or were cut off (its XML is not well formed). Export it again.',
  xml_bytes: 'The XML in this file holds bytes that its encoding does not allow. Export it again, as UTF-8 if that can be chosen.',
  xml_encoding: ({ encoding }: { encoding: string }) =>
    `The XML in this file is in the encoding “${encoding}”, which is not read here. Export it as UTF-8.`,
  xml_entities: 'The XML in this file declares entities of its own, which can be used to do harm and which no ledger needs. It was not read. Export it again from the accounting system.',
  xml_too_deep: ({ limit }: { limit: number }) =>
    `The XML in this file nests deeper than ${String(limit)} levels: it is no ledger, or damaged.`,
  xml_without_end: 'The XML in this file has a value without end: it is damaged. Export it again.',
  records_differ: ({ counted, found }: { counted: number; found: number }) =>
    `The file has ${String(counted)} rows but the database found ${String(found)}. Nothing was loaded, so that no row is lost unseen. Export the file again.`,
  staging_failed: ({ detail }: { detail: string }) => `The database could not take the rows of this file: ${detail}`,
  no_ledger: ({ role }: { role: string }) =>
    `This does not look like a list of invoices: ${needed[role] ?? role} is missing. Name the column in the mapping, or add it to the export.`,
  no_such_column: ({ role }: { role: string }) =>
    `This does not look like a list of invoices: ${needed[role] ?? role} is missing, and no column could hold it. Add one to the export.`,
  lines_of_documents: ({ header }: { header: string }) =>
    `This is not a list of documents but of what belongs to them: each row names its document in “${header}”, and neither a customer nor a date. The list of the documents themselves has their whole amounts, and is enough.`,
  already_loaded: ({ name }: { name: string }) => `This very file is already loaded, under the name “${name}”.`,
  customers_before_documents: ({ rows }: { rows: number }) =>
    `This is a list of ${String(rows)} customers, and no document is loaded yet that they could belong to. Drop the list of invoices, alone or together with this file.`,
  customers_unknown: ({ rows, customers }: { rows: number; customers: number }) =>
    `None of the ${String(rows)} customers in this list is among the ${String(customers)} of the loaded ledger, neither by code nor by name: every column was compared. Check that both come from the same company.`,
  payments_before_documents: ({ rows }: { rows: number }) =>
    `This is a list of ${String(rows)} payments, and no document is loaded yet that they could settle. Drop the list of invoices, alone or together with this file.`,
  payments_unknown: ({ rows, documents }: { rows: number; documents: number }) =>
    `None of the ${String(rows)} payments in this list names a customer or an invoice among the ${String(documents)} documents of the loaded ledger: every column was compared. Check that both come from the same company.`,
  no_row_loaded: ({ reason, rows, line }: { reason: string; rows: number; line: number }) =>
    `Not one row could be read as a document. Most frequent reason (${String(rows)} rows, first on line ${String(line)}): ${lower(Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reason)}. Check the roles of the columns, the order of the dates and the decimal sign.`,
  control_failed: ({ expected, found }: { expected: number; found: number }) =>
    `The documents built from this file do not add up to its rows (${String(expected)} rows, ${String(found)} documents). Nothing was loaded. This is a fault of the program: please report it.`,
  load_failed: ({ detail }: { detail: string }) => `Loading failed and nothing was changed: ${detail}`,
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
