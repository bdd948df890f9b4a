/** Rail, footer and messages of every page. */
export const page = {
  name: 'Encours',
  skip: 'Skip to the figures',
  navigation: 'Pages',
  groups: {
    situation: 'Where we stand',
    analysis: 'Why',
    outlook: 'What comes next',
    rules: 'Rules',
    trust: 'Trust',
  },
  pages: {
    overview: 'Overview',
    signals: 'Warning signals',
    dso: 'DSO',
    aging: 'Ageing',
    segments: 'Segments',
    concentration: 'Concentration',
    cohorts: 'Late payers',
    customers: 'Customers',
    forecast: 'Cash forecast',
    provision: 'Provision',
    'what-if': 'What if',
    legal: 'Legal terms',
    currencies: 'In one currency',
    documents: 'Documents',
    customer: 'Customer',
    sources: 'Sources',
    report: 'Report',
    sql: 'SQL',
  },
  privacy: {
    nothing: 'Nothing left this page',
    foreign: (p: { count: number; written: string }) =>
      p.count === 1 ? '1 foreign request' : `${p.written} foreign requests`,
    refused: (p: { count: number; written: string }) =>
      p.count === 1 ? '1 attempt refused' : `${p.written} attempts refused`,
    alarm: 'Something else on this page asked a foreign host',
  },
  language: 'Language',
  theme: { label: 'Colours', auto: 'as the system', light: 'light', dark: 'dark' },
  control: {
    label: 'Reconciliation',
    line: (p: { control: string; views: string }) => `Ledger control ${p.control} = views ${p.views}`,
    broken: (p: { control: string; views: string }) => `Ledger control ${p.control} ≠ views ${p.views}`,
    difference: (p: { amount: string; currency: string }) => `difference ${p.amount} ${p.currency}`,
    rows: (p: { read: string; loaded: string; aside: string }) =>
      `${p.read} rows read · ${p.loaded} loaded · ${p.aside} set aside`,
    assumed: (p: { share: string }) => `${p.share} of what is open rests on assumed due dates`,
    noneAssumed: 'no due date assumed',
  },
  notices: {
    label: 'Notices',
    later: (p: { documents: string; settlements: string; date: string }) =>
      `Dated after ${p.date}, loaded but not yet counted: documents ${p.documents}, settlements ${p.settlements}.`,
    beforeStart: (p: { date: string; start: string }) =>
      `${p.date} is before the ledger begins, on ${p.start}: there are no figures for it.`,
    undated: (p: { count: number; written: string; share: string }) =>
      `${p.written} ${p.count === 1 ? 'settlement has' : 'settlements have'} no date (${p.share} of them all) and take the file’s own: earlier balances are too high by as much.`,
    settled: (p: { date: string }) => `Everything is settled on ${p.date}.`,
    settledLink: (p: { date: string }) => `Look at ${p.date}, the last month-end with a balance`,
    parameter: (p: { parameter: string; value: string }) =>
      `The address asks for ${p.parameter} = “${p.value}”, which cannot be followed; the default is shown.`,
    longQuery: (p: { length: string; most: string }) =>
      `The question in the address has ${p.length} characters; a link carries ${p.most} at most. It was left out: ask for its text, and put that into the field. There it runs at any length.`,
    died: (p: { reason: string }) => `The engine stopped: ${p.reason}`,
    restart: 'Start it again and reload the files',
    failed: (p: { reason: string }) => `The figures could not be prepared: ${p.reason}`,
    dismiss: 'Dismiss',
  },
  preparing: 'Preparing the figures…',
  print: 'Print',
}
