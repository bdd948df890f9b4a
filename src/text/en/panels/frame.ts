const days = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`

/** What stands around every panel: actions, states, and why a figure is missing. */
export const frame = {
  actions: 'Actions',
  table: 'Table',
  chart: 'Chart',
  documents: 'Documents',
  sql: 'SQL',
  export: 'Export',
  showTable: (p: { title: string }) => `${p.title} As a table`,
  showChart: (p: { title: string }) => `${p.title} As a chart`,
  openDocuments: (p: { title: string }) => `${p.title} Documents behind it`,
  openSql: (p: { title: string }) => `${p.title} Definition and SQL`,
  saveTable: (p: { title: string }) => `${p.title} Export`,
  definition: 'Definition',
  grain: 'One row is',
  reads: 'Reads',
  identity: 'Always true',
  viewSql: 'SQL of the view',
  asked: 'What this panel asks of it',
  origin: 'Where this document comes from',
  inForce: 'In force when it was asked',
  noFilters: 'No filter: the whole ledger.',
  openInSql: 'Open in the SQL page',
  openInSqlOf: (p: { name: string }) => `Open “${p.name}” in the SQL page`,
  columns: 'Columns',
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  close: 'Close',
  loading: (p: { title: string }) => `Calculating: ${p.title}`,
  empty: 'Nothing to show for this selection. Widen the filters or choose another date.',
  cannotTell: 'Cannot tell',
  error: 'The figures could not be calculated.',
  retry: 'Try again',
  rowsShown: (p: { shown: string; total: string }) =>
    `The first ${p.shown} of ${p.total} rows; the export has them all.`,
  saveAll: 'Export all rows',
  notStated: '(not stated)',
  rowsOf: (p: { from: string; to: string; total: string }) => `Rows ${p.from} to ${p.to} of ${p.total}`,
  previousRows: 'Earlier rows',
  nextRows: 'Later rows',
  moreColumns: (p: { count: string; isOne: boolean }) =>
    p.isOne ? 'One more column to the right' : `${p.count} more columns to the right`,
  firstColumns: 'Back to the first columns',
  rowsLoading: 'Reading rows…',
  sortBy: (p: { column: string }) => `Sort by ${p.column}`,
  assumedTerms: (p: { share: string; terms: string }) =>
    `Due dates are assumed for ${p.share} of what was invoiced: ${p.terms} (see Method).`,
  assumedBySegment: (p: {
    share: string; segmentShare: string; dimension: string; rest: { share: string; terms: string } | null
  }) => {
    const rest = p.rest === null ? '' : `, ${p.rest.share} by the default, ${p.rest.terms}`
    return `Due dates are assumed for ${p.share} of what was invoiced: ${p.segmentShare} by terms set by “${p.dimension}”${rest} (see Method).`
  },
  assumedRule: {
    days: (p: { days: number }) => `${days(p.days)} after issue`,
    days_then_month_end: (p: { days: number }) => `${days(p.days)} after issue, at the end of that month`,
    month_end_then_days: (p: { days: number }) => `${days(p.days)} after the end of the month of issue`
  },
  unavailable: {
    due_dates: 'The ledger has no due dates.',
    billings: 'The ledger holds open items only; settled invoices are needed to know what was billed.',
    history: 'The ledger has no dated payments.',
    credit_limits: 'The ledger has no credit limits.',
    disputes: 'The ledger does not say what is disputed.',
    reminders: 'No log of reminders is loaded. Drop one beside the ledger: a date, a customer or an invoice, a level.',
    rates: 'No exchange rates are loaded, so that currencies stay apart. Drop a table of rates beside the ledger: a date and a column per currency, such as the reference rates of the European Central Bank (1 EUR = …), or one row per rate with its date, from which currency, to which one, and the rate.',
    comparison: 'The ledger cannot tell what was open at an earlier date.'
  },
  unlockedBy: (p: { columns: string }) => `A column would unlock this panel: ${p.columns}.`,
  reasons: {
    ledger_start: (p: { date: string }) => `the ledger starts on ${p.date}`,
    no_billings: () => 'nothing was billed in the window',
    no_payments: () => 'nothing was paid in the window',
    no_history: () => 'the ledger has no dated payments',
    no_open: () => 'nothing is open',
    unknown: () => 'the ledger does not say'
  }
}

/** Names of ageing buckets: keys come from the settings' edges. */
export const buckets = {
  notDue: 'not due',
  unapplied: 'credits',
  unappliedLong: 'Unapplied credits',
  range: (p: { from: string; to: string }) => `${p.from}–${p.to}`,
  above: (p: { from: string }) => `${p.from}+`,
  rangeDays: (p: { from: string; to: string }) => `${p.from}–${p.to} days`,
  aboveDays: (p: { from: string }) => `${p.from} days and more`
}
