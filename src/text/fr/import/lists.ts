import type { lists as english } from '../../en/import/lists.ts'

export const lists: typeof english = {
  reasons: {
    group_row: 'Un intitulé de groupe : conservé avec les lignes du groupe',
    internal: 'Pas une créance : ne change rien à ce que doit un client',
  },
  notices: {
    totals_agree: 'Totaux inscrits dans le fichier, égaux à la somme de leurs lignes.',
    total_differs: ({ detail }) => `Un total inscrit dans le fichier n’est pas la somme de ses lignes (inscrit ≠ trouvé) : ${detail}.`,
    rows_are_items: ({ detail }) => `Lignes supplémentaires de ${detail} pièces qui ont une ligne par article : comptées comme chargées avec leur pièce, dont le montant compte une fois.`,
    rows_are_payments: ({ detail }) => `Lignes supplémentaires de ${detail} pièces qui ont une ligne par règlement : chargées comme règlements de leur pièce, dont le montant compte une fois.`,
    rows_share_paid: ({ detail }) => `Lignes supplémentaires de ${detail} pièces qui ont une ligne par règlement, chacune avec le total réglé : comptées comme chargées avec leur pièce, dont le montant réglé compte une fois, à la date du dernier règlement.`,
    items_differ: ({ detail }) => `Pièces dont les articles ne font pas le montant (par exemple ${detail}) : le montant de la pièce compte.`,
    ages_differ: ({ detail }) => `Lignes dont le total n’est pas la somme de leurs tranches d’âge (total ≠ somme ; par exemple ${detail}) : le total compte.`,
    statement_matched: 'Règlements de la liste, du même montant qu’une facture du même client : imputés sur la plus ancienne de ce montant.',
    statement_derived: 'Règlements de la liste, qui ne dit pas ce qu’ils soldent : imputés sur les factures les plus anciennes du même client. Le solde n’en dépend pas ; les factures ouvertes, si.',
    settled_within_matched: 'Règlements et avoirs de la liste, imputés sur une facture du même client et du même montant soldée le même jour.',
    settled_within_derived: 'Règlements et avoirs de la liste, imputés sur les factures du même client dans l’ordre où elles ont été soldées. Le solde n’en dépend pas ; les factures ouvertes à une date passée, si.',
  },
  because: {
    system_column: 'Une colonne connue des exports de ce logiciel.',
    column_of_lines: 'Une colonne propre aux articles ou aux règlements d’une pièce : laissée de côté.',
    base_amount: 'Un second montant, dans la devise que nomme son en-tête : celle de tenue de compte.',
    currency_of_documents: 'Les montants sont dans la monnaie de la société ; celle-ci est celle de la pièce : gardée pour segmenter.',
    system_other: 'Une autre colonne de cet export le dit mieux : laissée de côté.',
  },
}
