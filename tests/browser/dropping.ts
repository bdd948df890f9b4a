import type { Page } from 'playwright-core'

export interface DroppedFile { readonly name: string, readonly text: string }

/** Lets go of a file over the page, as a hand with a mouse does. */
export async function drop(page: Page, { name, text }: DroppedFile): Promise<void> {
  const carried = await page.evaluateHandle(file => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([file.text], file.name, { type: 'text/csv' }))
    return transfer
  }, { name, text })
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: carried })
}
