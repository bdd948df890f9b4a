import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/engine/types.ts'
import { headlineAnswer } from '../../src/panels/headline/answer.ts'
import { cards } from '../../src/panels/headline/cards.ts'
import { headline } from '../../src/panels/headline/panel.ts'
import { contextIn, plain } from './context.ts'

const now: Row = {
  date_role: 'as_of', balance: '4820000.000', overdue: '1490000.000', overdue_rate: 0.31, dso: 58.4, dso_countback: 55.2,
  dso_countback_is_lower_bound: false, average_days_delinquent: 14.7, days_beyond_terms: 11.3,
  collection_effectiveness: 81.6,
}
const then: Row = {
  ...now, date_role: 'compare_to', balance: '4400000.000', overdue: '1000000.000', overdue_rate: 0.27, dso: 52.3,
  collection_effectiveness: 84.8,
}
const mover = (customer_name: string, change: string): Row => ({ customer_name, customer_id: customer_name, change })

function said(main: readonly Row[], movers: readonly Row[] = [], language: 'en' | 'fr' = 'en'): string {
  return plain(headline.sentence({ main, movers, months: [] }, contextIn(language)))
}

describe('headline', () => {
  const movers = [mover('A', '150000.000'), mover('B', '100000.000'), mover('C', '63600.000'), mover('Z', '-9000.000')]

  it('says what is owed, what is late, how that moved and who moved it', () => {
    expect(said([now, then], movers)).toBe(
      '€4.82 m is owed; €1.49 m is late, 31 % of open invoices, 4 points more than a year ago. ' +
      'Two customers explain 51 % of the €490 k rise in what is late.',
    )
    expect(said([now, then], movers, 'fr')).toBe(
      'Il est dû 4,82 M€ ; 1,49 M€ en retard, soit 31 % des factures ouvertes, ' +
      '4 points de plus qu’il y a un an. Deux clients expliquent 51 % de la hausse des retards (490 k€).',
    )
  })

  it('marks what is late when its share has grown', () => {
    const worse = headlineAnswer({ main: [now, then] }, contextIn('en'))
    expect(plain(worse.emphasis)).toBe('€1.49 m is late')
    expect(worse.tone).toBeGreaterThan(0)
    expect(headlineAnswer({ main: [{ ...now, overdue_rate: 0.2 }, then] }, contextIn('en')).tone).toBeLessThan(0)
    expect(headlineAnswer({ main: [now] }, contextIn('en')).tone).toBe(0)
  })

  it('names one customer alone, and says when others moved the other way', () => {
    expect(said([now, then], [mover('Bétons', '400000.000')])).toContain(
      'Bétons alone explains 82 % of the €490 k rise in what is late.',
    )
    expect(said([now, then], [mover('Bétons', '600000.000'), mover('Z', '-110000.000')])).toContain(
      'Bétons explains more than the whole €490 k rise in what is late.',
    )
  })

  it('explains a fall by those who fell', () => {
    const sentence = said([{ ...then, date_role: 'as_of' }, { ...now, date_role: 'compare_to' }], [
      mover('R', '5000.000'), mover('A', '-400000.000'),
    ])
    expect(sentence).toContain('4 points less than a year ago. A alone explains 82 % of the €490 k fall in what is late.')
  })

  it('does not single anyone out when the change is spread, small or unknown', () => {
    const spread = [mover('A', '30000.000'), mover('B', '20000.000'), mover('C', '10000.000')]
    expect(said([now, then], spread)).toContain('is spread: the three largest explain 12 %.')
    expect(said([now, { ...then, overdue: '1480000.000' }], movers)).not.toContain('explain')
    expect(said([now, { ...then, overdue: null, overdue_rate: null }], movers)).toBe(
      '€4.82 m is owed; €1.49 m is late, 31 % of open invoices.',
    )
  })

  it('explains a change from one per cent of what is owed and five of what was late before', () => {
    const alone = [mover('A', '900000.000'), mover('Z', '-900000.000')]
    const explained = (overdue: string, before: string, balance = '4820000.000'): boolean =>
      / A (?:alone )?explains /.test(said([{ ...now, overdue, balance }, { ...then, overdue: before }], alone))
    // 48,200 is one per cent of what is owed.
    expect(explained('548200.000', '500000.000')).toBe(true)
    expect(explained('548199.990', '500000.000')).toBe(false)
    // 60,000 is five per cent of what was late.
    expect(explained('1260000.000', '1200000.000')).toBe(true)
    expect(explained('1259999.990', '1200000.000')).toBe(false)
    expect(explained('900000.000', '0.000')).toBe(true)
    expect(explained('0.000', '0.000', '0.010')).toBe(false)
  })

  it('names only those who moved the same way, and only for half of it or more', () => {
    const against = [mover('Z', '-600000.000'), mover('Y', '-500000.000')]
    expect(said([now, then], against)).not.toContain('explain')
    expect(said([now, then], [mover('A', '245000.000'), ...against])).toContain('A alone explains 50 % of the €490 k rise')
    expect(said([now, then], [mover('A', '244999.000'), ...against])).not.toContain('explain')
  })

  it('knows when nothing is owed, late or to be told', () => {
    const none = { ...now, balance: '0.000', overdue: '0.000', overdue_rate: null }
    expect(said([none])).toBe('Nothing is owed.')
    expect(said([{ ...none, balance: '-120.000' }])).toBe('Customers are €120 in credit.')
    expect(said([{ ...now, overdue: '0.000', overdue_rate: 0 }])).toBe('€4.82 m is owed; none of it is late.')
    expect(said([{ ...now, balance: null, balance_reason: 'ledger_start' }])).toBe(
      'Balance cannot be told: the ledger starts on 1 Jan 2022.',
    )
  })
})

