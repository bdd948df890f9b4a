import type { rolls as englishRolls } from '../../en/panels/rolls.ts'

export const rolls: typeof englishRolls = {
  titles: {
    rates: 'Les retards se règlent-ils ou s’aggravent-ils\u202f?',
    trend: 'Les retards se régularisent-ils davantage\u202f?'
  },
  columns: {
    from: 'Trente jours avant',
    base: 'Ouvert alors',
    paid: 'Payé',
    credited: 'Avoirs et escomptes',
    transferred: 'Transféré',
    written_off: 'Passé en perte',
    reopened: 'Rouvert, en plus',
    from_date: 'Du',
    to_date: 'au',
    late_base: 'Échu au départ',
    stayed: 'Resté en place',
    worsened: 'Glissé vers une tranche plus ancienne',
    cured: 'Retards régularisés',
    late_worsened: 'Retards aggravés',
    cured_share: 'Taux de régularisation',
    worsened_share: 'Taux de glissement',
    paid_share: 'Part payée',
    written_off_share: 'Part passée en perte'
  },
  all: 'Total',
  stillOpen: (p) => `Depuis\u202f: ${p.bucket}`,
  before: (p) => `${p.bucket}, alors`,
  now: (p) => `${p.bucket}, à présent`,
  percentOf: '% de ce qui était ouvert',
  flows: 'D’où vers où',
  openIn: (p) => `Pièces à présent dans la tranche ${p.bucket}`,
  tooShort: 'Le grand livre ne remonte pas à trente jours.',
  nothing: 'Rien n’était ouvert trente jours avant.',
  noneLate: 'rien n’en était échu',
  open: (p) =>
    `Sur ${p.amount} ouverts au ${p.date}, ${p.paid} ont été payés en trente jours et ${p.worsened} ont glissé vers une tranche plus ancienne`,
  cured: (p) => `${p.share} des retards ont été régularisés`,
  writtenOff: (p) => `${p.amount} passés en perte`,
  trend: (p) =>
    p.isSame
      ? `Sur un an, ${p.now} des retards ont été régularisés en trente jours, comme l’année précédente.`
      : `Sur un an, ${p.now} des retards ont été régularisés en trente jours, ${p.isUp ? 'contre seulement' : 'contre'} ${p.before} l’année précédente.`,
  trendOne: (p) =>
    p.isOne
      ? `${p.now} des retards ont été régularisés dans les trente derniers jours.`
      : `${p.now} des retards ont été régularisés en trente jours, sur ${p.count} pas.`,
  trendNone: 'Rien n’a été échu.'
}
