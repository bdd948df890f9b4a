type Where = { file: string; line: string }

/** Where a document comes from: its file, its line and the row as it stands there. */
export const origin = {
  title: 'Where it comes from:',
  kind: 'Kind',
  customer: 'Customer',
  company: 'Company',
  issued: 'Issued',
  due: 'Due',
  amount: 'Amount',
  date: 'Date',
  link: 'How it is known',
  counterpart: 'Counterpart',
  source: 'File and line',
  place: (p: Where) => `${p.file}, line ${p.line}`,
  settled: 'What settled it',
  notSettled: 'Nothing was settled on it.',
  kinds: {
    payment: 'Payment', credit_note: 'Credit note', discount: 'Discount', rounding: 'Rounding', write_off: 'Write-off',
    exchange: 'Exchange difference', transfer: 'Transfer',
  },
  links: {
    stated: 'stated in the file', matched: 'matched in the source', lettered: 'lettered in the source',
    derived: 'worked out by Encours', undated: 'known without its date',
  },
  reading: (p: { file: string }) => `Reading ${p.file} again…`,
  raw: (p: { line: string }) => `As it stands in the file, from line ${p.line}:`,
  member: (p: Where) => `Row ${p.line} of ${p.file}, as the file shows it:`,
  unnamed: (p: { number: string }) => `Column ${p.number}`,
  choose: 'Choose the file again',
  notTheSame: (p: { file: string }) => `That is not ${p.file} as it was loaded: its SHA-256 is another one.`,
  states: {
    absent: (p: Where) => `The ledger keeps that this is line ${p.line} of ${p.file}, but not the file itself. Choose it again to see the row; it stays in this page.`,
    other: (p: Where) => `${p.file} has changed since it was loaded: line ${p.line} may say something else now.`,
    unreadable: (p: Where) => `${p.file} can no longer be read: it was moved, locked or changed (line ${p.line}).`,
    no_text: (p: Where) => `Row ${p.line} of ${p.file}: this kind of file has no line of text that could be shown.`,
  },
}
