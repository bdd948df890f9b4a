import type { Texts } from '../../text/index.ts'

/** A dimension in the reader's language, or as the source heads it. */
export function dimensionText(text: Texts['shell'], dimension: string): string {
  const names: Readonly<Record<string, string>> = text.filters.dimensions
  return Object.hasOwn(names, dimension) ? names[dimension] ?? dimension : dimension
}
