import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { faultsOf, keep, leave, owes } from './keeping.ts'
import { openPage, type TestPage } from './open-page.ts'
import { goTo, shown } from './reading.ts'

/** Files of the store, as text. */
interface Kept {
  readonly manifest: string
  /** Nothing where none are kept. */
  readonly answers: string
}

const readKept = (page: Page): Promise<Kept> => page.evaluate(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('encours')
  const text = async (name: string): Promise<string> => (await (await folder.getFileHandle(name)).getFile()).text()
  const manifest = await text('manifest.json')
  const { answers } = JSON.parse(manifest) as { answers: { stored: string } | null }
  return { manifest, answers: answers === null ? '' : await text(answers.stored) }
})

/** Changes a file of the store, as another version or an accident would. */
async function change(page: Page, kept: keyof Kept, from: string, to: string): Promise<void> {
  const { manifest, [kept]: before } = await readKept(page)
  expect(before).toContain(from)
  const { answers } = JSON.parse(manifest) as { answers: { stored: string } }
  await page.evaluate(async ([name, text]) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('encours')
    const writer = await (await folder.getFileHandle(name)).createWritable()
    await writer.write(text)
    await writer.close()
  }, [kept === 'manifest' ? 'manifest.json' : answers.stored, before.replace(from, to)] as const)
}

/** Waits until the answers to the whole overview are kept. */
const isWhole = (page: Page): Promise<void> =>
  expect.poll(async () => (await readKept(page)).answers)
    .toMatch(/\.js"(?=.*aging_pyramid)(?=.*concentration_summary)/s)

/** A first visit that keeps a ledger with what the overview answered of it, and ends. */
async function afterFirstVisit(): Promise<TestPage> {
  const site = await openPage(inject('siteAddress'))
  await keep(site.page)
  await isWhole(site.page)
  await leave(site.page)
  return site
}

/** Comes again, with the engine held back until it is let go. */
async function comeAgain(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined
  const free = new Promise<void>(resolve => { letGo = resolve })
  await page.route('**/*.gzip', async route => {
    await free
    await route.continue()
  })
  await page.goto(inject('siteAddress'))
  return () => { letGo() }
}

describe('a second visit', () => {
  it('begins with the figures that were kept, and goes on with the ledger itself', async () => {
    await using site = await afterFirstVisit()
    const { page } = site
    const letGo = await comeAgain(page)
    await owes(page, '3450.00')
    await shown(page)
    await page.locator('[data-kept=reopening]').filter({ hasText: 'still being read' }).waitFor()
    const before = await page.locator('main').innerText()
    letGo()
    await page.locator('[data-kept=kept]').waitFor()
    await shown(page)
    expect(await page.locator('main').innerText()).toBe(before)
    await goTo(page, '#/aging')
    await page.locator('[data-view=aging_pyramid][data-state=ready]').waitFor()
    expect(faultsOf(site)).toEqual([])
  })

  it('has them drawn when the engine starts', async () => {
    await using site = await afterFirstVisit()
    const { page } = site
    await page.addInitScript(() => {
      window.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options)
          const drawn = document.querySelectorAll('[data-view]:not([data-state=loading])').length
          performance.mark('worker', { detail: { drawn } })
        }
      }
    })
    await page.goto(inject('siteAddress'))
    await page.locator('[data-kept=kept]').waitFor()
    const [start] = await page.evaluate(() => performance.getEntriesByName('worker').map(mark =>
      (mark as PerformanceMark).detail as { drawn: number }))
    expect(start?.drawn).toBe(await page.locator('[data-view]').count())
    expect(faultsOf(site)).toEqual([])
  })

  it('waits for the engine where something else is asked', async () => {
    await using site = await afterFirstVisit()
    const { page } = site
    const letGo = await comeAgain(page)
    await owes(page, '3450.00')
    await page.evaluate(() => { location.hash = '#/overview?customer=K1' })
    await page.locator('[data-view=headline][data-state=loading]').waitFor()
    letGo()
    await page.locator('[data-view=headline][data-state=ready]').waitFor()
    await owes(page, '684.00')
    await goTo(page, '#/overview')
    await owes(page, '3450.00')
    expect(faultsOf(site)).toEqual([])
  })

  it('shows nothing of another version, and takes back what the ledger does not bear out', async () => {
    await using site = await afterFirstVisit()
    const { page } = site
    await change(page, 'answers', '.js"', '.jz"')
    const letGo = await comeAgain(page)
    await page.locator('[data-store=reopening]').waitFor()
    letGo()
    await page.locator('[data-kept=kept]').waitFor()
    await owes(page, '3450.00')
    await isWhole(page)
    await leave(page)
    await change(page, 'manifest', '"rows":[', '"rows":[7,')
    const again = await comeAgain(page)
    await owes(page, '3450.00')
    again()
    await page.locator('[data-store=unreadable]').waitFor()
    expect(await page.locator('[data-view]').count()).toBe(0)
    expect(faultsOf(site)).toEqual([])
  })
})
