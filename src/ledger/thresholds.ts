/** Figures from which a warning signal calls for attention, and for action; null: it never does. */
export interface Threshold {
  readonly signal: number
  readonly watch: number | null
  readonly alarm: number | null
}

/** The signals whose thresholds can be entered, in their order. */
const signals: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Kept as one text: signal:watch,alarm with an asterisk between two; the view signal_thresholds reads it. */
const between = '*'

/** A threshold as it was typed: undefined when it cannot be followed, null when the place was left empty. */
export function readFigure(text: string): number | null | undefined {
  const decimal = text.trim().replace(',', '.')
  if (decimal === '') return null
  return /^\d{1,6}(\.\d{1,2})?$/.test(decimal) ? Number(decimal) : undefined
}

/** The thresholds of a text, one for each signal; null when one of them cannot be followed. */
export function readThresholds(text: string): readonly Threshold[] | null {
  if (text === '') return []
  const read: Threshold[] = []
  for (const line of text.split(between)) {
    const match = /^(\d{1,2}):([\d.]*),([\d.]*)$/.exec(line)
    const signal = Number(match?.[1])
    const [watch, alarm] = [readFigure(match?.[2] ?? '-'), readFigure(match?.[3] ?? '-')]
    if (watch === undefined || alarm === undefined || !signals.includes(signal)) return null
    if (read.some((other) => other.signal === signal)) return null
    read.push({ signal, watch, alarm })
  }
  return read
}

/** The text of thresholds, in the order of the signals. */
export function writeThresholds(thresholds: readonly Threshold[]): string {
  return thresholds
    .toSorted((left, right) => left.signal - right.signal)
    .map(({ signal, watch, alarm }) => `${String(signal)}:${String(watch ?? '')},${String(alarm ?? '')}`)
    .join(between)
}

/** A text of thresholds in the one form that is kept; null when it cannot be followed. */
export function tidyThresholds(text: string): string | null {
  const thresholds = readThresholds(text)
  return thresholds === null ? null : writeThresholds(thresholds)
}
