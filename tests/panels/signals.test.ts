import { describe, expect, it } from 'vitest'
import { csvRows } from '../../src/export/csv.ts'
import { tableCell } from '../../src/export/workbook/cells.ts'
import { listColumns, tableColumns } from '../../src/panels/signal_customers/columns.ts'
import { trendSentence, trendTable } from '../../src/panels/signal_trend/panel.ts'
import { courseLabel, coursesOf, courseText, gapText } from '../../src/panels/signal_trend/trend.ts'
import { groupsOf } from '../../src/panels/warning_signals/groups.ts'
import { signalsSentence, warningSignals } from '../../src/panels/warning_signals/panel.ts'
import { beforeText, detailText, figureText, missingText, thresholdText } from '../../src/panels/warning_signals/words.ts'
import type { TableColumn } from '../../src/parts/panel.ts'
import { written } from '../../src/parts/written.ts'
import { contextIn, plain } from './context.ts'

const [english, french] = [contextIn('en'), contextIn('fr')]
/** Stands for a column that there is not. */
const fail: TableColumn = { key: 'there is no such column', label: '', kind: 'text' }
const row = (status: string, isNew: boolean | null, signal = 3) => ({ signal, status, is_new: isNew })

describe('warning signals', () => {
  it('are summed up: what is new by name, then alarms, what is to be watched, what cannot be told', () => {
    const main = [row('alarm', true), row('alarm', false), row('watch', false), row('clear', false), row('cannot_tell', null)]
    expect([english, french].map(context => plain(signalsSentence({ main }, context)))).toEqual([
      'New since 31 Dec 2024: Overdue is rising (alarm); 2 alarms in all, 1 to watch; 1 signal cannot be told.',
      'Nouveau depuis le 31 déc. 2024 : L’échu augmente (alerte) ; 2 alertes en tout, 1 à surveiller ; 1 signal impossible à dire.',
    ])
  })

  it('name three at most', () => {
    const main = [1, 3, 4, 12].map(signal => row('watch', true, signal))
    expect(plain(signalsSentence({ main }, english))).toBe('New since 31 Dec 2024: Paid after sixty days (watch), ' +
      'Overdue is rising (watch), Late, and nobody sent a reminder (watch), 1 more; no alarm, 4 to watch.')
  })

  it('claim nothing new where nothing can be compared, nor where nothing is to be seen', () => {
    expect(signalsSentence({ main: [row('alarm', null)] }, english)).toBe('One alarm in all.')
    expect(signalsSentence({ main: [row('clear', false)] }, english)).toBe('No alarm.')
    expect(plain(signalsSentence({ main: [row('watch', false)] }, english)))
      .toBe('Nothing new since 31 Dec 2024; no alarm, 1 to watch.')
  })

  it('stand in groups, the new ones first', () => {
    const main = [row('watch', true, 1), row('alarm', false, 2), row('list', null, 7), row('cannot_tell', null, 4)]
    expect(groupsOf(main, english).map(({ title, rows }) => [plain(title), ...rows.map(one => one.signal)])).toEqual([
      ['New since 31 Dec 2024', 1], ['Other alarms and watches', 2], ['Without alarm', 7], ['Cannot be told', 4],
    ])
    expect(groupsOf([row('alarm', null)], french).map(({ title }) => title)).toEqual(['Alertes et vigilances'])
  })

  it('say how far the DSO is from the benchmark, and where that comes from', () => {
    const dso = { signal: 2, unit: 'days', figure: 56.25, alarm_figure: 11.25, watch: 0, alarm: 10 }
    const [told, short] = [contextIn('en', { benchmark: '45~2024~A survey' }), contextIn('fr', { benchmark: '67.5~~' })]
    expect(figureText(told, 'days', 56.25)).toBe(told.format.days(56.25))
    expect(plain(detailText(told, dso) ?? '')).toBe('11.3 days above the benchmark of 45 days (A survey, 2024)')
    expect(plain(detailText(short, { ...dso, alarm_figure: -11.25 }) ?? ''))
      .toBe('11,3 jours de moins que la référence de 67,5 jours')
    expect(thresholdText(told, dso)).toBe('watch above the benchmark, alarm by more than 10 days')
    expect(missingText(english, 'benchmark')).toBe('the benchmark of the sector is missing: enter its days, year and source')
  })

  it('say figure, threshold, detail and what it was before', () => {
    const largest = {
      signal: 9, unit: 'customers', figure: 3, alarm_figure: 12, watch: 1, alarm: 20,
      status_before: 'clear', figure_before: 0, missing_before: null,
    }
    expect(figureText(english, 'percent', 35.62)).toBe(english.format.percent(0.3562, 1))
    expect(figureText(english, 'customers', 1)).toBe('1 customer')
    expect(figureText(french, 'months', 0)).toBe('0 fin de mois')
    expect(thresholdText(english, largest)).toBe('watch from 1, alarm if among the 20 largest balances')
    expect(thresholdText(english, { signal: 12, watch: null, alarm: 2 })).toBe('alarm from 2')
    expect(thresholdText(english, { signal: 7, watch: null, alarm: null })).toBeNull()
    expect(detailText(english, largest)).toBe('the largest is number 12 by balance')
    expect(detailText(english, { ...largest, alarm_figure: null })).toBeNull()
    expect(plain(beforeText(english, largest))).toBe('31 Dec 2024: 0 customers (clear)')
    expect(plain(beforeText(english, { ...largest, missing_before: 'ledger_start', status_before: 'cannot_tell' })))
      .toBe('31 Dec 2024: cannot tell, the ledger starts on 1 Jan 2022')
    expect(beforeText(english, { status_before: null })).toBe('no comparison date')
  })

  it('say each figure with its own unit, and take it away bare beside one', () => {
    const rows = [
      { signal: 2, unit: 'days', figure: 57.4, watch: 0, alarm: 10, alarm_figure: 12.4 },
      { signal: 6, unit: 'percent', figure: 100, watch: null, alarm: 90, alarm_figure: 5 },
      { signal: 8, unit: 'documents', figure: 1, watch: 2.5, alarm: 5, alarm_figure: 3.2 },
      { signal: 9, unit: 'customers', figure: 3, watch: 1, alarm: 20, alarm_figure: 12 },
    ]
    const keys = ['figure', 'unit', 'watch', 'alarm', 'alarm_unit', 'alarm_figure', 'alarm_figure_unit']
    const table = (context: typeof english) => {
      const { columns } = warningSignals.table({ main: rows }, context)
      return keys.map(key => columns.find(column => column.key === key) ?? fail)
    }
    expect(rows.map(one => table(english).map(column => plain(written(one, column, english))).join(' | '))).toEqual([
      '57.4 days | days | 0.0 days | 10.0 days | days | 12.4 days | days',
      '100.0 % | % |  | 90.0 % | % | 5 payer classes | payer classes',
      '1 invoice | invoices | 2.5 invoices | 5.0 % | % | 3.2 % | %',
      '3 customers | customers | 1 customer | no. 20 by balance | place by balance | no. 12 by balance | place by balance',
    ])
    expect(table(french).map(column => plain(written(rows[3] ?? {}, column, french))).join(' | '))
      .toBe('3 clients | clients | 1 client | n° 20 par solde | rang par solde | n° 12 par solde | rang par solde')
    expect(csvRows({ caption: '', columns: table(french), rows }, rows, 'fr', french).split('\r\n').slice(0, 2))
      .toEqual(['57,4;jours;0;10;jours;12,4;jours', '100;%;;90;%;5;classes de payeurs'])
    expect(tableCell(rows[2] ?? {}, table(english)[5] ?? fail, english)).toContain('<v>3.2</v>')
  })

  it('say what is told of each customer behind them with its unit', () => {
    const rows = [1, 4, 5, 9, 10, 12].map(signal => ({ signal, figure: 12.5, customer_name: null }))
    const [figure, unit] = tableColumns(english).filter(({ key }) => key === 'figure' || key === 'unit')
    expect(rows.map(one => `${plain(written(one, figure ?? fail, english))} | ${written(one, unit ?? fail, english)}`)).toEqual([
      '12.5 % | %', '12.5 invoices | invoices', '12.5 days | days', '12.5 days | days', '12.5 % | %', '12.5 % | %',
    ])
    expect(listColumns(english).map(({ key }) => key)).not.toContain('unit')
  })

  it('name the column that is missing', () => {
    expect(missingText(english, 'credit_limit')).toBe('a column with credit limits is missing')
    expect(missingText(french, 'sales_rep')).toBe('il manque une colonne avec le commercial')
  })
})

