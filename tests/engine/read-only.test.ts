import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, AskedEngine, Row } from '../../src/engine/types.ts'
import { loadLedger } from '../ledger/load.ts'
import { trickyLedger } from '../ledger/tricky.ts'
import { fillLater } from '../../src/ledger/derived.ts'
import { createLedger } from '../../src/ledger/ledger.ts'
import { createViews } from '../../src/metrics/catalog.ts'
import { openEngine } from './node-engine.ts'

const bounds = { rows: 1000, bytes: 2 ** 24 }

let engine: AskedEngine

beforeAll(async () => {
  engine = await openEngine()
  await createLedger(engine)
  await fillLater(engine)
  await createViews(engine)
  await loadLedger(engine, trickyLedger)
})
afterAll(() => engine.close())

const ask = (sql: string): Promise<Answer> => engine.ask(sql, { kind: 'rows', bounds })

async function rowsOf(sql: string): Promise<readonly Row[]> {
  const answer = await ask(sql)
  if (answer.kind !== 'rows') throw new Error(JSON.stringify(answer))
  return answer.result.rows(0, answer.result.count)
}

const lists = [
  'select database_name, path, readonly from duckdb_databases()',
  'select view_name, sql from duckdb_views() where not internal',
  'select function_name from duckdb_functions() where not internal',
  'select schema_name from duckdb_schemas()',
  'select table_name, column_name, data_type, comment from duckdb_columns() where not internal',
  'select index_name from duckdb_indexes()',
  'select sequence_name from duckdb_sequences()',
  'select type_name from duckdb_types() where not internal',
  'select name from duckdb_secrets()',
  'select message from duckdb_logs',
  "select current_database() as d, current_schema() as s, getvariable('evil') as v",
  `select current_setting('enable_logging') as l, current_setting('logging_mode') as m,
    current_setting('logging_storage') as s, current_setting('enabled_log_types') as t`,
]
const settings = 'select name, value, scope from duckdb_settings()'

/** A checksum of every table, and of all else that another connection sees: objects, settings, databases, secrets. */
async function everything(further: readonly string[] = []): Promise<readonly Row[]> {
  const { rows } = await engine.query<{ name: string }>('select table_name as name from duckdb_tables() where not temporary')
  const names = [...rows.map(({ name }) => name), ...[...lists, ...further].map(list => `(${list})`)]
  const sums = names.map(name => `select '${name.replaceAll("'", "''")}' as what, count(*) as rows,
    cast(sum(hash(t) % 1000000007) as varchar) as checksum from ${name} t`)
  return (await engine.query(`${sums.join(' union all ')} order by what`)).rows
}

const drop = 'drop table documents'

