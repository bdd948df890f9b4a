import type { together as english } from '../../en/import/together.ts'

export const together: typeof english = {
  refusals: {
    applications_before_documents: ({ rows }) =>
      `C’est une liste de ${String(rows)} imputations de règlements sur des factures, et aucune pièce n’est encore chargée. Déposez la liste des factures : ce fichier attend et sera lu avec elle.`,
    applications_before_payments: ({ rows }) =>
      `C’est une liste de ${String(rows)} imputations de règlements sur des factures. Les factures sont chargées, mais pas les règlements ni les avoirs qu’elle cite. Déposez la liste des règlements : ce fichier attend et sera lu avec elle.`,
    applications_unknown: ({ rows }) =>
      `C’est une liste de ${String(rows)} imputations de règlements sur des factures, et aucune n’a pu être appliquée : les factures citées ne sont pas chargées, ou tout y est déjà connu. Toutes les colonnes ont été comparées aux numéros et identifiants des pièces chargées. Vérifiez que les deux viennent de la même société.`,
    reminders_before_documents: ({ rows }) =>
      `C’est un journal de ${String(rows)} relances, et aucune pièce à laquelle elles pourraient se rapporter n’est encore chargée. Déposez la liste des factures : ce fichier attend et sera lu avec elle.`,
    reminders_unknown: ({ rows }) =>
      `Aucune des ${String(rows)} relances de ce journal ne cite un client ou une facture du grand livre chargé : toutes les colonnes ont été comparées. Vérifiez que les deux viennent de la même société.`,
  },
  reasons: {
    document_unchanged: 'Déjà connue, et inchangée',
    document_contradicts_amount: 'Un fichier déjà chargé contient cette pièce pour un autre montant',
    document_contradicts_customer: 'Un fichier déjà chargé contient cette pièce pour un autre client',
    payment_already_loaded: 'Une liste de règlements déjà chargée contient ce règlement',
    application_unknown_claim: 'La facture citée n’est pas chargée',
    application_unknown_credit: 'Le règlement ou l’avoir cité n’est pas chargé',
    application_unclear: 'Plusieurs pièces sont possibles',
    application_other_currency: 'Le règlement et la facture sont en devises différentes',
    application_exceeds_credit: 'Dépasse ce qui reste du règlement ou de l’avoir',
    application_already_loaded: 'Une liste déjà chargée le dit déjà',
    reminder_unknown: 'Ni le client ni la facture de cette relance ne sont chargés',
    reminder_unclear: 'Cette relance peut viser plusieurs sociétés ou clients',
    reminder_already_loaded: 'Un journal déjà chargé contient cette relance',
    no_rate: 'Aucun cours sur cette ligne',
    unknown_currency: 'Pas une devise désignée par son code de trois lettres',
    unreadable_rate: 'Pas un cours',
    rate_not_positive: 'Un cours nul ou négatif',
    rate_of_itself: 'Une devise contre elle-même',
    rate_repeated: 'Une ligne précédente ou une table déjà chargée donne déjà ce cours',
    rate_contradicts: 'Une ligne précédente ou une table déjà chargée donne un autre cours pour ce jour et ces devises',
  },
  notices: {
    documents_new: 'Pièces qu’aucun fichier précédent ne contenait : ajoutées.',
    documents_updated: 'Pièces connues d’un fichier précédent, réglées davantage depuis : ce qui a été soldé entre-temps est ajouté, rien n’est compté deux fois.',
    documents_unchanged: 'Pièces connues d’un fichier précédent, inchangées : comptées une fois.',
    documents_contradictory: ({ detail }) =>
      `Pièces en contradiction avec un fichier précédent (par exemple ${detail}) : écartées, le fichier précédent l’emporte.`,
    documents_not_listed: ({ detail }) =>
      `Pièces ouvertes de fichiers précédents, absentes de cette liste de postes ouverts plus récente, ${detail} en tout : elles restent ouvertes, car rien ne dit comment elles ont été soldées.`,
    other_due_dates: 'Pièces connues dont l’échéance diffère : la première est conservée.',
    settlements_taken_back: ({ detail }) =>
      `Pièces qu’un fichier précédent disait soldées davantage : ce qui est de nouveau ouvert l’est à partir du ${detail}.`,
    applied_from: ({ detail }) => `Les règlements et avoirs imputés sont nommés dans la colonne « ${detail} », reconnue à ses valeurs.`,
    applied_to: ({ detail }) => `Les factures qu’ils soldent sont nommées dans la colonne « ${detail} », reconnue à ses valeurs.`,
    applied_across_customers: 'Règlements imputés sur la facture d’un autre client : comme le dit la liste.',
    payments_applied: 'Règlements qui soldent ce que dit une liste d’imputations, au centime près ; ce qu’elle en laisse reste non imputé.',
    reminded_documents: ({ detail }) => `Relances de factures précises, nommées dans la colonne « ${detail} ».`,
    reminded_by_code: ({ detail }) => `Clients relancés retrouvés par leur code, colonne « ${detail} ».`,
    reminded_by_name: ({ detail }) => `Clients relancés retrouvés par leur nom, colonne « ${detail} ».`,
    rates_loaded: ({ detail }) => `Cours de change : un par jour et par couple de devises, du ${detail}.`,
    rates_booked: ({ detail }) =>
      `Montants en deux devises : pour chaque jour et chaque devise, le cours qui en résulte est conservé (${detail}).`,
    base_currency_unknown:
      'Montants en une seconde devise que rien ne nomme : non conservés, les devises de ces documents restent à part.',
    rates_left_out: ({ detail }) =>
      `Cours isolés écartés de lignes qui en contiennent d’autres (par exemple ${detail}) : illisibles, nuls ou négatifs, ou différents de celui déjà chargé pour ce jour.`,
    reminded_invoice_unknown: 'Relances d’une facture qui n’est pas chargée : gardées pour le client dans son ensemble.',
  },
}
