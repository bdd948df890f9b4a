const orders: Readonly<Record<string, string>> = {
  iso: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year',
  ymd_compact: 'year, month, day', dmy_compact: 'day, month, year', dmy_short: 'day, month, year', month_name: 'month in letters',
}

const orderOf = (order: string): string => orders[order] ?? order
const signOf = (sign: string): string => sign === ',' ? 'comma' : 'point'

/** Why a column was given its role. */
export const because = {
  header_exact: ({ synonym }: { synonym: string }) => `The header is a known name (“${synonym}”).`,
  header_words: ({ synonym }: { synonym: string }) => `The header holds the words of “${synonym}”.`,
  contents_confirm: 'The contents bear it out.',
  contents_deny: 'But the contents are of another kind, so the column is left out.',
  column_empty: 'The column is empty.',
  remembered: 'As you confirmed it for an earlier file with this header.',
  further_dimension: ({ distinct }: { distinct: number }) => `Not one of the known columns: kept for segmenting (${distinct === 1 ? 'one value' : `${String(distinct)} values`} in the sample).`,
  further_headless: 'The column has no header: left out.',
  further_empty: 'Not one of the known columns, and empty.',
  further_dates: 'Other dates: left out.',
  further_amounts: 'Other amounts: left out.',
  further_unique: 'Nearly every row has a value of its own: left out.',
  export_day: ({ date }: { date: string }) => `All dates are ${date}: taken as the day of the export.`,
  posting_as_issue: 'There is no date of the document, so the posting date stands in for it.',
  net_as_amount: 'There is no amount with tax, so the net amount would stand in for it. Is that right?',
  open_as_amount: 'There is no other amount, so the open amount stands in for it.',
  prediction: ({ header }: { header: string }) => `“${header}” sounds like a date somebody expects, not one on which money came. Left out unless you say otherwise.`,
  before_issue_throughout: ({ header }: { header: string }) => `“${header}” lies before the date of the document throughout: a settlement date it can hardly be.`,
  dated_though_open: ({ rows, dated }: { rows: number; dated: number }) => `${String(rows)} of ${String(dated)} dated rows of the sample are still wholly open: these may be expected dates.`,
  after_stated_date: ({ rows, date }: { rows: number; date: string }) => `${String(rows)} dates of the sample lie after ${date}, the day the file speaks of: these may be expected dates.`,
  may_be_due_date: ({ header }: { header: string }) => `Every row has a “${header}” and the file has no due date: is it the day of payment, or the day on which payment falls due?`,
  order_proven: ({ order, cells }: { order: string; cells: number }) => `Read as ${orderOf(order)}: proven by ${String(cells)} different dates.`,
  orders_mixed: ({ first, second }: { first: number; second: number }) => `Both orders occur: ${String(first)} dates can only begin with the day, ${String(second)} only with the month. What does not fit will be set aside.`,
  order_as_elsewhere: ({ order }: { order: string }) => `Read as ${orderOf(order)}, as another column of this file proves.`,
  order_by_due_dates: ({ order }: { order: string }) => `Read as ${orderOf(order)}: the other order would put due dates before their invoices.`,
  order_remembered: ({ order }: { order: string }) => `Read as ${orderOf(order)}, as you answered before.`,
  order_unknown: 'Nothing in the file proves the order of day and month.',
  sign_proven: ({ sign, cells }: { sign: string; cells: number }) => `Decimal ${signOf(sign)}: proven by ${String(cells)} cells.`,
  signs_mixed: ({ comma, point }: { comma: number; point: number }) => `Both decimal signs occur: ${String(comma)} cells with a comma, ${String(point)} with a point. What does not fit will be set aside.`,
  sign_as_elsewhere: ({ sign }: { sign: string }) => `Decimal ${signOf(sign)}, as another column of this file proves.`,
  sign_remembered: ({ sign }: { sign: string }) => `Decimal ${signOf(sign)}, as you answered before.`,
  sign_unknown: 'Nothing in the file proves the decimal sign.',
}
