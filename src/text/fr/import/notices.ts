import type { notices as english } from '../../en/import/notices.ts'

export const notices: typeof english = {
  assumed_due_dates: ({ detail }) =>
    `Ni échéance ni conditions de paiement : l’échéance est supposée ${detail} jours après la facture.`,
  due_dates_by_terms: 'Pas d’échéance : calculée d’après le délai de la ligne, sinon du client.',
  assumed_currency: ({ detail }) => `Aucune devise indiquée : ${detail} est supposé.`,
  rounded_amounts: 'Montants ayant plus de décimales que la devise, arrondis de plus d’un demi-centime.',
  nul_bytes_removed: 'Octets nuls dans le texte, qui ne représentent rien : retirés avant la lecture.',
  hidden_rows: 'Lignes que la feuille masque, par un filtre, un plan ou à la main : lues et comptées comme celles qu’elle montre.',
  zero_amounts: 'Pièces d’un montant nul : chargées, mais absentes de tout décompte et de toute moyenne.',
  due_before_issue: 'Échues avant d’être émises : chargées avec ces dates.',
  settled_before_issue: 'Réglées avant d’être émises : le règlement compte à la date de la pièce.',
  no_date_marks: 'Échéances ou dates de règlement telles que 01/01/1900 ou 0000-00-00 : lues comme une absence de date.',
  numbers_from_lines: 'Pièces sans numéro : désignées par leur ligne.',
  repeated_numbers: ({ detail }) =>
    `Plusieurs pièces d’un même client sous le même numéro (par exemple ${detail}) : toutes chargées. Ce sont peut-être des échéances, ou les lignes d’une facture.`,
  ids_with_leading_zeros: ({ detail }) =>
    `Codes client qui ne diffèrent que par des zéros en tête (${detail}) : laissés distincts. Est-ce le même client ?`,
  ids_with_several_names: ({ detail }) =>
    `Un même code client sous plusieurs noms (${detail}) : le dernier nom est affiché.`,
  without_customer: 'Aucun client indiqué : réunies sous « - ».',
  list_of_credit_notes: ({ detail }) =>
    `La liste dit contenir des avoirs (« ${detail} ») : ses montants, tous sans signe, sont déduits de l’encours.`,
  negative_invoices: 'Factures d’un montant négatif : traitées comme des avoirs.',
  unknown_types: ({ detail }) => `Types de pièce inconnus (par exemple « ${detail} ») : jugés d’après leur signe.`,
  unknown_statuses: ({ detail }) => `Statuts inconnus (par exemple « ${detail} ») : ignorés.`,
  open_exceeds_amount: 'Solde supérieur au montant : le solde fait foi, la différence est conservée comme écart de change.',
  undated_settlements: ({ detail }) =>
    `Réglées sans date : supposées réglées le ${detail}. Les soldes antérieurs les comprennent ; aucun chiffre de délai n’en tient compte.`,
  credited_rest: 'Soldées au-delà du montant réglé : le reste est considéré comme couvert par un avoir.',
  derived_settlements: 'Réglées en partie : tout le montant réglé porte la date du dernier règlement.',
  dated_but_open: 'Une date de règlement alors que rien n’est réglé : la date est ignorée.',
  identical_rows: 'Lignes identiques sans numéro de pièce : toutes chargées, car rien ne dit si elles n’en font qu’une.',
  unread_extras: 'Plafonds ou montants HT qui ne sont pas des nombres : laissés vides.',
  credits_as_receipts: 'Crédits sans type de pièce : traités comme des encaissements. Une colonne du type de pièce trancherait.',
  part_paid_unknown: 'Réglées en partie, sans que rien ne dise combien : présentées comme entièrement ouvertes.',
  nothing_says_paid: 'Aucune colonne ne dit ce qui est réglé : toutes les pièces sont présentées comme ouvertes.',
  amount_from_open: 'Seulement un solde : il tient lieu de montant de la pièce, la facturation n’est donc pas complète.',
  joined_by_code: ({ detail }) => `Renseigne des clients du grand livre, retrouvés par leur code dans la colonne « ${detail} ».`,
  joined_by_name: ({ detail }) => `Renseigne des clients du grand livre, retrouvés par leur nom dans la colonne « ${detail} ».`,
  payers_by_code: ({ detail }) => `Payeurs retrouvés parmi les clients du grand livre par leur code, colonne « ${detail} ».`,
  payers_by_name: ({ detail }) => `Payeurs retrouvés parmi les clients du grand livre par leur nom, colonne « ${detail} ».`,
  payments_by_number: ({ detail }) => `Les factures réglées sont nommées dans la colonne « ${detail} ».`,
  payments_matched: 'Règlements rapprochés de pièces, par le numéro qu’ils citent ou par leur montant exact.',
  payments_oldest_first: 'Règlements sans numéro ni montant égal à une pièce : imputés sur les pièces les plus anciennes.',
  payments_unapplied: ({ detail }) => `Règlements qui ne soldent aucune pièce, ou pas en totalité : ${detail} reste non imputé.`,
  payments_dated_settlements: 'Soldes qu’une liste annonçait, désormais datés par les règlements qui les ont faits.',
  dimension_too_varied: ({ detail }) => `« ${detail} » a plus de 1 000 valeurs différentes : non retenue pour segmenter.`,
  dimension_too_many_combinations: ({ detail }) =>
    `« ${detail} » ferait presque autant de groupes que de pièces : non retenue pour segmenter.`,
}
