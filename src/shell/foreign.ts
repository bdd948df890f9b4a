/** Requests to other hosts, counted from what the browser itself recorded; blob and data addresses stay in the page. */
export function countForeign(addresses: readonly string[], origin: string): number {
  return addresses.filter((address) => /^(https?|wss?):/i.test(address) && new URL(address).origin !== origin).length
}
