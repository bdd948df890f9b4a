import type { exposure as englishExposure } from '../../en/panels/exposure.ts'

export const exposure: typeof englishExposure = {
  titles: {
    credit_exposure: 'Qui dépasse son plafond, et qu’est-ce qui n’est pas assuré\u202f?',
    major_customers: 'Qui fait un dixième du chiffre d’affaires\u202f?',
    concentration_stress: 'Et si les plus gros payaient tard, ou pas du tout\u202f?'
  },
  columns: {
    limit_use: 'Plafond utilisé',
    limit_overrun: 'Dépassement',
    insured_limit: 'Plafond assuré',
    insured: 'Assuré',
    uninsured: 'Non assuré',
    parent_id: 'Groupe',
    members: 'Clients',
    revenue: 'Chiffre d’affaires, 12 mois',
    is_major: 'Un dixième ou plus',
    top: 'Premiers',
    top_balance: 'Ils doivent',
    late_amount: 'Encours en plus',
    late_dso: 'DSO en plus',
    late_balance: 'Encours alors',
    top_insured: 'Assuré',
    top_loss: 'Perdu',
    loss_share: 'Perdu, part de l’encours',
    top_provision: 'Provisionné pour eux',
    late_provision: 'Provision en plus',
    loss_beyond: 'Perdu au-delà de la provision'
  },
  sentences: {
    noneOpen: 'Personne ne doit rien.',
    noLimits: 'Aucun client débiteur n’a de plafond.',
    over: (p) =>
      p.isOne ? `Un client dépasse son plafond de ${p.amount}` : `${p.count} clients dépassent leur plafond, de ${p.amount}`,
    noneOver: 'Aucun client ne dépasse son plafond',
    uninsured: (p) => `${p.amount} de l’encours, soit ${p.share}, ne sont pas assurés`,
    noCover: 'le fichier ne connaît aucun plafond assuré',
    noRevenue: 'Rien n’a été facturé en douze mois.',
    major: (p) =>
      p.isOne
        ? `Un client fait un dixième du chiffre d’affaires ou plus, ${p.share}`
        : `${p.count} clients font chacun un dixième du chiffre d’affaires ou plus, ${p.share} ensemble`,
    noMajor: (p) => `Aucun client ne fait un dixième du chiffre d’affaires\u202f; le premier, ${p.name}, en fait ${p.share}`,
    basis: { net: 'hors taxes', gross: 'taxes comprises, les montants hors taxes n’étant pas connus' },
    late: (p) =>
      `Si les ${p.top} premiers payaient ${p.days} plus tard, l’encours monterait de ${p.amount}${p.dso === null ? '' : `, soit ${p.dso} de DSO`}`,
    lateUnknown: 'Le coût de leur retard est impossible à dire, faute d’une année de facturation',
    provision: (p) => `la provision augmenterait de ${p.amount}`,
    provisionUnknown: 'l’effet sur la provision est impossible à dire, faute de taux de perte',
    lost: (p) =>
      `s’ils faisaient défaut, ${p.amount} seraient perdus${p.isInsured ? ' après assurance' : ''}`
      + (p.beyond === null ? '' : `, dont ${p.beyond} non provisionnés`)
  },
  delay: 'Retard',
  delayDays: (p) => `${p.days} jours`,
  largest: (p) => (p.isOne ? 'le premier' : `les ${p.top} premiers`),
  later: 'payé plus tard',
  lost: 'perdu',
  provisionNote: 'Provision\u202f: leurs créances ouvertes, vieillies d’autant de jours, aux taux de perte de la date. Perdu\u202f: ce qu’ils doivent au-delà de leurs plafonds assurés.',
  line: 'un dixième (IFRS 8.34)'
}
