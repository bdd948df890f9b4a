import { longestConfig } from './read-config.ts'

const longestWait = 5000

/** The file is no UTF-8, as editors of some systems write it unasked. */
export class NotUtf8 extends Error {}

/** The text of `config.json` beside the page; null where there is none. */
export async function fetchConfig(base: string): Promise<string | null> {
  const response = await fetch(new URL('config.json', base), {
    cache: 'no-cache', signal: AbortSignal.timeout(longestWait),
  })
  if (response.status === 404 || response.status === 410) return null
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${response.statusText}`.trim())
  const text = await bounded(response.body)
  // Some hosts answer with a page of theirs, or with ours, where a file is missing.
  return /^\s*</.test(text) ? null : text
}

/** No more than what tells that it is too long. */
async function bounded(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    text += decoded(decoder, step.value)
    if (text.length > longestConfig) {
      await reader.cancel()
      return text
    }
  }
  return text + decoded(decoder)
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array<ArrayBuffer>): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined })
  } catch {
    throw new NotUtf8()
  }
}
