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
    fec_xml: 'This is a French accounting export (FEC) in XML. Ask the software for the text version (tab or bar between the columns), which holds the same entries, and drop that file.',
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
