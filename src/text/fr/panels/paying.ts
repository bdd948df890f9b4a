import type { paying as englishPaying } from '../../en/panels/paying.ts'

const documents = (p: { count: string; isOne: boolean }): string => (p.isOne ? 'une pièce' : `${p.count} pièces`)

export const paying: typeof englishPaying = {
  titles: {
    customer_payer_history: 'Ce client paie-t-il plus tard, ou plus tôt\u202f?',
    customer_curves: 'En combien de temps ce client paie-t-il\u202f?',
    customer_expected: 'Que va payer ce client, et quand\u202f?',
    customer_disputes: 'Que conteste ce client\u202f?'
  },
  columns: {
    position_date: 'Date',
    payer_class: 'Classe',
    class_before: 'Classe avant',
    days_late: 'Jours de retard',
    paid_amount: 'Payé en six mois',
    is_total: 'Tous les clients',
    documents: 'Factures',
    expected_4: 'Semaines 1–4',
    expected_13: 'Semaines 1–13',
    later: 'Plus tard ou jamais',
    no_basis: 'Sans base',
    likely_week: 'Moitié en semaine',
    likely_from: 'Moitié à partir du',
    likely_to: 'Moitié d’ici au',
    days_overdue: 'Jours de retard',
    dispute_reason: 'Motif',
    chance: 'Probabilité',
    expected: 'Attendu'
  },
  history: {
    isIn: (p) =>
      `Classe\u202f: ${p.name}${p.days === null ? '' : p.direction === 0 ? ', à l’échéance' : `, ${p.days} ${p.direction > 0 ? 'de retard' : 'd’avance'}`}`,
    unknown: 'La classe est indéterminée\u202f: il faut six mois de grand livre, et un paiement ou un retard',
    later: (p) => `plus tard qu’au ${p.date} (${p.before})`,
    sooner: (p) => `plus tôt qu’au ${p.date} (${p.before})`,
    same: (p) => `même classe depuis le ${p.date}`,
    first: 'rien d’antérieur à comparer',
    none: 'Aucune date à laquelle ce client ait pu être classé.',
    axis: 'jours de retard, pondérés par les montants'
  },
  curve: {
    customer: 'Ce client',
    all: 'Tous les clients',
    tooFew: (p) =>
      `${p.count === '0' ? 'Aucune facture n’est' : p.isOne ? 'Une seule facture est' : `${p.count} factures seulement sont`} à suivre, trop peu pour une courbe\u202f: il en faut cinq`,
    half: (p) => `La moitié de ce qui a été facturé à ce client est payée ${p.when}`,
    halfOfAll: (p) => `tous clients confondus, la moitié est payée ${p.when}`,
    notReached: 'Moins de la moitié de ce qui a été facturé à ce client est payée à ce jour',
    after: (p) => `après ${p.days}`,
    slower: (p) => `${p.days} plus tard que tous les clients`,
    faster: (p) => `${p.days} plus tôt que tous les clients`,
    same: 'comme tous les clients'
  },
  expected: {
    called: (p) =>
      `${p.quarter} sur ${p.open} ouverts sont attendus sous treize semaines, dont ${p.month} dans les quatre premières`,
    noBasis: (p) => `${p.amount} ne peuvent être estimés et ne sont attendus aucune semaine`,
    allNoBasis: (p) => `Des ${p.open} ouverts, rien ne peut être dit\u202f: rien ne permet de les estimer`,
    nothing: 'Rien n’est ouvert, donc rien n’est attendu.',
    note: 'D’après ce que les clients de la même classe ont payé au même âge\u202f; la fourchette et l’épreuve du passé sont à la page des encaissements prévus.',
    week: (p) => `${p.from} – ${p.to}`,
    more: (p) => (p.isOne ? 'Une autre dans le tableau.' : `${p.count} autres dans le tableau.`)
  },
  disputes: {
    some: (p) => `${p.amount} sont contestés, soit ${p.share} de ce qui est ouvert\u202f: ${documents(p)}`,
    overdue: (p) => `dont ${p.amount} échus`,
    none: 'Rien de ce qui est ouvert n’est contesté.',
    noReason: 'sans motif indiqué'
  },
  briefing: {
    action: 'Imprimer la fiche',
    actionTitle: 'Une page A4 pour le commercial',
    failed: 'La fiche n’a pas pu être préparée.',
    title: 'Fiche client',
    at: (p) => `au ${p.date}, en ${p.currency}`,
    for: (p) => `pour ${p.name}`,
    owed: 'Ce qui est dû',
    pays: 'Comment il paie',
    overdue: 'Ce qui est échu',
    expected: 'Ce qu’on peut attendre',
    ask: 'Ce qu’il faut demander',
    elsewhere: (p) => `En d’autres devises\u202f: ${p.amounts}.`,
    nothingOverdue: 'Rien n’est échu.',
    total: 'Total',
    more: (p) => (p.isOne ? 'et une autre' : `et ${p.count} autres`),
    noPromises: 'Le grand livre ne contient aucune promesse\u202f; l’attendu est ce que les clients de cette classe ont payé au même âge.',
    oldest: (p) => `la plus ancienne\u202f: ${p.days}`,
    asks: {
      pay: (p) =>
        `Le paiement de ${p.amount} échus\u202f: ${p.numbers}${p.isOne ? `, ${p.days} de retard` : `\u202f; la plus ancienne a ${p.days} de retard`}. Demander la date et la référence du virement.`,
      dispute: (p) =>
        `Régler le litige portant sur ${p.amount} (${p.numbers}${p.reasons === null ? '\u202f; sans motif indiqué' : `\u202f: ${p.reasons}`})\u202f: que manque-t-il, qui décide, pour quand\u202f? Ce qui n’est pas contesté est à payer.`,
      limit: (p) =>
        `L’encours dépasse de ${p.amount} le plafond de ${p.limit}\u202f: demander un acompte avant la prochaine livraison.`,
      later: (p) =>
        `Paie plus tard qu’au ${p.date} (${p.before}, désormais ${p.now})\u202f: demander ce qui a changé, dans la validation ou dans la trésorerie.`,
      upcoming: (p) =>
        `${p.amount} arrivent à échéance d’ici au ${p.date} (${documents(p)})\u202f: s’assurer que les factures sont reçues et validées.`,
      credits: (p) =>
        `${p.amount} d’avoirs et de paiements ne sont pas imputés\u202f: demander à quelles factures ils se rapportent.`,
      stopped: 'Rien n’a été payé depuis six mois\u202f: demander si des commandes sont encore à attendre.',
      nothing: 'Rien n’est échu et rien n’arrive bientôt à échéance\u202f: aucun paiement à demander.'
    },
    soon: 'sous trente jours'
  }
}
