import { writtenOut } from '../engine/bind.ts'
import type { Queries, Query, Results } from './panel.ts'

/** The settings and filters under which every view answers, as the ledger holds them. */
export interface InForce {
  readonly settings: readonly (readonly [name: string, value: string])[]
  readonly filters: readonly (readonly [dimension: string, value: string])[]
}

/** What asks for them. */
export const inForceQueries: Queries = {
  settings: { sql: 'select * from settings', parameters: [] },
  filters: { sql: 'select dimension, value from scope_filters order by dimension, value', parameters: [] },
}

/** Reads them; what is not set is left out. */
export function inForce(results: Results): InForce {
  const settings = Object.entries(results['settings']?.[0] ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => [name, String(value)] as const)
  const filters = (results['filters'] ?? []).map((row) =>
    [String(row['dimension']), row['value'] === null ? '(null)' : String(row['value'])] as const)
  return { settings, filters }
}

/** What a heading says of the settings: those that every figure rests on. */
const told: readonly string[] = ['as_of', 'compare_to', 'window_days']

/** A question as it is run: its values in their places, and above it what is in force. */
export function askedText({ sql, parameters }: Query, { settings, filters }: InForce): string {
  const said = [...settings.filter(([name]) => told.includes(name)), ...filters].map(([name, value]) => `${name} = ${value}`)
  const heading = said.length === 0 ? '' : `-- ${said.join('; ').replace(/\s+/g, ' ')}\n`
  return heading + withoutMargin(writtenOut(sql, parameters))
}

/** Takes the margin away that the statement has in its source. */
function withoutMargin(sql: string): string {
  const lines = sql.replace(/^\s*\n|\s+$/g, '').split('\n')
  const margins = lines.slice(1).filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0)
  const margin = Math.min(...margins, Infinity)
  return lines.map((line, index) => index === 0 ? line.trimStart() : line.slice(Number.isFinite(margin) ? margin : 0)).join('\n')
}
