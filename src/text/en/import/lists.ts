interface Facts {
  readonly rows: number
  readonly line: number
  readonly detail: string
}

/** What is said of lists exported by systems that are known, and of lists with groups, items or payments. */
export const lists = {
  reasons: {
    group_row: 'A group heading: kept with the rows of its group',
    internal: 'Not a receivable: it changes nothing that a customer owes',
  },
  notices: {
    totals_agree: 'Totals stated in the file that are what its rows add up to.',
    total_differs: ({ detail }: Facts) => `A total stated in the file is not what its rows add up to (stated ≠ found): ${detail}.`,
    rows_are_items: ({ detail }: Facts) => `Further rows of ${detail} documents that have a row for each item: counted as loaded with their document, whose amount counts once.`,
    rows_are_payments: ({ detail }: Facts) => `Further rows of ${detail} documents that have a row for each payment: loaded as payments of their document, whose amount counts once.`,
    rows_share_paid: ({ detail }: Facts) => `Further rows of ${detail} documents that have a row for each payment, each with what is paid in all: counted as loaded with their document, whose paid amount counts once, on the day of the last payment.`,
    items_differ: ({ detail }: Facts) => `Documents whose items do not add up to their amount (such as ${detail}): the amount of the document counts.`,
    ages_differ: ({ detail }: Facts) => `Rows whose total is not the sum of what stands under their ages (total ≠ sum; such as ${detail}): the total counts.`,
    statement_matched: 'Payments in the list, each of the amount of an invoice of the same customer: applied to the oldest of that amount.',
    statement_derived: 'Payments in the list, which does not say what they pay: applied to the oldest invoices of the same customer. The balance does not depend on it; which invoices are open does.',
    settled_within_matched: 'Payments and credits of the list, applied to an invoice of the same customer and amount that was closed on their day.',
    settled_within_derived: 'Payments and credits of the list, applied to invoices of the same customer in the order in which these were closed. The balance does not depend on it; which invoices were open on an earlier day does.',
  },
  because: {
    system_column: 'A known column of this system’s export.',
    column_of_lines: 'A column of the items or payments of a document: left out.',
    base_amount: 'A second amount, in the currency that its header names: the company’s own.',
    currency_of_documents: 'The amounts are in the company’s currency; this one is the document’s: kept for segmenting.',
    system_other: 'Another column of this system’s export says it better: left out.',
  },
}
