import type { Column } from './types.ts'

/** Types whose values are numbers, though exact ones come as text. */
const figureTypes = /^(?:DECIMAL|U?(?:TINY|SMALL|BIG)INT|U?INTEGER|FLOAT|DOUBLE)\b/

/** Whether the values of a column are numbers. */
export function isNumeric({ type }: Column): boolean {
  return figureTypes.test(type)
}
