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

/**
 * A pattern over the colour of a bucket of lateness, so that neighbours differ without colour too. Not due and the
 * oldest, the lightest and the darkest, need none.
 */
export function bucketDecal(theme: Theme, position: number): object {
  const color = theme.isDark ? 'rgba(0, 0, 0, 0.28)' : 'rgba(255, 255, 255, 0.5)'
  const stripes = { color, dashArrayX: [1, 0], rotation: -Math.PI / 4 }
  if (position === 2) return { ...stripes, dashArrayY: [1.5, 6] }
  if (position === 3) return { ...stripes, dashArrayY: [1.5, 3.5] }
  if (position === 4) return { ...stripes, dashArrayY: [1.5, 3.5], rotation: Math.PI / 4 }
  if (position === 6) return { color, symbol: 'rect', dashArrayX: [[2, 4], [0, 3, 2, 1]], dashArrayY: [3, 2], symbolSize: 0.6 }
  return { symbol: 'none' }
}

/** The colour of an ageing bucket by its position: 1 not due to 5 latest, 6 unapplied credits. */
export function bucketColor(theme: Theme, position: number): string {
  return position === 6 ? theme.unapplied : (theme.late[position - 1] ?? theme.compare)
}
