import type { payerClasses as englishPayers, sizeClasses as englishSizes } from '../en/classes.ts'

export const payerClasses: typeof englishPayers = {
  prompt: 'Ponctuel',
  slow: 'Lent',
  late: 'En retard',
  very_late: 'Très en retard',
  critical: 'Critique',
  new: 'Nouveau',
  inactive: 'Inactif',
  unknown: 'Indéterminé'
}

export const sizeClasses: typeof englishSizes = {
  A: 'A, jusqu’à 80\u00a0%', B: 'B, jusqu’à 95\u00a0%', C: 'C, le reste', unknown: 'Indéterminé'
}

export const beforeTheLedger: string = 'Avant le grand livre'
