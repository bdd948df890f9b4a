/** The page of warning signals. */
export const signals = {
  titles: {
    warning_signals: 'What calls for attention this week?',
    signal_customers: 'Which customers are behind it?'
  },
  columns: {
    signal: 'Signal',
    status: 'State',
    figure: 'Figure',
    unit: 'Unit',
    watch: 'Watch from',
    alarm: 'Alarm from',
    alarm_figure: 'Set against the alarm',
    is_own: 'Thresholds',
    missing: 'What is missing',
    figure_before: 'Figure, comparison',
    alarm_figure_before: 'Set against the alarm, comparison',
    status_before: 'State, comparison',
    missing_before: 'What was missing, comparison',
    is_new: 'New',
    sales_rep: 'Sales representative',
    customers: 'Overdue customers',
    overdue: 'Overdue',
    detail: 'Detail'
  },
  status: { alarm: 'Alarm', watch: 'Watch', list: 'List', clear: 'Clear', cannot_tell: 'Cannot tell' },
  yes: 'yes',
  no: 'no',
  own: 'yours',
  shipped: 'default',
  isNew: 'new',
  units: { percent: '%', months: 'months', customers: 'customers' },
  months: (p: { count: string; isOne: boolean }) => `${p.count} ${p.isOne ? 'month-end' : 'month-ends'}`,
  customers: (p: { count: string; isOne: boolean }) => `${p.count} ${p.isOne ? 'customer' : 'customers'}`,
  names: {
    '1': 'Paid after sixty days',
    '3': 'Overdue is rising',
    '7': 'Overdue customers by sales representative',
    '9': 'Customers who pay later than they used to',
    '10': 'Customers who buy much less',
    '12': 'Credit limits exceeded'
  },
  rules: {
    '1': 'Share of what was paid in twelve months, or is still open, more than 60 days after issue.',
    '3': 'The overdue amount rose at consecutive month-ends.',
    '7': 'The most that one sales representative has.',
    '9': 'Median days to pay of three months, more than 10 days and twice the usual spread above the twelve months before.',
    '10': 'Monthly billings of the last 3 complete months, below half of those of the 12 months before.',
    '12': 'Balance above the customer’s credit limit.'
  },
  watches: {
    '1': (p: { figure: string }) => `watch from ${p.figure} %`,
    '3': (p: { figure: string }) => `watch from ${p.figure} in a row`,
    '7': (p: { figure: string }) => `watch from ${p.figure}`,
    '9': (p: { figure: string }) => `watch from ${p.figure}`,
    '10': (p: { figure: string }) => `watch from ${p.figure}`,
    '12': (p: { figure: string }) => `watch from ${p.figure}`
  },
  alarms: {
    '1': (p: { figure: string }) => `alarm from ${p.figure} %`,
    '3': (p: { figure: string }) => `alarm from ${p.figure} in a row`,
    '7': (p: { figure: string }) => `alarm from ${p.figure}`,
    '9': (p: { figure: string }) => `alarm if among the ${p.figure} largest balances`,
    '10': (p: { figure: string }) => `alarm if one made ${p.figure} % of billings or more`,
    '12': (p: { figure: string }) => `alarm from ${p.figure}`
  },
  none: '–',
  details: {
    '9': (p: { figure: string }) => `the largest is number ${p.figure} by balance`,
    '10': (p: { figure: string }) => `the largest made ${p.figure} % of billings`
  },
  lines: {
    '1': (p: { figure: string }) => `${p.figure} % of their payments`,
    '9': (p: { figure: string }) => `${p.figure} days later; amount: balance`,
    '10': (p: { figure: string }) => `made ${p.figure} % of billings; amount: billings of the twelve months`,
    '12': (p: { figure: string }) => `${p.figure} % of the limit; amount: above it`
  },
  missing: {
    credit_limit: 'a column with credit limits is missing',
    sales_rep: 'a column with the sales representative is missing',
    few_documents: 'no customer has enough settled invoices (6 before, 3 lately)'
  },
  before: (p: { date: string; figure: string; status: string }) => `${p.date}: ${p.figure} (${p.status})`,
  beforeUntold: (p: { date: string; reason: string }) => `${p.date}: cannot tell, ${p.reason}`,
  noComparison: 'no comparison date',
  behind: { customers: 'Customers', documents: 'Open documents', representatives: 'Representatives' },
  change: 'Thresholds',
  watchFrom: 'Watch',
  alarmFrom: 'Alarm',
  apply: 'Apply',
  reset: 'Back to the default',
  fault: 'A number from 0 to 999,999 with up to two decimals, or nothing for none.',
  which: 'Signal',
  all: 'all',
  sentence: {
    alarms: (p: { count: string; isOne: boolean }) => (p.isOne ? 'One alarm' : `${p.count} alarms`),
    noAlarms: 'No alarm',
    watches: (p: { count: string }) => `${p.count} to watch`,
    fresh: (p: { count: string; isOne: boolean; date: string }) => `${p.count} new ${p.isOne ? 'signal' : 'signals'} since ${p.date}`,
    noneNew: (p: { date: string }) => `none new since ${p.date}`,
    untold: (p: { count: string; isOne: boolean }) => `${p.count} ${p.isOne ? 'signal' : 'signals'} cannot be told`,
    nothing: 'No customer is behind a signal'
  },
  listed: (p: { count: string; isOne: boolean }) => `${p.isOne ? 'One line' : `${p.count} lines`} behind the signals`,
  alone: (p: { count: string; isOne: boolean }) => `${p.isOne ? 'one reaches' : `${p.count} reach`} an alarm alone`
}
