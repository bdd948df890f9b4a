import type { Mapping, Role } from '../../types.ts'
import { fill, join, list, type Fragment } from '../../rows/fill.ts'
import { columnOf } from '../../rows/source.ts'

/** What a table of meanings says about the cells of a role; nothing is joined for a role without a column. */
interface Lookup {
  readonly role: Role
  readonly join: string
  /** Name, expression and type of what it says. */
  readonly values: readonly (readonly [name: string, expression: string, type: string])[]
}

const date = (role: Role, name: string): Lookup => ({
  role,
  join: `left join date_readings as ${name}_day on ${name}_day.role = '${role}' and ${name}_day.text = cells.${role}_text`,
  values: [[`${name}_day`, `${name}_day.value`, 'date'], [`${name}_is_no_date`, `${name}_day.is_no_date`, 'boolean']],
})

const word = (role: Role, name: string, text: string, ...further: Lookup['values']): Lookup => ({
  role,
  join: `left join import_words as ${name}_word on ${name}_word.role = '${role}' and ${name}_word.word = cells.${text}`,
  values: [[`${name}_word_meaning`, `${name}_word.meaning`, 'varchar'], ...further],
})

const lookups: readonly Lookup[] = [
  date('issue_date', 'issue'),
  date('due_date', 'due'),
  date('settlement_date', 'settlement'),
  word('document_type', 'type', 'type_text'),
  word('status', 'status', 'status_text'),
  word('is_deleted', 'deleted', 'is_deleted_text'),
  word('currency', 'currency', 'currency_text', ['currency_digits', 'currency_word.days', 'integer']),
  word('payment_terms', 'terms', 'terms_text', ['terms_days', 'terms_word.days', 'integer']),
  word('is_public_body', 'public', 'is_public_body_text'),
  word('dispute', 'dispute', 'dispute_text'),
]

/** The joins that a mapping's columns need, and all that the lookups say, null where there is no column. */
export function lookupsOf(mapping: Mapping): { readonly joins: Fragment; readonly values: Fragment } {
  const isMapped = ({ role }: Lookup): boolean => columnOf(mapping, role) !== undefined
  return {
    joins: join(lookups.filter(isMapped).map(lookup => fill(lookup.join, {}))),
    values: list(lookups.flatMap(lookup => lookup.values.map(([name, expression, type]) =>
      fill(`${isMapped(lookup) ? expression : `cast(null as ${type})`} as ${name}`, {})))),
  }
}
