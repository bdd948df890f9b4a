import type { payers as englishPayers } from '../../en/panels/payers.ts'

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
  classes: {
    prompt: 'Ponctuel',
    slow: 'Lent',
    late: 'En retard',
    very_late: 'Très en retard',
    critical: 'Critique',
    new: 'Nouveau',
    inactive: 'Inactif',
    unknown: 'Indéterminé',
    none: 'Pas encore client'
  },
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
  leader: (p) => `des premiers, ${p.name} doit le plus, ${p.amount} (${p.before}, désormais ${p.now})`
}
