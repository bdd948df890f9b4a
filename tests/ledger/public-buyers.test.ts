import { expect, it } from 'vitest'
import { readPublicBuyers, tidyPublicBuyers, writePublicBuyers } from '../../src/ledger/public-buyers.ts'

it('keeps which values are public buyers of which kind, one kind for each', () => {
  const told = [
    { dimension: 'segment', value: 'Villes', kind: 'authority' as const },
    { dimension: 'segment', value: 'Hôpitaux & cliniques', kind: 'undertaking' as const },
    { dimension: 'segment', value: 'Hôpitaux & cliniques', kind: 'health' as const },
  ]
  const text = 'segment~Hôpitaux & cliniques~health*segment~Villes~authority'
  expect(writePublicBuyers(told)).toBe(text)
  expect(readPublicBuyers(text)?.map(({ kind }) => kind)).toEqual(['health', 'authority'])
  expect(['', text].map(tidyPublicBuyers)).toEqual(['', text])
})

it('takes nothing that it cannot follow', () => {
  const faults = ['segment', 'segment~A', 'segment~A~town', '~A~health', 'segment~~health', 'segment~A~health~more',
    'segment~A~health*', Array.from({ length: 41 }, (_, i) => `segment~${String(i)}~health`).join('*')]
  expect(faults.map(tidyPublicBuyers)).toEqual(faults.map(() => null))
})
