import type { readme as english } from '../../en/report/readme.ts'

export const readme: typeof english = ({ date, filters, panels }) => `REVUE DU POSTE CLIENTS : DOSSIER DE TRAVAIL
Arrêté au ${date}
Filtres : ${filters.length === 0 ? 'aucun' : filters.join(' ; ')}

Ce dossier contient tout le grand livre, quels que soient les filtres. Ne le remettez qu'à qui peut le voir.


RETROUVER CHAQUE CHIFFRE

1. Décompressez cette archive et ouvrez un terminal dans son dossier.
2. duckdb < reproduce.sql

DuckDB est gratuit, sur duckdb.org ; version 1.4 ou suivante, sans rien d'autre. Là où « < » n'est pas compris, comme dans
PowerShell : duckdb -c ".read reproduce.sql"
Le script charge le grand livre, dérive ce qui se dérive, crée les vues, repose chaque question du rapport, écrit les
réponses dans le dossier « reproduced » et les compare à celles du dossier « tables ». Il finit par « Reproduced: … no
difference », ou par la liste de ce qui diffère.
Que rien n'a changé en chemin : sha256sum -c SHA256SUMS


CE QU'IL CONTIENT

tables/         les réponses derrière les phrases, graphiques et tableaux du rapport, toutes les lignes de chacune
ledger/         le grand livre tel que chargé : pièces, imputations, clients, fichiers, lignes écartées, réglages …
sql/            comment chaque table dérivée et chaque vue se fait, dans l'ordre, avec le sens de ses colonnes (en anglais)
reproduce.sql   un seul script qui fait tout
manifest.json   fichiers sources avec SHA-256, lignes et totaux de contrôle ; dates, filtres ; quel volet repose sur quelle table
SHA256SUMS      empreintes des fichiers de cette archive

Les questions :
${panels.map((panel) => `  ${panel}`).join('\n')}
Un fichier nommé vue.question.csv porte une autre question de ce volet.


COMMENT LES FICHIERS SONT ÉCRITS

UTF-8, une virgule entre les cellules, un point avant les décimales, dates AAAA-MM-JJ, lignes finies par LF. Le texte est
entre guillemets, doublés à l'intérieur ; rien entre deux virgules veut dire « inconnu », "" un texte vide. Les montants sont
des décimaux exacts. Un texte qu'un tableur exécuterait comme une formule commence par une apostrophe : quand une cellule
commence par des apostrophes puis =, +, -, @ (ou leurs formes pleine chasse), une tabulation ou un saut de ligne, ôtez la
première apostrophe et vous avez le texte de la source.


COMMENT LES CHIFFRES SONT COMPARÉS

Quel que soit l'ordre des lignes ; des lignes égales comptent autant de fois qu'elles y sont. Montants, nombres, dates et
mots doivent être les mêmes au dernier chiffre. Ratios et courbes sont des flottants, dont les derniers chiffres dépendent
du nombre de processeurs : ils doivent concorder au milliardième d'eux-mêmes, ou de un s'ils sont plus petits.
`
