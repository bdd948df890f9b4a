import type { Engine } from '../../../engine/types.ts'
import { column, fill, join, list, nothing, type Fragment } from '../../rows/fill.ts'
import { numberIn, numberJoin, readNumbers, type NumberSource } from '../../rows/numbers.ts'
import { columnOf } from '../../rows/source.ts'
import type { Mapping } from '../../types.ts'

export const moneyRoles = ['debit', 'credit', 'amount'] as const
type MoneyRole = (typeof moneyRoles)[number]

/** Debit and credit of a line, whether they could be read, and the joins that this takes. */
export type Money = Readonly<Record<'debit' | 'credit' | 'is_unreadable' | 'number_joins', Fragment>>

interface Cells {
  readonly cell: Fragment
  readonly value: Fragment
}

/** Amounts as nearly every file writes them: digits and at most two decimals. */
export function plainMoney(mapping: Mapping): Money {
  return moneyOf(mapping, (_, cell) => fill('fec_plain({{cell}})', { cell }), list([]))
}

/** Amounts however they are written: what is not plain goes through the readers of any list. */
export async function anyMoney(engine: Engine, mapping: Mapping, from: Fragment): Promise<Money> {
  const sources = moneyRoles.flatMap((role): NumberSource[] => {
    const mapped = columnOf(mapping, role)
    if (!mapped) return []
    return [{ role, sign: mapped.decimalSign ?? ',', from, text: fill('fec_unusual({{cell}})', { cell: column(mapped.index) }) }]
  })
  await readNumbers(engine, sources)
  const joins = join(sources.map(({ text, role }) => numberJoin(text, role, `${role}_reading`)))
  return moneyOf(mapping, (role, cell) => {
    const source = sources.find(each => each.role === role)
    const unusual = source ? numberIn(source.text, source.sign, `${role}_reading`) : nothing('decimal(18, 6)')
    return fill('coalesce(fec_plain({{cell}}), cast(round({{unusual}}, 2) as decimal(18, 3)))', { cell, unusual })
  }, joins)
}

/** From two columns, or from an amount and its side; an amount without a side is a debit, or with a minus a credit. */
function moneyOf(mapping: Mapping, read: (role: MoneyRole, cell: Fragment) => Fragment, joins: Fragment): Money {
  const cellsOf = (role: MoneyRole): Cells | undefined => {
    const mapped = columnOf(mapping, role)
    return mapped ? { cell: column(mapped.index), value: read(role, column(mapped.index)) } : undefined
  }
  const amount = cellsOf('amount')
  const side = columnOf(mapping, 'side')
  if (amount && side && !columnOf(mapping, 'debit')) {
    const { value } = amount
    const cell = column(side.index)
    return {
      debit: fill('case when coalesce(fec_side({{cell}}), 1) = 1 then {{value}} end', { cell, value }),
      credit: fill('case when fec_side({{cell}}) = -1 then {{value}} end', { cell, value }),
      is_unreadable: fill('{{fault}} or trimmed({{cell}}) is not null and fec_side({{cell}}) is null',
        { fault: faultOf(amount), cell }),
      number_joins: joins,
    }
  }
  const debit = cellsOf('debit')
  const credit = cellsOf('credit')
  const faults = [debit, credit].flatMap(cells => cells ? [faultOf(cells)] : [])
  return {
    debit: debit?.value ?? nothing('decimal(18, 6)'),
    credit: credit?.value ?? nothing('decimal(18, 6)'),
    is_unreadable: faults.length === 0 ? fill('false', {}) : fill(faults.join(' or '), {}),
    number_joins: joins,
  }
}

function faultOf({ cell, value }: Cells): Fragment {
  return fill('case when {{value}} is null then trimmed({{cell}}) is not null else false end', { cell, value })
}
