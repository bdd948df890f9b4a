/** Thousandths of a currency unit: every sum of the oracle is one of whole numbers. */
export type Money = bigint

export function moneyOf(text: string): Money {
  const match = /^(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(text)
  if (match === null) throw new Error(`not an amount: ${text}`)
  const thousandths = BigInt((match[2] ?? '0') + (match[3] ?? '').padEnd(3, '0'))
  return match[1] === '-' ? -thousandths : thousandths
}

export function textOfMoney(money: Money): string {
  const digits = (money < 0n ? -money : money).toString().padStart(4, '0')
  return `${money < 0n ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`
}

export function sum<T>(items: readonly T[], amountOf: (item: T) => Money): Money {
  return items.reduce((total, item) => total + amountOf(item), 0n)
}

export function positivePart(money: Money): Money {
  return money > 0n ? money : 0n
}

export function negativePart(money: Money): Money {
  return money < 0n ? money : 0n
}

/** A ratio, or null where the denominator is not above zero: then nobody can tell. */
export function ratio(numerator: Money, denominator: Money): number | null {
  return denominator > 0n ? Number(numerator) / Number(denominator) : null
}

export function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor
}
