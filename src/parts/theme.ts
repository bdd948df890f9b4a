/** The page's colours as charts need them; a chart cannot read CSS variables by itself. */
export interface Theme {
  readonly isDark: boolean
  readonly ink: string
  readonly inkSoft: string
  readonly panel: string
  readonly line: string
  readonly accent: string
  readonly compare: string
  /** From not due to the latest bucket. */
  readonly late: readonly string[]
  readonly unapplied: string
  readonly font: string
}

/** Reads the colours that hold for an element; the caller names light or dark, so that it reads again on a change. */
export function readTheme(element: Element, isDark: boolean): Theme {
  const style = getComputedStyle(element)
  const read = (name: string): string => style.getPropertyValue(name).trim()
  return {
    isDark,
    ink: read('--ink'),
    inkSoft: read('--ink-soft'),
    panel: read('--panel'),
    line: read('--line'),
    accent: read('--accent'),
    compare: read('--compare'),
    late: [0, 1, 2, 3, 4].map((step) => read(`--late-${step}`)),
    unapplied: read('--unapplied'),
    font: style.fontFamily
  }
}

/** The colour of an ageing bucket by its position: 1 not due to 5 latest, 6 unapplied credits. */
export function bucketColor(theme: Theme, position: number): string {
  return position === 6 ? theme.unapplied : (theme.late[position - 1] ?? theme.compare)
}
