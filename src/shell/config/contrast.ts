/**
 * What the accent is written on, or carries: page, panels, what is pointed at and what is chosen, and the text of a
 * main button. The same colours as in theme.css.
 */
export const surfaces = {
  light: ['#f4f6f8', '#ffffff', '#edf1f5', '#e3e9f0'],
  dark: ['#11161c', '#182028', '#202a34', '#24323e', '#0f1a24'],
} as const

/** The least contrast of small text by WCAG 2.2, level AA. */
export const leastContrast = 4.5

/** The contrast of two colours written #rrggbb, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The contrast of an accent where it is worst. */
export function worstContrast(accent: string, scheme: keyof typeof surfaces): number {
  return Math.min(...surfaces[scheme].map((surface) => contrast(accent, surface)))
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
