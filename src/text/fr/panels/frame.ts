import type { buckets as englishBuckets, frame as englishFrame } from '../../en/panels/frame.ts'

const days = (count: number): string => `${String(count)} ${count < 2 ? 'jour' : 'jours'}`

export const frame: typeof englishFrame = {
  actions: 'Actions',
  table: 'Tableau',
  chart: 'Graphique',
  documents: 'Pièces',
  sql: 'SQL',
  export: 'Exporter',
  showTable: (p) => `${p.title} En tableau`,
  showChart: (p) => `${p.title} En graphique`,
  openDocuments: (p) => `${p.title} Les pièces derrière ces chiffres`,
  openSql: (p) => `${p.title} Définition et SQL`,
  saveTable: (p) => `${p.title} Exporter`,
  definition: 'Définition',
  grain: 'Une ligne correspond à',
  reads: 'Lit',
  identity: 'Toujours vrai',
  viewSql: 'SQL de la vue',
  asked: 'Ce que ce volet lui demande',
  origin: 'D’où vient cette pièce',
  inForce: 'En vigueur au moment de la question',
  noFilters: 'Aucun filtre : tout le grand livre.',
  openInSql: 'Ouvrir dans la page SQL',
  openInSqlOf: (p) => `Ouvrir « ${p.name} » dans la page SQL`,
  columns: 'Colonnes',
  column: 'Colonne',
  type: 'Type',
  meaning: 'Sens',
  close: 'Fermer',
  loading: (p) => `Calcul en cours\u202f: ${p.title}`,
  empty: 'Rien à montrer pour cette sélection. Élargissez les filtres ou choisissez une autre date.',
  cannotTell: 'Impossible à dire',
  error: 'Les chiffres n’ont pas pu être calculés.',
  retry: 'Réessayer',
  rowsShown: (p) => `Les ${p.shown} premières lignes sur ${p.total}\u202f; l’export les contient toutes.`,
  saveAll: 'Exporter toutes les lignes',
  notStated: '(non renseigné)',
  rowsOf: (p) => `Lignes ${p.from} à ${p.to} sur ${p.total}`,
  previousRows: 'Lignes précédentes',
  nextRows: 'Lignes suivantes',
  moreColumns: (p) => (p.isOne ? 'Une autre colonne à droite' : `${p.count} autres colonnes à droite`),
  firstColumns: 'Revenir aux premières colonnes',
  rowsLoading: 'Lecture des lignes…',
  sortBy: (p) => `Trier par ${p.column}`,
  assumedTerms: (p) => `Échéances supposées pour ${p.share} du facturé : ${p.terms} (voir Méthode).`,
  assumedBySegment: (p) => {
    const rest = p.rest === null ? '' : `, ${p.rest.share} selon le délai par défaut, ${p.rest.terms}`
    return `Échéances supposées pour ${p.share} du facturé : ${p.segmentShare} selon les délais fixés par « ${p.dimension} »${rest} (voir Méthode).`
  },
  assumedRule: {
    days: (p) => `${days(p.days)} après l’émission`,
    days_then_month_end: (p) => `${days(p.days)} fin de mois`,
    month_end_then_days: (p) => `fin du mois d’émission, puis ${days(p.days)}`
  },
  unavailable: {
    due_dates: 'Le fichier n’a pas de dates d’échéance.',
    billings: 'Le fichier ne contient que des pièces ouvertes\u202f; il faut aussi les factures soldées pour connaître le facturé.',
    history: 'Le fichier n’a pas de paiements datés.',
    credit_limits: 'Le fichier n’a pas de plafonds de crédit.',
    disputes: 'Le fichier ne dit pas ce qui est en litige.',
    reminders: 'Aucun journal de relances n’est chargé. Déposez-en un à côté du grand livre : une date, un client ou une facture, un niveau.',
    rates: 'Aucun cours de change n’est chargé : les devises restent séparées. Déposez une table de cours à côté du grand livre : une date et une colonne par devise, comme les cours de référence de la Banque centrale européenne (1 EUR = …), ou une ligne par cours avec sa date, la devise cotée, la devise de cotation et le cours.',
    comparison: 'Le fichier ne permet pas de savoir ce qui était ouvert à une date antérieure.'
  },
  unlockedBy: (p) => `Une colonne débloquerait ce volet\u202f: ${p.columns}.`,
  reasons: {
    ledger_start: (p) => `les données commencent le ${p.date}`,
    no_billings: () => 'rien n’a été facturé dans la période',
    no_payments: () => 'rien n’a été payé dans la période',
    no_history: () => 'le fichier n’a pas de paiements datés',
    no_open: () => 'rien n’est ouvert',
    unknown: () => 'le fichier ne le dit pas'
  }
}

export const buckets: typeof englishBuckets = {
  notDue: 'non échu',
  unapplied: 'avoirs',
  unappliedLong: 'Avoirs et règlements non affectés',
  range: (p) => `${p.from}–${p.to}`,
  above: (p) => `${p.from}+`,
  rangeDays: (p) => `${p.from} à ${p.to} jours`,
  aboveDays: (p) => `${p.from} jours et plus`
}
