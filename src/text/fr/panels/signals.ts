import type { signals as englishSignals } from '../../en/panels/signals.ts'

export const signals: typeof englishSignals = {
  titles: {
    warning_signals: 'Que faut-il regarder cette semaine\u202f?',
    signal_customers: 'Quels clients sont en cause\u202f?'
  },
  columns: {
    signal: 'Signal',
    status: 'État',
    figure: 'Chiffre',
    unit: 'Unité',
    watch: 'Vigilance dès',
    alarm: 'Alerte dès',
    alarm_figure: 'Comparé au seuil d’alerte',
    is_own: 'Seuils',
    missing: 'Ce qui manque',
    figure_before: 'Chiffre, comparaison',
    alarm_figure_before: 'Comparé au seuil d’alerte, comparaison',
    status_before: 'État, comparaison',
    missing_before: 'Ce qui manquait, comparaison',
    is_new: 'Nouveau',
    sales_rep: 'Commercial',
    customers: 'Clients en retard',
    overdue: 'Échu',
    detail: 'Détail'
  },
  status: { alarm: 'Alerte', watch: 'Vigilance', list: 'Liste', clear: 'Rien à signaler', cannot_tell: 'Impossible à dire' },
  yes: 'oui',
  no: 'non',
  own: 'les vôtres',
  shipped: 'par défaut',
  isNew: 'nouveau',
  units: { percent: '%', months: 'mois', customers: 'clients' },
  months: (p) => `${p.count} ${p.isOne ? 'fin de mois' : 'fins de mois'}`,
  customers: (p) => `${p.count} ${p.isOne ? 'client' : 'clients'}`,
  names: {
    '1': 'Payé après soixante jours',
    '3': 'L’échu augmente',
    '7': 'Clients en retard par commercial',
    '9': 'Clients qui paient plus tard qu’avant',
    '10': 'Clients qui achètent nettement moins',
    '12': 'Plafonds de crédit dépassés'
  },
  rules: {
    '1': 'Part de ce qui a été payé sur douze mois, ou reste ouvert, plus de 60 jours après l’émission.',
    '3': 'L’échu a augmenté à des fins de mois consécutives.',
    '7': 'Le plus grand nombre chez un même commercial.',
    '9': 'Délai de paiement médian de trois mois, supérieur de plus de 10 jours et de deux fois l’écart habituel aux douze mois précédents.',
    '10': 'Facturation mensuelle des 3 derniers mois complets, inférieure à la moitié de celle des 12 mois précédents.',
    '12': 'Solde supérieur au plafond de crédit du client.'
  },
  watches: {
    '1': (p) => `vigilance dès ${p.figure} %`,
    '3': (p) => `vigilance dès ${p.figure} de suite`,
    '7': (p) => `vigilance dès ${p.figure}`,
    '9': (p) => `vigilance dès ${p.figure}`,
    '10': (p) => `vigilance dès ${p.figure}`,
    '12': (p) => `vigilance dès ${p.figure}`
  },
  alarms: {
    '1': (p) => `alerte dès ${p.figure} %`,
    '3': (p) => `alerte dès ${p.figure} de suite`,
    '7': (p) => `alerte dès ${p.figure}`,
    '9': (p) => `alerte si parmi les ${p.figure} plus gros soldes`,
    '10': (p) => `alerte si l’un faisait ${p.figure} % du facturé ou plus`,
    '12': (p) => `alerte dès ${p.figure}`
  },
  none: '–',
  details: {
    '9': (p) => `le plus gros est au rang ${p.figure} par le solde`,
    '10': (p) => `le plus gros faisait ${p.figure} % du facturé`
  },
  lines: {
    '1': (p) => `${p.figure} % de ses paiements`,
    '9': (p) => `${p.figure} jours de plus\u202f; montant\u202f: solde`,
    '10': (p) => `faisait ${p.figure} % du facturé\u202f; montant\u202f: facturé des douze mois`,
    '12': (p) => `${p.figure} % du plafond\u202f; montant\u202f: dépassement`
  },
  missing: {
    credit_limit: 'il manque une colonne de plafonds de crédit',
    sales_rep: 'il manque une colonne avec le commercial',
    few_documents: 'aucun client n’a assez de factures soldées (6 avant, 3 récemment)'
  },
  before: (p) => `${p.date}\u202f: ${p.figure} (${p.status})`,
  beforeUntold: (p) => `${p.date}\u202f: impossible à dire, ${p.reason}`,
  noComparison: 'pas de date de comparaison',
  behind: { customers: 'Clients', documents: 'Pièces ouvertes', representatives: 'Commerciaux' },
  change: 'Seuils',
  watchFrom: 'Vigilance',
  alarmFrom: 'Alerte',
  apply: 'Appliquer',
  reset: 'Revenir aux seuils par défaut',
  fault: 'Un nombre de 0 à 999\u202f999, deux décimales au plus\u202f; vide pour aucun seuil.',
  which: 'Signal',
  all: 'tous',
  sentence: {
    alarms: (p) => (p.isOne ? 'Une alerte' : `${p.count} alertes`),
    noAlarms: 'Aucune alerte',
    watches: (p) => `${p.count} à surveiller`,
    fresh: (p) => `${p.count} ${p.isOne ? 'signal nouveau' : 'signaux nouveaux'} depuis le ${p.date}`,
    noneNew: (p) => `rien de nouveau depuis le ${p.date}`,
    untold: (p) => `${p.count} ${p.isOne ? 'signal impossible' : 'signaux impossibles'} à dire`,
    nothing: 'Aucun client en cause'
  },
  listed: (p) => `${p.isOne ? 'Une ligne' : `${p.count} lignes`} derrière les signaux`,
  alone: (p) => (p.isOne ? 'une atteint seule le seuil d’alerte' : `${p.count} atteignent seules le seuil d’alerte`)
}
