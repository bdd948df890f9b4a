import { isKnownHeader } from '../recognise/headers.ts'
import { readAnyFile } from './read-file.ts'
import type { NamedBlob } from './read-text.ts'
import type { WorkerReport } from './worker-report.ts'

const report = (message: WorkerReport) => { postMessage(message) }

addEventListener('message', (event: MessageEvent<NamedBlob>) => {
  readAnyFile(event.data, {
    isKnownHeader,
    onProgress: progress => { report({ progress }) },
    onOutlook: outlook => { report({ outlook }) },
  })
    .then(outcome => { report({ outcome }) }, (error: unknown) => { report({ failure: String(error) }) })
})
