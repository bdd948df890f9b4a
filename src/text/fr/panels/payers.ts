import type { payers as englishPayers } from '../../en/panels/payers.ts'
import { beforeTheLedger, payerClasses, sizeClasses } from '../classes.ts'

const owe = (p: { isOne: boolean; amount: string }): string => `${p.isOne ? 'doit' : 'doivent'} ${p.amount}`

export const payers: typeof englishPayers = {
  migration: 'Quels clients paient plus tard qu’au trimestre précédent\u202f?',
  columns: {
    quarter_end: 'Trimestre au',
    class_before: 'Classe avant',
    class_now: 'Classe après',
    direction: 'Paie',
    days_late: 'Jours de retard'
  },
  classes: { ...payerClasses, none: 'Pas encore client' },
  sizes: sizeClasses,
  directions: { later: 'plus tard', sooner: 'plus tôt', none: 'comme avant' },
  quarter: 'Trimestre',
  limits: 'Jours de retard pondérés sur six mois\u202f: ponctuel jusqu’à 0, lent 15, en retard 30, très en retard 60, critique au-delà.',
  beforeToNow: 'Avant → après',
  all: 'Total',
  later: 'Qui paie plus tard',
  largestFirst: 'plus grands encours d’abord',
  nobody: 'Personne',
  customers: (p) => (p.isOne ? 'un client' : `${p.count} clients`),
  tooShort: 'Il faut deux fins de trimestre, chacune précédée de six mois de paiements.',
  unmoved: (p) => `Au ${p.period}, aucun client n’a changé de classe, ni en mieux ni en pire`,
  worse: (p) =>
    `Au ${p.period}, ${p.isOne ? 'un client a payé' : `${p.count} clients ont payé`} plus tard qu’au trimestre précédent et ${owe(p)}`,
  better: (p) => `${p.isOne ? 'un seul a payé' : `${p.count} ont payé`} plus tôt et ${owe(p)}`,
  leader: (p) => `des premiers, ${p.name} doit le plus, ${p.amount} (${p.before}, désormais ${p.now})`,
  curves: {
    afterIssue: (p) => `après ${p.days}`,
    afterDue: (p) =>
      p.direction === 0 ? 'à l’échéance' : `${p.days} ${p.direction > 0 ? 'après' : 'avant'} l’échéance`,
    sinceDue: 'jours depuis l’échéance',
    notReached: 'non atteint',
    ages: {
      quartile_1_days: 'Un quart payé, jour',
      median_days: 'Moitié payée, jour',
      quartile_3_days: 'Trois quarts payés, jour',
      median_days_count: 'Moitié des factures, jour'
    }
  },

  cohorts: {
    title: 'Les clients plus récents paient-ils plus tard\u202f?',
    before: beforeTheLedger,
    began: 'Première facture\u202f; % en retard, par trimestre écoulé',
    late: 'En retard',
    over: (p) => (p.days === '0' ? 'dès un jour' : `de plus de ${p.days} jours`),
    measure: 'Compté',
    measures: { customers: 'en clients', amount: 'en montant' },
    provisional: 'provisoire',
    provisionalNote: 'Les cases en pointillé sont provisoires\u202f: le trimestre est trop récent.',
    lateOf: (p) => `${p.late} clients en retard sur ${p.all}`,
    none: 'Aucun trimestre d’un nouveau client n’est encore complet',
    worst: (p) => {
      const what = p.isAmount ? `de ce que devaient les clients du ${p.cohort}` : `des clients venus au ${p.cohort}`
      const late = p.days === null ? 'en retard' : `en retard de plus de ${p.days} jours`
      return `${p.share} ${what} ${p.isAmount ? 'était' : 'étaient'} ${late}${p.others === null ? '' : `, contre ${p.others} pour les autres nouveaux`}`
    },
    columns: {
      cohort: 'Venus au trimestre du',
      is_before: 'Avant le grand livre',
      cohort_customers: 'Clients venus',
      quarters_since: 'Trimestres écoulés',
      due_quarter: 'Échu au trimestre du',
      late_over: 'Retard de plus de, jours',
      share: 'Part en retard, clients',
      share_amount: 'Part en retard, montant',
      late_customers: 'Clients en retard',
      late_amount: 'Leur montant',
      is_final: 'Définitif'
    }
  }
}
