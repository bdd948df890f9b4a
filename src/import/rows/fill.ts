/** A piece of SQL that this module made itself; text of the user's file can never become one. */
export type Fragment = string & { readonly fragment: unique symbol }

const asFragment = (sql: string): Fragment => sql as Fragment

/** The trimmed text of a staged column, null when there is nothing in it. */
export function cell(index: number): Fragment {
  return asFragment(`trimmed(${column(index)})`)
}

/** A staged column as it stands: null where the record has no such cell. */
export function column(index: number): Fragment {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError('not a column number')
  return asFragment(`"c${index}"`)
}

/** A name of a table that the import made: lower-case letters, digits and underscores. */
export function table(name: string): Fragment {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new RangeError('not a table name')
  return asFragment(`"${name}"`)
}

export function integer(value: number): Fragment {
  if (!Number.isSafeInteger(value)) throw new RangeError('not an integer')
  return asFragment(String(value))
}

export function flag(value: boolean): Fragment {
  return asFragment(String(value))
}

/** Several fragments separated by commas; `nothing` stands for an empty list. */
export function list(fragments: readonly Fragment[]): Fragment {
  return asFragment(fragments.join(', '))
}

/** Nothing, of a type. */
export function nothing(type: 'varchar' | 'boolean' | 'integer' | 'decimal(18, 6)'): Fragment {
  return asFragment(`cast(null as ${type})`)
}

/** How many of the staged columns have something in them. */
export function countFilled(indices: readonly number[]): Fragment {
  return asFragment(indices.map(index => `case when ${column(index)} <> '' then 1 else 0 end`).join(' + '))
}

/** Several pieces one after the other. */
export function join(fragments: readonly Fragment[]): Fragment {
  return asFragment(fragments.join('\n'))
}

/** Several queries whose rows go together. */
export function unionAll(fragments: readonly Fragment[]): Fragment {
  return asFragment(fragments.join('\nunion all\n'))
}

/** Each fragment with a comma in front, to follow a list that is already there. */
export function more(fragments: readonly Fragment[]): Fragment {
  return asFragment(fragments.map(fragment => `, ${fragment}`).join(''))
}

/** A fixed piece of SQL with fragments in its `{{holes}}`; every hole must be filled and every filling used. */
export function fill(template: string, fillings: Readonly<Record<string, Fragment>>): Fragment {
  const used = new Set<string>()
  const sql = template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const filling = fillings[name]
    if (filling === undefined) throw new RangeError(`nothing for {{${name}}}`)
    used.add(name)
    return filling
  })
  const unused = Object.keys(fillings).filter(name => !used.has(name))
  if (unused.length > 0) throw new RangeError(`no hole for ${unused.join(', ')}`)
  return asFragment(sql)
}
