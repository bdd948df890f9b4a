/** How a number in a cell is shown, as far as its text depends on it. */
export type Shown = 'number' | 'date' | 'time'

/** Codes that every workbook knows without listing them: days, then times alone; 27 to 58 are those of East Asia. */
const builtInDates = [[14, 17], [22, 22], [27, 31], [36, 36], [50, 54], [57, 58]] as const
const builtInTimes = [[18, 21], [32, 35], [45, 47], [55, 56]] as const

/** What a number format makes of a number: by its own code where the workbook lists it, else by its number. */
export function shownAs(id: number, code: string | undefined): Shown {
  if (code !== undefined) return shownByCode(code)
  const isIn = (ranges: readonly (readonly [number, number])[]): boolean =>
    ranges.some(([first, last]) => id >= first && id <= last)
  if (isIn(builtInDates)) return 'date'
  return isIn(builtInTimes) ? 'time' : 'number'
}

/**
 * Looks for the letters of dates where they mean dates: not in quotes, not escaped, not the letter that pads or skips,
 * not in brackets (colours, conditions, locales), except brackets that count hours, minutes or seconds.
 */
function shownByCode(code: string): Shown {
  const [positive = ''] = splitSections(code)
  const bare = positive
    .replaceAll(/"[^"]*"?/g, '')
    .replaceAll(/[\\_*]./gsu, '')
    .replaceAll(/\[(h+|m+|s+)\]/gi, '$1')
    .replaceAll(/\[[^\]]*\]?/g, '')
    .replaceAll(/general|standard/gi, '')
    .replaceAll(/am\/pm|a\/p|上午\/下午/gi, 'h')
  if (/[#?]|e[+-]|0/i.test(bare.replaceAll(/s+\.0+/gi, 's'))) return 'number'
  if (/[dy]|m{3}/i.test(bare)) return 'date'
  if (/[hs]/i.test(bare)) return 'time'
  if (/[geb]/i.test(bare)) return 'date'
  return /m/i.test(bare) ? 'date' : 'number'
}

/** Sections are for positive, negative, zero and text; a semicolon in quotes or escaped parts none. */
function splitSections(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"?|\\.|[^;"\\])+/gs) ?? []
}
