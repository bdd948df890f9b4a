import type { Random } from './random.ts'

/** How a customer buys and pays. Money is in cents, delays are days after the due date. */
export interface Customer {
  readonly entity: string
  readonly id: string
  readonly name: string
  readonly segment: string
  readonly country: string
  readonly salesRep: string
  readonly terms: number
  readonly limit: number
  /** What a credit insurer covers, 0 for nothing. */
  readonly insured: number
  /** The group that the customer belongs to. */
  readonly group?: string
  readonly isPublic: boolean
  readonly currency: 'EUR' | 'GBP'
  readonly invoicesPerMonth: number
  readonly meanAmount: number
  readonly delay: number
  readonly spread: number
  /** First and last month of business, counted from January 2022. */
  readonly firstMonth: number
  readonly lastMonth: number
  readonly story?: 'sliding' | 'growing' | 'late_newcomer' | 'failed' | 'disputing'
}

interface SegmentHabit {
  readonly name: string
  readonly count: number
  readonly terms: readonly number[]
  readonly delay: number
  readonly spread: number
  readonly isPublic: boolean
  readonly kinds: readonly string[]
}

const segments: readonly SegmentHabit[] = [
  { name: 'Construction', count: 56, terms: [45, 60], delay: 14, spread: 16, isPublic: false,
    kinds: ['Bétons', 'Charpentes', 'Travaux', 'Maçonnerie'] },
  { name: 'Industrie', count: 50, terms: [30, 45, 60], delay: 3, spread: 9, isPublic: false,
    kinds: ['Ateliers', 'Forges', 'Mécanique', 'Fonderie'] },
  { name: 'Distribution', count: 46, terms: [30, 30, 45], delay: -2, spread: 5, isPublic: false,
    kinds: ['Halles', 'Comptoir', 'Négoce', 'Dépôt'] },
  { name: 'Services', count: 38, terms: [30, 45], delay: 5, spread: 10, isPublic: false,
    kinds: ['Cabinet', 'Agence', 'Bureau', 'Conseil'] },
  { name: 'Collectivités', count: 28, terms: [30], delay: 22, spread: 4, isPublic: true,
    kinds: ['Ville de', 'Syndicat de', 'Communauté de', 'Office de'] },
  { name: 'Santé', count: 16, terms: [45, 60], delay: 6, spread: 6, isPublic: false,
    kinds: ['Clinique', 'Centre', 'Laboratoire', 'Résidence'] },
]

// Invented places: none of them is on a map.
const places = ['Arvelle', 'Morvane', 'Sarcel', 'Brévane', 'Cormelle', 'Valdorme', 'Lussemont', 'Quintarel', 'Obrenne',
  'Tessolac', 'Mirvault', 'Grandolme', 'Pélissac-le-Vau', 'Ravenolle', 'Soumarque', 'Estivaye']
const representatives = ['L. Ferrandel', 'M. Oskane', 'C. Thuval', 'A. Dormoise', 'J. Pellarin', 'S. Wexcombe']

const stories: readonly (Partial<Customer> & Pick<Customer, 'name' | 'segment' | 'entity'>)[] = [
  { name: 'Bétons Valmy-Orme', segment: 'Construction', entity: 'VM', story: 'sliding', terms: 30, delay: 0, spread: 3,
    invoicesPerMonth: 14, meanAmount: 980_000, limit: 60_000_000, insured: 40_000_000 },
  { name: 'Nordème SA', segment: 'Industrie', entity: 'VM', story: 'growing', terms: 45, delay: 2, spread: 4,
    invoicesPerMonth: 10, meanAmount: 620_000, limit: 50_000_000 },
  { name: 'Groupe Ostarel', segment: 'Distribution', entity: 'VS', story: 'growing', terms: 30, delay: -1, spread: 3,
    invoicesPerMonth: 10, meanAmount: 540_000, limit: 45_000_000, insured: 45_000_000, group: 'OSTAREL' },
  { name: 'Halles du Lac Vert', segment: 'Distribution', entity: 'VS', story: 'disputing', terms: 30, delay: 4,
    invoicesPerMonth: 9, meanAmount: 410_000, limit: 20_000_000, group: 'OSTAREL' },
  { name: 'Menuiserie Arvelin', segment: 'Construction', entity: 'VM', story: 'failed', terms: 60, delay: 25,
    invoicesPerMonth: 5, meanAmount: 520_000, limit: 12_000_000, lastMonth: 29 },
  { name: 'Ville de Sarcelmont', segment: 'Collectivités', entity: 'VS', terms: 30, delay: 22, spread: 3,
    isPublic: true, invoicesPerMonth: 10, meanAmount: 480_000, limit: 40_000_000 },
]

