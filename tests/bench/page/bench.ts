import { startEngine } from '../../../src/engine/browser.ts'
import { timeCustomerPages, type CustomerPageTimes } from '../customer-page.ts'
import { importLedger, timeViews, type ImportTimes, type ViewTimes } from '../measure.ts'

declare global {
  /** What the benchmark calls; this page is built for it and never shipped. */
  interface Window {
    readonly bench: {
      start(): Promise<number>
      importLedger(): Promise<ImportTimes>
      timeViews(): Promise<ViewTimes[]>
      timeCustomerPages(): Promise<CustomerPageTimes>
    }
  }
}

let engine: ReturnType<typeof startEngine> | undefined

const started = (): ReturnType<typeof startEngine> => (engine ??= startEngine(() => undefined))

Object.assign(window, {
  bench: {
    async start() {
      const from = performance.now()
      await started()
      return performance.now() - from
    },
    async importLedger() {
      const file = document.querySelector('input')?.files?.[0]
      if (!file) throw new Error('no file was given')
      return importLedger(await started(), file)
    },
    async timeViews() { return timeViews(await started()) },
    async timeCustomerPages() { return timeCustomerPages(await started()) },
  },
})
