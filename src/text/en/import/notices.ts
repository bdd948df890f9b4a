interface Facts {
  readonly rows: number
  readonly line: number
  readonly detail: string
}

/** What was odd or assumed in a file that was loaded; the number of rows stands beside each sentence. */
export const notices = {
  assumed_due_dates: ({ detail }: Facts) =>
    `No due date and no terms: the due date is assumed to be ${detail} days after the invoice.`,
  due_dates_by_terms: 'No due date: worked out from the payment terms of the row, else of the customer.',
  assumed_currency: ({ detail }: Facts) => `No currency stated: taken as ${detail}.`,
  rounded_amounts: 'Amounts with more decimals than the currency has, rounded by more than half a cent.',
  nul_bytes_removed: 'NUL bytes in the text, which stand for nothing: taken out before reading.',
  hidden_rows: 'Rows that the sheet hides, by a filter, an outline or by hand: read and counted like the rows it shows.',
  zero_amounts: 'Documents of amount 0: loaded, and in no count or average.',
  due_before_issue: 'Due before they were issued: loaded with these dates.',
  settled_before_issue: 'Settled before they were issued: the settlement counts from the date of the document.',
  no_date_marks: 'Due or settlement dates such as 1900-01-01 or 0000-00-00: read as no date.',
  numbers_from_lines: 'Documents without a number: named after their line.',
  repeated_numbers: ({ detail }: Facts) =>
    `Several documents of one customer under the same number (such as ${detail}): all loaded. They may be instalments, or rows of one invoice.`,
  ids_with_leading_zeros: ({ detail }: Facts) =>
    `Customer codes that differ only in leading zeros (${detail}): kept apart. Are they the same customer?`,
  ids_with_several_names: ({ detail }: Facts) =>
    `One customer code under several names (${detail}): the latest name is shown.`,
  without_customer: 'No customer stated: gathered under “-”.',
  list_of_credit_notes: ({ detail }: Facts) =>
    `The list says that it holds credit notes (“${detail}”): its amounts, none of which has a sign, are taken off what is owed.`,
  negative_invoices: 'Invoices of a negative amount: taken as credit notes.',
  unknown_types: ({ detail }: Facts) => `Types of document that are not known (such as “${detail}”): judged by their sign.`,
  unknown_statuses: ({ detail }: Facts) => `Statuses that are not known (such as “${detail}”): left out of account.`,
  open_exceeds_amount: 'Open for more than their amount: the open amount counts, the difference is kept as an exchange difference.',
  undated_settlements: ({ detail }: Facts) =>
    `Settled without a date: taken as settled on ${detail}. Balances before that day include them; no figure of delays does.`,
  credited_rest: 'Settled for more than was paid: the rest is taken as credited.',
  derived_settlements: 'Partly paid: the whole paid amount is dated by the last payment.',
  dated_but_open: 'A settlement date although nothing is paid: the date is left out of account.',
  identical_rows: 'Identical rows without a document number: all loaded, because nothing tells whether they are one.',
  unread_extras: 'Limits or net amounts that are not numbers: left empty.',
  credits_as_receipts: 'Credits without a type: taken as money received. A column with the type of document would tell.',
  part_paid_unknown: 'Partly paid, but nothing says how much: shown as open in full.',
  nothing_says_paid: 'No column says what was paid: every document is shown as open.',
  amount_from_open: 'Only an open amount: it stands for the amount of the document, so that billings are not complete.',
  joined_by_code: ({ detail }: Facts) => `Told about customers of the ledger, found by their code in the column “${detail}”.`,
  joined_by_name: ({ detail }: Facts) => `Told about customers of the ledger, found by their name in the column “${detail}”.`,
  payers_by_code: ({ detail }: Facts) => `Payers found among the ledger’s customers by their code, in the column “${detail}”.`,
  payers_by_name: ({ detail }: Facts) => `Payers found among the ledger’s customers by their name, in the column “${detail}”.`,
  payments_by_number: ({ detail }: Facts) => `The invoices that were paid are named in the column “${detail}”.`,
  payments_matched: 'Payments matched with documents, by the number they name or by their exact amount.',
  payments_oldest_first: 'Payments without a number and of no document’s amount: applied to the oldest documents first.',
  payments_unapplied: ({ detail }: Facts) => `Payments that settle no document, or not in full: ${detail} stays unapplied.`,
  payments_dated_settlements: 'Settlements that a list stated, now dated by the payments that made them.',
  dimension_too_varied: ({ detail }: Facts) => `“${detail}” has more than 1,000 different values: not kept for segmenting.`,
  dimension_too_many_combinations: ({ detail }: Facts) =>
    `“${detail}” would make almost as many groups as there are documents: not kept for segmenting.`,
}
