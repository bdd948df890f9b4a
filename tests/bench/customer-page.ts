import type { Engine } from '../../src/engine/types.ts'
import { panelsOn } from '../../src/panels/registry.ts'
import { Answers } from '../../src/shell/answers.ts'
import { contextIn } from '../panels/context.ts'

/** Milliseconds from the first question to the last answer of the page of a customer. */
export interface CustomerPageTimes {
  /** The very first page: it also asks what is the same for all customers. */
  readonly first: number
  /** Of the customers, each by the median of its visits. */
  readonly medianCustomer: number
  readonly slowestCustomer: number
  /** Of all visits: nineteen of twenty take no longer. */
  readonly p95: number
}

interface Customer {
  readonly currency: string
  readonly entity_id: string
  readonly customer_id: string
}

/** Those who owe most, and those with the most documents. */
const chosen = `
  with owing as (
    select currency, entity_id, customer_id from customer_list order by balance desc, customer_id limit 8
  ),
  busy as (
    select accounts.currency, accounts.entity_id, accounts.customer_id
    from documents
    join accounts on accounts.dimension_set_id = documents.dimension_set_id
    where accounts.currency in (select currency from owing)
    group by accounts.currency, accounts.entity_id, accounts.customer_id
    order by count(*) desc, accounts.customer_id
    limit 8
  )
  from owing union from busy order by customer_id`

const rounds = 5

/**
 * Visits each of some customers several times, the others between. As on the reader's page, all panels ask at once, and
 * what is the same for all customers is asked on the first page alone, which opens each round and is counted once.
 */
export async function timeCustomerPages(engine: Engine): Promise<CustomerPageTimes> {
  const [opening, ...customers] = (await engine.query<Customer & Record<string, string>>(chosen)).rows
  if (!opening) throw new Error('no customer owes anything')
  const { rows: [dates] } = await engine.query<{ as_of: string, compare_to: string | null }>(
    'select as_of, compare_to from settings')
  const visit = async (answers: Answers, { currency, entity_id: entityId, customer_id: customerId }: Customer) => {
    const context = contextIn('en', {
      currency, asOf: dates?.as_of ?? '', compareTo: dates?.compare_to ?? null, customer: { entityId, customerId },
    })
    const from = performance.now()
    const asked = panelsOn('customer').flatMap(({ panel }) => Object.values(panel.queries(context)))
    await Promise.all(asked.map(query => answers.ask(query, new AbortController().signal)))
    return performance.now() - from
  }
  const visits = customers.map((): number[] => [])
  let first: number | undefined
  for (let round = 0; round < rounds; round += 1) {
    const answers = new Answers(engine)
    const opened = await visit(answers, opening)
    first ??= opened
    for (const [index, customer] of customers.entries()) visits[index]?.push(await visit(answers, customer))
  }
  const medians = visits.map(times => quantile(times, 0.5))
  return {
    first: first ?? 0, medianCustomer: quantile(medians, 0.5), slowestCustomer: quantile(medians, 1),
    p95: quantile(visits.flat(), 0.95),
  }
}

/** The least of the values that so large a share of them does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