describe('figures', () => {
  const context = contextIn('en')
  const figure = (key: string, before: Row | null = then, row: Row = now): Record<string, unknown> => {
    const card = cards(row, before ?? undefined, [], context).find((candidate) => candidate.key === key)
    return { value: plain(card?.value ?? ''), change: card?.change && plain(card.change), tone: card?.tone, note: card?.note }
  }

  it('are six, with the change and whether that is worse', () => {
    expect(cards(now, then, [], context)).toHaveLength(6)
    expect(figure('balance')).toMatchObject({ value: '€4,820,000', change: '+9.5 %', tone: 0 })
    expect(figure('overdue')).toMatchObject({ value: '€1,490,000', change: '+49.0 %', tone: 1 })
    expect(figure('dso')).toMatchObject({ value: '58.4 days', change: '+6.1', tone: 1, note: 'count-back 55.2' })
    expect(figure('average_days_delinquent')).toMatchObject({ change: 'unchanged', tone: 0 })
    expect(figure('collection_effectiveness')).toMatchObject({ change: '−3.2 points', tone: 1 })
  })

  it('show no change without a figure before, and never one of nothing', () => {
    expect(figure('dso', null)).toMatchObject({ change: null, tone: 0 })
    expect(figure('overdue', { ...then, overdue: '0.000' })).toMatchObject({ change: null, tone: 0 })
  })

  it('say why they are missing', () => {
    const unknown = { ...now, dso: null, reason: 'no_billings', days_beyond_terms: null }
    expect(figure('dso', then, unknown)).toMatchObject({ value: '', note: 'nothing was billed in the window' })
    expect(figure('days_beyond_terms', then, { ...unknown, reason: null })).toMatchObject({
      note: 'nothing was paid in the window',
    })
  })

  it('mark a count-back that is only a lower bound', () => {
    expect(figure('dso', then, { ...now, dso_countback_is_lower_bound: true })).toMatchObject({ note: 'count-back > 55.2' })
  })

  it('follow the last 24 points', () => {
    const months = Array.from({ length: 30 }, (_, index) => ({ dso: index }))
    const trend = cards(now, then, months, context).find((card) => card.key === 'dso')?.trend
    expect(trend).toHaveLength(24)
    expect(trend?.at(-1)).toBe(29)
  })
})
