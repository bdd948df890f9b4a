import { nameText, textLiteral } from './sql-text.ts'

/** A column of a table of the archive; `type` is the engine's own name of it, such as `DECIMAL(18,3)`. */
export interface ArchivedColumn {
  readonly name: string
  readonly type: string
}

/**
 * What a spreadsheet would take for a formula gets an apostrophe, and so does what looks as if it had got one already:
 * taking the first apostrophe off again gives the very text that there was.
 */
const guardedStart = String.raw`^'*([\t\r\n ]*[=+\-@＝＋－＠]|[\t\r\n])`

/** Text for a spreadsheet and back; both must be there before a table is read. */
export const guardMacros = `create macro guarded(t) as
  case when regexp_matches(t, ${textLiteral(guardedStart)}) then '''' || t else t end;
create macro unguarded(t) as
  case when regexp_matches(t, ${textLiteral(`^'${guardedStart.slice(1)}`)}) then t[2:] else t end;`

function isText({ type }: ArchivedColumn): boolean {
  return type === 'VARCHAR'
}

/** The first line of a table. */
export function headerLine(columns: readonly ArchivedColumn[]): string {
  return `${columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(',')}\n`
}

/**
 * Some rows as lines of text: text between quotes, nothing at all where nothing is known, every other value in the
 * engine's own exact form (decimals with all their digits, ISO dates, doubles as short as they can be read back).
 * The parameters are the first `rowid` and the one after the last.
 */
export function linesQuery(table: string, columns: readonly ArchivedColumn[]): string {
  const cells = columns.map((column) => {
    const name = nameText(column.name)
    const text = isText(column)
      ? `'"' || replace(case when regexp_matches(${name}, ${textLiteral(guardedStart)}) then '''' || ${name} else ${name} end, '"', '""') || '"'`
      : `cast(${name} as varchar)`
    return `coalesce(${text}, '')`
  })
  return `select string_agg(line, chr(10) order by place) || chr(10) as lines, count(*) as rows
from (
  select rowid as place, ${cells.join(" || ',' || ")} as line
  from ${table}
  where rowid >= ? and rowid < ?
) as written`
}

/** The rows of a file of the archive, each column of its type. */
export function readingSql(file: string, columns: readonly ArchivedColumn[]): string {
  const types = columns.map(({ name, type }) => `${textLiteral(name)}: ${textLiteral(type)}`)
  return `select
${selectList(columns, 'unguarded')}
from read_csv(${textLiteral(file)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
  new_line = '\\n', nullstr = '', allow_quoted_nulls = false, max_line_size = 20000000, columns = {
    ${types.join(',\n    ')}
  })`
}

/** Writes a table to a file as the archive's own are written. */
export function writingSql(table: string, columns: readonly ArchivedColumn[], file: string): string {
  const texts = columns.filter(isText).map(({ name }) => nameText(name))
  const forced = texts.length === 0 ? '' : `, force_quote (${texts.join(', ')})`
  return `copy (
  select
${selectList(columns, 'guarded')}
  from ${table}
) to ${textLiteral(file)} (format csv, header true, delimiter ',', quote '"', escape '"', nullstr ''${forced})`
}

function selectList(columns: readonly ArchivedColumn[], macro: 'guarded' | 'unguarded'): string {
  return columns.map((column) => {
    const name = nameText(column.name)
    return `  ${isText(column) ? `${macro}(${name}) as ${name}` : name}`
  }).join(',\n')
}
