/** A change beside the comparison date: its size without sign, and which way it went. */
export interface Change {
  readonly size: string
  readonly direction: -1 | 0 | 1
}

/** The comparison date: a full year back, or any other day. */
export interface Since {
  readonly isYear: boolean
  readonly date: string
}

const when = (p: Since): string => (p.isYear ? 'a year ago' : `on ${p.date}`)
const moreOrLess = (p: Change): string => (p.direction > 0 ? `${p.size} more than` : `${p.size} less than`)
const against = (p: { change: Change; since: Since }): string =>
  p.change.direction === 0 ? `as much as ${when(p.since)}` : `${moreOrLess(p.change)} ${when(p.since)}`
const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five']
const count = (n: number): string => smallNumbers[n] ?? String(n)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The answers. Figures arrive written out; words around them follow what the figures say. */
export const sentences = {
  /** When something was, given a period written out. */
  during: {
    month: (p: { period: string }) => `in ${p.period}`,
    quarter: (p: { period: string }) => `in ${p.period}`
  },
  separator: '; ',
  colon: ': ',
  points: (p: { size: string; isOne: boolean }) => (p.isOne ? `${p.size} point` : `${p.size} points`),
  against: (p: { change: Change; since: Since }) => against(p),
  cannotTell: (p: { what: string; reason: string }) => `${p.what} cannot be told: ${p.reason}.`,

  headline: {
    nothing: 'Nothing is owed.',
    inCredit: (p: { amount: string }) => `Customers are ${p.amount} in credit.`,
    owed: (p: { balance: string }) => `${p.balance} is owed`,
    late: (p: { overdue: string }) => `${p.overdue} is late`,
    noneLate: 'none of it is late',
    lateShare: (p: { share: string }) => `, ${p.share} of open invoices`,
    one: (p: { name: string; share: string; change: string; isRise: boolean }) =>
      `${p.name} alone explains ${p.share} of the ${p.change} ${p.isRise ? 'rise' : 'fall'} in what is late.`,
    several: (p: { count: number; share: string; change: string; isRise: boolean }) =>
      `${capital(count(p.count))} customers explain ${p.share} of the ${p.change} ${p.isRise ? 'rise' : 'fall'} in what is late.`,
    oneMoreThanAll: (p: { name: string; change: string; isRise: boolean }) =>
      `${p.name} explains more than the whole ${p.change} ${p.isRise ? 'rise' : 'fall'} in what is late.`,
    severalMoreThanAll: (p: { count: number; change: string; isRise: boolean }) =>
      `${capital(count(p.count))} customers explain more than the whole ${p.change} ${p.isRise ? 'rise' : 'fall'} in what is late.`,
    spread: (p: { share: string; change: string; isRise: boolean }) =>
      `The ${p.change} ${p.isRise ? 'rise' : 'fall'} in what is late is spread: the three largest explain ${p.share}.`
  },

  dso: {
    now: (p: { days: string }) => `DSO is ${p.days}`,
    parts: (p: { lateness: string; notDue: string }) =>
      `${p.lateness} from late invoices, ${p.notDue} from invoices not yet due`,
    ofWhich: (p: { lateness: string }) => `${p.lateness} of it from late invoices`,
    lessCredits: (p: { lateness: string; credits: string }) =>
      `${p.lateness} from late invoices less ${p.credits} of credits beyond what is not yet due`
  },

  bridge: {
    nothing: 'Nothing was billed at one of the two dates.',
    unmoved: (p: { days: string }) => `DSO stands where it stood, at ${p.days}.`,
    moves: (p: { before: string; now: string }) => `DSO went from ${p.before} to ${p.now}`,
    part: {
      not_yet_due: (p: { days: string }) => `invoices not yet due did most of it, ${p.days}`,
      lateness: (p: { days: string }) => `lateness did most of it, ${p.days}`,
      mix: (p: { days: string }) => `the mix of who is billed did most of it, ${p.days}`,
      started: (p: { days: string }) => `billings that began, ended or shifted did most of it, ${p.days}`
    },
    leader: (p: { name: string; days: string }) => `and among segments ${p.name}, ${p.days}`
  },

  aging: {
    nothing: 'Nothing is open.',
    pastDue: (p: { share: string }) => `${p.share} of open invoices is past due`,
    oldestLate: (p: { amount: string; days: string }) => `${p.amount} is more than ${p.days} days late`,
    noneLate: (p: { days: string }) => `nothing is more than ${p.days} days late`,
    oldest: (p: { amount: string; days: string; share: string }) =>
      `${p.amount}, ${p.share} of open invoices, is more than ${p.days} days old`,
    segments: (p: { left: string; leftShare: string; right: string; rightShare: string }) =>
      `Past due: ${p.leftShare} of ${p.left}, ${p.rightShare} of ${p.right}.`,
    segmentsByIssue: (p: { days: string; left: string; leftShare: string; right: string; rightShare: string }) =>
      `More than ${p.days} days old: ${p.leftShare} of ${p.left}, ${p.rightShare} of ${p.right}.`,
    overTime: (p: {
      now: string; since: string; highest: string; highestAt: string; lowest: string; lowestAt: string
    }) =>
      `${p.now} is past due; since ${p.since} between ${p.lowest} (${p.lowestAt}) and ${p.highest} (${p.highestAt}).`,
    overTimeOne: (p: { now: string }) => `${p.now} of open invoices is past due.`,
    overTimeByIssue: (p: { now: string; days: string }) => `${p.now} of open invoices is more than ${p.days} days old.`
  },

  documents: {
    none: 'No document is open.',
    noneIssued: (p: { when: string }) => `No invoice issued ${p.when} is open.`,
    some: (p: { count: string; isOne: boolean; amount: string }) =>
      p.isOne ? `One document is open, ${p.amount}` : `${p.count} documents are open, ${p.amount} in all`,
    someIssued: (p: { when: string; count: string; isOne: boolean; amount: string }) =>
      p.isOne
        ? `One invoice issued ${p.when} is open, ${p.amount}`
        : `${p.count} invoices issued ${p.when} are open, ${p.amount} in all`,
    oldest: (p: { date: string }) => `the oldest has been due since ${p.date}`,
    noneDue: 'none is past due'
  },

  segments: {
    none: 'No segment owes anything.',
    single: (p: { name: string; share: string }) => `All of it is ${p.name}, ${p.share} of it past due.`,
    beyondTerms: (p: { worst: string; worstDays: string; best: string; bestDays: string; isBestEarly: boolean }) =>
      p.isBestEarly
        ? `${p.worst} pays ${p.worstDays} beyond terms; ${p.best} pays ${p.bestDays} early.`
        : `${p.worst} pays ${p.worstDays} beyond terms; ${p.best}, the promptest, ${p.bestDays}.`,
    allEarly: (p: { best: string; bestDays: string; worst: string; worstDays: string }) =>
      `All pay before the due date: ${p.best} ${p.bestDays} early, ${p.worst} ${p.worstDays}.`,
    overdueRate: (p: { worst: string; worstRate: string; best: string; bestRate: string }) =>
      `${p.worst} has ${p.worstRate} of its open invoices past due; ${p.best} ${p.bestRate}.`,
    rising: (p: { name: string; before: string; now: string }) =>
      `${p.name} worsened most in a year: ${p.before} past due then, ${p.now} now.`,
    noneRising: 'None of the largest has a higher overdue rate than a year ago.',
    tooShort: 'The ledger is too short to compare with a year ago.'
  },

  concentration: {
    none: 'Nobody owes anything on this basis.',
    some: (p: { equivalent: string; isOne: boolean; hhi: string }) =>
      p.isOne ? `As if it were one customer (HHI ${p.hhi})` : `Worth ${p.equivalent} equal customers (HHI ${p.hhi})`,
    topFive: (p: { share: string }) => `the top 5 hold ${p.share}`,
    top: (p: { name: string; share: string }) => `${p.name} holds ${p.share}`,
    overTime: (p: { before: string; now: string; equivalentBefore: string; equivalentNow: string }) =>
      `The top 5 held ${p.before} and hold ${p.now} now: worth ${p.equivalentNow} equal customers, after ${p.equivalentBefore}.`,
    overTimeOne: (p: { now: string }) => `The top 5 hold ${p.now}.`
  },

  cohorts: {
    none: 'No invoices of a closed period yet.',
    compared: (p: { cohort: string; earlier: string; days: string; share: string; change: Change; isDue: boolean }) => {
      const age = `${p.days} days after ${p.isDue ? 'the due date' : 'issue'}`
      if (p.change.direction === 0) return `Invoices of ${p.cohort} are paid as fast as those of ${p.earlier}: ${p.share}, ${age}.`
      const place = p.change.direction < 0 ? 'behind' : 'ahead of'
      return `Invoices of ${p.cohort} are ${p.change.size} ${place} those of ${p.earlier}: ${p.share} paid ${age}.`
    },
    single: (p: { cohort: string; days: string; share: string; isDue: boolean }) =>
      `${p.share} of the invoices of ${p.cohort} was paid ${p.days} days after ${p.isDue ? 'the due date' : 'issue'}.`
  },

  curves: {
    none: 'No invoices to follow.',
    reached: (p: { median: string; quartile: string | null }) =>
      p.quartile === null
        ? `Half of the amount is paid ${p.median}; three quarters not yet`
        : `Half of the amount is paid ${p.median}, three quarters ${p.quartile}`,
    notReached: 'Less than half of what was invoiced has been paid so far',
    slowest: (p: { name: string; median: string }) => `slowest: ${p.name}, half ${p.median}`,
    slowestNever: (p: { name: string }) => `slowest: ${p.name}, not yet half paid`
  },

  customers: {
    none: 'No customer owes anything.',
    some: (p: { count: string; isOne: boolean; amount: string }) =>
      p.isOne ? `One customer owes ${p.amount}` : `${p.count} customers owe ${p.amount}`,
    largest: (p: { name: string; amount: string }) => `${p.name} most, ${p.amount}`,
    late: (p: { count: string; isOne: boolean }) => (p.isOne ? 'one is late' : `${p.count} are late`)
  }
}
