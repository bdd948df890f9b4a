import type { Page } from 'playwright-core'

/** A file as a reader has it: its text, or its bytes. */
export type DroppedFile = { readonly name: string } & ({ readonly text: string } | { readonly bytes: Uint8Array })

/** Lets go of files over the page, all at once, as a hand with a mouse does. */
export async function drop(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  const carried = await page.evaluateHandle(entries => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of entries) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), character => character.charCodeAt(0))], name))
    }
    return transfer
  }, files.map(file => ({
    name: file.name, base64: Buffer.from('text' in file ? file.text : file.bytes).toString('base64'),
  })))
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: carried })
}