/** What somebody could type, or send in a link, to change the ledger, or what others see of it. */
const hostile: readonly string[] = [
  'commit', 'rollback', 'abort', 'end', 'begin', `commit; ${drop}`, `rollback; ${drop}`, `;;${drop};`, `select 1; ${drop}`,
  `select 1;\n--\n${drop}`, `select 1/*;*/; ${drop}`, drop, 'drop view headline', 'drop table if exists documents cascade',
  'delete from documents', 'delete from documents returning *', 'truncate documents', 'update settings set window_days = 1',
  'insert into documents select * from documents', 'insert or replace into entities values (\'E9\', null, null)',
  'with gone as (delete from documents returning *) select * from gone',
  'merge into settings using settings s on true when matched then delete',
  'create table evil as select 1', 'create or replace table documents as select 1', 'create schema evil',
  'create temp table documents as select 1 as amount', 'create temp view headline as select 1', 'create temp macro sum(x) as 0',
  'create macro evil() as 1', 'create sequence evil', "create type evil as enum ('a')", 'create index evil on documents (number)',
  "comment on table documents is 'evil'", 'alter table documents drop column amount', 'alter table documents rename to evil',
  'set threads = 1', 'set global threads = 1', "set session schema = 'temp'", "set search_path = 'temp'", 'use temp', 'use memory.main',
  'set variable evil = 1', 'reset threads', 'set lock_configuration = false', 'set enable_external_access = true',
  'pragma threads = 1', 'pragma disable_checkpoint_on_shutdown', 'pragma enable_object_cache', 'pragma disable_optimizer',
  'pragma enable_verification', 'pragma enable_profiling', 'pragma enable_progress_bar', "pragma memory_limit = '1MB'",
  'pragma force_checkpoint', 'checkpoint', 'force checkpoint', 'vacuum', 'vacuum analyze documents', 'analyze',
  "attach ':memory:' as evil", "attach or replace ':memory:' as memory", "attach 'in/evil.db'", 'detach memory', 'detach database temp',
  "copy documents to 'in/evil.csv'", "copy (select 1) to 'in/evil.csv'", "copy documents from 'in/evil.csv'",
  "export database 'in/evil'", "import database 'in/evil'", 'copy from database memory to temp',
  'prepare evil as select 1', 'execute evil', 'deallocate evil', `prepare evil as ${drop}`,
  'call enable_logging()', "call enable_logging('QueryLog')", 'call force_checkpoint()', "call checkpoint('memory')",
  'from enable_logging()', "from enable_logging('QueryLog')", "select * from enable_logging('QueryLog'), disable_logging()",
  "select write_log('evil')",
  'from truncate_duckdb_logs()', 'from force_checkpoint()', "from checkpoint('memory')",
  'explain analyze delete from documents', `explain ${drop}`, `explain analyze ${drop}`,
  `select * from query('${drop}')`, `select * from query('select 1; ${drop}')`, 'from query($$commit$$)',
  `') ; ${drop} ; from query('select 1`, `select 1') ; ${drop} --`, `select '\\'); ${drop}; --'`, `select $a$'$a$; ${drop}`,
  "create secret evil (type http, bearer_token 'x')", "create persistent secret evil (type http, bearer_token 'x')",
  'install httpfs', 'load httpfs', 'update extensions', 'pivot documents on kind using sum(amount)',
  "from read_csv('/etc/passwd')", "from read_text('in/../package.json')", "from glob('/*')", "from read_csv('http://127.0.0.1:9/a')",
  '', ';', '-- nothing', '/*',
]

