import type { origin as english } from '../../en/shell/origin.ts'

/** Where a document comes from: its file, its line and the row as it stands there. */
export const origin: typeof english = {
  title: 'D’où elle vient :',
  kind: 'Nature',
  customer: 'Client',
  company: 'Société',
  issued: 'Émise le',
  due: 'Échéance',
  amount: 'Montant',
  date: 'Date',
  link: 'Comment on le sait',
  counterpart: 'Contrepartie',
  source: 'Fichier et ligne',
  place: (p) => `${p.file}, ligne ${p.line}`,
  settled: 'Ce qui l’a soldée',
  notSettled: 'Rien n’a été imputé dessus.',
  kinds: {
    payment: 'Règlement', credit_note: 'Avoir', discount: 'Escompte', rounding: 'Arrondi', write_off: 'Perte',
    exchange: 'Écart de change', transfer: 'Transfert',
  },
  links: {
    stated: 'indiqué par le fichier', matched: 'rapproché dans la source', lettered: 'lettré dans la source',
    derived: 'établi par Encours', undated: 'connu sans sa date',
  },
  reading: (p) => `Nouvelle lecture de ${p.file}…`,
  raw: (p) => `Telle qu’elle figure dans le fichier, à partir de la ligne ${p.line} :`,
  member: (p) => `Ligne ${p.line} de ${p.file}, telle que le fichier la montre :`,
  unnamed: (p) => `Colonne ${p.number}`,
  choose: 'Choisir de nouveau le fichier',
  notTheSame: (p) => `Ce n’est pas ${p.file} tel qu’il a été chargé : son empreinte SHA-256 est différente.`,
  states: {
    absent: (p) => `On sait que c’est la ligne ${p.line} de ${p.file}, mais le fichier lui-même n’est pas gardé. Choisissez-le de nouveau pour voir la ligne ; il reste dans cette page.`,
    other: (p) => `${p.file} a changé depuis son chargement : la ligne ${p.line} peut dire autre chose.`,
    unreadable: (p) => `${p.file} ne peut plus être lu : il a été déplacé, verrouillé ou modifié (ligne ${p.line}).`,
    no_text: (p) => `Ligne ${p.line} de ${p.file} : ce genre de fichier n’a pas de ligne de texte à montrer.`,
  },
}
