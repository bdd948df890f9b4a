interface Facts {
  readonly rows: number
  readonly line: number
  readonly detail: string
}

const accountClasses: Readonly<Record<string, string>> = {
  1: 'capital', 2: 'fixed assets', 3: 'stocks', 4: 'suppliers, staff, taxes and others', 5: 'banks and cash', 6: 'charges',
  7: 'income', 8: 'special accounts', 9: 'analytical accounts', '?': 'lines without an account number',
}

/** What is said of the French accounting export (FEC). */
export const fec = {
  refusals: {
    file_fec_xml: 'This is a French accounting export (FEC) in XML. Ask the software for the text version (tab or bar between the columns), which holds the same entries, and drop that file.',
    no_receivables: ({ rows, sales }: { rows: number; sales: number }) =>
      `None of the ${String(rows)} lines is on a customer account (411, 413, 416, 417)${sales > 0 ? `, though ${String(sales)} are on income accounts: these books are kept on a cash basis, or sales are posted straight to the bank` : ''}. What customers owe cannot be told from it. Look for a list of invoices or of open items instead.`,
    period_overlaps: ({ name, rows }: { name: string; rows: number }) =>
      `${String(rows)} documents of this file are already loaded from “${name}”: the two files cover the same time. Forget the ledger, and load only the file that covers more.`,
    earlier_year: ({ name, opening }: { name: string; opening: string }) =>
      `This file ends before ${opening}, the opening of “${name}”, which is already loaded and carries these items forward. Forget the ledger, and load the earlier year first.`,
  },
  reasons: {
    other_account: 'Not on a customer account: read only to tell what stands against it',
    opening_already_loaded: 'Opening of the year: the earlier year is loaded, with these documents',
  },
  notices: {
    fec_other_accounts: ({ detail }: Facts) =>
      `Lines on accounts of class ${detail} (${accountClasses[detail] ?? ''}): read only to tell what stands against a customer line, then forgotten. They count as set aside.`,
    fec_sides_differ: ({ detail }: Facts) =>
      `Debits and credits of the file do not add up to the same: the difference is ${detail}. The export may be incomplete.`,
    fec_unreadable_elsewhere: 'Lines of other accounts whose amount cannot be read: left out of the control of debits and credits, and of what stands against a customer line.',
    fec_cash_basis: ({ rows, detail }: Facts) =>
      `Only ${detail} lines are on customer accounts, against ${String(rows)} on sales accounts: most sales seem to be posted straight to the bank. Balances hold for what is on customer accounts; billings and delays do not speak for the company.`,
    fec_accruals: ({ detail }: Facts) => `Invoices still to be issued (account 418, balance ${detail}) are accruals, not invoices: left out.`,
    fec_advances: ({ detail }: Facts) => `Advances and credits owed to customers (account 419, balance ${detail}) stand apart from receivables: left out until they are applied to an invoice.`,
    fec_ledger: ({ detail }: Facts) => `Customer lines loaded, by account, with their balance at the end of the file: ${detail}.`,
    fec_customers_from_accounts: ({ detail }: Facts) => `No auxiliary account: the account itself stands for the customer (such as ${detail}).`,
    fec_no_entry: 'Customer lines whose entry does not balance by number, piece or day: told apart by their journal and side alone.',
    fec_dated_by_piece: 'Invoices and credit notes dated by their piece, which was dated before it was entered.',
    fec_dated_by_entry: 'Invoices and credit notes dated by their entry, because the date of the piece is missing, later than the entry, or earlier than the ledger.',
    fec_openings: ({ detail }: Facts) => `Opening items of ${detail}: owed, but never billed within this ledger; left out of every delay.`,
    fec_openings_dropped: ({ detail }: Facts) => `Openings of customers whose earlier year is loaded (${detail} in all): not loaded twice; their lettering is taken over.`,
    fec_openings_kept: ({ detail }: Facts) => `Openings of customers whom the earlier year does not know (such as ${detail}): loaded as they are.`,
    fec_openings_differ: ({ detail }: Facts) => `Customers whose opening is not what the earlier year ended with (opening less closing, such as ${detail}). The earlier year goes on; one of the two files is incomplete.`,
    fec_lettering_provisional: ({ detail }: Facts) => `Lines with a provisional matching code (such as ${detail}): read as not lettered.`,
    fec_lettering_one_sided: 'Matching codes that hold invoices alone or payments alone: the other side is in another year or another account. Their lines stay open.',
    fec_lettering_unbalanced: ({ detail }: Facts) => `Matching codes that do not balance (by ${detail} in all): settled as far as they go, oldest first; the rest stays open.`,
    fec_matched: 'Credits without lettering, matched with the invoice they name, or with one of exactly their amount.',
    fec_derived: 'Credits without lettering, applied to the oldest invoices of their customer. The balance does not depend on it; which invoice is open does.',
    fec_unapplied: ({ detail }: Facts) => `Credits of which something is left that no invoice takes (${detail} in all): shown as unapplied.`,
    fec_bounces: ({ detail }: Facts) => `Payments that came back (such as ${detail}): their invoices are open again, on their own terms.`,
    fec_money_back_unexplained: ({ detail }: Facts) => `Money given back (such as ${detail}) that takes back no payment of that very amount and pays out no credit: owed as an adjustment. Where the payment is in an earlier year, drop that year too.`,
    fec_due_dates_in_labels: ({ detail }: Facts) => `Due dates read in the text of the line (such as ${detail}): a word for due date with one possible date behind it.`,
    fec_transfers: ({ detail }: Facts) => `Claims moved to another account (such as ${detail}). On a bill, doubtful or retention account they go on with their due date; elsewhere they are not followed.`,
    fec_write_offs: ({ detail }: Facts) => `Claims written off (such as ${detail}); their tax counts as moved to the state.`,
  },
  because: {
    fec_column: 'A column of the French accounting export (FEC).',
    fec_unused: 'A column of the French accounting export (FEC) that receivables do not need.',
    fec_unknown: 'Not a known column of the French accounting export (FEC): left out.',
  },
  steps: {
    matching: 'Matching invoices and payments',
  },
}
