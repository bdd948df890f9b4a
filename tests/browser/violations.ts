import AxeBuilder from '@axe-core/playwright'
import type { TestPage } from './open-page.ts'

/**
 * What axe finds on the page as it stands: the rule and the element, one a line; by all rules, or by those named;
 * within one part of it where that is named.
 * Nothing is told of what passes: naming each element takes long. Later rows of a table that stands behind a chart
 * repeat its first, and are left out: a thousand of them take minutes.
 */
export async function violations(
  site: TestPage, rules?: readonly string[], within?: string,
): Promise<string[]> {
  const audit = new AxeBuilder({ page: site.page }).exclude('.unseen tr:nth-child(n+9)')
  // Of what stands behind a chart nothing is left out because it is still to come.
  await site.page.locator('[data-coming]').first().waitFor({ state: 'detached' })
  if (within !== undefined) audit.include(within)
  audit.options({
    resultTypes: ['violations'],
    preload: false,
    ...rules === undefined ? {} : { runOnly: { type: 'rule', values: [...rules] } },
  })
  const { violations: found } = await audit.analyze()
  return found.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 160)}`))
}
