import type { CarriedPart } from './manifest.ts'

/** What the unpacking worker is asked. */
export interface UnpackTask {
  readonly file: Blob
  readonly parts: readonly CarriedPart[]
}

/** What it answers: the parts, or a fault of the program itself. */
export type UnpackReport =
  | { readonly contents: readonly Blob[] | undefined }
  | { readonly failure: string }
