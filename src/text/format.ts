import type { Language } from './index.ts'

/** Writes values the way a reader of one language expects them; amounts and dates arrive as exact plain text. */
export interface Formats {
  /** "1234.500" -> "1,234.50" in the currency's minor unit; negative in the locale's financial manner. */
  amount(value: string | null, currency: string): string
  /** The same with every digit that the text has, and two at least: "1234.505" -> "1,234.505". */
  everyDigit(value: string): string
  /** With the currency sign: "€1,234.50", "1 234,50 €". */
  money(value: string | null, currency: string): string
  /** The same without the minor unit, where room is short: "€1,235". */
  wholeMoney(value: string | null, currency: string): string
  /** For sentences and chart labels: "€4.82 m", "412 k€". */
  compact(value: string | number | null, currency: string): string
  /** 0.314 -> "31.4 %". */
  percent(value: number | null, digits?: number): string
  /** Difference of two shares, in points: 0.041 -> "+4.1 points". */
  points(value: number | null, digits?: number): string
  /** With its unit: "58.4 days". */
  days(value: number | null, digits?: number): string
  /** With its sign and unit: "+6.1 days". */
  signedDays(value: number | null, digits?: number): string
  number(value: number | null, digits?: number): string
  integer(value: number | null): string
  date(value: string | null): string
  month(value: string | null): string
  quarter(value: string | null): string
}

interface Locale {
  readonly tag: string
  readonly point: Readonly<Record<'one' | 'other', string>>
  readonly day: Readonly<Record<'one' | 'other', string>>
  readonly quarter: string
  readonly hasParentheses: boolean
  /** Puts a scaled number, its magnitude (thousand, million, milliard) and a currency sign together. */
  readonly compact: (digits: string, magnitude: 0 | 1 | 2 | 3, sign: string) => string
}

const nothing = '–'
const narrowSpace = '\u202f'
const wordSpace = '\u00a0'

const locales: Readonly<Record<Language, Locale>> = {
  en: {
    tag: 'en-GB',
    point: { one: 'point', other: 'points' },
    day: { one: 'day', other: 'days' },
    quarter: 'Q',
    hasParentheses: true,
    compact: (digits, magnitude, sign) => `${sign}${digits}${['', ' k', ' m', ' bn'][magnitude] ?? ''}`,
  },
  fr: {
    tag: 'fr-FR',
    point: { one: 'point', other: 'points' },
    day: { one: 'jour', other: 'jours' },
    quarter: 'T',
    hasParentheses: false,
    compact: (digits, magnitude, sign) => `${digits} ${['', 'k', 'M', 'Md'][magnitude] ?? ''}${sign}`,
  },
}

/** One typography for every language: a true minus, and narrow spaces that never break a line. */
function typeset(text: string): string {
  return text.replaceAll('-', '−').replace(/[ \u00a0]/g, narrowSpace)
}

/** Intl takes plain decimal text exactly; its declared type admits numeric literals only. */
function exact(value: string): Intl.StringNumericLiteral {
  return value as Intl.StringNumericLiteral
}

function memoised<T>(create: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const found = known.get(key) ?? create(key)
    known.set(key, found)
    return found
  }
}

/** A ledger may name a currency that is none; it is then written as it stands, in hundredths. */
function isCurrencyCode(currency: string): boolean {
  return /^[A-Za-z]{3}$/.test(currency)
}

function currencySign(tag: string, currency: string): string {
  if (!isCurrencyCode(currency)) return currency
  const format = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency
}

