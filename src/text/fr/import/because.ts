import type { because as english } from '../../en/import/because.ts'

const orders: Readonly<Record<string, string>> = {
  iso: 'année, mois, jour', dmy: 'jour, mois, année', mdy: 'mois, jour, année',
  ymd_compact: 'année, mois, jour', dmy_compact: 'jour, mois, année', dmy_short: 'jour, mois, année', month_name: 'mois en lettres',
}

const orderOf = (order: string): string => orders[order] ?? order
const signOf = (sign: string): string => sign === ',' ? 'Virgule décimale' : 'Point décimal'

export const because: typeof english = {
  header_exact: ({ synonym }) => `L’en-tête est un nom connu (« ${synonym} »).`,
  header_words: ({ synonym }) => `L’en-tête contient les mots de « ${synonym} ».`,
  contents_confirm: 'Le contenu le confirme.',
  contents_deny: 'Mais le contenu est d’une autre nature, la colonne est donc écartée.',
  column_empty: 'La colonne est vide.',
  remembered: 'Comme vous l’avez confirmé pour un fichier précédent de même en-tête.',
  further_dimension: ({ distinct }) => `N’est pas une colonne connue : gardée pour segmenter (${String(distinct)} valeur${distinct === 1 ? '' : 's'} dans l’échantillon).`,
  further_headless: 'La colonne n’a pas d’en-tête : écartée.',
  further_empty: 'N’est pas une colonne connue, et elle est vide.',
  further_dates: 'Autres dates : écartées.',
  further_amounts: 'Autres montants : écartés.',
  further_unique: 'Presque chaque ligne a sa propre valeur : écartée.',
  export_day: ({ date }) => `Toutes les dates sont au ${date} : pris comme jour de l’export.`,
  posting_as_issue: 'Il n’y a pas de date de pièce : la date comptable en tient lieu.',
  net_as_amount: 'Il n’y a pas de montant TTC : le montant HT en tiendrait lieu. Est-ce juste ?',
  open_as_amount: 'Il n’y a pas d’autre montant : le solde en tient lieu.',
  prediction: ({ header }) => `« ${header} » semble être une date attendue, et non celle d’un encaissement. Écartée, sauf avis contraire.`,
  before_issue_throughout: ({ header }) => `« ${header} » précède partout la date de la pièce : ce n’est guère une date de règlement.`,
  dated_though_open: ({ rows, dated }) => `${String(rows)} lignes datées de l’échantillon sur ${String(dated)} sont encore entièrement ouvertes : ce sont peut-être des dates attendues.`,
  after_stated_date: ({ rows, date }) => `${String(rows)} dates de l’échantillon sont postérieures au ${date}, jour dont parle le fichier : ce sont peut-être des dates attendues.`,
  may_be_due_date: ({ header }) => `Chaque ligne a une « ${header} » et le fichier n’a pas d’échéance : est-ce le jour du paiement, ou celui où il est dû ?`,
  order_proven: ({ order, cells }) => `Lu comme ${orderOf(order)} : prouvé par ${String(cells)} dates différentes.`,
  orders_mixed: ({ first, second }) => `Les deux ordres se rencontrent : ${String(first)} dates ne peuvent commencer que par le jour, ${String(second)} que par le mois. Ce qui ne convient pas sera mis de côté.`,
  order_as_elsewhere: ({ order }) => `Lu comme ${orderOf(order)}, comme le prouve une autre colonne du fichier.`,
  order_by_due_dates: ({ order }) => `Lu comme ${orderOf(order)} : l’autre ordre placerait des échéances avant leurs factures.`,
  order_remembered: ({ order }) => `Lu comme ${orderOf(order)}, selon votre réponse précédente.`,
  order_unknown: 'Rien dans le fichier ne prouve l’ordre du jour et du mois.',
  sign_proven: ({ sign, cells }) => `${signOf(sign)} : prouvé par ${String(cells)} cellules.`,
  signs_mixed: ({ comma, point }) => `Les deux signes décimaux se rencontrent : ${String(comma)} cellules avec une virgule, ${String(point)} avec un point. Ce qui ne convient pas sera mis de côté.`,
  sign_as_elsewhere: ({ sign }) => `${signOf(sign)}, comme le prouve une autre colonne du fichier.`,
  sign_remembered: ({ sign }) => `${signOf(sign)}, selon votre réponse précédente.`,
  sign_unknown: 'Rien dans le fichier ne prouve le signe décimal.',
}
