import type { lists as english } from '../../en/import/lists.ts'

export const lists: typeof english = {
  reasons: {
    group_row: 'Un intitulé de groupe : conservé avec les lignes du groupe',
    internal: 'Pas une créance : ne change rien à ce que doit un client',
  },
  notices: {},
  because: {
    system_column: 'Une colonne connue des exports de ce logiciel.',
    system_other: 'Une autre colonne de cet export le dit mieux : laissée de côté.',
  },
}
