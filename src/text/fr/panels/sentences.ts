import type { Change, sentences as englishSentences, Since } from '../../en/panels/sentences.ts'

const when = (p: Since): string => (p.isYear ? 'il y a un an' : `au ${p.date}`)
const moreOrLess = (p: Change): string => (p.direction > 0 ? `${p.size} de plus qu’` : `${p.size} de moins qu’`)
const against = (p: { change: Change; since: Since }): string =>
  p.change.direction === 0 ? `autant qu’${when(p.since)}` : moreOrLess(p.change) + when(p.since)
const smallNumbers = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq']
const count = (n: number): string => smallNumbers[n] ?? String(n)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const trend = (isRise: boolean): string => (isRise ? 'hausse' : 'baisse')

export const sentences: typeof englishSentences = {
  during: {
    month: (p) => `en ${p.period}`,
    quarter: (p) => `au ${p.period}`
  },
  separator: '\u202f; ',
  colon: '\u202f: ',
  points: (p) => (p.isOne ? `${p.size} point` : `${p.size} points`),
  against,
  cannotTell: (p) => `${p.what}\u202f: impossible à dire, ${p.reason}.`,

  headline: {
    nothing: 'Rien n’est dû.',
    inCredit: (p) => `Les clients sont créditeurs de ${p.amount}.`,
    owed: (p) => `Il est dû ${p.balance}`,
    late: (p) => `${p.overdue} en retard`,
    noneLate: 'rien en retard',
    lateShare: (p) => `, soit ${p.share} des factures ouvertes`,
    one: (p) => `${p.name} explique ${p.share} de la ${trend(p.isRise)} des retards (${p.change}).`,
    several: (p) =>
      `${capital(count(p.count))} clients expliquent ${p.share} de la ${trend(p.isRise)} des retards (${p.change}).`,
    oneMoreThanAll: (p) => `${p.name} explique plus que toute la ${trend(p.isRise)} des retards (${p.change}).`,
    severalMoreThanAll: (p) =>
      `${capital(count(p.count))} clients expliquent plus que toute la ${trend(p.isRise)} des retards (${p.change}).`,
    spread: (p) =>
      `La ${trend(p.isRise)} des retards (${p.change}) est diffuse\u202f: les trois premiers clients en expliquent ${p.share}.`
  },

  dso: {
    now: (p) => `Le DSO est de ${p.days}`,
    parts: (p) => `${p.lateness} dus aux retards, ${p.notDue} aux factures non échues`,
    ofWhich: (p) => `dont ${p.lateness} dus aux retards`,
    lessCredits: (p) => `${p.lateness} dus aux retards, moins ${p.credits} de crédits au-delà du non échu`
  },

  bridge: {
    nothing: 'Rien n’a été facturé à l’une des deux dates.',
    unmoved: (p) => `Le DSO n’a pas bougé, à ${p.days}.`,
    moves: (p) => `Le DSO passe de ${p.before} à ${p.now}`,
    part: {
      not_yet_due: (p) => `surtout du fait des factures non échues, ${p.days}`,
      lateness: (p) => `surtout du fait des retards, ${p.days}`,
      mix: (p) => `surtout du fait du mix de facturation, ${p.days}`,
      started: (p) => `surtout du fait de facturations nées, finies ou déplacées, ${p.days}`
    },
    leader: (p) => `et parmi les segments, de ${p.name}, ${p.days}`
  },

  aging: {
    nothing: 'Rien n’est ouvert.',
    pastDue: (p) => `${p.share} des factures ouvertes sont échues`,
    oldestLate: (p) => `les retards de plus de ${p.days} jours atteignent ${p.amount}`,
    noneLate: (p) => `aucun retard ne dépasse ${p.days} jours`,
    oldest: (p) => `Les factures de plus de ${p.days} jours atteignent ${p.amount}, soit ${p.share} des factures ouvertes`,
    segments: (p) => `Part échue\u202f: ${p.leftShare} pour ${p.left}, ${p.rightShare} pour ${p.right}.`,
    segmentsByIssue: (p) =>
      `Plus de ${p.days} jours\u202f: ${p.leftShare} pour ${p.left}, ${p.rightShare} pour ${p.right}.`,
    overTime: (p) =>
      `${p.now} d’échu\u202f; depuis ${p.since}, entre ${p.lowest} (${p.lowestAt}) et ${p.highest} (${p.highestAt}).`,
    overTimeOne: (p) => `${p.now} des factures ouvertes sont échues.`,
    overTimeByIssue: (p) => `${p.now} des factures ouvertes ont plus de ${p.days} jours.`
  },

  documents: {
    none: 'Aucune pièce n’est ouverte.',
    noneIssued: (p) => `Aucune facture émise ${p.when} n’est ouverte.`,
    some: (p) =>
      p.isOne ? `Une pièce est ouverte, ${p.amount}` : `${p.count} pièces sont ouvertes, ${p.amount} en tout`,
    someIssued: (p) =>
      p.isOne
        ? `Une facture émise ${p.when} est ouverte, ${p.amount}`
        : `${p.count} factures émises ${p.when} sont ouvertes, ${p.amount} en tout`,
    oldest: (p) => `la plus ancienne est échue depuis le ${p.date}`,
    noneDue: 'aucune n’est échue'
  },

  segments: {
    none: 'Aucun segment ne doit rien.',
    single: (p) => `Tout relève de ${p.name}, dont ${p.share} d’échu.`,
    beyondTerms: (p) =>
      p.isBestEarly
        ? `${p.worst} paie ${p.worstDays} après l’échéance\u202f; ${p.best} paie ${p.bestDays} avant.`
        : `${p.worst} paie ${p.worstDays} après l’échéance\u202f; ${p.best}, le plus ponctuel, ${p.bestDays}.`,
    allEarly: (p) =>
      `Tous paient avant l’échéance\u202f: ${p.best} ${p.bestDays} avant, ${p.worst} ${p.worstDays}.`,
    overdueRate: (p) => `${p.worst} a ${p.worstRate} de ses factures ouvertes échues\u202f; ${p.best} ${p.bestRate}.`,
    rising: (p) => `${p.name} s’est le plus dégradé en un an\u202f: ${p.before} d’échu alors, ${p.now} maintenant.`,
    noneRising: 'Aucun des plus grands n’a un taux d’échu plus haut qu’il y a un an.',
    tooShort: 'Les données sont trop courtes pour comparer avec l’an dernier.'
  },

  concentration: {
    none: 'Personne ne doit rien sur cette base.',
    some: (p) =>
      p.isOne
        ? `Comme s’il n’y avait qu’un client (HHI ${p.hhi})`
        : `L’équivalent de ${p.equivalent} clients égaux (HHI ${p.hhi})`,
    topFive: (p) => `les 5 premiers pèsent ${p.share}`,
    top: (p) => `${p.name} pèse ${p.share}`,
    overTime: (p) =>
      `Les 5 premiers pesaient ${p.before}, ils pèsent ${p.now}\u202f: l’équivalent de ${p.equivalentNow} clients égaux, après ${p.equivalentBefore}.`,
    overTimeOne: (p) => `Les 5 premiers pèsent ${p.now}.`
  },

  cohorts: {
    none: 'Pas encore de factures d’une période close.',
    compared: (p) => {
      const age = `${p.days} jours après ${p.isDue ? 'l’échéance' : 'l’émission'}`
      if (p.change.direction === 0) {
        return `Factures ${p.cohort}\u202f: payées aussi vite que ${p.earlier}, ${p.share} ${age}.`
      }
      const place = p.change.direction < 0 ? 'retard' : 'avance'
      return `Factures ${p.cohort}\u202f: ${p.change.size} de ${place} sur ${p.earlier}, ${p.share} payé ${age}.`
    },
    single: (p) => {
      const clock = p.isDue ? 'l’échéance' : 'l’émission'
      return `Factures ${p.cohort}\u202f: ${p.share} payé ${p.days} jours après ${clock}.`
    }
  },

  curves: {
    none: 'Aucune facture à suivre.',
    reached: (p) =>
      p.quartile === null
        ? `La moitié du montant est payée ${p.median}\u202f; les trois quarts ne le sont pas encore`
        : `La moitié du montant est payée ${p.median}, les trois quarts ${p.quartile}`,
    notReached: 'Moins de la moitié de ce qui a été facturé est payée à ce jour',
    slowest: (p) => `le plus lent\u202f: ${p.name}, la moitié ${p.median}`,
    slowestNever: (p) => `le plus lent\u202f: ${p.name}, pas encore à moitié payé`
  },

  customers: {
    none: 'Aucun client ne doit rien.',
    some: (p) => (p.isOne ? `Un client doit ${p.amount}` : `${p.count} clients doivent ${p.amount}`),
    largest: (p) => `${p.name} le plus, ${p.amount}`,
    late: (p) => (p.isOne ? 'un est en retard' : `${p.count} sont en retard`)
  }
}
