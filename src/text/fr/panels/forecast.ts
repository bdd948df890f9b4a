import type { forecast as englishForecast } from '../../en/panels/forecast.ts'

export const forecast: typeof englishForecast = {
  titles: {
    forecast: 'Combien va être encaissé, et quand\u202f?',
    backtest: 'Peut-on se fier à la prévision\u202f?'
  },
  columns: {
    payer_class: 'Clients',
    week: 'Semaine',
    week_from: 'Du',
    week_to: 'Au',
    expected: 'Attendu',
    lower: 'P10',
    upper: 'P90',
    open_amount: 'Ouvert',
    no_basis: 'Sans base',
    position_date: 'Prévu au',
    actual: 'Payé',
    by_due: 'Aux échéances',
    by_delay: 'Aux échéances et retards',
    error: 'Écart',
    error_due: 'Écart, échéances',
    error_delay: 'Écart, échéances et retards',
    inside_share: 'Entre P10 et P90'
  },
  drill: {
    title: 'De qui vient l’encaissement d’une semaine\u202f?',
    week: 'Semaine',
    classes: 'Par classe de payeurs',
    customers: 'Clients, du plus attendu au moins attendu',
    documents: 'Pièces, de la plus attendue à la moins attendue',
    chance: 'Probabilité',
    share: 'Part',
    due: 'Échéance',
    disputed: 'en litige',
    expected: (p) => `En semaine ${p.number}, du ${p.from} au ${p.to}, ${p.amount} sont attendus`,
    largest: (p) =>
      p.isOne ? 'le tout d’un seul client' : `dont ${p.share} des ${p.count} clients qui pèsent le plus`,
    first: (p) => `d’abord ${p.name} avec ${p.amount}`,
    none: (p) => `Rien n’est attendu en semaine ${p.number}.`
  },
  all: 'Total',
  month: 'Semaines 1\u2060–\u20604',
  quarter: 'Semaines 1\u2060–\u206013',
  later: 'Plus tard ou jamais',
  band: 'P10–P90 au plus large, par semaine',
  week: (p) => `Semaine ${p.number} · ${p.from} – ${p.to}`,
  called: (p) =>
    `${p.quarter} sur ${p.open} ouverts sont attendus sous treize semaines, dont ${p.month} dans les quatre premières`,
  noBasis: (p) => `${p.amount} ne peuvent être estimés et ne sont attendus aucune semaine`,
  nothing: 'Rien n’est ouvert, donc rien n’est attendu.',
  outside:
    'Les factures encore à émettre sont en dehors, de même que les avoirs non imputés. Sans base\u202f: créances plus âgées que presque tout ce qui a été observé, ou reprises d’avant le début du grand livre.',
  caution: 'P10–P90 au plus large\u202f: les clients paient indépendamment les uns des autres, et chacun règle dans la semaine tout ce qu’il doit ou rien\u202f; les paiements d’un client ne peuvent varier davantage. Là où les clients règlent facture par facture, plus de semaines tombent dans la fourchette que les 80\u202f% promis.',
  cannotTell: 'Une prévision demande des paiements datés et une date d’arrêté comprise dans le grand livre.',
  tried: (p) =>
    `Essayée à ${p.isOne ? 'une fin de mois passée' : `${p.dates} fins de mois passées`}, sur ${p.weeks} semaines en tout`,
  missed: (p) =>
    `la prévision s’est écartée de ${p.error} de ce qui a été payé, les échéances de ${p.due}, les échéances et le retard de chaque client de ${p.delay}`,
  better: 'elle fait mieux que les deux',
  worse: 'elle ne fait pas mieux que les plus simples\u202f: à lire avec prudence',
  inside: (p) =>
    `${p.share} des semaines sont tombées entre P10 et P90, là où ${p.promised} au moins le devraient${p.isKept ? '' : '\u202f: la fourchette est trop étroite'}`,
  fewWeeks: 'Les douze dernières fins de mois précédées de six mois de grand livre et suivies de treize semaines. Les semaines de dates voisines se chevauchent et portent en partie sur les mêmes factures\u202f: elles en disent moins qu’autant d’essais séparés.',
  untried: 'Elle ne peut pas encore être essayée\u202f: il faut une fin de mois précédée de six mois de grand livre et suivie de treize semaines.',
  unpaid: 'Elle ne peut pas être notée\u202f: rien n’a été payé pendant les semaines d’essai.',
  ways: { expected: 'Prévision', by_due: 'Aux échéances', by_delay: 'Aux échéances et retards', actual: 'Payé' },
  from: (p) => `Au ${p.date}`
}
