/** A column as a file's header declares it. */
export interface SqlColumn {
  readonly name: string
  readonly type: string
  readonly description: string
}

/** One `.sql` file: its header, and below it one SELECT without a closing semicolon. */
export interface SqlFile {
  readonly relation: 'table' | 'view'
  readonly name: string
  /** The question in words. */
  readonly answers: string
  readonly grain: string
  /** Capabilities without which its figures cannot be told. */
  readonly needs: readonly string[]
  /** The relations that must exist before it. */
  readonly reads: readonly string[]
  readonly columns: readonly SqlColumn[]
  /** Conditions that hold for every ledger, as SQL that gives true. */
  readonly identities: readonly string[]
  readonly select: string
}

const fieldLine = /^-- (table|view|answers|grain|needs|reads|columns|identity):\s*(.*)$/
const columnLine = /^--   (\w+) +(\w+(?:\(\d+, \d+\))?)(?: +(.*))?$/
const continuationLine = /^-- {2,}(.*)$/

/** Reads a file's header. A header is part of the source: a fault in it is a programming error and throws. */
export function parseSqlFile(text: string): SqlFile {
  const lines = text.split('\n')
  const end = lines.findIndex(line => !line.startsWith('--'))
  const fields = new Map<string, string[]>()
  const columns: SqlColumn[] = []
  let current = ''
  for (const line of lines.slice(0, end)) {
    const field = fieldLine.exec(line)
    const column = current === 'columns' ? columnLine.exec(line) : null
    if (field) {
      current = field[1] ?? ''
      fields.set(current, [...fields.get(current) ?? [], field[2] ?? ''])
    } else if (column) {
      columns.push({ name: column[1] ?? '', type: column[2] ?? '', description: column[3] ?? '' })
    } else {
      continueField(fields, current, line)
    }
  }
  const relation = fields.has('table') ? 'table' : 'view'
  return {
    relation,
    name: only(fields, relation),
    answers: only(fields, 'answers'),
    grain: only(fields, 'grain'),
    needs: list(fields.get('needs')?.[0]),
    reads: list(only(fields, 'reads')),
    columns,
    identities: fields.get('identity') ?? [],
    select: lines.slice(end).join('\n').trim(),
  }
}

/** The files in an order in which each finds what it reads; names that no file defines are base tables. */
export function inReadingOrder(files: readonly SqlFile[]): SqlFile[] {
  const waiting = new Map(files.map(file => [file.name, file]))
  const ordered: SqlFile[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(file => !file.reads.some(name => waiting.has(name)))
    if (ready.length === 0) throw new Error(`These read each other: ${[...waiting.keys()].join(', ')}`)
    for (const file of ready) {
      ordered.push(file)
      waiting.delete(file.name)
    }
  }
  return ordered
}

function continueField(fields: Map<string, string[]>, current: string, line: string): void {
  const values = fields.get(current)
  const words = continuationLine.exec(line)?.[1]
  if (!values || words === undefined) throw new Error(`Not a header line: ${line}`)
  values.push(`${values.pop() ?? ''} ${words.trim()}`)
}

function only(fields: ReadonlyMap<string, string[]>, name: string): string {
  const values = fields.get(name)
  if (values?.length !== 1) throw new Error(`A header needs one "${name}:" line`)
  return values[0] ?? ''
}

function list(text: string | undefined): string[] {
  return (text ?? '').split(',').map(name => name.trim()).filter(name => name !== '')
}
