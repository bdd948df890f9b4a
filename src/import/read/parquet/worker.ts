import { initSync, ParquetFile } from 'parquet-wasm/esm'
import type { NamedBlob } from '../read-text.ts'
import type { WorkerReport } from '../worker-report.ts'
import { readParquet } from './read-parquet.ts'

/** What the page hands over: the library's WebAssembly, fetched from the page's own host, and the file. */
export interface ParquetTask {
  readonly module: ArrayBuffer
  readonly file: NamedBlob
}

const report = (message: WorkerReport) => { postMessage(message) }

addEventListener('message', ({ data: { module, file } }: MessageEvent<ParquetTask>) => {
  initSync({ module })
  readParquet({ ParquetFile }, file, progress => { report({ progress }) })
    .then(outcome => { report({ outcome }) }, (error: unknown) => { report({ failure: String(error) }) })
})
