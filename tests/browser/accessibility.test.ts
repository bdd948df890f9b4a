import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { panelPages } from '../../src/shell/address.ts'
import { openPage, type TestPage } from './open-page.ts'
import { goTo, openSample } from './reading.ts'
import { violations } from './violations.ts'

const pages = [...panelPages.filter(page => page !== 'customer'), 'customer?customer_id=C0016&company=VM', 'sources']

// Colours alone differ between the schemes. The audit of a page with long charts takes a minute on a slow machine.
describe.each([
  { colorScheme: 'light', rules: undefined },
  { colorScheme: 'dark', rules: ['color-contrast'] },
] as const)('in $colorScheme colours', { timeout: 300_000 }, ({ colorScheme, rules }) => {
  let site: TestPage
  beforeAll(async () => { site = await openSample({ colorScheme }) }, 120_000)
  afterAll(() => site[Symbol.asyncDispose]())

  it.each(pages)('nobody is shut out of %s', async name => {
    await goTo(site.page, `#/${name}`)
    expect(await violations(site, rules)).toEqual([])
  })
})

it('nobody is shut out of the first screen', async () => {
  await using site = await openPage(inject('siteAddress'))
  await site.page.locator('h1').waitFor()
  expect(await violations(site)).toEqual([])
})