/** Customers that started in the second quarter of 2024 and pay some forty days late. */
const lateNewcomers = 14
const lateNewcomersFirstMonth = 27

export function createCustomers(random: Random): Customer[] {
  const customers: Customer[] = []
  const add = (habit: SegmentHabit, fixed: Partial<Customer>, place: string): void => {
    const isBritish = fixed.entity === 'VU'
    const terms = random.pick(habit.terms)
    const meanAmount = Math.round(Math.exp(random.normal(11.9, 0.8)))
    const invoicesPerMonth = random.between(1.3, 4.95)
    const limit = fixed.limit ?? Math.max(1, Math.round((meanAmount * invoicesPerMonth * 3.2) / 1_000_000)) * 1_000_000
    customers.push({
      entity: random.chance(0.6) ? 'VM' : 'VS',
      id: `C${String(customers.length + 1).padStart(4, '0')}`,
      name: `${random.pick(habit.kinds)} ${place}`,
      segment: habit.name,
      country: isBritish ? 'GB' : random.chance(0.86) ? 'FR' : random.pick(['BE', 'DE', 'IT', 'ES']),
      salesRep: isBritish ? 'S. Wexcombe' : random.pick(representatives.slice(0, 5)),
      terms,
      limit,
      insured: habit.isPublic || customers.length % 3 === 2 ? 0 : Math.round(limit * 0.8),
      isPublic: habit.isPublic,
      currency: isBritish && random.chance(0.8) ? 'GBP' : 'EUR',
      invoicesPerMonth,
      meanAmount,
      delay: habit.delay + random.normal(0, habit.isPublic ? 2 : 5),
      spread: habit.spread,
      firstMonth: random.chance(0.7) ? 0 : random.integer(1, 40),
      lastMonth: random.chance(0.93) ? 47 : random.integer(24, 46),
      // A distributor in four belongs to the group of Ostarel.
      ...(habit.name === 'Distribution' && customers.length % 4 === 0 ? { group: 'OSTAREL' } : {}),
      ...fixed,
    })
  }
  for (const story of stories) {
    const habit = segments.find((segment) => segment.name === story.segment)
    if (habit) add(habit, { firstMonth: 0, lastMonth: 47, country: 'FR', ...story }, '')
  }
  let serial = 0
  for (const habit of segments) {
    for (let index = 0; index < habit.count; index += 1) {
      serial += 1
      const place = places[serial % places.length] ?? ''
      const isBritish = !habit.isPublic && serial % 11 === 0
      add(habit, isBritish ? { entity: 'VU' } : {}, `${place}${serial > places.length ? ` ${roman(Math.floor(serial / places.length))}` : ''}`)
    }
  }
  const ordinary = segments.filter((segment) => !segment.isPublic)
  for (let index = 0; index < lateNewcomers; index += 1) {
    const place = places[(index * 5) % places.length] ?? ''
    add(random.pick(ordinary), {
      story: 'late_newcomer', firstMonth: lateNewcomersFirstMonth + (index % 3), lastMonth: 47, delay: 40, spread: 10,
      invoicesPerMonth: 3, terms: 30,
    }, `Nouvelle ${place}`)
  }
  return customers
}

function roman(number: number): string {
  const signs = ['', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI']
  return signs[number] ?? String(number)
}
