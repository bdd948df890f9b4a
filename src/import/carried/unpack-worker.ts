import { unpackParts } from './unpack.ts'
import type { UnpackReport, UnpackTask } from './unpack-task.ts'

const report = (message: UnpackReport): void => { postMessage(message) }

addEventListener('message', ({ data: { file, parts } }: MessageEvent<UnpackTask>) => {
  unpackParts(file, parts)
    .then(contents => { report({ contents }) }, (error: unknown) => { report({ failure: String(error) }) })
})
