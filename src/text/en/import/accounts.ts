interface Facts {
  readonly rows: number
  readonly line: number
  readonly detail: string
}

/** What is said of the formats of account lines: SAP, DATEV, SAF-T, Sage, Cegid, EBP. */
export const accounts = {
  refusals: {
    no_customer_lines: ({ rows }: { rows: number }) =>
      `None of the ${String(rows)} rows is on a customer's account. What customers owe cannot be told from this file. Export the accounts of customers (debtors), or a list of invoices.`,
    saft_without_customers: ({ elements }: { elements: string }) =>
      `This audit file (SAF-T) has neither invoices nor entries with a customer. It holds: ${elements}. Export it again with the general ledger entries or the sales invoices.`,
  },
  reasons: {
    special_ledger: 'Special ledger item (down payment, bill, guarantee): no trade receivable',
    annulled: 'Annulled document',
    not_receivable: 'A document that claims nothing from a customer',
    broken_row: 'A broken row: it ends before its account',
  },
  notices: {
    other_accounts: 'Lines that are not on a customer account: read only for what stands against it, then forgotten. They count as set aside.',
    totals_agree: 'Totals in the file agree with the items above them.',
    totals_differ: ({ detail }: Facts) =>
      `Totals in the file that are not the sum of their items (such as ${detail}). The list may be cut, filtered or edited.`,
    sap_open_items: 'No clearing document in this list: every item is taken as open. Export it with cleared items (all items) and the columns clearing document and clearing date to see delays and DSO.',
    sap_partner_absent: ({ detail }: Facts) =>
      `Items that are cleared by something this list does not hold (such as ${detail}): settled on the clearing date.`,
    datev_year_assumed: 'Dates outside the period of the header: taken as in its fiscal year.',
    datev_chart: ({ detail }: Facts) => `Counter-accounts read by the chart of accounts SKR${detail}.`,
    datev_parts: ({ detail }: Facts) => `Further lines of invoices booked over several accounts (such as ${detail}): one document each, of their sum.`,
    openings_restated: ({ detail }: Facts) => `Opening balances of customers whose earlier file is loaded (${detail} in all): they say again what it left open, and are not loaded twice.`,
    openings_kept: ({ detail }: Facts) => `Opening balances of customers whom the earlier file does not know (such as ${detail}): loaded as they are.`,
    openings_differ: ({ detail }: Facts) => `Customers whose opening balance is not what the earlier file ended with (opening less closing, such as ${detail}). The earlier file goes on; one of the two is incomplete.`,
    saft_annulled: ({ detail }: Facts) => `Annulled documents (${detail}): set aside, and in no figure.`,
    saft_totals: ({ detail }: Facts) => `Documents whose lines do not add up to their totals (such as ${detail}): the total counts.`,
    saft_unpaid_lines: ({ detail }: Facts) => `Payments that name a document which this file does not hold (such as ${detail}): kept as money received.`,
    saft_rate_differs: ({ detail }: Facts) => `Amounts in a foreign currency that their exchange rate does not lead to (such as ${detail}): the amounts count, as they are written.`,
    saft_currency_kept: ({ detail }: Facts) => `Documents or lines in a foreign currency that count in that of the books (such as ${detail}): the customer’s opening balance, or something that settles them, is stated in the currency of the books alone. Totals are those of the books.`,
    saft_currency_converted: ({ detail }: Facts) => `Payments and credits of documents in a foreign currency that do not say their amount in it (such as ${detail}): taken in the proportion of the document’s two amounts.`,
    saft_exchange: ({ detail }: Facts) => `Differences of exchange (such as ${detail}): they change nothing of what is owed in its own currency.`,
  },
  because: {
    sap_column: 'A column of SAP line items.',
    sap_unused: 'A column of SAP line items that is not needed.',
    sap_unknown: 'Not a known column of SAP line items: left out.',
    sap_dimension: 'Not a known column of SAP line items: kept for segmenting.',
    sap_document_amount: 'A column of SAP line items: the amount in the currency of the document.',
    sap_local_amount: 'A column of SAP line items: the amount in the currency of the company.',
    datev_column: 'A column of the DATEV booking batch.',
    datev_unused: 'A column of the DATEV booking batch that is not needed.',
    by_contents: 'No header: told by the contents of every row.',
    sage_column: 'A column of the Sage 100 tables.',
    sage_unused: 'A column of the Sage 100 tables that is not needed.',
    saft_element: 'An element of the audit file (SAF-T).',
  },
}
