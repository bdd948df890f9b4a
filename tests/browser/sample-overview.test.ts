import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import answers from '../../sample-data/known-answers.json' with { type: 'json' }
import { questionKey } from '../../src/shell/prepared/prepared.ts'
import { readPrepared } from '../../src/shell/prepared/text.ts'
import { openPage, type TestPage } from './open-page.ts'
import { goTo, sampleRead, shown, told, toldOf, type Told } from './reading.ts'

interface Held extends TestPage {
  /** Lets what is held come, or fail. */
  readonly release: (how?: 'come' | 'fail') => void
}

const engine = /duckdb-eh[^/]*\.gzip$/

/** A page where the sample was asked for, and something is held back that it needs. */
async function askForSample(path: string, held = engine): Promise<Held> {
  let release: Held['release'] = () => undefined
  const released = new Promise<'come' | 'fail'>(resolve => { release = (how = 'come') => { resolve(how) } })
  const prepare = async (context: BrowserContext): Promise<void> => {
    await context.addInitScript(listen)
    await context.route(held, async route => await released === 'come' ? route.continue() : route.abort())
  }
  const site = await openPage(`${inject('siteAddress')}${path}`, { prepare })
  await site.page.locator('[data-action=sample]').click()
  return { ...site, release }
}

/** Runs in the page: writes down what the engine answers to which question. */
function listen(): void {
  const heard: unknown[] = []
  Object.assign(window, { heard })
  const Real = window.Worker
  window.Worker = class extends Real {
    readonly #asked = new Map<number, { sql: string, parameters: unknown }>()

    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      this.addEventListener('message', ({ data }: MessageEvent<{ kind: string, id: number, value: unknown }>) => {
        const request = this.#asked.get(data.id)
        if (data.kind === 'done' && request !== undefined) heard.push([request, data.value])
      })
    }

    override postMessage(message: { kind: string, id: number, request: { kind: string } }, more?: unknown): void {
      if (message.kind === 'do' && message.request.kind === 'query') {
        this.#asked.set(message.id, message.request as unknown as { sql: string, parameters: unknown })
      }
      super.postMessage(message, more as Transferable[])
    }
  }
}

/** All that the overview tells: tables by view, words, and the marks of its charts. */
async function everything(page: Page): Promise<{ tables: Record<string, Told[]>, words: string, marks: string[] }> {
  const views = await page.locator('[data-view]').evaluateAll(all =>
    all.map(view => (view as HTMLElement).dataset['view'] ?? ''))
  const tables: Record<string, Told[]> = {}
  for (const view of views) tables[view] = await told(page, view)
  const words = await page.locator('[data-view], footer').allInnerTexts()
  const marks = await page.locator('[data-view] svg path').evaluateAll(all => all.map(path => path.getAttribute('d') ?? ''))
  return { tables, words: words.join('\n'), marks }
}

it('shows the overview before the engine is there, and the same figures once it has read the ledger', async () => {
  await using site = await askForSample('')
  const { page } = site
  await page.locator('[data-ledger=prepared] [data-view=headline][data-state=ready]').waitFor()
  await shown(page)
  expect(await page.getByRole('status').filter({ hasText: 'when this page was built' }).count()).toBe(1)
  const before = await everything(page)
  expect(Object.keys(before.tables)).toHaveLength(6)
  expect(Object.values(before.tables).every(rows => rows.length > 0)).toBe(true)
  expect(before.tables['headline']?.find(row => 'balance' in row)?.['balance']).toBe(answers.currencies.EUR.balance)
  expect(before.marks.length).toBeGreaterThan(20)
  site.release()
  await sampleRead(page)
  expect(await everything(page)).toEqual(before)
  expect(await page.getByRole('status').filter({ hasText: 'when this page was built' }).count()).toBe(0)
  await expectSameAnswers(page)
  expect(site.faults).toEqual([])
})

/** Every answer that the build shipped is what the engine in the browser says, value by value. */
async function expectSameAnswers(page: Page): Promise<void> {
  const assets = join(inject('siteFolder'), 'assets')
  const file = readdirSync(assets).find(asset => /^sample-overview-.*\.json$/.test(asset)) ?? ''
  const prepared = readPrepared(readFileSync(join(assets, file), 'utf8'))
  expect(prepared?.answers.length).toBeGreaterThan(10)
  for (const { query, rows } of prepared?.answers ?? []) {
    await expect.poll(async () => (await said(page)).get(questionKey(query)), { message: query.sql })
      .toEqual(rows.map(row => Object.entries(row)))
  }
}

/** What the engine has answered so far, by question: each row as names and values. */
async function said(page: Page): Promise<ReadonlyMap<string, unknown>> {
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown }).heard) as readonly (readonly [
    { sql: string, parameters: readonly (string | number)[] },
    { columns: readonly { name: string }[], cells: readonly (readonly unknown[])[], count: number },
  ])[]
  return new Map(heard.map(([query, { columns, cells, count }]) => {
    const entries = (row: number): unknown[] => columns.map(({ name }, index) => [name, cells[index]?.[row] ?? null])
    return [questionKey(query), Array.from({ length: count }, (_, row) => entries(row))]
  }))
}

it('lets what was not worked out wait for the engine', async () => {
  await using site = await askForSample('#/dso?lang=fr')
  const { page, release } = site
  await page.locator('[data-view=dso_by_month][data-state=ready]').waitFor()
  expect(await page.locator('[data-view=dso_bridge]').getAttribute('data-state')).toBe('loading')
  expect(await page.getByRole('status').filter({ hasText: 'la construction de cette page' }).count()).toBe(1)
  await page.evaluate(() => { location.hash = '#/overview?window=365&lang=fr' })
  await page.locator('[data-view=headline][data-state=loading]').waitFor()
  release()
  await sampleRead(page)
  expect(await toldOf(page, 'headline', 'billings')).not.toBe(answers.currencies.EUR.billings)
  await goTo(page, '#/overview?lang=fr')
  expect(await toldOf(page, 'headline', 'billings')).toBe(answers.currencies.EUR.billings)
  expect(site.faults).toEqual([])
})

it('shows no figure of other choices than those of the address', async () => {
  await using site = await askForSample('#/overview?window=365')
  const { page, release } = site
  await page.getByRole('status').filter({ hasText: 'sample-ledger.csv' }).waitFor()
  expect(await page.locator('[data-view]').count()).toBe(0)
  release()
  await sampleRead(page)
  expect(site.faults).toEqual([])
})

it.each([
  ['the engine', engine, '[data-engine=failed]'],
  ['the ledger', /sample-.*\.csv$/, '[data-outcome=not_fetched]'],
])('takes the figures back where %s does not come', async (_, held, sign) => {
  await using site = await askForSample('', held)
  const { page, release } = site
  await page.locator('[data-ledger=prepared] [data-view=headline][data-state=ready]').waitFor()
  release('fail')
  await page.locator('[data-ledger=none]').waitFor()
  await page.locator(sign).first().waitFor()
  expect(await page.locator('[data-view]').count()).toBe(0)
})
