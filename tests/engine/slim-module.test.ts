import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slimModule } from '../../src/engine/slim-module.ts'
import type { Engine } from '../../src/engine/types.ts'
import { callsOf } from '../../src/engine/wasm-code.ts'
import { BytesReader, numberBytes } from '../../src/engine/wasm-bytes.ts'
import { openEngine } from './node-engine.ts'

const { resolve } = createRequire(import.meta.url)
let folder: string
let whole: Uint8Array
let slim: Uint8Array<ArrayBuffer>
let engine: Engine
let wholeEngine: Engine

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encours-slim-'))
  whole = await readFile(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))
  const script = await readFile(resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'), 'utf8')
  slim = slimModule(whole, script)
  await writeFile(join(folder, 'slim.wasm'), slim)
  engine = await openEngine(join(folder, 'slim.wasm'))
  wholeEngine = await openEngine()
})

afterAll(async () => {
  await engine.close()
  await wholeEngine.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the module without what only extensions could use', () => {
  it('is sound, and smaller by a quarter', async () => {
    expect(WebAssembly.validate(slim)).toBe(true)
    expect(slim.length).toBeLessThan(whole.length * 0.75)
    const names = WebAssembly.Module.exports(await WebAssembly.compile(slim)).map(({ name }) => name)
    expect(names).toContain('duckdb_web_pending_query_start')
    expect(names.length).toBeLessThan(1_000)
    expect(WebAssembly.Module.imports(await WebAssembly.compile(slim)))
      .toEqual(WebAssembly.Module.imports(await WebAssembly.compile(new Uint8Array(whole))))
  })

  it('has every function, setting and type of the whole one', async () => {
    for (const sql of [
      'select function_name, function_type, parameter_types::varchar as types from duckdb_functions() order by all',
      'select name, value from duckdb_settings() order by all', 'select type_name, type_size from duckdb_types() order by all',
    ]) {
      const { rows } = await engine.query(sql)
      expect(rows.length).toBeGreaterThan(20)
      expect(rows).toEqual((await wholeEngine.query(sql)).rows)
    }
  })

  it('answers as the whole one does, and raises the same faults', async () => {
    for (const sql of [
      `select sum(x::decimal(18,3)) as s, quantile_cont(x, 0.5) as q, string_agg(x, ',' order by x) as t, stddev(x) as d,
        approx_count_distinct(x) as a, mode(x) as m from range(100) r(x)`,
      `select regexp_extract('Ab-12', '([A-Z]).*([0-9])', 2) as r, strptime('31.12.2025', '%d.%m.%Y')::date as d,
        strip_accents('é') as e, levenshtein('ab', 'ba') as l, md5('x') as h, last_day(date '2024-02-01') as m`,
      `select x, row_number() over (order by x desc) as n, sum(x) over (order by x rows 2 preceding) as s,
        percent_rank() over (order by x) as p from range(5) r(x) order by x`,
      'select a.x, b.y from range(3) a(x) full join range(1, 5) b(y) on a.x = b.y order by all',
      'explain select 1', 'pivot (select 1 as a, 2 as b) on a using sum(b)', 'select [1, 2, 3][2] as l, {\'a\': 1}.a as s',
    ]) expect((await engine.query(sql)).rows, sql).toEqual((await wholeEngine.query(sql)).rows)
    for (const sql of ['select \'x\'::integer', 'select nothing', 'selct 1', 'select 1 where error(\'e\')']) {
      const faultOf = (asked: Engine): Promise<string> => asked.query(sql).then(() => 'none', String)
      expect(await faultOf(engine), sql).toBe(await faultOf(wholeEngine))
    }
  })
})

describe('the code of a function', () => {
  const code = (...bytes: number[]): BytesReader => new BytesReader(Uint8Array.from(bytes), 0, bytes.length)

  it('names what it calls, past numbers of any length', () => {
    const body = code(1, 2, 0x7f, 0x41, 0x90, 0x10, 0x10, 0x85, 0x01, 0x44, 16, 1, 16, 2, 16, 3, 16, 4, 0xd2, 7, 0x0b)
    expect(callsOf(body)).toEqual([133, 7])
  })

  it('is refused where an instruction is not known', () => {
    expect(() => callsOf(code(0, 0xfd, 0, 0x0b))).toThrow('not known')
    expect(() => callsOf(code(0, 0x10))).toThrow(RangeError)
  })

  it('has numbers that are written as they are read', () => {
    for (const value of [0, 127, 128, 16_384, 2 ** 32 - 1]) {
      const bytes = numberBytes(value)
      expect(new BytesReader(bytes, 0, bytes.length).number()).toBe(value)
    }
  })
})
