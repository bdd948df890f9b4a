import { readChunks } from './chunks.ts'

/** A file with more NULs than one byte in so many is damaged, or no text. */
const bytesPerNul = 20

/** So many NULs in a row that are not the end of the file stand where something was lost. */
const longestRun = 64

/** A text without the NULs that some programs leave in it, and how many they were. */
export interface Stripped {
  readonly file: File
  readonly count: number
}

/** Takes out stray NULs and those that fill up the end; undefined where they are too many to mean nothing. */
export async function stripNuls(file: Blob & { readonly name: string }): Promise<Stripped | undefined> {
  const parts: Blob[] = []
  let count = 0
  let run = 0
  let isTorn = false
  for await (const chunk of readChunks(file)) {
    let kept = 0
    for (const byte of chunk) {
      if (byte === 0) {
        run += 1
        continue
      }
      isTorn ||= run > longestRun
      count += run
      run = 0
      chunk[kept] = byte
      kept += 1
    }
    if (isTorn) return undefined
    parts.push(new Blob([chunk.subarray(0, kept)]))
  }
  if (count * bytesPerNul > file.size) return undefined
  return { file: new File(parts, file.name), count: count + run }
}
