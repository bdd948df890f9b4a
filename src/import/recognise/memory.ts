import type { Mapping, Memory } from '../types.ts'
import { normalised } from './normalise.ts'

/** Files with the same headers in the same order have the same signature, however accents and capitals are written. */
function signatureOf(header: readonly string[]): string {
  return header.map(normalised).join('|').replace(/\|+$/, '')
}

/** Keeps a confirmed mapping for the next file with the same header, without the day that only this file states. */
export function remember(memory: Memory, header: readonly string[], mapping: Mapping): void {
  const { format, columns, defaultCurrency, defaultEntity, areJoinsChosen } = mapping
  const chosen = areJoinsChosen === true ? { areJoinsChosen } : {}
  memory.set(signatureOf(header), { format, columns, defaultCurrency, defaultEntity, ...chosen })
}

/**
 * The remembered mapping, if it fits the header column by column; `extended` has the columns as well that were worked
 * out from other rows.
 */
export function recall(
  memory: Memory, header: readonly string[], extended: readonly string[] = header,
): Mapping | undefined {
  const found = memory.get(signatureOf(header))
  const fits = found?.columns.every(({ index, header: name }) => normalised(name) === normalised(extended[index] ?? ''))
  return fits === true ? found : undefined
}
