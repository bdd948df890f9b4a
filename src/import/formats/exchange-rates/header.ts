import { tokens } from '../../recognise/normalise.ts'
import { currencyCodes } from '../../rows/words.ts'
import { says } from '../role-words.ts'

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words for the currency of which one unit is priced, in the seven languages of the dictionary. */
export const fromWords = wordsOf(`from base source origin origine depart von aus ausgangswahrung quellwahrung basiswahrung
  basisvaluta bronvaluta desde origen da partenza origem van`)

/** Words for the currency in which it is priced. */
export const toWords = wordsOf(`to target quote counter cible destination arrivee nach in zielwahrung kurswahrung
  gegenwahrung destino hacia a destinazione arrivo para naar doelvaluta tegenvaluta`)

/** Words for a rate. */
export const rateWords = wordsOf(`rate rates cours taux kurs wechselkurs umrechnungskurs devisenkurs cambio cambios tipo
  tasa tasso taxa cotacao cotizacion koers wisselkoers fx`)

/** Rates of so many currencies beside one day make a table of rates. */
const fewestCurrencies = 3

/** The currency whose rates stand under a header: "USD", "US dollar (USD)", "100 JPY". */
export function currencyHeaded(header: string): string | undefined {
  const text = header.trim()
  const code = headedIn(header)?.['code'] ?? (text.length === 3 ? text : /\(([A-Z]{3})\)$/.exec(text)?.[1])
  return code !== undefined && code === code.toUpperCase() && currencyCodes.has(code) ? code : undefined
}

/** Words for the number of units that a rate is for. */
export const unitWords = wordsOf(`unit units unite unites quantity quantite nominal multiplier einheit einheiten unidad
  unidades unita unidade eenheid eenheden scale`)

/** So many units of a currency, as they head a column: "100 JPY", "JPY (100)", "Yen (100 JPY)", "1 000 IDR". */
const headedUnits = [
  /^(?<units>10{0,5}) ?(?<code>[A-Z]{3})$/, /\((?<units>10{0,5}) ?(?<code>[A-Z]{3})\)$/,
  /^(?<units>10{0,5}) [^()]*\((?<code>[A-Z]{3})\)$/, /^(?<code>[A-Z]{3}) ?[/x×] ?(?<units>10{0,5})$/,
  /^(?<code>[A-Z]{3}) ?\((?:per |par |pro |für |x ?)?(?<units>10{0,5})\)$/,
]

/** How many units a header prices; undefined where it gives no number. */
export function unitsHeaded(header: string): string | undefined {
  return headedIn(header)?.['units']
}

function headedIn(header: string): Readonly<Record<string, string>> | undefined {
  const text = header.trim().replaceAll(/(?<=\d)[\s.,'’](?=000)/g, '').replaceAll(/\s+/g, ' ')
  return headedUnits.map(shape => shape.exec(text)?.groups).find(groups => groups !== undefined)
}

/** Whether a header names a currency in each of several columns, and nothing but a date beside them. */
export function isWideHeader(header: readonly string[]): boolean {
  const filled = header.filter(name => name.trim() !== '')
  const currencies = filled.filter(name => currencyHeaded(name) !== undefined)
  return currencies.length >= fewestCurrencies && filled.length - currencies.length <= 2
}

/** Whether a header says from which currency, to which one, and at what rate. */
export function isLongHeader(header: readonly string[]): boolean {
  return header.some(name => saysSide(name, fromWords)) && header.some(name => saysSide(name, toWords))
    && header.some(name => says(name, rateWords))
}

/** Words so short that they say a side only beside a word for a currency. */
const currencyWords = wordsOf(
  'currency currencies ccy curr devise devises monnaie wahrung moneda divisa valuta moeda munt')

/** Whether a header names one side of a rate; a word such as "a" or "in" must stand with one for a currency. */
export function saysSide(header: string, words: ReadonlySet<string>): boolean {
  const own = tokens(header)
  const isPlain = own.length === 1 || own.some(token => currencyWords.has(token))
  return isPlain && own.some(token => words.has(token))
}
