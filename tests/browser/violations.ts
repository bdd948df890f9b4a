import AxeBuilder from '@axe-core/playwright'
import type { TestPage } from './open-page.ts'

/** What axe finds on the page as it stands: the rule and the element, one a line. */
export async function violations(site: TestPage): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page: site.page }).analyze()
  return found.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 160)}`))
}
