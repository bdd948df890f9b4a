import type { whatIf as englishWhatIf } from '../../en/panels/what-if.ts'

export const whatIf: typeof englishWhatIf = {
  titles: {
    release: 'Et si le DSO baissait\u202f?',
    discount: 'Et si un escompte était offert pour paiement anticipé\u202f?',
    customers: 'À qui serait-il rentable d’offrir cet escompte\u202f?',
    payments: 'Sur quels paiements repose cet escompte\u202f?',
    factoring: 'Et si des créances étaient cédées à un affactureur\u202f?',
    terms: 'Et si les délais au-delà du plafond légal étaient réduits\u202f?'
  },
  columns: {
    is_total: 'Ensemble',
    segment: 'Segment',
    dso: 'DSO',
    best_dso: 'Meilleur sur douze mois',
    best_date: 'Atteint le',
    target_dso: 'Cible',
    gap: 'Au-dessus de la cible',
    freed: 'Trésorerie libérée',
    yearly_worth: 'Valeur par an',
    payer_class: 'Classe de payeur',
    payments: 'Paiements',
    paid_amount: 'Payé sur douze mois',
    effective_date: 'Payé le',
    days: 'Jours',
    is_early: 'Déjà précoce',
    days_beyond_offer: 'Jours gagnés',
    days_taken: 'Jours pris',
    paid_early: 'Déjà payé tôt',
    paid_later: 'Payé plus tard',
    share_percent: 'Dont prendrait l’escompte, %',
    taken: 'Prend l’escompte',
    days_won: 'Jours gagnés',
    discount_cost: 'Escompte',
    cash_forward: 'Trésorerie en plus, jour moyen',
    net_worth: 'Gain ou perte par an',
    yearly_rate: 'Coût, % par an',
    is_sold: 'Cédé',
    disputed: 'En litige',
    too_late: 'Trop en retard',
    eligible: 'Éligible',
    no_basis: 'Jours inconnus',
    claims: 'Créances',
    face_amount: 'Cédé, ou cessible',
    expected_days: 'Jours attendus',
    advance: 'Avance',
    commission: 'Commission',
    financing: 'Financement',
    sale_cost: 'Coût',
    cash_today: 'Trésorerie ce jour',
    buyer: 'Acheteur',
    year_invoices: 'Factures de l’année',
    year_amount: 'Leur montant',
    days_beyond: 'Jours au-delà du plafond',
    balance_fall: 'Encours en moins',
    open_invoices: 'Factures ouvertes',
    overdue: 'Échu aux délais convenus',
    more_overdue: 'Échu en plus'
  },
  assumptions: 'Hypothèses',
  invalid: 'Cette valeur ne peut pas être suivie\u202f; la précédente reste affichée.',
  capital: 'Coût du capital, %',
  release: {
    target: 'Cible, jours',
    best: 'meilleur de 12 mois',
    by: 'Par',
    whole: 'L’ensemble',
    sum: 'Chaque segment pour soi',
    others: (p) => `et ${p.count} autres, dans le tableau et l’export`,
    freed: (p) => `De ${p.from} à ${p.to}, ${p.amount} seraient libérés`,
    freedAtBest: (p) => `De ${p.from} à ${p.to}, le meilleur niveau sur douze mois (${p.date}), ${p.amount} seraient libérés`,
    worth: (p) => `ce qui vaut ${p.amount} par an à ${p.capital}`,
    kept: (p) => `Le DSO est de ${p.from} et tient déjà ${p.to}, si bien que rien ne serait libéré`,
    eachAtBest: (p) => `chaque segment à son meilleur niveau libérerait ${p.amount}`,
    eachAtTarget: (p) => `les segments au-dessus de la cible libéreraient ${p.amount}, les autres restant où ils sont`,
    nothing: 'L’encours n’a jamais dépassé zéro en douze mois\u202f: il n’y a rien à viser',
    cannotTell: (p) => `Le DSO est impossible à dire\u202f: ${p.reason}.`,
    note: 'Libéré\u202f: l’encours moins cible × facturation de la période ÷ ses jours. Le gain vient une fois, et reste tant que la cible est tenue.'
  },
  rests: {
    none: 'Aucune facture n’a été payée en douze mois.',
    payments: (p) => `${p.count} ${p.isOne ? 'paiement' : 'paiements'} sur douze mois, ${p.amount}\u202f; `
      + (p.early === null
        ? `aucun sous ${p.days}.`
        : `dont ${p.early}, soit ${p.earlyAmount}, déjà sous ${p.days}.`)
  },
  discount: {
    percent: 'Escompte, %',
    days: 'Payé sous, jours',
    share: (p) => `Part qui prendrait l’escompte, ${p.payerClass}, %`,
    offer: (p) =>
      `${p.percent} d’escompte pour paiement sous ${p.days} après émission coûteraient ${p.cost} par an et laisseraient ${p.forward} de trésorerie en plus un jour moyen`,
    rate: (p) => `de l’argent ${p.won} plus tôt à ${p.rate} par an, contre ${p.capital}`,
    pays: (p) => `c’est rentable, avec un gain de ${p.amount} par an`,
    loses: (p) => `ce n’est pas rentable, avec une perte de ${p.amount} par an`,
    even: 'l’opération est neutre',
    noDays: (p) => `Aucun paiement ne viendrait plus tôt, et l’escompte coûterait ${p.cost} par an`,
    nobody: 'À ces parts, personne ne prendrait l’escompte',
    untold: 'Comment les clients paient est encore impossible à dire\u202f: il faut six mois de paiements avant la date',
    cannotTell: (p) => `Une année de paiements est impossible à dire\u202f: ${p.reason}.`,
    note: 'Les parts sont des hypothèses. Qui paie déjà dans ce délai prend l’escompte aussi, sans gagner un jour. Le taux est escompte ÷ (100 − escompte) × 365 ÷ jours gagnés.'
  },
  customers: {
    winners: (p) => `C’est rentable pour ${p.isOne ? 'un client' : `${p.count} clients`}, avec un gain de ${p.amount} par an`,
    noWinners: 'Ce n’est rentable pour aucun client',
    losers: (p) => `pour ${p.isOne ? 'un' : p.count}, la perte est de ${p.amount} par an`,
    breakEven: (p) => `à ${p.capital}, ce qui prend l’escompte doit venir ${p.days} plus tôt pour que ce soit rentable`
  },
  factoring: {
    late: 'Retard d’au plus, jours',
    advance: 'Avance, %',
    commission: 'Commission, %',
    financing: 'Financement, % par an',
    sell: (p) => `Céder ${p.bucket}`,
    whole: 'Cédé ensemble',
    sold: (p) => `Des créances de ${p.face} apporteraient ${p.cash} ce jour et coûteraient ${p.cost}`,
    rate: (p) => `${p.rate} par an sur ${p.days}, contre ${p.capital}`,
    leftOut: {
      disputed: (p) => `${p.amount} en litige`,
      late: (p) => `${p.amount} trop en retard`,
      aside: (p) => `${p.amounts.join(' et ')} restent en dehors`
    },
    noBasis: (p) => `pour ${p.amount} rien ne dit quand ils seront payés, aussi restent-ils à part`,
    nothing: 'Rien de ce qui est ouvert ne pourrait être cédé à ces conditions',
    cannotTell: (p) => `L’encours est impossible à dire\u202f: ${p.reason}.`,
    note: 'Les jours attendus suivent les courbes de paiement sur treize semaines\u202f; ce qui n’est pas payé d’ici là compte 91 jours. Le reste du montant cédé vient quand le client paie.'
  },
  terms: {
    cap: 'Ramener',
    caps: { last: 'au dernier jour licite', plain: 'aux seuls jours depuis l’émission' },
    fall: (p) => `l’encours baisserait de ${p.amount} un jour moyen, ce qui vaut ${p.worth} par an à ${p.capital}`,
    invoices: (p) =>
      `${p.isOne ? 'une facture' : `${p.count} factures`} de douze mois, ${p.amount}, ${p.isOne ? 'dépasse' : 'dépassent'} le plafond de ${p.days}`,
    noInvoices: 'aucune facture de douze mois ne dépasse le plafond',
    more: (p) => `${p.amount} d’ouvert et pas encore échu deviendraient échus`,
    noMore: 'rien de ce qui n’est pas encore échu ne deviendrait échu',
    none: 'Aucun délai convenu ne dépasse le plafond légal',
    yearUntold: (p) => `l’encours d’un jour moyen est impossible à dire\u202f: ${p.reason}`,
    cannotTell: (p) => `L’encours est impossible à dire\u202f: ${p.reason}.`,
    note: 'On suppose que les clients tiendraient les nouveaux délais aussi bien, ou aussi mal, que les anciens. Les échéances supposées ne sont pas jugées.'
  }
}
