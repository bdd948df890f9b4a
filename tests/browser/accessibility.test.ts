import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { panelPages } from '../../src/shell/address.ts'
import { openPage, type TestPage } from './open-page.ts'
import { goTo, openSample } from './reading.ts'
import { violations } from './violations.ts'

const pages = [
  ...panelPages.filter(page => page !== 'customer'), 'customer?customer_id=C0016&company=VM', 'sources',
  'report?panels=headline,aging_pyramid,customer_list',
]

// Colours alone differ between the schemes.
describe.each([
  { colorScheme: 'light', rules: undefined },
  { colorScheme: 'dark', rules: ['color-contrast'] },
] as const)('in $colorScheme colours', ({ colorScheme, rules }) => {
  let site: TestPage
  beforeAll(async () => { site = await openSample({ colorScheme }) })
  afterAll(() => site[Symbol.asyncDispose]())

  it.each(pages)('nobody is shut out of %s', async name => {
    await goTo(site.page, `#/${name}`)
    expect(await violations(site, rules)).toEqual([])
  })
})

describe('nobody is shut out of what opens', () => {
  let site: TestPage
  beforeAll(async () => { site = await openSample() })
  afterAll(() => site[Symbol.asyncDispose]())

  it.each([
    ['#/overview', 'a filter', '[data-parameter=segment]', '[role=dialog]'],
    ['#/overview', 'the choices of method', '[data-parameter=method]', '[role=dialog]'],
    ['#/aging', 'a menu', '[data-view=aging_pyramid] [aria-haspopup=menu]', '[role=menu]'],
    ['#/aging', 'a definition', '[data-view=aging_pyramid] [aria-label*="Definition and SQL"]', 'dialog'],
    ['#/sources', 'a question', 'main header .ways button:last-of-type', '[role=alertdialog]'],
  ])('on %s: %s, opened and closed by keyboard', async (hash, _, opener, part) => {
    await goTo(site.page, hash)
    const button = site.page.locator(opener).first()
    await button.focus()
    await site.page.keyboard.press('Enter')
    await site.page.locator(part).first().waitFor()
    expect(await violations(site, undefined, part)).toEqual([])
    await expect.poll(() => site.page.locator(part).first()
      .evaluate(element => element.contains(document.activeElement))).toBe(true)
    await site.page.keyboard.press('Escape')
    await site.page.locator(part).first().waitFor({ state: 'detached' })
    await expect.poll(() => button.evaluate(element => element === document.activeElement)).toBe(true)
  })

  it('of terms by segment, and of a page without figures', async () => {
    await goTo(site.page, '#/overview')
    await site.page.locator('[data-parameter=method]').click()
    await site.page.locator('button[name=terms]').click()
    await site.page.locator('[data-dialog=terms]').waitFor()
    expect(await violations(site, undefined, '[data-dialog=terms]')).toEqual([])
    await site.page.keyboard.press('Escape')
    await goTo(site.page, '#/overview?as_of=2015-01-31&colour=red')
    await site.page.locator('[data-state=empty], [data-state=unavailable]').first().waitFor()
    expect(await violations(site)).toEqual([])
  })

  it('begins a new page at its heading, keeps to its width when enlarged, and says when figures are there', async () => {
    await goTo(site.page, '#/overview')
    await site.page.setViewportSize({ width: 640, height: 400 })
    for (const name of pages) {
      await goTo(site.page, `#/${name}`)
      await expect.poll(() => site.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      }), { message: name }).toBe(0)
      if (name !== 'overview') await site.page.locator('main h1:focus').waitFor({ state: 'attached' })
    }
    await site.page.locator('.page + [role=status]').filter({ hasText: /^Report: figures at 31\sDec\s2025$/ }).waitFor()
  })
})

it('nobody is shut out of what went wrong', async () => {
  const prepare: NonNullable<Parameters<typeof openPage>[1]>['prepare'] = context =>
    context.route('**/*.gzip', route => route.fulfill({ status: 503 }))
  await using site = await openPage(inject('siteAddress'), { prepare })
  await site.page.locator('[data-engine=failed]').waitFor()
  await site.page.locator('input[type=file]').first()
    .setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
  await site.page.locator('[data-outcome]').waitFor()
  expect(await violations(site)).toEqual([])
})

it('nobody is shut out of the first screen', async () => {
  await using site = await openPage(inject('siteAddress'))
  await site.page.locator('h1').waitFor()
  expect(await violations(site)).toEqual([])
})