/** Digits after the decimal sign in which a currency is counted: 2 for EUR, 0 for JPY, 3 for TND. */
export function minorUnits(currency: string): number {
  if (!isCurrencyCode(currency)) return 2
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** `value` scaled so that it shows at most three or four digits before its magnitude. */
function scaled(value: number): { readonly value: number; readonly magnitude: 0 | 1 | 2 | 3; readonly digits: number } {
  const size = Math.abs(value)
  if (size < 999.5) return { value, magnitude: 0, digits: 0 }
  if (size < 999_500) return { value: value / 1e3, magnitude: 1, digits: size < 9_950 ? 1 : 0 }
  const [unit, magnitude] = size < 999_500_000 ? [1e6, 2 as const] : [1e9, 3 as const]
  const rest = size / unit
  return { value: value / unit, magnitude, digits: rest < 9.995 ? 2 : rest < 99.95 ? 1 : 0 }
}

/** The formats of one language; create once and hand down. */
export function createFormats(language: Language): Formats {
  const locale = locales[language]
  const numbers = memoised((key) => {
    const [digits, signDisplay] = key.split(' ') as [string, 'negative' | 'exceptZero']
    return new Intl.NumberFormat(locale.tag, {
      minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits), signDisplay,
    })
  })
  const plurals = memoised((digits) => new Intl.PluralRules(locale.tag, { minimumFractionDigits: Number(digits) }))
  const amounts = memoised((currency) => numbers(`${minorUnits(currency)} negative`))
  const full = memoised(() => new Intl.NumberFormat(locale.tag, {
    minimumFractionDigits: 2, maximumFractionDigits: 6, signDisplay: 'negative',
  }))
  const sums = memoised((currency) => isCurrencyCode(currency)
    ? new Intl.NumberFormat(locale.tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', signDisplay: 'negative' })
    : null)
  const wholes = memoised((currency) => isCurrencyCode(currency)
    ? new Intl.NumberFormat(locale.tag, {
      style: 'currency', currency, currencyDisplay: 'narrowSymbol', signDisplay: 'negative', maximumFractionDigits: 0,
    })
    : null)
  const signs = memoised((currency) => currencySign(locale.tag, currency))
  const dates = memoised((month) => new Intl.DateTimeFormat(locale.tag, {
    year: 'numeric', month: 'short', timeZone: 'UTC', ...(month === '' ? { day: 'numeric' } : {}),
  }))

  function plain(value: number, digits: number, sign: 'negative' | 'exceptZero' = 'negative'): string {
    // Alike everywhere; the browser's own formats take long to load, and the first screen needs no other number.
    if (digits === 0 && sign === 'negative' && Number.isInteger(value) && value >= 0 && value < 1000) return String(value)
    return typeset(numbers(`${digits} ${sign}`).format(value))
  }
  function withUnit(value: number, digits: number, unit: Locale['day'], sign: 'negative' | 'exceptZero'): string {
    const rounded = Math.abs(Number(value.toFixed(digits)))
    const form = plurals(String(digits)).select(rounded) === 'one' ? 'one' : 'other'
    return `${plain(value, digits, sign)}${wordSpace}${unit[form]}`
  }
  function financial(text: string): string {
    return locale.hasParentheses && text.startsWith('−') ? `(${text.slice(1)})` : text
  }
  function amount(value: string, currency: string): string {
    return financial(typeset(amounts(currency).format(exact(value))))
  }
  function everyDigit(value: string): string {
    return financial(typeset(full('').format(exact(value))))
  }
  function money(value: string, currency: string): string {
    const format = sums(currency)
    return format === null ? `${amount(value, currency)}${narrowSpace}${currency}` : typeset(format.format(exact(value)))
  }
  function wholeMoney(value: string, currency: string): string {
    const whole = wholes(currency)?.format(exact(value)) ?? `${numbers('0 negative').format(exact(value))} ${currency}`
    return typeset(whole)
  }
  function compact(value: string | number, currency: string): string {
    const figure = scaled(Number(value))
    const digits = numbers(`${figure.digits} negative`).format(Math.abs(figure.value))
    const minus = figure.value < 0 && /[1-9]/.test(digits) ? '−' : ''
    return minus + typeset(locale.compact(digits, figure.magnitude, signs(currency)))
  }
  function date(value: string, precision: '' | 'month'): string {
    return dates(precision).format(new Date(`${value.slice(0, 10)}T00:00:00Z`)).replaceAll(' ', wordSpace)
  }

  return {
    amount: (value, currency) => value === null ? nothing : amount(value, currency),
    everyDigit,
    money: (value, currency) => value === null ? nothing : money(value, currency),
    wholeMoney: (value, currency) => value === null ? nothing : wholeMoney(value, currency),
    compact: (value, currency) => value === null ? nothing : compact(value, currency),
    percent: (value, digits = 1) => value === null ? nothing : `${plain(value * 100, digits)}${narrowSpace}%`,
    points: (value, digits = 1) => value === null ? nothing : withUnit(value * 100, digits, locale.point, 'exceptZero'),
    days: (value, digits = 1) => value === null ? nothing : withUnit(value, digits, locale.day, 'negative'),
    signedDays: (value, digits = 1) => value === null ? nothing : withUnit(value, digits, locale.day, 'exceptZero'),
    number: (value, digits = 1) => value === null ? nothing : plain(value, digits),
    integer: (value) => value === null ? nothing : plain(value, 0),
    date: (value) => value === null ? nothing : date(value, ''),
    month: (value) => value === null ? nothing : date(value, 'month'),
    quarter: (value) => value === null ? nothing
      : `${locale.quarter}${Math.ceil(Number(value.slice(5, 7)) / 3)}${wordSpace}${value.slice(0, 4)}`,
  }
}
