interface Facts {
  readonly date: string
  readonly filters: readonly string[]
  /** A file and its question each. */
  readonly panels: readonly string[]
}

/** What whoever opens the archive reads first; plain text. */
export const readme = ({ date, filters, panels }: Facts) => `RECEIVABLES REVIEW: WORKING PAPERS
As of ${date}
Filters: ${filters.length === 0 ? 'none' : filters.join('; ')}

These papers hold the whole ledger, whatever the filters. Hand them only to those who may see it.


TO FIND EVERY FIGURE AGAIN

1. Unpack this archive and open a terminal in its folder.
2. duckdb < reproduce.sql

DuckDB is free, from duckdb.org; version 1.4 or later, with nothing added. Where "<" is not understood, as in
PowerShell: duckdb -c ".read reproduce.sql"
The script loads the ledger, derives what is derived, makes the views, asks every question of the report again, writes the
answers to the folder "reproduced", and compares them with those in the folder "tables". It ends with "Reproduced: … no
difference", or with a list of what differs.
That nothing was changed on the way: sha256sum -c SHA256SUMS


WHAT IS IN HERE

tables/         the answers behind the report's sentences, charts and tables, all rows of each
ledger/         the ledger as it was loaded: documents, allocations, customers, source files, rows set aside, settings …
sql/            how each derived table and view is made, in order, with what its columns mean
reproduce.sql   one script that does it all
manifest.json   source files with SHA-256, rows and control totals; dates, filters; which panel rests on which table
SHA256SUMS      fingerprints of the files of this archive

The questions:
${panels.map((panel) => `  ${panel}`).join('\n')}
A file named view.question.csv holds a further question of that panel.


HOW THE FILES ARE WRITTEN

UTF-8, a comma between cells, a point before decimals, dates as YYYY-MM-DD, lines ended by LF. Text stands between quotes,
doubled inside; nothing at all between two commas means "not known", "" means empty text. Amounts are exact decimals.
Text that a spreadsheet would run as a formula begins with an apostrophe: where apostrophes and then =, +, -, @ (or their
full-width forms), a tab or a line break begin a cell, take the first apostrophe off and you have the text of the source.


HOW FIGURES ARE COMPARED

Whatever the order of rows; equal rows count as often as they stand there. Amounts, counts, dates and words must be the same
to the last digit. Ratios and curves are doubles, whose last digits hang on the number of processors: they must agree to a
thousand-millionth part of themselves, or of one where they are smaller.
`
