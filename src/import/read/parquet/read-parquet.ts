import type { ParquetFile } from 'parquet-wasm/esm'
import type { Progress, Refusal } from '../../types.ts'
import type { FileContents } from '../contents.ts'
import { hashOf } from '../hash.ts'
import { columnLimit } from '../limits.ts'
import type { NamedBlob } from '../read-text.ts'
import { refuse } from '../refusals.ts'
import { columnarReading } from './columnar-reading.ts'

/** The part of the library that is used; its builds for browser and Node have it in common. */
export interface ParquetLibrary {
  readonly ParquetFile: { fromFile(file: Blob): Promise<ParquetFile> }
}

/** Rows of a batch: a batch becomes one piece of each column. */
const rowsPerBatch = 65_536

/** Reads a Parquet file, a group of rows at a time, into Arrow streams. Columns that nest are passed over. */
export async function readParquet(
  library: ParquetLibrary, file: NamedBlob, onProgress: Progress,
): Promise<FileContents | Refusal> {
  const tail = new TextDecoder('latin1').decode(await file.slice(-4).arrayBuffer())
  if (tail === 'PARE') return refuse(file.name, 'parquet_encrypted')
  if (tail !== 'PAR1') return refuse(file.name, 'parquet_damaged')
  const sha256 = await hashOf(file)
  try {
    const parquet = await library.ParquetFile.fromFile(file)
    return await readGroups(parquet, file, sha256, onProgress)
  } catch {
    // The library throws texts and errors of its own, which say nothing to a reader.
    return refuse(file.name, 'parquet_damaged')
  }
}

async function readGroups(
  parquet: ParquetFile, file: NamedBlob, sha256: string, onProgress: Progress,
): Promise<FileContents | Refusal> {
  const metadata = parquet.metadata()
  const groups = metadata.numRowGroups()
  const paths = groups === 0 ? [] : metadata.rowGroup(0).columns().map(column => column.columnPath())
  const columns = paths.flatMap(path => path.length === 1 ? path : [])
  const nested = new Set(paths.flatMap(path => path.length > 1 ? path.slice(0, 1) : []))
  if (groups === 0) return refuse(file.name, 'header_without_rows', { line: 0 })
  if (columns.length === 0) return refuse(file.name, 'no_flat_columns')
  if (columns.length > columnLimit) return refuse(file.name, 'too_many_columns', { line: 0 }, { limit: columnLimit })
  const streams: Blob[] = []
  let rows = 0
  for (let group = 0; group < groups; group++) {
    const wanted = nested.size > 0 ? { columns } : {}
    const table = await parquet.read({ rowGroups: [group], batchSize: rowsPerBatch, ...wanted })
    rows += metadata.rowGroup(group).numRows()
    streams.push(new Blob([new Uint8Array(table.intoIPCStream())]))
    onProgress({ message: 'reading_columns', done: Math.round(file.size * (group + 1) / groups), of: file.size, rows })
  }
  return { tables: [columnarReading(file, sha256, streams)], refusals: [], passedOver: [...nested] }
}
