/** An exact share: a product of many ratios reaches one half, or does not, without rounding. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const whole: Fraction = { over: 1n, under: 1n }

/** A fraction times a ratio; a ratio of nothing to nothing leaves it as it is. */
export function times(fraction: Fraction, over: bigint, under: bigint): Fraction {
  if (under === 0n) return fraction
  const product = { over: fraction.over * over, under: fraction.under * under }
  const divisor = greatestCommonDivisor(product.over, product.under)
  return { over: product.over / divisor, under: product.under / divisor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

const digits = 10n ** 40n

export function valueOf({ over, under }: Fraction): number {
  return Number(over * digits / under) / Number(digits)
}

export function isAtMost(a: Fraction, b: Fraction): boolean {
  return a.over * b.under <= b.over * a.under
}
