import type { provision as englishProvision } from '../../en/panels/provision.ts'

export const provision: typeof englishProvision = {
  titles: {
    provision: 'Combien faut-il provisionner\u202f?',
    rates: 'Sur quoi reposent les taux de perte\u202f?',
    movement: 'Pourquoi la provision a-t-elle varié\u202f?'
  },
  columns: {
    amount: 'Ouvert',
    loss_rate: 'Taux de perte',
    rate: 'Taux appliqué',
    provision: 'Provision',
    coverage: 'Couverture',
    base: 'Observé',
    paid: 'Payé sous 30 jours',
    rolled: 'Glissé plus loin',
    stayed: 'Resté en place',
    written_off: 'Passé en perte',
    left_out: 'Hors calcul',
    opening: 'Ouverture',
    used: 'Utilisée par les pertes',
    exposure: 'Créances nouvelles ou réglées, vieillissement',
    rate_change: 'Variation des taux',
    closing: 'Clôture'
  },
  total: 'Total',
  recovery: 'Récupération, %',
  forward: 'Facteur prospectif',
  forwardReason: 'Justification du facteur',
  reasonHint: 'Perspective, source et date',
  unjustified: 'Un facteur prospectif autre que 1 doit être justifié.',
  entered: 'Taux saisis, %',
  useEntered: 'Saisir ses propres taux',
  useLedger: 'Revenir aux taux du grand livre',
  apply: 'Appliquer',
  invalid: 'Des nombres de 0 à 100 sont attendus, cinq pour les taux saisis\u202f; un facteur de 0 à 10.',
  isEntered: 'Les taux sont saisis, ils ne viennent pas du grand livre.',
  note: (p) => `Facteur prospectif\u202f: ${p.reason}`,
  perBucket: 'Par tranche',
  perSegment: (p) => `Par ${p.dimension.toLowerCase()}`,
  history: (p) => `${p.steps} pas de trente jours depuis le ${p.date}`,
  nothing: 'Rien n’est ouvert, rien n’est à provisionner.',
  called: (p) => `Il faut provisionner ${p.provision}, soit ${p.share} des ${p.amount} ouverts`,
  rests: (p) => `d’après les pertes de ${p.steps} pas de trente jours (${p.lost} passés en perte)`,
  byEntered: 'd’après des taux saisis',
  change: (p) => `${p.change} de ${p.isUp ? 'plus' : 'moins'} qu’au ${p.date}`,
  moved: (p) => `La provision passe de ${p.opening} à ${p.closing}`,
  unmoved: (p) => `La provision n’a pas bougé, à ${p.closing}`,
  most: {
    used: (p) => `les pertes en ont utilisé ${p.amount}`,
    exposure: (p) => `surtout du fait des créances nouvelles, réglées et vieillies, ${p.amount}`,
    rate_change: (p) => `surtout du fait des taux, ${p.amount}`
  },
  ratesSay: (p) =>
    `Sur ${p.steps} pas de trente jours depuis le ${p.date}, ${p.oldest} de la tranche la plus ancienne ont fini en perte, et ${p.notDue} de la première.`,
  cannotTell: {
    short_history: (p) =>
      `Taux impossibles à dire\u202f: il faut douze pas de trente jours, il y en a ${p.steps} avant la date.`,
    no_write_off: () => 'Taux impossibles à dire\u202f: rien n’a été passé en perte dans l’historique.',
    no_exit: () => 'Taux impossibles à dire\u202f: rien n’est jamais sorti de la tranche la plus ancienne.',
    no_basis: () => 'Certains taux sont impossibles à dire\u202f: rien n’a été vu sortir de cette tranche.'
  },
  mayEnter: 'Des taux peuvent être saisis.',
  noMovement: 'Variation impossible à dire\u202f: l’une des deux dates n’a pas de taux.'
}
