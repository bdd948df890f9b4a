import type { steps as english } from '../../en/import/steps.ts'

export const steps: typeof english = {
  reading_bytes: 'Lecture du fichier',
  rewriting_bytes: 'Réécriture du fichier en UTF-8 pour la base de données',
  unpacking: 'Décompression du fichier',
  reading_texts: 'Lecture des textes du classeur',
  reading_sheet: 'Lecture de la feuille',
  fetching_parquet: 'Récupération de ce qui lit le Parquet',
  reading_columns: 'Lecture des colonnes',
  staging: 'Chargement des lignes dans la base de données',
  recognising: 'Reconnaissance des colonnes',
  reading_rows: 'Lecture des dates et des montants',
  building_documents: 'Constitution des pièces et des règlements',
  building_ledger: 'Préparation des soldes de chaque mois',
}
