/** What the import is doing. */
export const steps = {
  reading_bytes: 'Reading the file',
  rewriting_bytes: 'Writing the file in plain UTF-8 for the database',
  unpacking: 'Unpacking the file',
  reading_texts: 'Reading the texts of the workbook',
  reading_sheet: 'Reading the sheet',
  fetching_parquet: 'Fetching what reads Parquet',
  reading_columns: 'Reading the columns',
  staging: 'Bringing the rows into the database',
  recognising: 'Finding out what the columns are',
  reading_rows: 'Reading dates and amounts',
  building_documents: 'Building documents and settlements',
  building_ledger: 'Preparing balances for every month',
}
