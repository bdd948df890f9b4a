import { customers } from './customers/index.ts'
import { delimited } from './delimited/index.ts'
import { fec } from './fec/index.ts'
import type { Format } from './format.ts'

/** The known formats, in the order in which they are asked; the last takes any list. */
export const formats: readonly Format[] = [fec, customers, delimited]

/** The format of a mapping; one that is not known any more is read as any list. */
export function formatNamed(name: string): Format {
  return formats.find(format => format.name === name) ?? delimited
}