describe('what somebody typed', () => {
  it('changes nothing, whatever it says, and the engine goes on', async () => {
    const start = await everything([settings])
    const before = await everything()
    expect(before.length).toBeGreaterThan(70)
    // Looking takes far longer than asking: ten at a time.
    for (let first = 0; first < hostile.length; first += 10) {
      const some = hostile.slice(first, first + 10)
      for (const sql of some) for (const kind of ['rows', 'plan'] as const) await engine.ask(sql, { kind, bounds })
      expect(await everything(), some.join('\n')).toEqual(before)
    }
    expect(await everything([settings])).toEqual(start)
    expect(await rowsOf('select count(*) as documents from documents')).toEqual(
      (await engine.query('select count(*) as documents from documents')).rows)
  })

  it('is refused where it is not one question, and the reason is told', async () => {
    for (const sql of ['', ';', '-- nothing']) expect(await ask(sql)).toEqual({ kind: 'refused', reason: 'nothing' })
    for (const sql of [`rollback; ${drop}`, 'select 1; select 2', 'pivot documents on kind using sum(amount)']) {
      expect(await ask(sql), sql).toEqual({ kind: 'refused', reason: 'several' })
    }
    for (const sql of [drop, 'commit', 'set threads = 1', 'checkpoint', "copy documents to 'in/a.csv'", 'explain select 1']) {
      expect(await ask(sql), sql).toEqual({ kind: 'refused', reason: 'no_question' })
    }
  })

  it('is answered where it is one, in every form that a question has', async () => {
    const forms = [
      'select 1 as a', 'select 1 as a;', 'select 1 as a; -- one', 'from (select 1 as a)', 'with t as (select 1 as a) from t',
      "select 1 as a /* ; */ where ';' <> '--'", '(select 1 as a)', 'values (1)', "select 1 as \"it's\"",
    ]
    for (const sql of forms) expect((await rowsOf(sql)).map(row => Object.values(row)), sql).toEqual([[1]])
    expect((await rowsOf('describe documents')).length).toBeGreaterThan(10)
    expect((await rowsOf('summarize settings')).length).toBeGreaterThan(10)
    expect((await rowsOf('from headline')).length).toBeGreaterThan(0)
  })

  it('keeps values exact and columns apart, also those that have no plain form', async () => {
    const [row] = await rowsOf(`select 12345678901234567890.123::decimal(38, 3) as a, date '2024-02-29' as a,
      [1.50::decimal(18, 2)] as list, {'x': 1} as struct, interval 3 day as span, null as nothing, 170141183460469231731687303715884105727::hugeint as big`)
    expect(row).toEqual({
      'a': '12345678901234567890.123', 'a_2': '2024-02-29', 'list': '[1.50]', 'struct': "{'x': 1}", 'span': '3 days',
      'nothing': null, 'big': '170141183460469231731687303715884105727',
    })
  })

  it('is cut where it has more rows than are kept, in its own order', async () => {
    const answer = await ask('select cast(i as decimal(18, 3)) as i from range(100000) t(i) order by i desc')
    if (answer.kind !== 'rows') throw new Error(JSON.stringify(answer))
    expect(answer.result).toMatchObject({ count: 1000, isCut: true })
    expect(answer.result.rows(998, 10)).toEqual([{ i: '99001.000' }, { i: '99000.000' }])
    const endless = await ask('select a.i from range(10000000) a(i), range(10000000) b(i)')
    expect(endless).toMatchObject({ kind: 'rows', result: { count: 1000, isCut: true } })
    expect(await ask('select 1 as i')).toMatchObject({ kind: 'rows', result: { count: 1, isCut: false } })
  })

  it('is sorted by a column as its type asks, what is not known last', async () => {
    const values = "(9.5, 'b'), (10.25, 'a'), (null, null), (-3, 'a')"
    const answer = await ask(`select * from (values ${values}) t(amount, name)`)
    if (answer.kind !== 'rows') throw new Error(JSON.stringify(answer))
    const { result } = answer
    expect(result.sortedRows(0, 9, 'amount', true).map(row => row['amount'])).toEqual(['10.25', '9.50', '-3.00', null])
    expect(result.sortedRows(1, 2, 'amount', false).map(row => row['amount'])).toEqual(['9.50', '10.25'])
    expect(result.sortedRows(0, 9, 'name', false).map(row => row['amount'])).toEqual(['10.25', '-3.00', '9.50', null])
  })

  it('fails with the engine’s own words and their place, also half-way', async () => {
    expect(await ask('select amuont\nfrom documents')).toEqual({ kind: 'fault', message: expect.stringMatching(/LINE 1: select amuont\n +\^/) as string })
    expect(await ask("select cast(case when i = 500 then 'x' else '1' end as int) from range(900) t(i)")).toEqual({
      kind: 'fault', message: expect.stringMatching(/^Conversion Error: Could not convert string 'x' to INT32/) as string,
    })
    expect(await ask('selec 1')).toMatchObject({ kind: 'fault' })
  })

  it('tells its plan', async () => {
    const answer = await engine.ask('select count(*) from documents where amount > 5;', { kind: 'plan', bounds })
    if (answer.kind !== 'rows') throw new Error(JSON.stringify(answer))
    const [row] = answer.result.rows(0, 1)
    expect(JSON.parse(String(row?.['explain_value']))).toMatchObject([{ children: expect.any(Array) as unknown }])
  })
})
