import type { customer as englishCustomer } from '../../en/panels/customer.ts'
import type { Since } from '../../en/panels/sentences.ts'

const when = (p: Since): string => (p.isYear ? 'il y a un an' : `au ${p.date}`)

export const customer: typeof englishCustomer = {
  titles: {
    customer_card: 'Qui est ce client, et que doit-il\u202f?',
    customer_by_month: 'Comment le compte a-t-il évolué\u202f?',
    customer_settlements: 'Quand chaque facture a-t-elle été payée\u202f?',
    customer_documents: 'Qu’est devenue chaque pièce\u202f?'
  },
  columns: {
    settled: 'Réglé',
    billed: 'Facturé',
    settled_date: 'Soldée le',
    last_payment_date: 'Dernier paiement',
    paid_amount: 'Payé',
    days_late: 'Jours de retard',
    effective_date: 'Date',
    link: 'Connu par',
    counterpart: 'Réglée par',
    limit_overrun: 'Dépassement',
    insured_limit: 'Plafond assuré',
    uninsured: 'Non assuré',
    dso_contribution: 'Jours de DSO',
    balance_share: 'Part de l’encours',
    terms_days: 'Délai convenu, jours',
    parent_id: 'Groupe',
    entity_name: 'Société'
  },
  link: {
    stated: 'le fichier',
    matched: 'référence ou montant',
    lettered: 'lettrage',
    derived: 'plus anciennes d’abord',
    undated: 'sans date'
  },
  settlementKind: {
    payment: 'Paiement',
    credit_note: 'Avoir',
    discount: 'Escompte',
    rounding: 'Arrondi',
    write_off: 'Perte',
    exchange: 'Écart de change',
    transfer: 'Transfert'
  },
  sentences: {
    owes: (p) => `${p.name} doit ${p.amount}`,
    owesNothing: (p) => `${p.name} ne doit rien`,
    inCredit: (p) => `${p.name} est créditeur de ${p.amount}`,
    late: (p) => `dont ${p.amount} en retard`,
    noneLate: 'rien en retard',
    change: (p) => {
      if (p.change.direction === 0) return `autant qu’${when(p.since)}`
      return `${p.change.size} de ${p.change.direction > 0 ? 'plus' : 'moins'} qu’${when(p.since)}`
    },
    paysLate: (p) => `paie ${p.days} après l’échéance`,
    paysEarly: (p) => `paie ${p.days} avant l’échéance`,
    paysOnTime: 'paie à l’échéance',
    overLimit: (p) => `${p.amount} au-dessus du plafond`,
    disputed: (p) => `${p.amount} en litige`,
    account: (p) => `En douze mois, ${p.billed} facturés et ${p.settled} réglés.`,
    documents: (p) => (p.isOne ? `Une pièce, ${p.open} ouverte.` : `${p.count} pièces, dont ${p.open} ouvertes.`),
    noDocuments: 'Aucune pièce à cette date.',
    payments: (p) => `Sur les ${p.shown} dernières factures, ${p.late} ont dépassé l’échéance.`,
    noPayments: 'Aucune facture à cette date.'
  },
  facts: 'Identité et plafonds',
  publicBody: 'Acheteur public',
  ageing: (p) => `Balance âgée\u202f: ${p.parts}`,
  days: (p) => `${p.days} jours`,
  withinTerms: 'dans les délais',
  pastDue: 'après l’échéance',
  payment: 'paiement',
  paidOn: (p) => `${p.date}\u202f: ${p.amount}`,
  stillOpen: (p) => `encore ouvert\u202f: ${p.amount}`,
  all: 'Tous les clients',
  search: 'Chercher un numéro'
}
