import { expect, test } from 'vitest'
import { statedDate } from '../../../src/import/read/stated-date.ts'

test.each([
  ['As of 31 Dec 2025', '2025-12-31'],
  ['As of December 31, 2025', '2025-12-31'],
  ['A/R Ageing as at 1st March 2025', '2025-03-01'],
  ['As of: 2025-12-31', '2025-12-31'],
  ['As of 12/31/2025', '2025-12-31'],
  ['As of 31/12/2025', '2025-12-31'],
  ['As of 05/05/2025', '2025-05-05'],
  ['Balance âgée au 31/12/2025', '2025-12-31'],
  ['Situation au 03/04/2025', '2025-04-03'],
  ['Arrêté au 1er février 2025', '2025-02-01'],
  ['Du 01/01/2025 au 31/12/2025', '2025-12-31'],
  ['Stand 31.12.2025', '2025-12-31'],
  ['Stand: 3. März 2025', '2025-03-03'],
  ['Offene Posten per 30.06.2025', '2025-06-30'],
  ['Saldos al 31 de diciembre de 2025', '2025-12-31'],
  ['2025-12-31', '2025-12-31'],
  ['31.12.2025', '2025-12-31'],
])('%s', (title, date) => {
  expect(statedDate([['Some company'], [title, '', '']])).toBe(date)
})

test.each([
  'As of 03/04/2025', 'As of 31 Febtober 2025', 'As of 31/02/2025', 'Printed on 2025-12-31', 'Tableau 12/12/2025',
  'From 1 Jan 2025 to 31 Dec 2025', '03/04/2025', 'As of 31 Dec 25', 'Stand der Technik',
])('%s states none', title => {
  expect(statedDate([[title]])).toBeUndefined()
})

test('the word and the date in two cells', () => {
  expect(statedDate([['Stand', '31.12.2025']])).toBe('2025-12-31')
})

test('two different dates state none, the same twice does', () => {
  expect(statedDate([['As of 2025-12-31'], ['au 30/11/2025']])).toBeUndefined()
  expect(statedDate([['As of 2025-12-31'], ['au 31/12/2025']])).toBe('2025-12-31')
})
