/** Decimals that a written amount keeps. */
const places = 6
const one = 10n ** BigInt(places)

/** A written decimal in millionths; 0 for what is no number. */
export function millionths(text: string | undefined): bigint {
  const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(text ?? '')
  if (!match || ((match[2] ?? '') === '' && (match[3] ?? '') === '')) return 0n
  const [, sign = '', whole = '', decimals = ''] = match
  const value = BigInt(whole === '' ? '0' : whole) * one + BigInt(decimals.padEnd(places, '0').slice(0, places))
  return sign === '-' ? -value : value
}

/** Millionths as they are written. */
export function writtenAmount(value: bigint): string {
  const size = value < 0n ? -value : value
  return `${value < 0n ? '-' : ''}${String(size / one)}.${String(size % one).padStart(places, '0')}`
}

/** A part of an amount, in hundredths. */
export function percentOf(value: bigint, percent: string | undefined): bigint {
  return value * millionths(percent) / (100n * one)
}

/** What a line adds on the credit side: a debit and a credit, or one amount (with its currency within) and its side. */
export function amountOf(facts: Readonly<Record<string, string>>, name: string): bigint {
  const amount = facts[`${name}/Amount`] ?? facts[name]
  if (amount === undefined) return millionths(facts['CreditAmount']) - millionths(facts['DebitAmount'])
  return facts['DebitCreditIndicator'] === 'D' ? -millionths(amount) : millionths(amount)
}
