import type { ReadingRefusal } from '../refusals.ts'

/** Where in a container a fault stands: a sheet or member, its row, and its column by name or letter. */
export interface FaultPlace {
  readonly part?: string
  readonly line?: number
  readonly column?: string
}

/** Thrown inside the streams of a container, and turned into a refusal at their door: nothing else leaves there. */
export class ContainerFault extends Error {
  constructor(
    readonly refusal: ReadingRefusal,
    readonly parameters: Readonly<Record<string, string | number>> = {},
    readonly place: FaultPlace = {},
  ) {
    super(refusal)
  }
}
