import { isKnownHeader } from '../recognise/headers.ts'
import { readText, type NamedBlob } from './read-text.ts'
import type { WorkerReport } from './worker-report.ts'

const report = (message: WorkerReport) => { postMessage(message) }

addEventListener('message', (event: MessageEvent<NamedBlob>) => {
  readText(event.data, { isKnownHeader, onProgress: progress => { report({ progress }) } })
    .then(outcome => { report({ outcome }) }, (error: unknown) => { report({ failure: String(error) }) })
})
