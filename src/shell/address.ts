import type { Page } from '../parts/panel.ts'
import { defaultChoices, readChoice, writeChoices, type Choices } from './choices.ts'

export const panelPages: readonly Page[] = [
  'overview', 'dso', 'aging', 'segments', 'concentration', 'cohorts', 'customers',
]

export type ShellPage = Page | 'sources'

/** One value asked for in the filter bar; null stands for "(not stated)". */
export interface Filter {
  readonly dimension: string
  readonly value: string | null
}

/** The documents behind a figure: all of them, or those of a bucket, of a value of a dimension, or of both. */
export interface DocumentsChoice {
  readonly bucket?: string
  readonly dimension?: string
  readonly value?: string | null
}

/** What a link carries: the page and the reader's choices, nothing that follows from the ledger. */
export interface Address {
  readonly page: ShellPage
  readonly choices: Choices
  readonly filters: readonly Filter[]
  readonly documents: DocumentsChoice | null
}

/** A parameter that could not be followed; the default stands in its place. */
export interface Problem {
  readonly parameter: string
  readonly value: string
}

/** Dimensions that have a parameter of their own name; any other is written `dim.<name>`. */
const namedDimensions: readonly string[] = [
  'entity', 'segment', 'country', 'sales_rep', 'customer', 'terms', 'public_body',
]
const dimensionPrefix = 'dim.'

export const home: Address = { page: 'overview', choices: defaultChoices, filters: [], documents: null }

function isPage(name: string): name is ShellPage {
  return name === 'sources' || panelPages.some((page) => page === name)
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

function readDocuments(parameters: URLSearchParams): DocumentsChoice | null {
  const docs = parameters.get('docs')
  if (docs === null) return null
  // A plus sign written by hand arrives as a space: "91+" as "91 ".
  const bucket = docs.startsWith('bucket:') ? docs.slice('bucket:'.length).replace(/ $/, '+') : undefined
  const dimension = parameters.get('docs_by')
  const value = parameters.get('docs_value')
  return {
    ...(bucket === undefined ? {} : { bucket }),
    ...(dimension === null ? {} : { dimension, value: value === null || value === '' ? null : value }),
  }
}

function writeDocuments(documents: DocumentsChoice): readonly [string, string][] {
  const docs: [string, string] = ['docs', documents.bucket === undefined ? 'all' : `bucket:${documents.bucket}`]
  return documents.dimension === undefined
    ? [docs]
    : [docs, ['docs_by', documents.dimension], ['docs_value', documents.value ?? '']]
}

/** Reads the hash of an address; what it cannot follow is named among the problems and left at its default. */
export function readAddress(hash: string): { readonly address: Address; readonly problems: readonly Problem[] } {
  const [path = '', ...rest] = hash.replace(/^#?\/?/, '').split('?')
  const parameters = new URLSearchParams(rest.join('?'))
  const problems: Problem[] = []
  const filters: Filter[] = []
  let choices = defaultChoices
  for (const [parameter, value] of parameters) {
    if (parameter === 'docs_by' || parameter === 'docs_value') continue
    if (parameter === 'docs' && (value === 'all' || /^bucket:./.test(value))) continue
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
  if (path !== '' && !isPage(path)) problems.push({ parameter: 'page', value: path })
  const docs = problems.some((problem) => problem.parameter === 'docs') ? null : readDocuments(parameters)
  return { address: { page: isPage(path) ? path : 'overview', choices, filters, documents: docs }, problems }
}

/** Writes an address as a hash; a choice that is the default leaves no trace. */
export function writeAddress(address: Address): string {
  const parameters = [
    ...writeChoices(address.choices),
    ...address.filters.map(({ dimension, value }): readonly [string, string] => [parameterOf(dimension), value ?? '']),
    ...(address.documents === null ? [] : writeDocuments(address.documents)),
  ]
  const query = parameters.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
  return `#/${address.page}${query === '' ? '' : `?${query}`}`
}
