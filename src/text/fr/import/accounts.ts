import type { accounts as english } from '../../en/import/accounts.ts'

export const accounts: typeof english = {
  refusals: {
    no_customer_lines: ({ rows }) =>
      `Aucune des ${String(rows)} lignes n’est sur un compte client. Ce fichier ne dit pas ce que les clients doivent. Exportez les comptes clients (débiteurs) ou une liste de factures.`,
    saft_without_customers: ({ elements }) =>
      `Ce fichier d’audit (SAF-T) n’a ni factures ni écritures avec un client. Il contient : ${elements}. Exportez-le de nouveau avec les écritures comptables ou les factures de vente.`,
  },
  reasons: {
    special_ledger: 'Poste du grand livre spécial (acompte, effet, garantie) : pas une créance commerciale',
    annulled: 'Document annulé',
    not_receivable: 'Document qui ne réclame rien à un client',
    broken_row: 'Ligne rompue : elle s’arrête avant son compte',
  },
  notices: {
    other_accounts: 'Lignes hors des comptes clients : lues seulement pour connaître la contrepartie, puis oubliées. Elles comptent comme écartées.',
    totals_agree: 'Les totaux du fichier concordent avec les postes qui les précèdent.',
    totals_differ: ({ detail }) =>
      `Totaux du fichier qui ne sont pas la somme de leurs postes (par exemple ${detail}). La liste a pu être coupée, filtrée ou modifiée.`,
    sap_open_items: 'Pas de pièce de rapprochement dans cette liste : chaque poste est pris comme ouvert. Exportez-la avec les postes rapprochés (tous les postes) et les colonnes pièce et date de rapprochement pour voir les délais et le DSO.',
    sap_partner_absent: ({ detail }) =>
      `Postes rapprochés par une pièce absente de cette liste (par exemple ${detail}) : soldés à la date de rapprochement.`,
    datev_year_assumed: 'Dates hors de la période de l’en-tête : prises dans son exercice.',
    datev_chart: ({ detail }) => `Contreparties lues selon le plan comptable SKR${detail}.`,
    datev_parts: ({ detail }) => `Autres lignes de factures réparties sur plusieurs comptes (par exemple ${detail}) : une pièce chacune, de leur somme.`,
    openings_restated: ({ detail }) => `Soldes d’ouverture de clients dont le fichier précédent est chargé (${detail} en tout) : ils redisent ce qu’il laisse ouvert, et ne sont pas chargés deux fois.`,
    openings_kept: ({ detail }) => `Soldes d’ouverture de clients inconnus du fichier précédent (par exemple ${detail}) : chargés tels quels.`,
    openings_differ: ({ detail }) => `Clients dont le solde d’ouverture n’est pas le solde de clôture du fichier précédent (ouverture moins clôture, par exemple ${detail}). Le fichier précédent se poursuit ; l’un des deux est incomplet.`,
    saft_annulled: ({ detail }) => `Documents annulés (${detail}) : écartés, et dans aucun chiffre.`,
    saft_totals: ({ detail }) => `Documents dont les lignes ne donnent pas le total (par exemple ${detail}) : le total compte.`,
    saft_unpaid_lines: ({ detail }) => `Paiements qui désignent un document absent de ce fichier (par exemple ${detail}) : gardés comme argent reçu.`,
    saft_rate_differs: ({ detail }) => `Montants en devise auxquels leur cours ne conduit pas (par exemple ${detail}) : les montants comptent, tels qu’ils sont écrits.`,
    saft_currency_kept: ({ detail }) => `Documents ou lignes en devise qui comptent dans la monnaie des livres (par exemple ${detail}) : le solde d’ouverture du client, ou ce qui les règle, n’est donné que dans la monnaie des livres. Les totaux sont ceux des livres.`,
    saft_currency_converted: ({ detail }) => `Paiements et avoirs de documents en devise qui ne disent pas leur montant dans celle-ci (par exemple ${detail}) : pris dans la proportion des deux montants du document.`,
    saft_exchange: ({ detail }) => `Différences de change (par exemple ${detail}) : elles ne changent rien à ce qui est dû dans sa devise.`,
  },
  because: {
    sap_column: 'Une colonne des postes SAP.',
    sap_unused: 'Une colonne des postes SAP dont on n’a pas besoin.',
    sap_unknown: 'Colonne inconnue parmi les postes SAP : laissée de côté.',
    sap_dimension: 'Colonne inconnue parmi les postes SAP : gardée pour segmenter.',
    sap_document_amount: 'Une colonne des postes SAP : le montant dans la devise de la pièce.',
    sap_local_amount: 'Une colonne des postes SAP : le montant dans la devise de la société.',
    datev_column: 'Une colonne du lot d’écritures DATEV.',
    datev_unused: 'Une colonne du lot d’écritures DATEV dont on n’a pas besoin.',
    by_contents: 'Pas d’en-tête : reconnue au contenu de chaque ligne.',
    sage_column: 'Une colonne des tables de Sage 100.',
    sage_unused: 'Une colonne des tables de Sage 100 dont on n’a pas besoin.',
    saft_element: 'Un élément du fichier d’audit (SAF-T).',
  },
}
