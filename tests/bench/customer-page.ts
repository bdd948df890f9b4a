import type { Engine } from '../../src/engine/types.ts'
import { panelsOn } from '../../src/panels/registry.ts'
import { Answers } from '../../src/shell/answers.ts'
import { contextIn } from '../panels/context.ts'
import { summaryOf, type ViewTimes } from './measure.ts'

const pages = 15

/**
 * Milliseconds from the first to the last answer of the page of each of the largest customers: all that its panels ask,
 * one question after the other. What is the same for all customers is asked on the first page alone, as the reader's
 * page does.
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
    for (const { panel } of panelsOn('customer')) {
      for (const query of Object.values(panel.queries(context))) await answers.ask(query, new AbortController().signal)
    }
    times.push(performance.now() - from)
  }
  return summaryOf('customer page', times)
}