describe('the trend of warning signals', () => {
  const point = (signal: number, date: string, figure: number | null, missing: string | null = null, unit = 'percent') =>
    ({ signal, position_date: date, unit, figure, missing })
  const main = [
    point(4, '2024-10-31', null, 'reminders_start'), point(4, '2024-11-30', null, 'reminders_start'),
    point(4, '2024-12-31', 10), point(4, '2025-01-31', 23.8),
    point(5, '2024-12-31', 90), point(5, '2025-01-31', 53.2),
    point(3, '2024-12-31', 0, null, 'months'), point(3, '2025-01-31', 0, null, 'months'),
    point(12, '2024-12-31', 3, null, 'customers'), point(12, '2025-01-31', 1, null, 'customers'),
    point(2, '2024-12-31', null, 'benchmark', 'days'), point(2, '2025-01-31', null, 'benchmark', 'days'),
  ]

  it('names what is worse: also where the lower figure is', () => {
    expect([english, french].map(context => plain(trendSentence({ main }, context)))).toEqual([
      '2 signals are worse than when first told in the last twelve months (Late, and nobody sent a reminder, ' +
      'Overdue customers who were reminded), one is better; one has no course to compare.',
      '2 signaux sont moins bons qu’à leur premier chiffre des douze derniers mois (En retard, et jamais relancé, ' +
      'Clients en retard qui ont été relancés), un est meilleur ; un n’a pas d’évolution à comparer.',
    ])
  })

  it('says from what to what each ran, every figure of it, and why there are gaps', () => {
    const [late, , rising, , sector] = coursesOf(main)
    if (late === undefined || rising === undefined || sector === undefined) throw new Error('there are five')
    expect(plain(courseText(english, late) ?? '')).toBe('rose from 10.0 % on 31 Dec 2024 to 23.8 %')
    expect(plain(courseText(french, rising) ?? '')).toBe('0 fin de mois, comme le 31 déc. 2024')
    expect(courseText(english, sector)).toBeNull()
    expect(plain(courseLabel(english, late)))
      .toBe('Late, and nobody sent a reminder: 31 Dec 2024 10.0 %; 31 Jan 2025 23.8 %')
    expect(plain(gapText(english, late) ?? '')).toBe('31 Oct 2024 to 30 Nov 2024: the log of reminders begins later')
    expect(gapText(english, rising)).toBeNull()
  })

  it('is a table with a row for each signal and date', () => {
    const { columns, rows } = trendTable({ main }, english)
    expect(columns.map(({ key }) => key)).toEqual(['signal', 'position_date', 'figure', 'unit', 'missing'])
    expect(rows).toEqual(main)
    const told = columns.map(column => written(main[2] ?? {}, column, english))
    expect(told.map(plain)).toEqual(['Late, and nobody sent a reminder', '31 Dec 2024', '10.0 %', '%', ''])
    expect(plain(written(main[0] ?? {}, columns[4] ?? fail, english))).toBe('the log of reminders begins later')
  })
})
