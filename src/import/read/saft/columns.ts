/** One record of each invoice, of what a receipt pays of each document, and of what is paid on the invoice itself. */
export const documentColumns = [
  'Element', 'Number', 'Status', 'Type', 'Date', 'DueDate', 'CustomerID', 'CompanyName', 'Country', 'Currency', 'GrossTotal',
  'NetTotal', 'Share', 'Reference', 'Withholding', 'Settlement', 'Description', 'OwnCurrency', 'OwnAmount', 'OwnShare',
  'ExchangeRate',
] as const

/** One record of each line of the general ledger, and of what each customer owed at the beginning. */
export const entryColumns = [
  'Element', 'Posting', 'Transaction', 'Date', 'DueDate', 'AccountID', 'IsReceivable', 'CustomerID', 'CompanyName', 'Country',
  'Debit', 'Credit', 'Currency', 'Reference', 'CID', 'Description', 'OwnCurrency', 'OwnAmount', 'ExchangeRate',
] as const

/** The first title row above the columns: what the header of the audit file says, after this word. */
export const auditMark = 'AuditFile'
