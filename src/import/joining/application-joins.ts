import type { Engine } from '../../engine/types.ts'
import { cell, fill, table } from '../rows/fill.ts'
import { firstRow } from '../rows/queries.ts'
import { columnOf } from '../rows/source.ts'
import type { Mapping, Staged } from '../types.ts'
import codesScript from './codes.sql?raw'
import overlapTemplate from './overlap.sql?raw'
import pairTemplate from './pair.sql?raw'

/** Codes of the ledger's documents: their numbers, or the further ids that their lists give them. */
const codesOf = {
  claim: ['claim_numbers', 'claim_keys'],
  credit: ['credit_numbers', 'credit_keys'],
} as const
type Codes = (typeof codesOf)['claim' | 'credit'][number]

/** A column whose values are codes of documents: `found` different ones. */
export interface CodeJoin {
  readonly index: number
  readonly codes: Codes
  readonly found: number
}

export interface ApplicationJoins {
  readonly claim: CodeJoin | undefined
  readonly credit: CodeJoin | undefined
}

/** Where a value of the column that is none of its codes is looked up. */
export function otherCodes({ codes }: CodeJoin): Codes {
  const sides: readonly (readonly [Codes, Codes])[] = [codesOf.claim, codesOf.credit]
  const [numbers, keys] = sides.find(side => side.includes(codes)) ?? codesOf.claim
  return codes === numbers ? keys : numbers
}

/** As for other joins: this much of a column must be found, or half of what the ledger has. */
const leastShare = 0.2

/** As many columns as these are tried against each other. */
const mostTried = 3

/**
 * Which column names the claims and which the credits of the ledger, by measured overlap of values: the two that most
 * often name documents of one customer in the same row; of equals, those whose headers say so. Where a reader chose
 * the columns, only these are compared.
 */
export async function applicationJoins(engine: Engine, staged: Staged, mapping: Mapping): Promise<ApplicationJoins> {
  await engine.run(codesScript)
  const said = {
    claim: columnOf(mapping, 'document_number')?.index, credit: columnOf(mapping, 'payment_number')?.index,
  }
  const left = new Set(mapping.columns.filter(({ role }) => role === 'amount' || role === 'issue_date').map(({ index }) => index))
  const every = Array.from({ length: staged.reading.columns }, (_, index) => index).filter(index => !left.has(index))
  const chosen = (index: number | undefined): readonly number[] => index === undefined ? [] : [index]
  const isChosen = mapping.areJoinsChosen === true
  const claims = await overlaps(engine, staged, isChosen ? chosen(said.claim) : every, 'claim')
  const credits = await overlaps(engine, staged, isChosen ? chosen(said.credit) : every, 'credit')
  const pairs: { claim: CodeJoin; credit: CodeJoin; rows: number; isSaid: number }[] = []
  for (const claim of claims) {
    for (const credit of credits.filter(({ index }) => index !== claim.index)) {
      const { found } = await firstRow(engine, fill(pairTemplate, {
        claim: cell(claim.index), credit: cell(credit.index), claims: table(claim.codes), credits: table(credit.codes),
        staging: table(staged.table),
      }))
      const isSaid = Number(claim.index === said.claim) + Number(credit.index === said.credit)
      pairs.push({ claim, credit, rows: Number(found), isSaid })
    }
  }
  pairs.sort((a, b) => b.rows - a.rows || b.isSaid - a.isSaid
    || b.claim.found + b.credit.found - a.claim.found - a.credit.found)
  const [best] = pairs
  return best ?? { claim: claims[0], credit: undefined }
}

async function overlaps(
  engine: Engine, staged: Staged, indices: readonly number[], side: 'claim' | 'credit',
): Promise<readonly CodeJoin[]> {
  const joins: CodeJoin[] = []
  for (const index of indices) {
    for (const codes of codesOf[side]) {
      const row = await firstRow(engine,
        fill(overlapTemplate, { cell: cell(index), codes: table(codes), staging: table(staged.table) }))
      const found = Number(row['found'])
      if (found > Number(row['filled']) * leastShare || found > 0 && found >= Number(row['known']) / 2) {
        joins.push({ index, codes, found })
      }
    }
  }
  return joins.sort((a, b) => b.found - a.found).slice(0, mostTried)
}
