import type { currencies as english } from '../../en/panels/currencies.ts'

export const currencies: typeof english = {
  titles: {
    headline: 'Combien nous doit-on, toutes devises confondues\u202f?',
    rates: 'À quels cours\u202f?',
    pyramid: 'Quelles devises sont en retard\u202f?',
    customers: 'Qui doit le plus, toutes devises confondues\u202f?'
  },
  reporting: 'Exprimé en',
  columns: {
    reporting_currency: 'Exprimé en',
    currencies: 'Devises converties',
    currencies_open: 'Ouvert en',
    balance_before: 'Encours avant',
    apart: 'À part',
    booked: 'Au cours comptabilisé',
    is_booked: 'Tiré des montants comptabilisés',
    billings_apart: 'À part dans la facturation',
    balance_change: 'Variation de l’encours',
    business_change: 'dont activité',
    exchange_change: 'dont change',
    change_apart: 'À part dans la variation',
    currency: 'Devise',
    rate: 'Une unité vaut',
    rate_date: 'Cours du',
    found: 'Obtenu',
    via: 'Par',
    source: 'Source',
    balance: 'Encours propre',
    amount: 'Montant propre',
    converted: 'Converti',
    reason: 'Pourquoi à part',
    now: 'Aujourd’hui',
    before: 'Avant',
    change: 'Variation',
    overdue: 'dont échu'
  },
  found: { own: 'la devise elle-même', direct: 'tel quel', inverse: 'inverse du cours donné', crossed: 'croisé' },
  through: (p) => `croisé par ${p.currency}`,
  booked: (p) => `${p.found === null ? '' : `${p.found}, `}d’après les montants comptabilisés`,
  noRate: 'aucun cours depuis 31 jours\u202f: elle reste à part',
  apart: (p) => `${p.amount} à part`,
  all: 'Ensemble',
  steps: { before: 'Avant', business: 'Activité', exchange: 'Change', now: 'Aujourd’hui' },
  sentences: {
    owed: (p) =>
      `${p.amount} sont dus ${p.isOne ? 'dans une seule devise' : `dans ${p.currencies} devises`}, dont ${p.overdue} échus`,
    change: (p) =>
      p.direction === 0
        ? `autant qu’au ${p.date}\u202f: activité ${p.business}, change ${p.exchange}`
        : `${p.size} de ${p.direction > 0 ? 'plus' : 'moins'} qu’au ${p.date}\u202f: activité ${p.business}, change ${p.exchange}`,
    apart: (p) => `sans cours, et à part\u202f: ${p.names}`,
    booked: (p) => `au dernier cours que le grand livre a comptabilisé\u202f: ${p.names}`,
    changeApart: (p) => `sans cours à l’une des dates, et hors de cette variation\u202f: ${p.names}`,
    untold: (p) => `L’encours ne peut être exprimé en ${p.currency}\u202f: ${p.reason}.`,
    noRate: 'aucune devise n’a de cours depuis 31 jours',
    single: (p) => `Tout est en ${p.currency}\u202f; aucun cours n’est nécessaire.`,
    rates: (p) => `À la date d’arrêté, ${p.rates}`,
    one: (p) => `1 ${p.currency} vaut ${p.rate} (${p.date})`,
    late: (p) =>
      `La plus en retard est ${p.currency}\u202f: ${p.share} de ses factures ouvertes sont échus, contre ${p.all} pour l’ensemble converti`,
    largest: (p) => `${p.name} doit le plus, ${p.amount}\u202f: ${p.share} de ce qui est dû`,
    together: (p) => `les ${p.count} premiers doivent ${p.share} ensemble`,
    noneLate: 'Rien n’est échu, dans aucune devise',
    noneOpen: 'Rien n’est ouvert'
  },
  note: 'Montants ouverts au dernier cours de la date ou des 31 jours précédents, facturation de chaque jour au cours de ce jour. Activité\u202f: la variation aux cours de la date de comparaison. Une table de cours chargée prime sur les cours tirés des montants comptabilisés en deux devises.'
}
