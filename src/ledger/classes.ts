/** The values of size classes. */
const sizeClasses: readonly string[] = ['A', 'B', 'C']
const payerClasses: readonly string[] = ['prompt', 'slow', 'late', 'very_late', 'critical', 'new', 'inactive']

/** For each dimension that no file states, whether a text is a value of it: classes of customers, as of a date. */
const values: Readonly<Record<string, (value: string) => boolean>> = {
  payer_class: value => payerClasses.includes(value),
  size_class: value => sizeClasses.includes(value),
  customer_cohort: value => value === 'before' || /^\d{4}-Q[1-4]$/.test(value),
}

/** The dimensions that no file states; a header of the same name gives way. */
export const classDimensions: readonly string[] = Object.keys(values)

export function isClassDimension(dimension: string): boolean {
  return classDimensions.includes(dimension)
}

/** Whether the dimension is a class of customers, and the value one that it may have. */
export function isClassValue(dimension: string, value: string): boolean {
  return isClassDimension(dimension) && values[dimension]?.(value) === true
}
