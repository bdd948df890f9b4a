import type { fec as english } from '../../en/import/fec.ts'

const accountClasses: Readonly<Record<string, string>> = {
  1: 'capitaux', 2: 'immobilisations', 3: 'stocks', 4: 'fournisseurs, personnel, État et autres', 5: 'banques et caisses',
  6: 'charges', 7: 'produits', 8: 'comptes spéciaux', 9: 'comptabilité analytique', '?': 'lignes sans numéro de compte',
}

export const fec: typeof english = {
  refusals: {
    fec_xml: 'C’est un FEC au format XML. Demandez au logiciel la version texte (colonnes séparées par une tabulation ou une barre), qui contient les mêmes écritures, et déposez ce fichier.',
    no_receivables: ({ rows, sales }) =>
      `Aucune des ${String(rows)} lignes n’est sur un compte client (411, 413, 416, 417)${sales > 0 ? `, alors que ${String(sales)} sont sur des comptes de produits : cette comptabilité est tenue en trésorerie, ou les ventes sont passées directement en banque` : ''}. Elle ne dit pas ce que les clients doivent. Cherchez plutôt une liste de factures ou un échéancier.`,
    period_overlaps: ({ name, rows }) =>
      `${String(rows)} pièces de ce fichier sont déjà chargées depuis « ${name} » : les deux fichiers couvrent la même période. Oubliez les données et ne chargez que le plus complet.`,
    earlier_year: ({ name, opening }) =>
      `Ce fichier s’arrête avant le ${opening}, date des à-nouveaux de « ${name} », déjà chargé, qui reprend ces pièces. Oubliez les données et chargez d’abord l’exercice le plus ancien.`,
  },
  reasons: {
    other_account: 'Hors des comptes clients : lue seulement pour connaître la contrepartie',
    opening_already_loaded: 'À-nouveau : l’exercice précédent est chargé, avec ces pièces',
  },
  notices: {
    fec_other_accounts: ({ detail }) =>
      `Lignes des comptes de classe ${detail} (${accountClasses[detail] ?? ''}) : lues seulement pour connaître la contrepartie d’une ligne client, puis oubliées. Elles comptent comme écartées.`,
    fec_sides_differ: ({ detail }) =>
      `Les débits et les crédits du fichier n’ont pas le même total : l’écart est de ${detail}. L’export est peut-être incomplet.`,
  },
  because: {
    fec_column: 'Une colonne du fichier des écritures comptables (FEC).',
    fec_unused: 'Une colonne du fichier des écritures comptables (FEC) dont les créances n’ont pas besoin.',
    fec_unknown: 'Pas une colonne connue du fichier des écritures comptables (FEC) : laissée de côté.',
  },
  steps: {
    matching: 'Rapprochement des factures et des règlements',
  },
}
