/** Words that say "as of" before a date, and whether the language writes the day first in any case. */
const asOf = String.raw`(?<english>as\s+(?:of|at|on)|report\s+date|date\s+at\s+filter)|(?<dayFirst>au|arr[êe]t[ée]e?s?\s+au|[àa]\s+la\s+date\s+du|stand(?:\s+(?:vom|per|zum))?|stichtag|per|zum|al|a\s+fecha\s+de|alla\s+data\s+del|em|at[ée]|op|per\s+datum)`

const months: readonly (readonly string[])[] = [
  ['jan', 'janvier', 'januar', 'january', 'jänner', 'enero', 'ene', 'gennaio', 'gen', 'janeiro', 'januari', 'janv'],
  ['feb', 'february', 'février', 'févr', 'fév', 'februar', 'febrero', 'febbraio', 'fevereiro', 'fev', 'februari'],
  ['mar', 'march', 'mars', 'märz', 'mär', 'mrz', 'marzo', 'março', 'maart', 'mrt'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'mei'],
  ['jun', 'june', 'juin', 'juni', 'junio', 'giugno', 'giu', 'junho'],
  ['jul', 'july', 'juillet', 'juil', 'juli', 'julio', 'luglio', 'lug', 'julho'],
  ['aug', 'august', 'août', 'aout', 'agosto', 'ago', 'augustus'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'set', 'setembro'],
  ['oct', 'october', 'octobre', 'oktober', 'okt', 'octubre', 'ottobre', 'ott', 'outubro', 'out'],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro'],
  ['dec', 'december', 'décembre', 'déc', 'dezember', 'dez', 'diciembre', 'dic', 'dicembre', 'dezembro'],
]

const date = String.raw`(?<iso>\d{4}[-/]\d{1,2}[-/]\d{1,2})|(?<numeric>\d{1,2}[./-]\d{1,2}[./-]\d{4})`
  + String.raw`|(?<day>\d{1,2})(?:er|st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(?<month>\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(?<year>\d{4})`
  + String.raw`|(?<usMonth>\p{L}{3,10})\.?\s+(?<usDay>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<usYear>\d{4})`

const spoken = new RegExp(String.raw`(?<!\p{L})(?:${asOf})\s*:?\s*(?:the\s+|le\s+)?(?:${date})(?!\d)`, 'giu')
const alone = new RegExp(`^(?:${date})$`, 'iu')

/**
 * The date that title rows say the figures hold on, ISO. Undefined unless it is the only one they state and reads one
 * way: `03/04/2025` after English words does not.
 */
export function statedDate(preamble: readonly (readonly string[])[]): string | undefined {
  const rows = preamble.map(row => row.map(cell => cell.trim()).filter(cell => cell !== ''))
  const found = rows.flatMap(row => [...row.join(' ').matchAll(spoken)].map(readMatch))
  if (found.length > 0) return onlyOne(found)
  return onlyOne(rows.filter(row => row.length === 1).flatMap(([cell = '']) => {
    const match = alone.exec(cell)
    return match ? [readMatch(match)] : []
  }))
}

function onlyOne(dates: readonly (string | undefined)[]): string | undefined {
  return new Set(dates).size === 1 ? dates[0] : undefined
}

function readMatch({ groups = {} }: RegExpMatchArray): string | undefined {
  const { iso, numeric, day, month, year, usDay, usMonth, usYear, dayFirst } = groups
  if (iso) return checked(iso.split(/[-/]/).map(Number))
  if (numeric) return readNumeric(numeric, dayFirst !== undefined)
  if (month) return checked([Number(year), monthNumber(month), Number(day)])
  return usMonth ? checked([Number(usYear), monthNumber(usMonth), Number(usDay)]) : undefined
}

/** Points stand between day, month and year in this order only. */
function readNumeric(text: string, isDayFirst: boolean): string | undefined {
  const [first = 0, second = 0, year = 0] = text.split(/[./-]/).map(Number)
  if (isDayFirst || text.includes('.') || first > 12 || first === second) return checked([year, second, first])
  return second > 12 ? checked([year, first, second]) : undefined
}

function monthNumber(name: string): number {
  return months.findIndex(names => names.includes(name.toLowerCase().normalize('NFC'))) + 1
}

/** Undefined for a day that the calendar does not have. */
function checked([year = 0, month = 0, day = 0]: readonly number[]): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day))
  const isReal = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  return isReal && year >= 1900 ? time.toISOString().slice(0, 10) : undefined
}
