import { assignRoles } from '../../recognise/assign.ts'
import { profileOf } from '../../recognise/kinds.ts'
import { normalised, tokens } from '../../recognise/normalise.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import type { Engine } from '../../../engine/types.ts'
import type { Role, Staged } from '../../types.ts'

/** What the columns of a list are, as far as its outline depends on them. */
export interface OutlineColumns {
  readonly byRole: ReadonlyMap<Role, number>
  /** Columns whose headers speak of the items of an invoice. */
  readonly items: readonly number[]
  /** The amount of an item. */
  readonly itemAmount: number | undefined
  /** A header speaks of single payments, by their number or their means. */
  readonly namesPayments: boolean
  /** The list is that of a system that is known. */
  readonly isKnown: boolean
}

/** What a known system's columns are for, by index. */
export type KnownRoles = ReadonlyMap<number, Role>

const itemWords = new Set(`item items product products produit produits article articles artikel sku quantity qty quantite qte menge
  cantidad quantita quantidade aantal unit prix price preis line lines ligne lignes positionen posizione`.split(/\s+/))

const itemAmounts = new Set(['item total', 'item amount', 'line amount', 'line total', 'amount line', 'montant ligne', 'total ligne',
  'invoice lines/subtotal', 'invoice lines/total', 'invoice_line_ids/price_subtotal', 'Positionsbetrag'].map(normalised))

const paymentWords = new Set(
  'payment payments paiement paiements reglement reglements zahlung zahlungen pago pagos pagamento betaling'.split(' '))
const nameWords = new Set('id no number ref reference mode method numero nummer type'.split(' '))

/** Finds them as the recogniser does: by header, where the contents do not deny it. */
export async function outlineColumns(
  engine: Engine, staged: Staged, known: KnownRoles,
): Promise<OutlineColumns> {
  const { header, columns } = staged.reading
  const names = Array.from({ length: columns }, (_, index) => header[index] ?? '')
  const drafts = assignRoles(names, (await sampleColumns(engine, staged)).map(profileOf))
  const byRole = new Map<Role, number>()
  for (const { role, index } of drafts) {
    if (role !== 'ignore' && role !== 'dimension' && !known.has(index)) byRole.set(role, index)
  }
  for (const [index, role] of known) if (role !== 'ignore' && role !== 'dimension') byRole.set(role, index)
  const posting = byRole.get('posting_date')
  if (!byRole.has('issue_date') && posting !== undefined) byRole.set('issue_date', posting)
  const words = names.map(tokens)
  const itemAmount = names.findIndex(name => itemAmounts.has(normalised(name)))
  return {
    byRole,
    isKnown: known.size > 0,
    items: names.flatMap((_, index) => words[index]?.some(word => itemWords.has(word)) === true ? [index] : []),
    itemAmount: itemAmount < 0 ? undefined : itemAmount,
    namesPayments: words.some(each =>
      each.some(word => paymentWords.has(word)) && each.some(word => nameWords.has(word))),
  }
}
