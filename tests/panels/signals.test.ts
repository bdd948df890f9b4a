import { describe, expect, it } from 'vitest'
import { signalsSentence } from '../../src/panels/warning_signals/panel.ts'
import { beforeText, detailText, figureText, missingText, thresholdText } from '../../src/panels/warning_signals/words.ts'
import { contextIn, plain } from './context.ts'

const [english, french] = [contextIn('en'), contextIn('fr')]
const row = (status: string, isNew: boolean | null) => ({ status, is_new: isNew })

describe('warning signals', () => {
  it('are summed up: alarms, what is to be watched, what is new, what cannot be told', () => {
    const main = [row('alarm', true), row('alarm', false), row('watch', false), row('clear', false), row('cannot_tell', null)]
    expect([english, french].map(context => plain(signalsSentence({ main }, context)))).toEqual([
      '2 alarms, 1 to watch; 1 new signal since 31 Dec 2024; 1 signal cannot be told.',
      '2 alertes, 1 à surveiller ; 1 signal nouveau depuis le 31 déc. 2024 ; 1 signal impossible à dire.',
    ])
  })

  it('claim nothing new where nothing can be compared, nor where nothing is to be seen', () => {
    expect(signalsSentence({ main: [row('alarm', null)] }, english)).toBe('One alarm.')
    expect(signalsSentence({ main: [row('clear', false)] }, english)).toBe('No alarm.')
    expect(plain(signalsSentence({ main: [row('watch', false)] }, english))).toBe('No alarm, 1 to watch; none new since 31 Dec 2024.')
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
