/**
 * The words that the steps of an import hand to each other:
 * bytes -> Reading -> staging table -> Recognition -> Mapping -> ledger tables -> LoadReport.
 */

/** Why a file was not taken. `message` is a key of text/<language>/import.ts; nothing was changed. */
export interface Refusal {
  readonly refused: true
  readonly message: string
  readonly parameters: Readonly<Record<string, string | number>>
  readonly file: string
  readonly line?: number
  readonly column?: string
}

export type Delimiter = ',' | ';' | '\t' | '|'

/** What one pass over the bytes decided and counted. */
export interface Reading {
  readonly refused?: false
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15' | 'cp850'
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'mixed'
  readonly delimiter: Delimiter
  /** How `content` is quoted. */
  readonly quote: '"' | ''
  /** Records below the header that are not blank: the number that staging must find. */
  readonly records: number
  readonly blankRecords: number
  /** The widest record's number of cells. */
  readonly columns: number
  /** Cells of the header record, and of the title rows above it. */
  readonly header: readonly string[]
  readonly preamble: readonly (readonly string[])[]
  /** 1-based line in the source file of the header; 0 where there is none, and `header` holds names for want of it. */
  readonly headerLine: number
  /**
   * UTF-8, line ends of one kind (LF or CRLF), RFC 4180 quotes or, where `quote` is empty, none:
   * data records only (no header, no preamble, no blank record).
   */
  readonly content: Blob
  /** Where `content` begins in the file, where it is a part of it. */
  readonly start?: number
  /** Records skipped at the top of `content` before the first data record (0 when it was rewritten). */
  readonly skip: number
  readonly wasRewritten: boolean
  /** NUL bytes that were taken out of the file before it was read. */
  readonly nulBytes?: number
  /** Records that a sheet hides, by a filter or by hand, and the line of the first of them. */
  readonly hidden?: { readonly rows: number, readonly line: number }
  /** Some records have fewer cells than `columns` and must be padded; never together with line ends inside cells. */
  readonly isRagged: boolean
  /** Some records had fewer cells than `columns`, and were filled up with `missingCell` in `content`. */
  readonly isPadded?: boolean
  /** No cell begins or ends with a space of any kind, so that none need be trimmed; absent where it is not known. */
  readonly hasPlainEdges?: boolean
  /**
   * Runs of records with consecutive lines: record `record` (0-based, from the first data record) stands on source line
   * `line`, and each following one a line lower until the next run.
   */
  readonly lineRuns: readonly { readonly record: number; readonly line: number }[]
  readonly statedAsOf?: string
  /** It stands beside the ledger of its own workbook: read only for what it adds to that. */
  readonly isBeside?: boolean
  /**
   * `content` is not text but Arrow streams, one after the other, of these sizes. Staging makes them text; only then
   * are the header, the columns and the records known.
   */
  readonly arrowStreams?: readonly number[]
}

/** What a column is for. `dimension` keeps it under its own header, `ignore` leaves it out. */
export type Role =
  | 'entity' | 'customer_id' | 'customer_name' | 'parent' | 'segment' | 'country' | 'sales_rep'
  | 'document_number' | 'document_type' | 'status'
  | 'issue_date' | 'due_date' | 'posting_date' | 'settlement_date'
  | 'currency' | 'amount' | 'debit' | 'credit' | 'amount_net' | 'open_amount' | 'paid_amount' | 'write_off'
  | 'payment_terms' | 'credit_limit' | 'insured_limit' | 'is_public_body' | 'dispute' | 'dispute_reason'
  | 'is_deleted'
  | 'account' | 'account_name' | 'journal' | 'journal_name' | 'entry_number' | 'reference' | 'label' | 'side'
  | 'lettering' | 'lettering_date'
  | 'payment_number' | 'channel' | 'level' | 'scenario'
  | 'from_currency' | 'to_currency' | 'rate' | 'currency_rate' | 'rate_units'
  | 'base_amount' | 'base_currency'
  | 'dimension' | 'ignore'

export type DateOrder = 'iso' | 'dmy' | 'mdy' | 'ymd_compact' | 'dmy_compact' | 'dmy_short' | 'month_name'
export type DecimalSign = ',' | '.'

