/** Hands a file to the browser, which asks or saves as its user likes. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address up once the click is done; a minute leaves room for slow ones.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
