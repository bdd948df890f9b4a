/** French counts nothing, too, in the singular. */
export function isOne(written: string): boolean {
  return written === '0' || written === '1'
}
