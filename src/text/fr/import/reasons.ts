import type { reasons as english } from '../../en/import/reasons.ts'

export const reasons: typeof english = {
  header_row: 'Répétition de l’en-tête',
  total_row: 'Ligne de total ou de sous-total',
  note_row: 'Titre, note ou intitulé de groupe',
  too_many_cells: 'Plus de cellules que l’en-tête n’a de colonnes',
  too_few_cells: 'Moins de cellules que l’en-tête n’a de colonnes',
  deleted: 'Pièce supprimée',
  void: 'Pièce annulée',
  cancelled: 'Pièce abandonnée ou extournée',
  draft: 'Brouillon, devis ou commande : pas encore une facture',
  payable: 'Dette envers un fournisseur, et non créance sur un client',
  repeated_row: 'Répète à l’identique une ligne précédente',
  document_already_loaded: 'Un fichier déjà chargé contient cette pièce',
  no_date: 'Pas de date de pièce',
  unreadable_date: 'N’est pas une date',
  no_amount: 'Pas de montant',
  unreadable_amount: 'N’est pas un montant, ou dépasse mille milliards',
  customer_told_again: 'Une ligne plus bas décrit le même client',
  customer_without_documents: 'Aucune pièce de ce client n’est chargée',
  unreadable_currency: 'N’est pas une devise',
}
