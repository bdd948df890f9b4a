import type { fec as english } from '../../en/import/fec.ts'

const accountClasses: Readonly<Record<string, string>> = {
  1: 'capitaux', 2: 'immobilisations', 3: 'stocks', 4: 'fournisseurs, personnel, État et autres', 5: 'banques et caisses',
  6: 'charges', 7: 'produits', 8: 'comptes spéciaux', 9: 'comptabilité analytique', '?': 'lignes sans numéro de compte',
}

export const fec: typeof english = {
  refusals: {
    file_fec_xml: 'C’est un FEC au format XML. Demandez au logiciel la version texte (colonnes séparées par une tabulation ou une barre), qui contient les mêmes écritures, et déposez ce fichier.',
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
    fec_unreadable_elsewhere: 'Lignes d’autres comptes au montant illisible : hors du contrôle des débits et crédits, et sans effet sur les contreparties.',
    fec_cash_basis: ({ rows, detail }) =>
      `Seulement ${detail} lignes sur des comptes clients, contre ${String(rows)} sur des comptes de ventes : la plupart des ventes semblent passées directement en banque. Les soldes valent pour les comptes clients ; la facturation et les délais ne valent pas pour l’entreprise.`,
    fec_accruals: ({ detail }) => `Les factures à établir (compte 418, solde ${detail}) sont des régularisations, pas des factures : laissées de côté.`,
    fec_advances: ({ detail }) => `Les avances et avoirs dus aux clients (compte 419, solde ${detail}) sont hors des créances : laissés de côté jusqu’à leur imputation sur une facture.`,
    fec_ledger: ({ detail }) => `Lignes clients chargées, par compte, avec leur solde à la fin du fichier : ${detail}.`,
    fec_customers_from_accounts: ({ detail }) => `Pas de compte auxiliaire : le compte lui-même tient lieu de client (par exemple ${detail}).`,
    fec_no_entry: 'Lignes clients dont l’écriture n’est équilibrée ni par numéro, ni par pièce, ni par jour : distinguées par leur journal et leur sens seuls.',
    fec_dated_by_piece: 'Factures et avoirs datés par leur pièce, antérieure à l’écriture.',
    fec_dated_by_entry: 'Factures et avoirs datés par leur écriture, car la date de pièce manque, suit l’écriture ou précède les données.',
    fec_openings: ({ detail }) => `À-nouveaux du ${detail} : dus, mais jamais facturés dans ces données ; absents de tout délai.`,
    fec_openings_dropped: ({ detail }) => `À-nouveaux de clients dont l’exercice précédent est chargé (${detail} en tout) : non chargés deux fois ; leur lettrage est repris.`,
    fec_openings_kept: ({ detail }) => `À-nouveaux de clients inconnus de l’exercice précédent (par exemple ${detail}) : chargés tels quels.`,
    fec_openings_differ: ({ detail }) => `Clients dont l’à-nouveau n’est pas le solde de clôture de l’exercice précédent (à-nouveau moins clôture, par exemple ${detail}). L’exercice précédent se poursuit ; l’un des deux fichiers est incomplet.`,
    fec_lettering_provisional: ({ detail }) => `Lignes au lettrage provisoire (par exemple ${detail}) : lues comme non lettrées.`,
    fec_lettering_one_sided: 'Codes de lettrage ne portant que des factures ou que des règlements : l’autre côté est dans un autre exercice ou un autre compte. Leurs lignes restent ouvertes.',
    fec_lettering_unbalanced: ({ detail }) => `Codes de lettrage non équilibrés (de ${detail} en tout) : soldés dans la mesure du possible, les plus anciennes d’abord ; le reste demeure ouvert.`,
    fec_matched: 'Crédits non lettrés, rapprochés de la facture qu’ils citent ou d’une facture d’exactement leur montant.',
    fec_derived: 'Crédits non lettrés, imputés sur les plus anciennes factures de leur client. Le solde n’en dépend pas ; les factures ouvertes, si.',
    fec_unapplied: ({ detail }) => `Crédits dont il reste une part qu’aucune facture ne reçoit (${detail} en tout) : présentés comme non affectés.`,
    fec_bounces: ({ detail }) => `Règlements revenus impayés (par exemple ${detail}) : leurs factures sont de nouveau ouvertes, à leur échéance.`,
    fec_money_back_unexplained: ({ detail }) => `Sommes rendues (par exemple ${detail}) qui n’annulent aucun paiement de ce montant et ne remboursent aucun avoir : dues comme ajustement. Si le paiement est d’un exercice antérieur, déposez aussi cet exercice.`,
    fec_due_dates_in_labels: ({ detail }) => `Échéances lues dans le libellé de l’écriture (par exemple ${detail}) : un mot d’échéance suivi d’une seule date possible.`,
    fec_transfers: ({ detail }) => `Créances passées à un autre compte (par exemple ${detail}). Sur un compte d’effets, de douteux ou de retenues, elles continuent avec leur échéance ; ailleurs, elles ne sont plus suivies.`,
    fec_write_offs: ({ detail }) => `Créances passées en perte (par exemple ${detail}) ; leur TVA compte comme passée à l’État.`,
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
