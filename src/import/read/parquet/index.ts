import type { Progress, Refusal } from '../../types.ts'
import type { FileContents } from '../contents.ts'
import type { NamedBlob } from '../read-text.ts'
import { runWorker } from '../run-worker.ts'

/** Reads a Parquet file; the library for it, 5 MB, is fetched from the page's own host when the first one comes. */
export async function readParquetFile(
  file: NamedBlob, onProgress: Progress, signal?: AbortSignal,
): Promise<FileContents | Refusal> {
  if (typeof Worker === 'undefined') return readHere(file, onProgress)
  onProgress({ message: 'fetching_parquet' })
  const [{ default: ParquetWorker }, { default: address }] = await Promise.all([
    import('./worker.ts?worker&inline'), import('parquet-wasm/esm/parquet_wasm_bg.wasm?url'),
  ])
  const response = await fetch(address, signal ? { signal } : {})
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return runWorker(new ParquetWorker(), { module: await response.arrayBuffer(), file }, onProgress, signal)
}

async function readHere(file: NamedBlob, onProgress: Progress): Promise<FileContents | Refusal> {
  const [library, { readParquet }] = await Promise.all([import('parquet-wasm'), import('./read-parquet.ts')])
  return readParquet(library, file, onProgress)
}
