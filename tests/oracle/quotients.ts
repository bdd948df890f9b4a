import { textOfMoney, type Money } from './money.ts'

/** A quotient rounded half away from zero. */
export function rounded(part: bigint, by: bigint): bigint {
  const size = part < 0n ? -part : part
  const half = (size * 2n + by) / (by * 2n)
  return part < 0n ? -half : half
}

/** Ten-thousandths of a per cent. */
export function parts(percent: string | undefined): bigint {
  const [whole = '', fraction = ''] = (percent ?? '').split('.')
  return BigInt(whole + fraction.padEnd(4, '0'))
}

/** A hundred per cent. */
export const all = 1_000_000n

/** So many ten-thousandths of a per cent of an amount, rounded half away from zero. */
export function percentOf(money: Money, percent: bigint): Money {
  return rounded(money * percent, all)
}

/** An amount as text, where there is one. */
export const textOrNull = (money: Money | null): string | null => money === null ? null : textOfMoney(money)
/** Hundredths as text. */
export const hundredths = (count: bigint | null): string | null =>
  count === null ? null : `${String(count / 100n)}.${String(count % 100n).padStart(2, '0')}`
