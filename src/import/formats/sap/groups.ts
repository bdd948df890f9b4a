/** A word at the head of a block of items, and what follows it. */
const headed = (words: string, rest: string): string =>
  String.raw`(?i)^[* ]*(?:${words})(?: *(?:number|nr|no|n[°º]|1))?[.: ]+` + rest

const customerWords = headed(
  'customer|account|debitor|kunde|konto|client|compte|cliente|cuenta|conta|conto|debiteur|rekening',
  String.raw`([0-9A-Z]*[0-9][0-9A-Z._/-]*)`)

const companyWords = headed(
  'company code|buchungskreis|société|sociedad|empresa|bedrijfsnummer|società', String.raw`([0-9A-Z]{1,6})\b`)

const nameWords = headed('name|nom|nombre|nome|naam', '(.+)')

/**
 * What rows say that stand above or below the items of one customer, as SQL text: "Compte 100042", "* Konto 100042",
 * "Company Code: 1000", "Name  Birchwood". The value stands in the first group.
 */
export const groupPatterns = {
  group_words: `'${customerWords}'`, company_words: `'${companyWords}'`, name_words: `'${nameWords}'`,
}

/** What such rows above the header say. */
export function groupAbove(
  preamble: readonly (readonly string[])[],
): Readonly<Record<'account' | 'company' | 'name', string | null>> {
  const rows = preamble.map(row => row.map(cell => cell.trim()).filter(cell => cell !== '').join(' '))
  const last = (words: string): string | null => {
    const pattern = new RegExp(words.replace('(?i)', ''), 'i')
    return rows.flatMap(row => pattern.exec(row)?.[1]?.trim() ?? []).at(-1) ?? null
  }
  return { account: last(customerWords), company: last(companyWords), name: last(nameWords) }
}
