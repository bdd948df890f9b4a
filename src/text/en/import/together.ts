interface Facts {
  readonly rows: number
  readonly line: number
  readonly detail: string
}

/** What is said of files that belong together: applications, reminders, and later exports of the same ledger. */
export const together = {
  refusals: {
    applications_before_documents: ({ rows }: { rows: number }) =>
      `This is a list of ${String(rows)} applications of payments to invoices, and no document is loaded yet. Drop the list of invoices: this file waits and is read with it.`,
    applications_before_payments: ({ rows }: { rows: number }) =>
      `This is a list of ${String(rows)} applications of payments to invoices. The invoices are loaded, the payments or credits that it names are not. Drop the list of payments: this file waits and is read with it.`,
    applications_unknown: ({ rows }: { rows: number }) =>
      `This is a list of ${String(rows)} applications of payments to invoices, and not one could be applied: the invoices that it names are not loaded, or everything in it is loaded already. Every column was compared with the numbers and ids of the loaded documents. Check that both come from the same company.`,
    reminders_before_documents: ({ rows }: { rows: number }) =>
      `This is a log of ${String(rows)} reminders, and no document is loaded yet that they could remind of. Drop the list of invoices: this file waits and is read with it.`,
    reminders_unknown: ({ rows }: { rows: number }) =>
      `None of the ${String(rows)} reminders in this log names a customer or an invoice of the loaded ledger: every column was compared. Check that both come from the same company.`,
  },
  reasons: {
    document_unchanged: 'Known already, and unchanged',
    document_contradicts_amount: 'A file loaded earlier holds this document with another amount',
    document_contradicts_customer: 'A file loaded earlier holds this document under another customer',
    payment_already_loaded: 'A list of payments loaded earlier already holds this payment',
    application_unknown_claim: 'The invoice that is named is not loaded',
    application_unknown_credit: 'The payment or credit that is named is not loaded',
    application_unclear: 'Several documents could be meant',
    application_other_currency: 'The payment and the invoice are in different currencies',
    application_exceeds_credit: 'More than is left of the payment or credit',
    application_already_loaded: 'A list loaded earlier already says this',
    reminder_unknown: 'Neither the customer nor the invoice of this reminder is loaded',
    reminder_unclear: 'Several companies or customers could be meant by this reminder',
    reminder_already_loaded: 'A log loaded earlier already holds this reminder',
    no_rate: 'No rate in this row',
    unknown_currency: 'Not a currency by its code of three letters',
    unreadable_rate: 'Not a rate',
    rate_not_positive: 'A rate of nothing or less',
    rate_of_itself: 'A currency against itself',
    rate_repeated: 'An earlier row, or a table loaded earlier, already gives this rate',
    rate_contradicts: 'An earlier row, or a table loaded earlier, gives another rate for this day and these currencies',
  },
  notices: {
    documents_new: 'Documents that no earlier file held: added.',
    documents_updated: 'Documents known from an earlier file whose payments went on: what was settled since is added, nothing is counted twice.',
    documents_unchanged: 'Documents known from an earlier file, unchanged: counted once.',
    documents_contradictory: ({ detail }: Facts) =>
      `Documents that contradict an earlier file (such as ${detail}): set aside, the earlier file counts.`,
    documents_not_listed: ({ detail }: Facts) =>
      `Open documents of earlier files that this later list of open items leaves out, ${detail} in all: they stay open, because nothing says how they were settled.`,
    other_due_dates: 'Known documents with another due date: the earlier one is kept.',
    settlements_taken_back: ({ detail }: Facts) =>
      `Documents that an earlier file had as settled further: what is open again is open from ${detail}.`,
    applied_from: ({ detail }: Facts) => `The payments and credits that are applied are named in the column “${detail}”, found by its values.`,
    applied_to: ({ detail }: Facts) => `The invoices that they settle are named in the column “${detail}”, found by its values.`,
    applied_across_customers: 'Payments applied to an invoice of another customer: as the list says.',
    payments_applied: 'Payments that settle what a list of applications says, to the cent; what it leaves of them stays unapplied.',
    reminded_documents: ({ detail }: Facts) => `Reminders of single invoices, named in the column “${detail}”.`,
    reminded_by_code: ({ detail }: Facts) => `Reminded customers found by their code, in the column “${detail}”.`,
    reminded_by_name: ({ detail }: Facts) => `Reminded customers found by their name, in the column “${detail}”.`,
    rates_loaded: ({ detail }: Facts) => `Exchange rates: one per day and pair of currencies, from ${detail}.`,
    rates_booked: ({ detail }: Facts) =>
      `Amounts in two currencies: of each day and currency the rate that they come to was kept (${detail}).`,
    base_currency_unknown:
      'Amounts in a second currency that nothing names: not kept, so that the currencies of these documents stay apart.',
    rates_left_out: ({ detail }: Facts) =>
      `Single rates left out of rows that hold others (such as ${detail}): not a rate, not above nothing, or another than was already loaded for that day.`,
    reminded_invoice_unknown: 'Reminders of an invoice that is not loaded: kept for the customer as a whole.',
  },
}
