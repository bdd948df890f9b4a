/** Expected credit losses: the provision, its rates and its movement. */
export const provision = {
  titles: {
    provision: 'What should be set aside?',
    rates: 'What do the loss rates rest on?',
    movement: 'Why did the provision move?'
  },
  columns: {
    amount: 'Open',
    loss_rate: 'Loss rate',
    rate: 'Rate applied',
    provision: 'Provision',
    coverage: 'Coverage',
    base: 'Observed',
    paid: 'Paid within 30 days',
    rolled: 'Rolled on',
    stayed: 'Stayed',
    written_off: 'Written off',
    left_out: 'Left out',
    opening: 'Opening',
    used: 'Used by write-offs',
    exposure: 'New, settled and older claims',
    rate_change: 'Change of rates',
    closing: 'Closing'
  },
  total: 'Total',
  recovery: 'Recovery, %',
  forward: 'Forward factor',
  forwardReason: 'Why this factor',
  reasonHint: 'Outlook, source and date',
  unjustified: 'A forward factor other than 1 needs its reason.',
  entered: 'Own rates, %',
  useEntered: 'Enter own rates',
  useLedger: 'Use the rates of the ledger',
  apply: 'Apply',
  invalid: 'Numbers from 0 to 100 are expected, five of them for own rates; a factor from 0 to 10.',
  isEntered: 'The rates are entered, not taken from the ledger.',
  note: (p: { reason: string }) => `Forward factor: ${p.reason}`,
  perBucket: 'By bucket',
  perSegment: (p: { dimension: string }) => `By ${p.dimension.toLowerCase()}`,
  history: (p: { steps: string; date: string }) => `${p.steps} steps of thirty days since ${p.date}`,
  nothing: 'Nothing is open, so nothing is to be set aside.',
  called: (p: { provision: string; share: string; amount: string }) =>
    `${p.provision} should be set aside, ${p.share} of ${p.amount} open`,
  rests: (p: { steps: string; lost: string }) => `by the losses of ${p.steps} steps of thirty days, ${p.lost} written off`,
  byEntered: 'by rates entered by hand',
  change: (p: { change: string; isUp: boolean; date: string }) => `${p.change} ${p.isUp ? 'more' : 'less'} than on ${p.date}`,
  moved: (p: { opening: string; closing: string }) => `The provision went from ${p.opening} to ${p.closing}`,
  unmoved: (p: { closing: string }) => `The provision stands where it stood, at ${p.closing}`,
  most: {
    used: (p: { amount: string }) => `write-offs used ${p.amount}`,
    exposure: (p: { amount: string }) => `new, settled and older claims did most of it, ${p.amount}`,
    rate_change: (p: { amount: string }) => `the rates did most of it, ${p.amount}`
  },
  ratesSay: (p: { steps: string; date: string; oldest: string; notDue: string }) =>
    `Over ${p.steps} steps of thirty days since ${p.date}, ${p.oldest} of what was in the oldest bucket was lost in the end, and ${p.notDue} of what was in the first.`,
  cannotTell: {
    short_history: (p: { steps: string }) =>
      `The rates cannot be told: they need twelve steps of thirty days, and there are ${p.steps} before the date.`,
    no_write_off: () => 'The rates cannot be told: nothing was written off in the history they would rest on.',
    no_exit: () => 'The rates cannot be told: nothing ever left the oldest bucket.',
    no_basis: () => 'Some rates cannot be told: nothing was ever seen to leave that bucket.'
  },
  mayEnter: 'Own rates may be entered.',
  noMovement: 'The movement cannot be told: one of the two dates has no rates.'
}
