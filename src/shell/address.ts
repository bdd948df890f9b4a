import type { Page } from '../parts/panel.ts'
import { defaultChoices, type Choices } from './choices.ts'
import { readChoice, writeChoices } from './parameters.ts'
import { isTermsParameter, noTerms } from './terms.ts'

/** The pages of figures, grouped as the rail shows them; the words of a group are in text/<language>/shell/page.ts. */
export const pageGroups = {
  situation: ['overview', 'signals'],
  analysis: ['dso', 'aging', 'segments', 'concentration', 'cohorts', 'customers'],
  outlook: ['forecast', 'provision', 'what-if'],
  rules: ['legal', 'currencies'],
} as const satisfies Readonly<Record<string, readonly Page[]>>

/** All pages of figures; 'documents' and 'customer' are reached by drilling down. */
export const panelPages: readonly Page[] = [...Object.values(pageGroups).flat(), 'documents', 'customer']

export type ShellPage = Page | 'sources' | 'report' | 'sql'

/** One value asked for in the filter bar; null stands for "(not stated)". */
export interface Filter {
  readonly dimension: string
  readonly value: string | null
}

/** What a link carries: the page and the reader's choices, nothing that follows from the ledger. */
export interface Address {
  readonly page: ShellPage
  readonly choices: Choices
  readonly filters: readonly Filter[]
}

/** A parameter that could not be followed; the default stands in its place. */
export interface Problem {
  readonly parameter: string
  readonly value: string
}

/** Dimensions that have a parameter of their own name; any other is written `dim.<name>`. */
const namedDimensions: readonly string[] = [
  'entity', 'segment', 'country', 'sales_rep', 'customer', 'terms', 'public_body', 'payer_class', 'size_class',
  'customer_cohort',
]
const dimensionPrefix = 'dim.'

export const home: Address = { page: 'overview', choices: defaultChoices, filters: [] }

function isPage(name: string): name is ShellPage {
  return name === 'sources' || name === 'report' || name === 'sql' || panelPages.some((page) => page === name)
}

function dimensionOf(parameter: string): string | null {
  if (namedDimensions.includes(parameter)) return parameter
  return parameter.startsWith(dimensionPrefix) && parameter.length > dimensionPrefix.length
    ? parameter.slice(dimensionPrefix.length)
    : null
}

function parameterOf(dimension: string): string {
  return namedDimensions.includes(dimension) ? dimension : dimensionPrefix + dimension
}

/**
 * Reads the hash of an address; what it cannot follow is named among the problems and left at its default: the host's
 * where it is read for the page, the built-in one where an address is to mean the same on any host.
 */
export function readAddress(
  hash: string, defaults: Choices = defaultChoices, hidden: readonly ShellPage[] = [],
): { readonly address: Address; readonly problems: readonly Problem[] } {
  const [path = '', ...rest] = hash.replace(/^#?\/?/, '').split('?')
  const parameters = new URLSearchParams(rest.join('?'))
  const problems: Problem[] = []
  const filters: Filter[] = []
  // Terms by segment are read as one policy: any of them puts the host's aside.
  const hasTerms = [...parameters.keys()].some(isTermsParameter)
  let choices = hasTerms ? { ...defaults, segmentTerms: null } : defaults
  for (const [parameter, value] of parameters) {
    const dimension = dimensionOf(parameter)
    if (dimension !== null) {
      const filter = { dimension, value: value === '' ? null : value }
      if (!filters.some((known) => known.dimension === dimension && known.value === filter.value)) filters.push(filter)
      continue
    }
    const read = readChoice(choices, parameter, value)
    if (read === null) problems.push({ parameter, value })
    else choices = read
  }
  if (choices.segmentTerms === null && parameters.get(noTerms.name) !== noTerms.value) {
    choices = { ...choices, segmentTerms: defaults.segmentTerms }
  }
  const isOpen = isPage(path) && !hidden.includes(path)
  if (path !== '' && !isOpen) problems.push({ parameter: 'page', value: path })
  const page = isOpen ? path : 'overview'
  const isNobody = page === 'customer' && (choices.customerId === null || choices.companyId === null)
  if (isNobody) problems.push({ parameter: 'customer_id', value: choices.customerId ?? '' })
  return { address: { page: isNobody ? 'customers' : page, choices, filters }, problems }
}

/** Writes an address as a hash; a choice that is the default leaves no trace. To be read with the same defaults. */
export function writeAddress(address: Address, defaults: Choices = defaultChoices): string {
  const parameters = [
    ...writeChoices(address.choices, defaults),
    ...address.filters.map(({ dimension, value }): readonly [string, string] => [parameterOf(dimension), value ?? '']),
  ]
  const query = parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return `#/${address.page}${query === '' ? '' : `?${query}`}`
}

/** The filters with the values of one dimension replaced; the order of the others stays. */
export function withValues(
  filters: readonly Filter[], dimension: string, values: readonly Filter['value'][],
): readonly Filter[] {
  const added = values.map((value) => ({ dimension, value }))
  const first = filters.findIndex((filter) => filter.dimension === dimension)
  if (first < 0) return [...filters, ...added]
  const isOther = (filter: Filter): boolean => filter.dimension !== dimension
  return [...filters.slice(0, first).filter(isOther), ...added, ...filters.slice(first).filter(isOther)]
}
