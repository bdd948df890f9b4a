import type { refusals as english } from '../../en/import/refusals.ts'
import { reasons } from './reasons.ts'

const needed: Readonly<Record<string, string>> = {
  issue_date: 'la date de chaque facture',
  amount: 'un montant (ou débit et crédit, ou un solde)',
  customer_id: 'le client de chaque facture (code ou nom)',
}

const asDelimited = 'Enregistrez-le ou exportez-le en CSV et déposez ce fichier.'
const asWorkbook = 'Ouvrez-le dans un tableur, enregistrez-le en .xlsx ou en CSV et déposez ce fichier.'

/** Ce qui reste incertain dans des écritures sans ligne de titres. */
const entryDoubts: Readonly<Record<string, string>> = {
  days: 'il y a deux colonnes de dates, ou six chiffres qui pourraient commencer par le jour comme par l’année',
  money: 'aucune paire de colonnes, et une seule, dont chaque ligne remplit une (débit et crédit), ni montant suivi de D ou C',
  balance: 'les lignes ne s’équilibrent pas écriture par écriture dans leur ordre, une date chacune : rien ne prouve de quels montants il s’agit',
  sides: 'aucune vente ni aucun règlement de client ne montre quelle colonne est le débit',
  journal: 'aucune colonne de codes courts ne reste la même dans chaque écriture, comme le ferait un journal',
  customers: 'aucune colonne ne nomme le client sur les lignes du compte 411, ou deux le pourraient',
}

const withTitles = 'Exportez de nouveau les écritures avec la ligne de titres (dans Sage 100 : un format qui l’écrit), ou exportez le FEC (fichier des écritures comptables), et déposez ce fichier.'

