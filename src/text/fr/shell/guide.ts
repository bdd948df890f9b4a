import type { guide as english } from '../../en/shell/guide.ts'

export const guide: typeof english = {
  ready: (p) => `${p.page} : chiffres au ${p.date}`,
  tour: {
    open: 'Faire le tour',
    place: (p) => `Étape ${p.number} sur ${p.of}`,
    next: 'Suivant',
    back: 'Précédent',
    skip: 'Passer la visite',
    done: 'Terminer',
    steps: {
      answer: {
        title: 'La réponse d’abord',
        text: 'Chaque page s’ouvre sur une phrase tirée de votre grand livre, puis les chiffres qui la fondent, comparés à la date de référence.',
      },
      filters: {
        title: 'N’importe quelle date, n’importe quelle partie',
        text: 'Choisissez la date, la comparaison, et la société, le segment ou le client. Chaque choix figure dans l’adresse : un lien porte la vue, jamais les données.',
      },
      panel: {
        title: 'Derrière chaque graphique',
        text: 'Le menu au coin d’un panneau (…) montre ses chiffres en tableau, ouvre ses pièces, explique la définition avec son SQL, et l’enregistre pour Excel.',
      },
      control: {
        title: 'Rien de perdu, rien d’envoyé',
        text: 'Cette ligne compare le grand livre à ce que montrent les pages, et compte chaque ligne ; « Sources » nomme celles qui sont écartées et pourquoi. Le bandeau dit que rien n’a quitté cette page. Le point d’interrogation, à côté, relance cette visite.',
      },
    },
  },
}
