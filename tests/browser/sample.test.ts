import { afterAll, beforeAll, expect, it } from 'vitest'
import answers from '../../sample-data/known-answers.json' with { type: 'json' }
import type { TestPage } from './open-page.ts'
import { goTo, openSample, shown, told, type Told } from './reading.ts'

let site: TestPage

beforeAll(async () => { site = await openSample() })
afterAll(() => site[Symbol.asyncDispose]())

const of = (rows: readonly Told[], column: string): string | undefined => rows.find(row => column in row)?.[column]

it.each(['EUR', 'GBP'] as const)('shows the known balance, overdue, DSO and days to pay in %s', async currency => {
  const known = answers.currencies[currency]
  await goTo(site.page, currency === 'EUR' ? '#/overview' : `#/overview?currency=${currency}`)
  const headline = await told(site.page, 'headline')
  expect(of(headline, 'position_date')).toBe(answers.asOf)
  expect(of(headline, 'balance')).toBe(known.balance)
  expect(of(headline, 'overdue')).toBe(known.overdue)
  expect(of(headline, 'billings')).toBe(known.billings)
  expect(of(headline, 'unapplied')).toBe(known.unapplied)
  expect(Number(of(headline, 'dso'))).toBeCloseTo(known.dso, 9)
  expect(Number(of(headline, 'days_to_pay'))).toBeCloseTo(known.daysToPay, 9)
})

it('shows the known ageing', async () => {
  await goTo(site.page, '#/aging')
  const pyramid = (await told(site.page, 'aging_pyramid')).filter(row => row['date_role'] === 'as_of')
  const known = answers.currencies.EUR
  for (const bucket of ['not_due', '1-30', '31-60', '61-90', '91+', 'unapplied'] as const) {
    expect(pyramid.find(row => row['bucket'] === bucket)?.['amount'], bucket).toBe(known[bucket])
  }
})

it('accounts for every row of the file', async () => {
  await goTo(site.page, '#/sources')
  const text = await site.page.locator('main').innerText()
  for (const count of [answers.rowsRead, answers.rowsLoaded]) expect(text).toContain(count.toLocaleString('en-GB'))
  const controls = (await told(site.page, 'sources')).filter(row => 'difference' in row)
  expect(controls.length).toBeGreaterThan(0)
  for (const control of controls) expect(Number(control['difference'])).toBe(0)
})

it('finds the customer that slides and the segment that is slow but sure', async () => {
  await goTo(site.page, '#/customers')
  const [first] = await told(site.page, 'customer_list').then(rows => rows.filter(row => 'customer_id' in row))
  expect(first?.['customer_id']).toBe('C0001')
  expect(Number(first?.['days_beyond_terms'])).toBeGreaterThan(40)
  await goTo(site.page, '#/segments')
  const segments = (await told(site.page, 'segment_comparison')).filter(row => 'segment' in row)
  const bodies = segments.find(row => row['segment'] === 'Collectivités')
  expect(Number(bodies?.['days_beyond_terms'])).toBeGreaterThan(18)
  expect(Number(bodies?.['late_share_amount'])).toBeGreaterThan(0.9)
})

it('finds the group that only together makes a tenth of revenue', async () => {
  await goTo(site.page, '#/concentration')
  const major = (await told(site.page, 'major_customers')).filter(row => row['is_major'] === 'true')
  expect(major.map(row => row['customer_id'])).toEqual(['OSTAREL', 'C0001'])
  expect(major[0]?.['revenue']).toBe(answers.currencies.EUR.ostarelRevenue)
  expect(Number(major[0]?.['share'])).toBeCloseTo(
    Number(answers.currencies.EUR.ostarelRevenue) / Number(answers.currencies.EUR.revenue), 9)
})

it('has broken nothing on the way', () => { expect(site.faults).toEqual([]) })

it('draws charts in the colours that are switched to', async () => {
  const { page } = site
  await goTo(page, '#/overview')
  const colours = (): Promise<{ ink: string, drawn: (string | null)[] }> => page.evaluate(() => ({
    ink: getComputedStyle(document.documentElement).getPropertyValue('--ink').trim(),
    drawn: [...document.querySelectorAll('.chart svg text')].map(text => text.getAttribute('fill')),
  }))
  let before = (await colours()).ink
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor()
    await shown(page)
    const { ink, drawn } = await colours()
    expect(ink).not.toBe(before)
    expect(drawn).toContain(ink)
    expect(drawn).not.toContain(before)
    before = ink
  }
})

it('keeps old figures in the language that was switched to, while new ones are asked for', async () => {
  const { page } = site
  await goTo(page, '#/overview')
  await goTo(page, '#/overview?lang=fr')
  const sentences = await page.evaluateHandle(() => {
    const said: string[] = []
    const listen = (): void => { said.push(document.querySelector('[data-view=headline] .answer')?.textContent ?? '') }
    new MutationObserver(listen).observe(document.body, { subtree: true, childList: true, characterData: true })
    return said
  })
  await goTo(page, '#/overview?lang=fr&country=FR')
  const said = new Set(await sentences.jsonValue())
  expect(said.size).toBeGreaterThan(1)
  for (const sentence of said) expect(sentence).toContain('Il est dû')
  await goTo(page, '#/overview?lang=en')
})
