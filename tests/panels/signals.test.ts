import { describe, expect, it } from 'vitest'
import { groupsOf } from '../../src/panels/warning_signals/groups.ts'
import { signalsSentence } from '../../src/panels/warning_signals/panel.ts'
import { beforeText, detailText, figureText, missingText, thresholdText } from '../../src/panels/warning_signals/words.ts'
import { contextIn, plain } from './context.ts'

const [english, french] = [contextIn('en'), contextIn('fr')]
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

  it('name the column that is missing', () => {
    expect(missingText(english, 'credit_limit')).toBe('a column with credit limits is missing')
    expect(missingText(french, 'sales_rep')).toBe('il manque une colonne avec le commercial')
  })
})
