import type { exporting as englishExporting } from '../../en/panels/export.ts'

export const exporting: typeof englishExporting = {
  kinds: {
    csv: 'CSV pour Excel',
    xlsx: 'Classeur Excel',
    copy: 'Copier le tableau',
    png: 'Image (PNG)',
    svg: 'Dessin (SVG)'
  },
  figures: 'Chiffres',
  notes: 'Notes',
  question: 'Question',
  answer: 'Réponse',
  currency: 'Devise',
  asOf: 'Au',
  compareTo: 'Comparé au',
  window: 'Période',
  windowDays: (p) => `${p.days} jours`,
  filters: 'Filtres',
  noFilters: 'aucun',
  files: 'Fichiers',
  copied: (p) => `Copié\u202f: ${p.title}`,
  saving: (p) => `${p.title} ${p.done} lignes écrites sur ${p.total}`,
  cancel: 'Annuler',
  failures: {
    too_many_rows: 'Une feuille contient 1 048 575 lignes. Prenez le CSV, ou resserrez les filtres.',
    too_large: 'La feuille serait plus grande que ce qu’Excel ouvre. Prenez le CSV, ou resserrez les filtres.',
    too_many_to_copy: 'Le presse-papiers prend 20 000 lignes. Prenez le CSV ou le classeur, ou resserrez les filtres.',
    no_picture: 'Ce panneau n’a pas de dessin. Prenez ses chiffres.',
    failed: (p) => `L’export a échoué\u202f: ${p.detail}`
  }
}
