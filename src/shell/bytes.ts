import type { Formats } from '../text/format.ts'
import type { Texts } from '../text/index.ts'

/** A number of bytes in decimal units: "7.6 MB". */
export function writeBytes(bytes: number, format: Formats, units: Texts['shell']['entry']['units']): string {
  if (bytes < 1e3) return `${format.integer(bytes)}\u202f${units.b}`
  if (bytes < 999_500) return `${format.integer(bytes / 1e3)}\u202f${units.kb}`
  if (bytes < 999_950_000) return `${format.number(bytes / 1e6, 1)}\u202f${units.mb}`
  return `${format.number(bytes / 1e9, 2)}\u202f${units.gb}`
}
