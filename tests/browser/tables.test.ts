import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestPage } from './open-page.ts'
import { goTo, openSample } from './reading.ts'

interface Column {
  readonly label: string
  readonly left: number
  readonly right: number
  readonly isFigure: boolean
  /** Where the words of the heading and the figures under it end. */
  readonly headingEnds: number
  readonly figuresEnd: number
}

/** The columns of a long list as they stand on the page, from the left edge of what is in view. */
async function columnsOf(site: TestPage, view: string): Promise<{ readonly room: number; readonly columns: Column[] }> {
  return site.page.locator(`[data-view=${view}] .scroll`).evaluate((region) => {
    const { left: edge } = region.getBoundingClientRect()
    const endOf = (node: Node | undefined): number => {
      const range = document.createRange()
      if (node) range.selectNodeContents(node)
      return Math.max(...[...range.getClientRects()].map((rectangle) => rectangle.right)) - edge
    }
    const body = region.querySelectorAll('tbody tr[aria-rowindex="2"] td')
    const columns = [...region.querySelectorAll('th')].map((heading, place) => {
      const { left, right } = heading.getBoundingClientRect()
      const words = [...heading.querySelector('button')?.childNodes ?? []]
        .find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
      return {
        label: heading.innerText, left: left - edge, right: right - edge,
        isFigure: heading.classList.contains('figure'), headingEnds: endOf(words), figuresEnd: endOf(body[place]),
      }
    })
    return { room: region.clientWidth, columns }
  })
}

describe.each([1280, 768])('%i pixels wide', (width) => {
  let site: TestPage
  beforeAll(async () => { site = await openSample({ viewport: { width, height: 1000 } }) })
  afterAll(() => site[Symbol.asyncDispose]())

  it.each([['documents', 'open_documents'], ['customers', 'customer_list']])(
    'cuts no column of %s, and turns to those that do not fit', async (page, view) => {
      await goTo(site.page, `#/${page}`)
      const cut = async (): Promise<string[]> => {
        const { room, columns } = await columnsOf(site, view)
        const across = columns.slice(1).filter(({ left, right }) => left < room - 2 && right > room + 2)
        return across.map(({ label }) => label)
      }
      await expect.poll(cut).toEqual([])
      const { columns } = await columnsOf(site, view)
      const further = site.page.locator(`[data-view=${view}]`).getByRole('button', { name: /more columns? to the right/ })
      while (await further.count() > 0) {
        const text = await further.innerText()
        await further.click()
        await site.page.getByRole('button', { name: text }).waitFor({ state: 'detached' })
        await expect.poll(cut).toEqual([])
      }
      const beyond = async (): Promise<unknown> => {
        const { room, columns: now } = await columnsOf(site, view)
        return now.filter(({ right }) => right > room + 2).map(({ label }) => label)
      }
      await expect.poll(beyond).toEqual([])
      expect((await columnsOf(site, view)).columns.at(-1)?.label).toBe(columns.at(-1)?.label)
      await site.page.getByRole('button', { name: 'Back to the first columns' }).click()
      await further.waitFor()
    })

  it.each([['documents', 'open_documents'], ['customers', 'customer_list']])(
    'ends the headings of %s where their figures end', async (page, view) => {
      await goTo(site.page, `#/${page}`)
      const figures = async (): Promise<Column[]> => (await columnsOf(site, view)).columns
        .filter(({ isFigure, figuresEnd }) => isFigure && Number.isFinite(figuresEnd))
      await expect.poll(async () => (await figures()).length).toBeGreaterThan(2)
      await expect.poll(async () => (await figures())
        .filter(({ headingEnds, figuresEnd }) => Math.abs(headingEnds - figuresEnd) >= 0.6)
        .map(({ label }) => label)).toEqual([])
    })

  it('makes a list as low as its rows where they are few, and lets a long one fill its room', async () => {
    await goTo(site.page, '#/customers')
    const list = site.page.locator('[data-view=customer_list]')
    const search = list.getByRole('searchbox')
    const isHigh = (least: number, most: number): Promise<unknown> => site.page.waitForFunction(([from, to]) => {
      const region = document.querySelector('[data-view=customer_list] .scroll')
      const last = [...region?.querySelectorAll('tbody tr[aria-rowindex]') ?? []].at(-1)
      if (!region || !last) return false
      const isWhole = last.getBoundingClientRect().bottom <= region.getBoundingClientRect().bottom + 1
      return region.clientHeight >= from && region.clientHeight <= to && isWhole === (to < 200)
    }, [least, most] as const)
    await isHigh(384, 960)
    await search.fill('Valmy')
    await isHigh(50, 120)
    await search.fill('')
    await isHigh(384, 960)
  })
})

it('says on which side a matrix goes on that is wider than its panel, and lets keys move it', async () => {
  await using site = await openSample({ viewport: { width: 520, height: 900 } })
  const { page } = site
  await goTo(page, '#/cohorts')
  const matrix = page.locator('[data-view=customer_cohorts] .scroll')
  const isFaded = (): Promise<boolean> => matrix.evaluate(box => getComputedStyle(box).maskImage !== 'none')
  await matrix.and(page.locator('[data-more=after][tabindex="0"]')).waitFor()
  expect(await isFaded()).toBe(true)
  await matrix.evaluate(box => { box.scrollLeft = 40 })
  await matrix.and(page.locator('[data-more=both]')).waitFor()
  await matrix.evaluate(box => { box.scrollLeft = box.scrollWidth })
  await matrix.and(page.locator('[data-more=before]')).waitFor()
  await page.setViewportSize({ width: 1280, height: 900 })
  await matrix.and(page.locator(':not([data-more]):not([tabindex])')).waitFor()
  expect(await isFaded()).toBe(false)
  expect(site.faults).toEqual([])
})
