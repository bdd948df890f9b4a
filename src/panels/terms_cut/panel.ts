import type { Panel } from '../../parts/panel.ts'
import { datesQuery } from '../what-if.ts'
import { termsSentence, termsUnavailable } from './answer.ts'
import { listColumns } from './columns.ts'
import { everyCustomer, pageQuery, startSorting, summaryQuery } from './queries.ts'
import TermsCut from './TermsCut.svelte'

/** Terms beyond what French law allows, cut to it: customers by what less they would owe. */
export const termsCut: Panel = {
  view: 'terms_cut',
  placements: [{ page: 'what-if', columns: 24 }],
  title: (context) => context.text.panels.whatIf.titles.terms,
  needs: ['due_dates'],
  restsOnDueDates: true,
  queries: (context) => ({
    main: pageQuery(context, startSorting), summary: summaryQuery(context), dates: datesQuery
  }),
  // That nobody has such terms is an answer.
  isEmpty: () => false,
  unavailable: termsUnavailable,
  sentence: termsSentence,
  table: (results, context) => ({
    caption: context.text.panels.whatIf.titles.terms,
    columns: listColumns(context),
    rows: results['main'] ?? []
  }),
  isTable: true,
  everything: everyCustomer,
  component: TermsCut
}
