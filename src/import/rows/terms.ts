import type { Meaning } from './words.ts'

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[\s._/-]+/g, ' ').trim()

const onReceipt = anyOf('(?:on|upon) receipt', 'due (?:now|immediately)', 'reception', 'comptant', 'sofort', 'immediat\\w*',
  'contado', 'vista', 'contant', 'cash', 'cod', 'prepaid', 'prepayment')
const monthEnd = anyOf('fin (?:de |du )?mois', 'fdm', 'fm', 'end of (?:the )?month', 'month end', 'eom', 'monatsende', 'ultimo',
  'fin de mes', 'fine mese', 'fim do mes', 'einde (?:van de )?maand')
const endOfMonthFirst = /\beom\b|\bend of (the )?month\b|\bmonth end\b/

/** Whole words or phrases. */
function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${phrases.join('|')})\\b`)
}

/**
 * Payment terms as days and their rule: "30", "Net 30", "2/10 net 30", "45 jours fin de mois", "Z030".
 * French, German, Spanish, Italian, Portuguese and Dutch words for the end of month follow the days they apply to;
 * English "30 EOM" counts from the month-end. Undefined where no single number of days can be read.
 */
export function termsMeaning(text: string): Meaning | undefined {
  const words = plain(text)
  const net = /\bnet ?(\d{1,3})\b/.exec(words) ?? /\b(\d{1,3}) ?net\b/.exec(words)
  const numbers = [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const days = net ? Number(net[1]) : numbers.length === 1 ? numbers[0] : undefined
  const end = monthEnd.exec(words)
  if (end) {
    const daysAt = words.search(/\d/)
    const isEndFirst = endOfMonthFirst.test(words) || daysAt < 0 || end.index < daysAt
    return within(days ?? (numbers.length === 0 ? 0 : undefined), isEndFirst ? 'month_end_then_days' : 'days_then_month_end')
  }
  if (days === undefined && onReceipt.test(words)) return { meaning: 'days', days: 0 }
  if (/%|\bof (the )?(following|next)\b|\bdu mois\b/.test(words) && !net) return undefined
  return within(days, 'days')
}

function within(days: number | undefined, meaning: string): Meaning | undefined {
  return days !== undefined && days <= 366 ? { meaning, days } : undefined
}
