/** What becomes of open amounts within thirty days: roll rates. */
export const rolls = {
  titles: {
    rates: 'Does what is late get paid, or later?',
    trend: 'Is more of what is late brought in?'
  },
  columns: {
    from: 'Thirty days before',
    base: 'Open then',
    paid: 'Paid',
    credited: 'Credited',
    transferred: 'Transferred',
    written_off: 'Written off',
    reopened: 'Reopened, on top',
    from_date: 'From',
    to_date: 'to',
    late_base: 'Overdue at the start',
    stayed: 'Stayed',
    worsened: 'Rolled to a later bucket',
    cured: 'Overdue cured',
    late_worsened: 'Overdue rolled on',
    cured_share: 'Cure rate',
    worsened_share: 'Roll rate',
    paid_share: 'Paid share',
    written_off_share: 'Written-off share'
  },
  all: 'All',
  stillOpen: (p: { bucket: string }) => `Now ${p.bucket}`,
  before: (p: { bucket: string }) => `${p.bucket}, then`,
  now: (p: { bucket: string }) => `${p.bucket}, now`,
  percentOf: '% of what was open then',
  flows: 'From where to where',
  openIn: (p: { bucket: string }) => `Documents that are ${p.bucket} now`,
  tooShort: 'The ledger does not go thirty days back.',
  nothing: 'Nothing was open thirty days before.',
  noneLate: 'none of it was overdue',
  open: (p: { amount: string; date: string; paid: string; worsened: string }) =>
    `Of ${p.amount} open on ${p.date}, ${p.paid} was paid within thirty days and ${p.worsened} rolled to a later bucket`,
  cured: (p: { share: string }) => `${p.share} of what was overdue was cured`,
  writtenOff: (p: { amount: string }) => `${p.amount} was written off`,
  trend: (p: { now: string; before: string; isUp: boolean; isSame: boolean }) =>
    p.isSame
      ? `Over a year ${p.now} of what was overdue was cured within thirty days, as in the year before.`
      : `Over a year ${p.now} of what was overdue was cured within thirty days, ${p.isUp ? 'up' : 'down'} from ${p.before} in the year before.`,
  trendOne: (p: { now: string; count: string; isOne: boolean }) =>
    p.isOne
      ? `${p.now} of what was overdue was cured within the last thirty days.`
      : `${p.now} of what was overdue was cured within thirty days, over ${p.count} steps.`,
  trendNone: 'Nothing has been overdue.'
}
