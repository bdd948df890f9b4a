import type { Engine } from '../../engine/types.ts'
import { cell, fill, nothing, table, type Fragment } from '../rows/fill.ts'
import type { DateOrder, Staged } from '../types.ts'
import { because, type Because } from './assign.ts'

/** The columns that a settlement date is held against, as far as the file has them. */
export interface SettlementContext {
  readonly settlement: number
  readonly order: DateOrder | undefined
  readonly header: string
  readonly issue: number | undefined
  readonly due: number | undefined
  readonly amount: number | undefined
  readonly open: number | undefined
  readonly statedAsOf: string | undefined
}

/**
 * Why a column of settlement dates may be something else: dates before the issue throughout, dates on documents that
 * are wholly open, dates after the day the file speaks of, or a payment date on every row of a file without due dates.
 */
export async function doubtsAbout(engine: Engine, context: SettlementContext): Promise<Because[]> {
  const date = (index: number | undefined): Fragment =>
    index === undefined ? fill('cast(null as date)', {}) : dayIn(cell(index), context.order)
  const textOf = (index: number | undefined): Fragment => index === undefined ? nothing('varchar') : cell(index)
  const { rows } = await engine.query<Record<'rows' | 'dated' | 'compared' | 'before' | 'still_open' | 'after', number>>(fill(`
    with read as (
      select
        {{settlement}} as settled,
        {{issue}} as issued,
        {{amount}} as amount,
        {{open}} as open_amount
      from import_sample
    )
    select
      count(*) as rows,
      count(settled) as dated,
      count(*) filter (where settled is not null and issued is not null) as compared,
      count(*) filter (where settled < issued) as before,
      count(*) filter (where settled is not null and open_amount = amount and regexp_matches(amount, '[1-9]')) as still_open,
      count(*) filter (where settled > try_cast(? as date)) as after
    from read`, {
    settlement: date(context.settlement), issue: date(context.issue),
    amount: textOf(context.amount), open: textOf(context.open),
  }), [context.statedAsOf ?? null])
  const [found] = rows
  if (!found || found.dated === 0) return []
  const { header } = context
  const doubts: Because[] = []
  if (found.compared >= 3 && found.before >= found.compared * 0.95) {
    doubts.push(because('before_issue_throughout', { header }))
  }
  if (found.still_open >= 2 && found.still_open > found.dated * 0.1) {
    doubts.push(because('dated_though_open', { header, rows: found.still_open, dated: found.dated }))
  }
  if (found.after >= 2 && found.after > found.dated * 0.1) {
    doubts.push(because('after_stated_date', { header, rows: found.after, date: context.statedAsOf ?? '' }))
  }
  const isOnlyDate = context.open === undefined && context.due === undefined && found.dated === found.rows
  if (doubts.length === 0 && isOnlyDate && found.rows >= 3 && mayMeanDue.test(header)) {
    doubts.push(because('may_be_due_date', { header }))
  }
  return doubts
}

/** Headers that some people use for the day on which payment falls due. */
const mayMeanDue = new RegExp(`^\\W*(?:${[
  'payment date', 'settlement date', 'date (?:de |du )?(?:r[eè]glement|paiement)', 'zahlungsdatum', 'fecha (?:de )?pago',
  'data (?:di |de )?pagamento', 'betaaldatum',
].join('|')})\\W*$`, 'i')

/** A quick reading of plain dates, enough to compare them; other writings answer null. */
export function dayIn(text: Fragment, order: DateOrder | undefined): Fragment {
  return fill(order === 'mdy' ? monthFirst : dayFirst, { text })
}

const yearFirst = "case when {{text}} similar to '[0-9]{4}-.*' then try_cast(left({{text}}, 10) as date) end"
const slashed = "split_part(replace(replace({{text}}, '.', '/'), '-', '/'), ' ', 1)"
const dayFirst = `coalesce(${yearFirst}, try_strptime(${slashed}, ['%d/%m/%Y', '%d/%m/%y', '%Y%m%d'])::date)`
const monthFirst = `coalesce(${yearFirst}, try_strptime(${slashed}, ['%m/%d/%Y', '%m/%d/%y'])::date)`

/** True when all dates of a column lie on one day, on or after every issue date: the day of the export. */
export async function exportDay(
  engine: Engine, staged: Staged, index: number, issue: number | undefined,
): Promise<string | undefined> {
  const { rows } = await engine.query<{ day: string | null; days: number; last_issue: string | null }>(fill(`
    select
      cast(min({{day}}) as varchar) as day,
      count(distinct coalesce(cast({{day}} as varchar), '')) as days,
      cast(max({{issue}}) as varchar) as last_issue
    from {{staging}}`, {
    day: dayIn(cell(index), undefined),
    issue: issue === undefined ? fill('cast(null as date)', {}) : dayIn(cell(issue), undefined),
    staging: table(staged.table),
  }))
  const [found] = rows
  if (!found || found.day === null || found.days !== 1) return undefined
  return found.last_issue === null || found.day >= found.last_issue ? found.day : undefined
}
