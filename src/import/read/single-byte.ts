export type SingleByteEncoding = 'windows-1252' | 'iso-8859-15' | 'cp850'

/** windows-1252 at 0x80 to 0x9F; the five codes that it leaves open keep the control characters of ISO 8859-1. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Bytes of the longest of these characters in UTF-8. */
const longestCharacter = 3

/** Where ISO 8859-15 differs from ISO 8859-1. */
const iso885915: Readonly<Record<number, string>> = {
  0xa4: '€', 0xa6: 'Š', 0xa8: 'š', 0xb4: 'Ž', 0xb8: 'ž', 0xbc: 'Œ', 0xbd: 'œ', 0xbe: 'Ÿ',
}

/** The code page of DOS in Western Europe, from 0x80 on. */
const codePage850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐'
  + '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0'

/**
 * What each byte from 0x80 means, as UTF-8. A table of our own, since the decoders of some platforms leave
 * 0x80 to 0x9F of windows-1252 undecoded.
 */
export function singleByteTable(encoding: SingleByteEncoding): readonly Uint8Array[] {
  const encoder = new TextEncoder()
  return Array.from({ length: 128 }, (_, index) => encoder.encode(character(encoding, index + 0x80)))
}

function character(encoding: SingleByteEncoding, code: number): string {
  if (encoding === 'cp850') return codePage850[code - 0x80] ?? ''
  const special = encoding === 'iso-8859-15' ? iso885915[code] : windows1252[code - 0x80]
  return special ?? String.fromCharCode(code)
}

/** Turns chunks of a single-byte encoding into UTF-8; what it returns is valid until the next call. */
export function singleByteTranscoder(encoding: SingleByteEncoding): (chunk: Uint8Array) => Uint8Array {
  const table = singleByteTable(encoding)
  let output = new Uint8Array(0)
  return chunk => {
    if (output.length < chunk.length * longestCharacter) output = new Uint8Array(chunk.length * longestCharacter)
    let start = 0
    let write = 0
    for (let at = 0; at <= chunk.length; at++) {
      const byte = chunk[at] ?? 0xff
      if (byte < 0x80) continue
      output.set(chunk.subarray(start, at), write)
      write += at - start
      start = at + 1
      const character = at < chunk.length ? table[byte - 0x80] : undefined
      if (!character) continue
      output.set(character, write)
      write += character.length
    }
    return output.subarray(0, write)
  }
}

/** How often each byte from 0x80 occurs, and with letters around it where those decide. */
export class SingleByteEvidence {
  private readonly counts = new Uint32Array(256)
  private ligaturesInWords = 0
  private dosLettersInWords = 0
  private lettersInWords = 0

  /** A character at the edge of a chunk is not looked at for its neighbours. */
  add(chunk: Uint8Array): void {
    const { counts } = this
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte < 0x80) continue
      counts[byte] = (counts[byte] ?? 0) + 1
      const isLigature = byte === 0xbc || byte === 0xbd
      if (isLigature && isLetter(chunk[at - 1] ?? 0) && isLetter(chunk[at + 1] ?? 0)) this.ligaturesInWords++
      if (!isPlainLetter(chunk[at - 1] ?? 0) || !isPlainLetter(chunk[at + 1] ?? 0)) continue
      if (dosLetters.has(byte)) this.dosLettersInWords++
      else if (byte >= 0xc0) this.lettersInWords++
    }
  }

  /**
   * 0x80 to 0x9F are characters in windows-1252 alone. Without them, 0xA4 is the euro sign of ISO 8859-15 (the general
   * currency sign is hardly ever written), and 0xBC or 0xBD between letters its œ (as in `cœur`; ½ follows a digit).
   * Code page 850 has é, ç, ê, ü, ä and ö where windows-1252 has quotation marks, which never stand between letters.
   */
  choose(): SingleByteEncoding {
    if (this.dosLettersInWords > 0 && this.lettersInWords === 0) return 'cp850'
    const hasWindowsCharacters = this.counts.subarray(0x80, 0xa0).some(count => count > 0)
    if (hasWindowsCharacters) return 'windows-1252'
    return (this.counts[0xa4] ?? 0) > 0 || this.ligaturesInWords > 0 ? 'iso-8859-15' : 'windows-1252'
  }
}

/** é, ç, ê, ü, ä, ö and É in code page 850. */
const dosLetters: ReadonlySet<number> = new Set([0x82, 0x87, 0x88, 0x81, 0x84, 0x94, 0x90])

function isPlainLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0
}
