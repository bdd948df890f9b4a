/** Writes values the way a reader of one language expects them; amounts and dates arrive as exact plain text. */
export interface Formats {
  /** "1234.500" -> "1,234.50" in the currency's minor unit; negative in the locale's financial manner. */
  amount(value: string | null, currency: string): string
  /** With the currency sign: "€1,234.50", "1 234,50 €". */
  money(value: string | null, currency: string): string
  /** For sentences and chart labels: "€4.82 m", "412 k€". */
  compact(value: string | number | null, currency: string): string
  /** 0.314 -> "31.4 %". */
  percent(value: number | null, digits?: number): string
  /** Difference of two shares, in points: 0.041 -> "+4.1 points". */
  points(value: number | null, digits?: number): string
  days(value: number | null, digits?: number): string
  signedDays(value: number | null, digits?: number): string
  number(value: number | null, digits?: number): string
  integer(value: number | null): string
  date(value: string | null): string
  month(value: string | null): string
  quarter(value: string | null): string
}