/** A question that the file itself cannot answer: two readings of the same cells, side by side. */
export interface Question {
  readonly kind: 'date_order' | 'decimal_sign'
  readonly columnIndex: number
  /** Other columns that nothing else settles either: one answer holds for all of them. */
  readonly alsoColumns: readonly number[]
  readonly header: string
  readonly readings: readonly {
    readonly choice: DateOrder | DecimalSign
    readonly examples: readonly { readonly raw: string; readonly read: string }[]
  }[]
}

export interface ColumnMapping {
  readonly index: number
  readonly header: string
  readonly role: Role
  readonly dateOrder?: DateOrder
  readonly decimalSign?: DecimalSign
}

/** The complete, serialisable decision of how a file becomes documents; remembered by header. */
export interface Mapping {
  /** Folder name under import/formats. */
  readonly format: string
  readonly columns: readonly ColumnMapping[]
  /** Used where no column says it. */
  readonly defaultCurrency: string
  readonly defaultEntity: string
  /** The date on which open and paid amounts hold. */
  readonly statedAsOf?: string
  /** A reader said which columns join the file to the ledger: they are taken as they are, not found by their values. */
  readonly areJoinsChosen?: boolean
}

/** A file whose records stand as text in the staging table `table`, columns c0, c1 and so on. */
export interface Staged {
  readonly refused?: false
  readonly reading: Reading
  readonly table: string
  readonly outline?: Outline
}

/** What was found out about a list that is not simply one row per document. */
export interface Outline {
  /** The header of the file, without the columns that were worked out from other rows. */
  readonly fileHeader: readonly string[]
  /** The columns of the file; those that follow were worked out. */
  readonly fileColumns: number
  /**
   * Table of the records that are no documents: `record`, `kind` (heading, total, sum, note, part; head and grand: a
   * heading that states the total of the rows below it, or of all), `document` of a part.
   */
  readonly table: string
  /** What the rows of one document are, where some have several. */
  readonly grain: 'document' | 'item' | 'payment'
  /** Columns that say something of a row and not of its document. */
  readonly lineColumns: readonly number[]
  /** The column of the rows' own amounts, where there is one. */
  readonly itemAmount?: number
  /** The amounts stand under their ages. */
  readonly ages?: AgeColumns
}

/** The columns of a report by age: the names of its rows, what stands under each age, and the total of these. */
export interface AgeColumns {
  readonly name: number
  readonly ages: readonly number[]
  readonly total: number
}

/** Where confirmed mappings are kept, by the signature of a header; the shell decides how. */
export interface Memory {
  get(signature: string): Mapping | undefined
  set(signature: string, mapping: Mapping): void
}

/** One record as it stands in the file and as the mapping reads it. */
export interface PreviewRow {
  readonly line: number
  /** Cells in the order of the header. */
  readonly cells: readonly string[]
  /** Values by role, plain text; null where the cell says nothing or cannot be read. */
  readonly read: Readonly<Partial<Record<Role, string | null>>>
  /** Key of `reasons` in text/<language>/import.ts when the row would be set aside. */
  readonly setAside?: string
}

export interface ColumnFinding {
  readonly index: number
  readonly header: string
  readonly role: Role
  readonly confidence: 'certain' | 'likely' | 'doubtful'
  /** Keys and parameters of text/<language>/import.ts: why this role. */
  readonly because: readonly {
    readonly message: string
    readonly parameters: Readonly<Record<string, string | number>>
  }[]
  readonly samples: readonly string[]
}

export interface Recognition {
  readonly mapping: Mapping
  readonly findings: readonly ColumnFinding[]
  readonly questions: readonly Question[]
  /** Roles without which no ledger can be built: ['amount'] or ['issue_date'] and so on. */
  readonly missing: readonly Role[]
  readonly wasRemembered: boolean
}

export interface LoadReport {
  readonly refused?: false
  readonly sourceFileId: number
  readonly rowsRead: number
  readonly rowsLoaded: number
  readonly rowsSetAside: number
  /** Some of its documents were in the ledger already. */
  readonly hasKnown?: boolean
  /** How its columns were joined to the ledger, where their values decide that and not their headers. */
  readonly mapping?: Mapping
  /** The last day of which the file speaks: the one that it states, else its latest issue or settlement date. */
  readonly day?: string
}

/** How far a step is: `done` of `of` bytes, and the rows that these held. */
export type Progress = (step: {
  readonly message: string
  readonly done?: number
  readonly of?: number
  readonly rows?: number
}) => void
