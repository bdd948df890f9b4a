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

const soFar = 'over (order by record rows between unbounded preceding and current row)'

/** What rows that head items say of the items, by SQL; without such rows, what stands above the header. */
export function groupColumns(hasGroups: boolean): Readonly<Record<'account_of_group' | 'block' | 'company_of_group', string>> {
  if (!hasGroups) return { account_of_group: 'first_account', block: '0', company_of_group: 'first_company' }
  return {
    account_of_group: `case
      when is_above then coalesce(last_value(group_account ignore nulls) ${soFar}, first_account)
      else first_value(group_account ignore nulls) over (order by record rows between current row and unbounded following)
    end`,
    block: `count(group_account) ${soFar}`,
    company_of_group: `coalesce(last_value(group_company ignore nulls) ${soFar}, first_company)`,
  }
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
