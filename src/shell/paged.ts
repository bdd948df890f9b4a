import type { Row } from '../engine/types.ts'
import type { PagedRows } from '../export/export-panel.ts'
import type { Query } from '../parts/panel.ts'
import type { Session } from './session.svelte.ts'

/** Few enough not to hold the page up, enough not to ask for ever. */
const pageRows = 4000

let tables = 0

/**
 * All rows of a question, page by page, as they are at this moment: kept aside in the engine until they are read, so
 * that a change of filters in between changes nothing. Aborting ends it; what was kept is dropped in any case.
 */
export async function pagedRows(
  session: Session, { sql, parameters }: Query, signal: AbortSignal,
): Promise<PagedRows> {
  const { engine } = await session.start()
  const table = `exported_${String(++tables)}`
  const total = await session.steady(async (asked) => {
    await asked.query(`create temp table ${table} as ${sql}`, parameters, { signal })
    const { rows } = await engine.query<{ rows: number }>(`select count(*) as rows from ${table}`)
    return rows[0]?.rows ?? 0
  })
  const close = (): Promise<void> => engine.run(`drop table if exists ${table}`)
  /** Nobody may be waiting any more when it fails. */
  function read(from: number): Promise<readonly Row[]> {
    if (from >= total) return Promise.resolve([])
    const page = engine.query(
      `select * from ${table} where rowid >= ? and rowid < ? order by rowid`, [from, from + pageRows]).then(({ rows }) => rows)
    page.catch(() => undefined)
    return page
  }
  async function* pages(): AsyncGenerator<readonly Row[]> {
    try {
      let next = read(0)
      for (let from = 0; from < total; from += pageRows) {
        signal.throwIfAborted()
        const rows = await next
        // The engine reads the next page while this one is written.
        next = read(from + pageRows)
        yield rows
      }
    } finally {
      await close()
    }
  }
  return { total, pages: pages(), close }
}
