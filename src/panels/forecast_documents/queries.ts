import type { FrameContext, Query } from '../../parts/panel.ts'

/** The week that is looked at: the one chosen, else the first. */
export function shownWeek({ options }: FrameContext): number {
  const week = Number(options['week'] ?? 1)
  return Number.isInteger(week) && week >= 1 && week <= 13 ? week : 1
}

// Expectations are doubles up to here; what is shown and saved is rounded once, to hundredths.
const documentsSql = `select
  customer_name, customer_id, entity_id, payer_class, number, kind, due_date, is_disputed, open_amount, chance,
  document_id, cast(round(expected, 2) as decimal(38, 2)) as expected
from forecast_documents
where currency = ? and week = ? and expected > 0
order by forecast_documents.expected desc, document_id`

const customersSql = `select
  entity_id, customer_id, max(customer_name) as customer_name, max(payer_class) as payer_class,
  cast(round(sum(expected), 2) as decimal(38, 2)) as expected,
  sum(expected) / sum(sum(expected)) over () as share,
  count(*) over () as customers
from forecast_documents
where currency = ? and week = ? and expected > 0
group by entity_id, customer_id
order by expected desc, entity_id, customer_id
limit ?`

const classesSql = `select
  is_total, payer_class, week_from, week_to,
  cast(round(expected, 2) as decimal(38, 2)) as expected,
  cast(round(lower, 2) as decimal(38, 2)) as lower,
  cast(round(upper, 2) as decimal(38, 2)) as upper
from cash_forecast
where currency = ? and week = ?
order by is_total desc, payer_class`

/** Documents kept in the page's table; the export has them all. */
const listedDocuments = 300
const shownCustomers = 10

function ofWeek(context: FrameContext, sql: string, ...further: readonly number[]): Query {
  return { sql, parameters: [context.currency, shownWeek(context), ...further] }
}

/** The documents that most is expected of in the week. */
export function documentsQuery(context: FrameContext): Query {
  return ofWeek(context, `${documentsSql} limit ?`, listedDocuments)
}

/** All of them. */
export function everyDocument(context: FrameContext): Query {
  return ofWeek(context, documentsSql)
}

/** The customers that most is expected of. */
export function customersQuery(context: FrameContext): Query {
  return ofWeek(context, customersSql, shownCustomers)
}

/** The week as a whole and by payer class. */
export function classesQuery(context: FrameContext): Query {
  return ofWeek(context, classesSql)
}
