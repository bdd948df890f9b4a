import type { page as english } from '../../en/shell/page.ts'
import { isOne } from '../number.ts'

export const page: typeof english = {
  name: 'Encours',
  skip: 'Aller aux chiffres',
  navigation: 'Pages',
  groups: {
    situation: 'Où en est-on',
    analysis: 'Pourquoi',
    outlook: 'Et ensuite',
    rules: 'Règles',
    trust: 'Confiance',
  },
  pages: {
    overview: 'Vue d’ensemble',
    signals: 'Signaux d’alerte',
    dso: 'DSO',
    aging: 'Balance âgée',
    segments: 'Segments',
    concentration: 'Concentration',
    cohorts: 'Retards de paiement',
    customers: 'Clients',
    forecast: 'Encaissements',
    provision: 'Provision',
    'what-if': 'Simulations',
    legal: 'Délais légaux',
    currencies: 'En une seule devise',
    documents: 'Pièces',
    customer: 'Client',
    sources: 'Sources',
    report: 'Rapport',
    sql: 'SQL',
  },
  privacy: {
    nothing: 'Rien n’a quitté cette page',
    foreign: (p) => p.count < 2 ? `${p.written} requête extérieure` : `${p.written} requêtes extérieures`,
    refused: (p) => p.count < 2 ? `${p.written} tentative refusée` : `${p.written} tentatives refusées`,
    alarm: 'Autre chose, dans cette page, a interrogé un hôte extérieur',
  },
  language: 'Langue',
  theme: { label: 'Couleurs', auto: 'comme le système', light: 'claires', dark: 'sombres' },
  control: {
    label: 'Rapprochement',
    line: (p) => `Contrôle ${p.control} = vues ${p.views}`,
    broken: (p) => `Contrôle ${p.control} ≠ vues ${p.views}`,
    difference: (p) => `écart ${p.amount} ${p.currency}`,
    rows: (p) => `${p.read} lignes lues · ${p.loaded} chargées · ${p.aside} ${isOne(p.aside) ? 'écartée' : 'écartées'}`,
    assumed: (p) => `${p.share} de l’encours repose sur des échéances supposées`,
    noneAssumed: 'aucune échéance supposée',
  },
  notices: {
    label: 'Remarques',
    later: (p) =>
      `Datés d’après le ${p.date}, chargés mais pas encore comptés : pièces ${p.documents}, règlements ${p.settlements}.`,
    beforeStart: (p) => `Le ${p.date} précède le début du grand livre, le ${p.start} : il n’y a pas de chiffres.`,
    undated: (p) =>
      `${p.written} ${p.count < 2 ? 'règlement est sans date' : 'règlements sont sans date'} (${p.share} du total) et prennent celle du fichier : les encours antérieurs sont surévalués d’autant.`,
    settled: (p) => `Tout est soldé au ${p.date}.`,
    settledLink: (p) => `Voir au ${p.date}, dernière fin de mois avec un encours`,
    parameter: (p) =>
      `L’adresse demande ${p.parameter} = « ${p.value} », impossible à suivre ; la valeur par défaut s’applique.`,
    longQuery: (p) =>
      `La question de l’adresse a ${p.length} caractères ; un lien en porte ${p.most} au plus. Elle a été laissée de côté : demandez son texte et mettez-le dans le champ. Là, elle s’exécute quelle que soit sa longueur.`,
    died: (p) => `Le moteur s’est arrêté : ${p.reason}`,
    restart: 'Le redémarrer et relire les fichiers',
    failed: (p) => `Les chiffres n’ont pas pu être préparés : ${p.reason}`,
    dismiss: 'Masquer',
  },
  preparing: 'Préparation des chiffres…',
  print: 'Imprimer',
}
