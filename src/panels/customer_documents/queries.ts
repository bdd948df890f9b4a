import type { Row } from '../../engine/types.ts'
import { numberOf } from '../../parts/cells.ts'
import type { FrameContext, Query } from '../../parts/panel.ts'
import { orderBy, pageRows, type Sorting } from '../../parts/sorting.ts'
import { picked } from '../../parts/taken.ts'
import { isCustomer, ofCustomer } from '../customer-page.ts'

/** Columns of the list, in its order. */
const documentColumns = [
  'number', 'kind', 'issue_date', 'due_date', 'amount', 'open_amount', 'paid_amount', 'last_payment_date', 'settled_date',
  'days_late', 'is_disputed', 'due_date_basis', 'source_name', 'source_line', 'document_id'
] as const

/** The latest first. */
export const startSorting: Sorting = { key: 'issue_date', isDescending: true }

function listSql(sorting: Sorting): string {
  const order = orderBy(sorting, documentColumns, 'document_id')
  return `select ${documentColumns.join(', ')} from customer_documents where ${isCustomer} order by ${order}`
}

/** Some rows of the list. */
export function pageQuery(context: FrameContext, sorting: Sorting, offset: number, limit: number): Query {
  return ofCustomer(context, `${listSql(sorting)} limit ? offset ?`, limit, offset)
}

/** The whole list. */
export function everyDocument(context: FrameContext): Query {
  return ofCustomer(context, listSql(startSorting))
}

/** As many invoices as can be told apart on one screen. */
const shownInvoices = 20

const isInvoice = "amount > 0 and kind in ('invoice', 'instalment')"

// The class of the lateness that an invoice has reached, whatever the basis of the ageing.
const latestSql = `select
  ${documentColumns.join(', ')},
  case
    when days_late > bucket_edge_4 then 5
    when days_late > bucket_edge_3 then 4
    when days_late > bucket_edge_2 then 3
    else 2
  end as late_position,
  row_number() over (order by issue_date desc nulls last, document_id) as place,
  case when ${isInvoice}
    then row_number() over (partition by ${isInvoice} order by issue_date desc, document_id desc) end as invoice_place,
  count(*) over () as documents,
  sum(case when open_amount <> 0 then 1 else 0 end) over () as open
from customer_documents
cross join settings
where ${isCustomer}
qualify place <= ${String(pageRows)} or invoice_place <= ${String(shownInvoices)}
order by place`

function latest(context: FrameContext): Query {
  return ofCustomer(context, latestSql)
}

const listColumns = Object.fromEntries(documentColumns.map((column) => [column, column]))
const placeOf = (row: Row, key: string): number => numberOf(row, key) ?? Number.POSITIVE_INFINITY

/** The first rows of the list, in its first order. */
export function firstQuery(context: FrameContext): Query {
  return {
    ...latest(context),
    take: (rows) => rows.filter((row) => placeOf(row, 'place') <= pageRows).map((row) => picked(row, listColumns))
  }
}

/** How many documents there are, and how many of them are open. */
export function summaryQuery(context: FrameContext): Query {
  return {
    ...latest(context),
    take: ([row]) => [row === undefined ? { documents: 0, open: null } : picked(row, { documents: 'documents', open: 'open' })]
  }
}

/** The latest invoices, the latest first. */
export function invoicesQuery(context: FrameContext): Query {
  return {
    ...latest(context),
    take: (rows) => rows
      .filter((row) => placeOf(row, 'invoice_place') <= shownInvoices)
      .sort((left, right) => placeOf(left, 'invoice_place') - placeOf(right, 'invoice_place'))
  }
}
