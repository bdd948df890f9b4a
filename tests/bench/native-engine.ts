import { DuckDBInstance, DuckDBTypeId, type DuckDBType, type DuckDBValue } from '@duckdb/node-api'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine, QueryResult, Row, Value } from '../../src/engine/types.ts'

const integers: readonly DuckDBTypeId[] = [
  DuckDBTypeId.BIGINT, DuckDBTypeId.HUGEINT, DuckDBTypeId.UBIGINT, DuckDBTypeId.INTEGER, DuckDBTypeId.SMALLINT,
  DuckDBTypeId.TINYINT,
]

/** The yardstick: the same engine, native and with one thread, behind the same door. */
export async function openNativeEngine(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'encours-bench-'))
  await mkdir(join(folder, 'in'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run(`set file_search_path = '${folder.replaceAll("'", "''")}'`)
  return {
    async query<R extends Row>(sql: string, parameters: readonly Value[] = []): Promise<QueryResult<R>> {
      const reader = await connection.runAndReadAll(sql, [...parameters])
      const names = reader.columnNames()
      const types = reader.columnTypes()
      const rows = reader.getRows().map(cells => Object.fromEntries(
        names.map((name, index) => [name, plain(cells[index] ?? null, types[index])]),
      ) as R)
      return { columns: names.map((name, index) => ({ name, type: String(types[index]) })), rows }
    },
    async run(script) { await connection.run(script) },
    async registerFile(name, content) {
      const bytes = content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer())
      await writeFile(join(folder, 'in', name), bytes)
    },
    async dropFile(name) { await rm(join(folder, 'in', name), { force: true }) },
    insertArrow: () => Promise.reject(new Error('the yardstick reads text alone')),
    async close() {
      connection.closeSync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function plain(value: DuckDBValue, type: DuckDBType | undefined): Value {
  if (value === null) return null
  if (type && integers.includes(type.typeId)) return Number(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return String(value)
}