export const refusals: typeof english = {
  file_unreadable: 'Le navigateur n’a pas pu lire ce fichier. Il a peut-être été déplacé, modifié ou verrouillé entre-temps : choisissez-le de nouveau.',
  file_empty: 'Ce fichier est vide. Refaites l’export et vérifiez sa taille avant de le déposer.',
  file_excel_97_workbook: `C’est un ancien classeur Excel (.xls). ${asWorkbook}`,
  file_excel_binary: `C’est un classeur Excel binaire (.xlsb). ${asWorkbook}`,
  file_encrypted_workbook: 'Ce classeur est protégé par un mot de passe : personne d’autre ne peut le lire. Dans Excel : Fichier, Informations, Protéger le classeur, Chiffrer avec mot de passe ; effacez le mot de passe, enregistrez, puis déposez-le de nouveau.',
  file_opendocument: `C’est une feuille de calcul OpenDocument. ${asWorkbook}`,
  file_office_document: 'C’est un document de texte ou une présentation. Exportez la liste des factures elle-même, en CSV ou en .xlsx.',
  file_zip: 'C’est une archive dans un autre fichier, qui n’est pas ouverte. Décompressez-la et déposez les fichiers qu’elle contient.',
  file_gzip: 'C’est un fichier compressé dans un autre, qui n’est pas ouvert. Décompressez-le et déposez le fichier qu’il contient.',
  file_pdf: 'C’est un PDF, fait pour être lu à l’œil. Exportez la même liste en CSV depuis le logiciel qui l’a imprimée.',
  file_xml: `C’est un fichier XML, qui ne peut pas encore être lu. ${asDelimited}`,
  file_html: 'C’est une page web, malgré son nom peut-être : certains logiciels exportent ainsi leurs tableaux. Ouvrez-la dans un tableur et enregistrez-la en CSV.',
  file_json: `C’est un fichier JSON, qui ne peut pas encore être lu. ${asDelimited}`,
  file_utf32: 'Ce texte est en UTF-32, que les navigateurs ne lisent pas. Enregistrez-le en UTF-8.',
  file_binary: 'Ce n’est pas du texte. Exportez la liste des factures en CSV.',
  nul_bytes: ({ line, count }) =>
    `La ligne ${String(line)} contient des octets nuls (${String(count)} dans le fichier) : le fichier a été abîmé en route, ou n’est pas du texte. Refaites l’export.`,
  no_header: ({ depth }) =>
    `Aucun en-tête parmi les ${String(depth)} premières lignes. Il faut une ligne avec le nom des colonnes, comme date de facture, client et montant.`,
  entries_unclear: ({ doubt }) =>
    `Ce sont des écritures comptables sans ligne de titres, et rien ne dit avec certitude ce qu’est chaque colonne : ${entryDoubts[doubt] ?? doubt}. ${withTitles}`,
  entries_fixed_width: `Ce sont des écritures comptables en colonnes de largeur fixe, sans séparateurs ni titres (comme dans les fichiers d’échange de Sage, .pnm) : la fin de chaque colonne dépend d’un paramétrage que le fichier ne donne pas. ${withTitles}`,
  header_without_rows: ({ line }) =>
    `Il y a un en-tête à la ligne ${String(line)} et aucune ligne en dessous. Vérifiez la période ou le filtre de l’export.`,
  too_many_columns: ({ line, limit }) =>
    `La ligne ${String(line)} a plus de ${String(limit)} cellules. Ce n’est pas une liste de factures, ou le séparateur n’est pas celui qu’il semble.`,
  quote_not_closed: ({ line }) =>
    `Un guillemet s’ouvre à la ligne ${String(line)} et ne se ferme jamais : le reste du fichier ne serait qu’une cellule. Le fichier est sans doute tronqué. Refaites l’export ou corrigez cette ligne.`,
  cell_too_large: ({ line, column, limit }) =>
    `À la ligne ${String(line)}, la cellule de « ${column} » dépasse ${String(Math.round(limit / 1024))} ko. Retirez cette colonne de l’export.`,
  record_too_large: ({ line, limit }) =>
    `La ligne ${String(line)} dépasse ${String(Math.round(limit / 1000))} ko. Il y manque sans doute un guillemet ou une fin de ligne.`,
  workbook_without_sheets: 'Ce classeur n’a aucune feuille de cellules, seulement des graphiques ou des macros. Refaites l’export de la liste des factures.',
  workbook_without_ledger: ({ sheets }) =>
    `Aucune feuille de ce classeur n’a de ligne avec le nom des colonnes, comme date de facture, client et montant, suivie de données. Feuilles examinées : ${sheets}.`,
  workbook_damaged: ({ line }) =>
    `La ligne ${String(line)} renvoie à un texte que le classeur n’a pas : il est abîmé. Ouvrez-le dans un tableur, enregistrez-le de nouveau en .xlsx et déposez ce fichier.`,
  zip_damaged: 'Cette archive ou ce classeur est abîmé : sans doute tronqué en route. Récupérez-le ou refaites l’export.',
  zip_encrypted: 'Cette archive est protégée par un mot de passe. Décompressez-la et déposez les fichiers qu’elle contient.',
  zip_method: 'Cette archive est compressée d’une manière que les navigateurs ne lisent pas. Décompressez-la et déposez les fichiers qu’elle contient.',
  zip_without_ledger: ({ members }) =>
    `Aucun fichier de cette archive n’est une liste lisible (.csv, .txt, .tsv, .xlsx, .parquet). Elle contient : ${members}.`,
  too_many_members: ({ limit }) =>
    `Cette archive contient plus de ${String(limit)} fichiers. Déposez seulement ceux des factures.`,
  gzip_damaged: 'Ce fichier compressé est abîmé : sans doute tronqué en route. Récupérez-le ou refaites l’export.',
  bomb: ({ times }) =>
    `Décompressé, ce fichier est plus de ${String(times)} fois plus gros : il est fait pour remplir la mémoire, pas pour être lu. Rien n’en a été gardé. S’il est authentique, décompressez-le et déposez le fichier qu’il contient.`,
  unpacked_too_large: ({ limit }) =>
    `Décompressé, ce fichier dépasse ${String(Math.round(limit / 2 ** 20))} Mo, plus qu’un navigateur ne peut tenir. Exportez moins d’années ou moins de colonnes à la fois.`,
  parquet_damaged: 'Ce fichier Parquet est abîmé ou compressé d’une manière inhabituelle. Écrivez-le de nouveau en Snappy, gzip ou Zstandard.',
  parquet_encrypted: 'Ce fichier Parquet est chiffré. Écrivez-le de nouveau sans chiffrement.',
  arrow_compressed: 'Les colonnes de ce fichier Arrow ou Feather sont compressées (LZ4 ou Zstandard), ce qui n’est pas lu ici. Écrivez-le de nouveau sans compression, par exemple to_feather(…, compression=\'uncompressed\'), ou en Parquet, qui peut être compressé.',
  arrow_damaged: 'Ce fichier Arrow est abîmé : il a sans doute été coupé en chemin. Écrivez-le ou récupérez-le de nouveau.',
  no_flat_columns: 'Chaque colonne de ce fichier contient des listes ou des enregistrements imbriqués. Écrivez la liste des factures à plat, une valeur par cellule.',
  xml_damaged: 'Le contenu de ce fichier est abîmé ou coupé (son XML est mal formé). Refaites l’export.',
  xml_bytes: 'Le XML de ce fichier contient des octets que son encodage ne permet pas. Refaites l’export, en UTF-8 si le choix existe.',
  xml_encoding: ({ encoding }) =>
    `Le XML de ce fichier est dans l’encodage « ${encoding} », qui n’est pas lu ici. Exportez-le en UTF-8.`,
  xml_entities: 'Le XML de ce fichier déclare ses propres entités, qui peuvent nuire et dont aucun grand livre n’a besoin. Il n’a pas été lu. Refaites l’export depuis le logiciel comptable.',
  xml_too_deep: ({ limit }) =>
    `Le XML de ce fichier s’imbrique sur plus de ${String(limit)} niveaux : ce n’est pas un grand livre, ou il est abîmé.`,
  xml_without_end: 'Le XML de ce fichier a une valeur sans fin : il est abîmé. Refaites l’export.',
  records_differ: ({ counted, found }) =>
    `Le fichier a ${String(counted)} lignes mais la base de données en trouve ${String(found)}. Rien n’a été chargé, pour qu’aucune ligne ne se perde sans qu’on le voie. Refaites l’export.`,
  staging_failed: ({ detail }) => `La base de données n’a pas pu prendre les lignes de ce fichier : ${detail}`,
  no_ledger: ({ role }) =>
    `Cela ne ressemble pas à une liste de factures : il manque ${needed[role] ?? role}. Indiquez la colonne dans la correspondance, ou ajoutez-la à l’export.`,
  no_such_column: ({ role }) =>
    `Cela ne ressemble pas à une liste de factures : il manque ${needed[role] ?? role}, et aucune colonne ne peut en tenir lieu. Complétez l’export.`,
  lines_of_documents: ({ header }) =>
    `Ce n’est pas une liste de pièces mais de ce qui en fait partie : chaque ligne cite sa pièce dans « ${header} », et ni client ni date. La liste des pièces elles-mêmes en a les montants entiers, et suffit.`,
  already_loaded: ({ name }) => `Ce même fichier est déjà chargé, sous le nom « ${name} ».`,
  customers_before_documents: ({ rows }) =>
    `C’est une liste de ${String(rows)} clients, et aucune pièce à laquelle les rattacher n’est encore chargée. Déposez la liste des factures, seule ou avec ce fichier.`,
  customers_unknown: ({ rows, customers }) =>
    `Aucun des ${String(rows)} clients de cette liste n’est parmi les ${String(customers)} du grand livre chargé, ni par son code ni par son nom : toutes les colonnes ont été comparées. Vérifiez que les deux viennent de la même société.`,
  payments_before_documents: ({ rows }) =>
    `C’est une liste de ${String(rows)} règlements, et aucune pièce qu’ils pourraient solder n’est encore chargée. Déposez la liste des factures, seule ou avec ce fichier.`,
  payments_unknown: ({ rows, documents }) =>
    `Aucun des ${String(rows)} règlements de cette liste ne cite un client ou une facture parmi les ${String(documents)} pièces du grand livre chargé : toutes les colonnes ont été comparées. Vérifiez que les deux viennent de la même société.`,
  no_row_loaded: ({ reason, rows, line }) =>
    `Aucune ligne n’a pu être lue comme une pièce. Raison la plus fréquente (${String(rows)} lignes, la première à la ligne ${String(line)}) : ${lower(Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reason)}. Vérifiez le rôle des colonnes, l’ordre des dates et le signe décimal.`,
  control_failed: ({ expected, found }) =>
    `Les pièces constituées ne correspondent pas aux lignes du fichier (${String(expected)} lignes, ${String(found)} pièces). Rien n’a été chargé. C’est un défaut du programme : merci de le signaler.`,
  load_failed: ({ detail }) => `Le chargement a échoué et rien n’a changé : ${detail}`,
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
