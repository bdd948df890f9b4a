/** The kinds of public buyers that the law gives different terms, the strictest first. */
export const publicKinds = ['authority', 'health', 'undertaking'] as const

type PublicKind = (typeof publicKinds)[number]

/** That whoever has a value of a dimension is a public buyer of a kind. */
export interface PublicBuyers {
  readonly dimension: string
  readonly value: string
  readonly kind: PublicKind
}

const most = 40
const longest = 120

/** They are kept as one text: dimension~value~kind, with an asterisk between two; the table buyers reads it. */
const [between, within] = ['*', '~']

/** Whether a dimension or value can stand in the text. */
export function canBeTold(text: string): boolean {
  return text !== '' && text.length <= longest && !/[*~\p{C}]/u.test(text)
}

/** What a text says; null when it cannot be followed. */
export function readPublicBuyers(text: string): readonly PublicBuyers[] | null {
  if (text === '') return []
  const told: PublicBuyers[] = []
  for (const line of text.split(between)) {
    const [dimension = '', value = '', name = '', ...more] = line.split(within)
    const kind = publicKinds.find((known) => known === name)
    if (kind === undefined || more.length > 0 || !canBeTold(dimension) || !canBeTold(value)) return null
    told.push({ dimension, value, kind })
  }
  return told.length > most ? null : told
}

/** The text; of two kinds for one value the later is kept. */
export function writePublicBuyers(told: readonly PublicBuyers[]): string {
  const kinds = new Map(told.map(({ dimension, value, kind }) => [`${dimension}${within}${value}`, kind]))
  return [...kinds].sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, kind]) => `${key}${within}${kind}`).join(between)
}

/** A text in the one form that is kept; null when it cannot be followed. */
export function tidyPublicBuyers(text: string): string | null {
  const told = readPublicBuyers(text)
  return told === null ? null : writePublicBuyers(told)
}
