/** A step by which the engine comes by an answer, and those that it rests on. */
export interface PlanStep {
  readonly name: string
  /** Rows that the engine expects; null where it does not say. */
  readonly rows: number | null
  readonly details: readonly (readonly [label: string, text: string])[]
  readonly children: readonly PlanStep[]
}

interface Told {
  readonly name?: unknown
  readonly children?: unknown
  readonly extra_info?: unknown
}

/** What tells a reader nothing: numbers by which the engine tells its own parts apart. */
const inner = ['Type', 'Table Index', 'CTE Index', 'Delim Index']

/** The engine packs values for a step and unpacks them behind it, which changes no row. */
const packing = '__internal_'

/** Reads a plan as the engine tells it in JSON; it is a tree of bounded depth, or nothing. */
export function readPlan(json: string): readonly PlanStep[] {
  try {
    return steps(JSON.parse(json))
  } catch {
    return []
  }
}

function steps(value: unknown): readonly PlanStep[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: Told) => {
    const { rows, details } = information(one.extra_info)
    if (details.some(([, text]) => text.startsWith(packing) || text.includes(`, ${packing}`))) return steps(one.children)
    return { name: typeof one.name === 'string' ? one.name.trim() : '', rows, details, children: steps(one.children) }
  })
}

function information(value: unknown): Pick<PlanStep, 'rows' | 'details'> {
  let rows: number | null = null
  const details: (readonly [string, string])[] = []
  if (typeof value === 'object' && value !== null) {
    for (const [label, said] of Object.entries(value)) {
      const text = Array.isArray(said) ? said.join(', ') : String(said)
      if (label === 'Estimated Cardinality') rows = /^\d+$/.test(text) ? Number(text) : null
      else if (text !== '' && !inner.includes(label)) details.push([label, text])
    }
  }
  return { rows, details }
}
