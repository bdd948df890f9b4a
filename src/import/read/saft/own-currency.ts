import { amountOf, millionths, writtenAmount } from './amounts.ts'

/** What an element holds, by its name and by `parent/name`. */
export type Facts = Record<string, string>

/** A foreign currency, the amount in it, and the rate that is said to lie between it and that of the books. */
interface Own {
  readonly OwnCurrency?: string
  readonly OwnAmount?: string
  readonly OwnShare?: string
  readonly ExchangeRate?: string
}

/** The currency within an amount, or beside a document's totals. */
export function ownOf(facts: Facts, parent: string): Own {
  const currency = facts[`${parent}/CurrencyCode`]
  if (currency === undefined) return {}
  return {
    OwnCurrency: currency, OwnAmount: facts[`${parent}/CurrencyAmount`] ?? '',
    ExchangeRate: facts[`${parent}/ExchangeRate`] ?? '',
  }
}

/** What the totals of a document say (Portugal); undefined where they say nothing. */
export function ownOfTotals(whole: Facts): Own | undefined {
  return whole['Currency/CurrencyCode'] === undefined ? undefined : ownOf(whole, 'Currency')
}

/**
 * What the lines of an invoice and their taxes come to in their currency, if it is the same in all of them and they
 * come to the whole document in that of the books; else the currency alone, for nothing tells the amount.
 */
export function ownOfLines(
  items: readonly { readonly facts: Facts }[], gross: string | undefined, base: string,
): Own {
  const stated = items.map(({ facts }) => facts['InvoiceLineAmount/CurrencyCode'])
  const currency = stated.find(code => code !== undefined && code !== base)
  if (currency === undefined) return {}
  let [own, inBooks] = [0n, 0n]
  let isWhole = stated.every(code => code === currency)
  for (const { facts } of items) {
    const sign = facts['DebitCreditIndicator'] === 'D' ? -1n : 1n
    const tax = millionths(facts['TaxAmount/Amount'])
    isWhole &&= facts['InvoiceLineAmount/CurrencyAmount'] !== undefined && (tax === 0n
      || facts['TaxAmount/CurrencyCode'] === currency && facts['TaxAmount/CurrencyAmount'] !== undefined)
    own += sign * (millionths(facts['InvoiceLineAmount/CurrencyAmount']) + millionths(facts['TaxAmount/CurrencyAmount']))
    inBooks += amountOf(facts, 'InvoiceLineAmount') + sign * tax
  }
  isWhole &&= size(inBooks) === size(millionths(gross))
  const rate = items.map(({ facts }) => facts['InvoiceLineAmount/ExchangeRate']).find(text => text !== undefined) ?? ''
  return { OwnCurrency: currency, OwnAmount: isWhole ? writtenAmount(size(own)) : '', ExchangeRate: rate }
}

/** What a receipt pays of one document in its own currency, line by line. */
export function ownShare(items: readonly Facts[]): Own {
  const [first] = items.map(facts => facts['PaymentLineAmount/CurrencyCode'])
  const isSame = items.every(facts => facts['PaymentLineAmount/CurrencyCode'] === first
    && facts['PaymentLineAmount/CurrencyAmount'] !== undefined)
  if (first === undefined) return {}
  const sum = items.reduce((all, facts) => all + (facts['DebitCreditIndicator'] === 'D' ? -1n : 1n)
    * millionths(facts['PaymentLineAmount/CurrencyAmount']), 0n)
  return {
    OwnCurrency: first, OwnShare: isSame ? writtenAmount(size(sum)) : '',
    ExchangeRate: items[0]?.['PaymentLineAmount/ExchangeRate'] ?? '',
  }
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}
