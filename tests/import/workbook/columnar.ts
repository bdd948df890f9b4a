import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import { createRequire } from 'node:module'
import { Compression, Table, writeParquet, WriterPropertiesBuilder } from 'parquet-wasm'

/** What a query of an engine gives, as bytes of other programs' formats. */
export interface ColumnarWriter {
  arrowFile(sql: string): Uint8Array<ArrayBuffer>
  arrowStream(sql: string): Uint8Array<ArrayBuffer>
  /** `rowsPerGroup` makes several groups of rows. */
  parquet(sql: string, rowsPerGroup?: number): Uint8Array<ArrayBuffer>
}

/** Starts an engine of its own, whose results are Arrow files. */
export async function columnarWriter(): Promise<ColumnarWriter> {
  const { resolve } = createRequire(import.meta.url)
  const bundle = { mainModule: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' }
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await database.instantiate()
  database.open({})
  const connection = database.connect()
  const arrowFile = (sql: string): Uint8Array<ArrayBuffer> =>
    connection.useUnsafe((bindings, id) => new Uint8Array(bindings.runQuery(id, sql)))
  const arrowStream = (sql: string): Uint8Array<ArrayBuffer> => {
    const file = arrowFile(sql)
    const footer = new DataView(file.buffer).getInt32(file.length - 10, true)
    return file.slice(8, file.length - 10 - footer)
  }
  const parquet = (sql: string, rowsPerGroup = 1_000_000): Uint8Array<ArrayBuffer> => {
    const properties = new WriterPropertiesBuilder()
      .setCompression(Compression.SNAPPY).setMaxRowGroupSize(rowsPerGroup).build()
    return new Uint8Array(writeParquet(Table.fromIPCStream(arrowStream(sql)), properties))
  }
  return { arrowFile, arrowStream, parquet }
}
