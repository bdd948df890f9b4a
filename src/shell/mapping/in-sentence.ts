const longest = 60

/**
 * A name from a file as a sentence of ours can hold it: cut when it is long, and with its direction of writing kept to
 * itself (Unicode's first strong isolate).
 */
export function inSentence(name: string): string {
  const whole = name.trim()
  const signs = Array.from(new Intl.Segmenter().segment(whole.slice(0, longest * 8)), ({ segment }) => segment)
  const short = signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : whole
  return `\u2068${short}\u2069`
}
