import type { DateOrder, Role } from '../../types.ts'
import type { DayShape } from '../../read/entries/shapes.ts'
import { loadFec } from '../fec/load.ts'
import { previewFec } from '../fec/preview.ts'
import type { Format } from '../format.ts'
import { recogniseEntries } from '../headless.ts'

/** What a column is for, by the name that it was given for want of a header. */
const roles: Readonly<Record<string, Role>> = {
  Journal: 'journal', Date: 'posting_date', Compte: 'account', Tiers: 'customer_id', Pièce: 'document_number',
  Libellé: 'label', Échéance: 'due_date', Débit: 'debit', Crédit: 'credit', Montant: 'amount', Sens: 'side',
  Lettrage: 'lettering',
}

const orders: Readonly<Record<DayShape, DateOrder>> = {
  jjmmaa: 'dmy_short', jjmmaaaa: 'dmy_compact', 'jj/mm/aaaa': 'dmy', 'jj/mm/aa': 'dmy',
}

const dayName = /^(.+) \((jjmmaa|jjmmaaaa|jj\/mm\/aaaa|jj\/mm\/aa)\)$/

/** French accounting entries without a header, their columns in whatever order a setting of the program says. */
export const entries: Format = {
  name: 'entries',
  contents: 'documents',
  recognise: async (engine, staged) => {
    const { header, headerLine } = staged.reading
    const days = header.map(name => dayName.exec(name))
    if (headerLine !== 0 || !days.some(day => day?.[1] === 'Date')) return null
    return recogniseEntries(engine, staged, 'entries',
      header.map((name, index) => roles[days[index]?.[1] ?? name] ?? 'ignore'),
      index => orders[days[index]?.[2] as DayShape])
  },
  preview: previewFec,
  load: loadFec,
}
