const [LESS, GREATER, AMPERSAND] = [60, 62, 38] as const

/**
 * Where the text that begins at a place ends: at the next tag. -1 where it holds a reference, a control character or
 * anything else that a parser must judge, or where the tag is still to come.
 */
export function plainEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LESS) return at
    const isPlain = code > 31 && code !== AMPERSAND && code !== GREATER && (code < 127 || (code > 159 && code < 0xfffe))
    if (!isPlain) return -1
  }
  return -1
}

/** Where what is no white space begins. */
export function afterSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at
    at++
  }
}

/** True where a text stands at a place of another. */
export function standsAt(text: string, at: number, wanted: string): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (text.charCodeAt(at + index) !== wanted.charCodeAt(index)) return false
  }
  return true
}
