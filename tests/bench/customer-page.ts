import type { Engine } from '../../src/engine/types.ts'
import { panelsOn } from '../../src/panels/registry.ts'
import { Answers } from '../../src/shell/answers.ts'
import { contextIn } from '../panels/context.ts'
import { summaryOf, type ViewTimes } from './measure.ts'

const pages = 15

/**
 * Milliseconds from the first question to the last answer of the page of each of the largest customers. As on the
 * reader's page, all panels ask at once, and what is the same for all customers is asked on the first page alone.
 */
export async function timeCustomerPages(engine: Engine): Promise<ViewTimes> {
  const { rows } = await engine.query<{ currency: string, entity_id: string, customer_id: string }>(`
    select currency, entity_id, customer_id from customer_list order by balance desc, customer_id limit ${String(pages)}`)
  const { rows: [dates] } = await engine.query<{ as_of: string, compare_to: string | null }>(
    'select as_of, compare_to from settings')
  const answers = new Answers(engine)
  const times: number[] = []
  for (const { currency, entity_id: entityId, customer_id: customerId } of rows) {
    const context = contextIn('en', {
      currency, asOf: dates?.as_of ?? '', compareTo: dates?.compare_to ?? null, customer: { entityId, customerId },
    })
    const from = performance.now()
    const asked = panelsOn('customer').flatMap(({ panel }) => Object.values(panel.queries(context)))
    await Promise.all(asked.map(query => answers.ask(query, new AbortController().signal)))
    times.push(performance.now() - from)
  }
  return summaryOf('customer page', times)
}
