import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestPage } from './open-page.ts'
import { goTo, openSample, told } from './reading.ts'
import { violations } from './violations.ts'

let site: TestPage
beforeAll(async () => { site = await openSample() })
afterAll(() => site[Symbol.asyncDispose]())

/** What has the keyboard, inside a shadow root too: its words or its name. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active === document.body ? '' : (active?.getAttribute('aria-label') ?? active?.textContent ?? '').trim()
})

/** What the stops of Tab are called, from the one after this, up to one that is looked for. */
async function stopsUpTo(page: Page, last: RegExp): Promise<string[]> {
  const stops: string[] = []
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab')
    stops.push(await focused(page))
    if (last.test(stops.at(-1) ?? '')) return stops
  }
  throw new Error(`not reached: ${stops.join(' | ')}`)
}

it('is walked through by keyboard where questions are asked: into the field, out of it, and to the answer', async () => {
  const { page } = site
  await goTo(page, '#/sql')
  const field = page.getByRole('textbox', { name: 'Question in SQL' })
  const status = page.locator('[data-view=sql] [role=status]').first()
  await field.focus()
  expect(await field.evaluate(element => {
    const root = element.getRootNode() as ShadowRoot
    return root.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent
  })).toContain('Tab leaves the field')

  // Out of it backwards and forwards, also while words are offered.
  await page.keyboard.press('Shift+Tab')
  await expect.poll(() => focused(page)).not.toBe('Question in SQL')
  await page.keyboard.press('Tab')
  await expect.poll(() => focused(page)).toBe('Question in SQL')
  await page.keyboard.type('select count(*) as n from docum')
  await page.locator('.cm-tooltip-autocomplete').waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => focused(page)).toBe('Run')
  await page.locator('.cm-tooltip-autocomplete').waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('ents')
  await page.keyboard.press('Escape')

  // Run by keyboard in the field, the field keeps it; by the button, the button does. Both are told.
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => status.innerText()).toMatch(/^1 row in/)
  await expect.poll(() => focused(page)).toBe('Question in SQL')
  expect((await told(page, 'sql_result'))[0]).toEqual({ n: '36865' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => status.innerText()).toMatch(/^1 row in/)
  await expect.poll(() => focused(page)).toBe('Run')
  const stops = await stopsUpTo(page, /^Result/)
  expect(stops.slice(0, 2)).toEqual(['How it is answered', 'Copy the link'])
  expect(stops.slice(-2)).toEqual(['Take away', 'Result Table'])

  // Stopped by keyboard, it goes back to what runs the next one; a fault is an alert.
  await field.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('select count(*) from range(1000000) a(i), range(10000000) b(i) where a.i * b.i % 7 = 3')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
  await stopsUpTo(page, /^Stop$/)
  await page.keyboard.press('Enter')
  await page.getByText('Stopped.').waitFor()
  await expect.poll(() => focused(page)).toBe('Run')
  await field.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('select')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').filter({ hasText: /./ }).waitFor()
  await expect.poll(() => focused(page)).toBe('Question in SQL')
  expect(site.faults).toEqual([])
})

it('tells of a question that no link carries in a sentence, and not by repeating it', async () => {
  const { page } = site
  const words = `select '${'long '.repeat(1000)}'`
  await goTo(page, `#/sql?query=${encodeURIComponent(words)}&window=${'9'.repeat(300)}`)
  const notices = page.locator('[data-notice=parameter]')
  await notices.filter({ hasText: '5,009 characters' }).waitFor()
  expect(await notices.allInnerTexts()).toEqual([expect.stringContaining('4,000'), expect.stringMatching(/“9{80}…”/)])
  await goTo(page, '#/overview')
})

it('is walked through by keyboard where the paper is made, and what was begun is cancelled there', async () => {
  const { page } = site
  const downloads: string[] = []
  page.on('download', download => { downloads.push(download.suggestedFilename()) })
  await goTo(page, '#/report')
  await page.locator('[data-report=ready]').waitFor()
  await page.locator('[data-action=print-report]').focus()
  expect(await stopsUpTo(page, /^Panels/)).toEqual(['Working papers (.zip)', expect.stringMatching(/^Panels \(\d+\)/)])
  await page.keyboard.press('Enter')
  await stopsUpTo(page, /^None$/)
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox')
  expect(await violations(site)).toEqual([])

  const before = await told(page, 'headline')
  await page.locator('[data-action=archive]').focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-action=cancel-archive]').waitFor()
  await expect.poll(() => focused(page)).toBe('Working papers (.zip)')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Cancelled: no file was written.').waitFor()
  await expect.poll(() => focused(page)).toBe('Working papers (.zip)')
  expect(downloads).toEqual([])

  // The page goes on, and the next one is whole.
  await goTo(page, '#/report?panels=headline')
  await page.locator('[data-report=ready]').waitFor()
  expect(await told(page, 'headline')).toEqual(before)
  await page.locator('[data-action=archive]').click()
  await page.getByText('Written: encours-working-papers-2025-12-31.zip').waitFor()
  await expect.poll(() => downloads).toEqual(['encours-working-papers-2025-12-31.zip'])
  expect(site.faults).toEqual([])
})
