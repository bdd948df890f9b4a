const key = 'encours.address'

/** Remembers where the reader was, for the ledger that is kept. */
export function rememberAddress(hash: string): void {
  try {
    window.localStorage.setItem(key, hash)
  } catch {
    // Forbidden or full: the next visit begins with the defaults.
  }
}

/** Forgets it, with the ledger. */
export function forgetAddress(): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Forbidden: nothing was remembered either.
  }
}

/** Where the reader was; '' where no ledger was kept. */
export function lastAddress(): string {
  try {
    return window.localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
