import type { Intake } from './intake.svelte.ts'

/** Beside the page itself, wherever it is hosted: the ledger, and the log of reminders that belongs to it. */
export const sampleFiles: readonly string[] = ['sample-ledger.csv', 'sample-reminders.csv']

/** The address of a file on the page's own host, or null when it would lead elsewhere. */
export function ownAddress(path: string, base: string): URL | null {
  if (!URL.canParse(path, base)) return null
  const address = new URL(path, base)
  return /^https?:$/.test(address.protocol) && address.origin === new URL(base).origin ? address : null
}

/** The name that a fetched file goes by. */
export function fileName(address: URL): string {
  const last = address.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last) || address.hostname
  } catch {
    return last
  }
}

/** Fetches files of the page's own host and takes them in like ones that were dropped together. */
export async function openAddresses(intake: Intake, paths: readonly string[]): Promise<void> {
  const files: File[] = []
  for (const path of paths) {
    const address = ownAddress(path, document.baseURI)
    if (address === null) {
      intake.report({ kind: 'foreign', file: path })
      continue
    }
    const file = await fetchFile(address, (done, of) => { intake.fetching(path, done, of) })
      .catch((error: unknown) => error instanceof Error ? error.message : String(error))
    intake.fetched()
    if (typeof file === 'string') intake.report({ kind: 'not_fetched', file: path, reason: file })
    else files.push(file)
  }
  if (files.length > 0) await intake.add(files)
}

async function fetchFile(address: URL, onBytes: (done: number, of: number | null) => void): Promise<File> {
  // A file that is written anew each night is asked for anew; an unchanged one is not sent again.
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${response.statusText}`.trim())
  const length = Number(response.headers.get('content-length') ?? 0)
  // A compressed answer states its packed length, which says nothing about what arrives here.
  const of = response.headers.has('content-encoding') || length === 0 ? null : length
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  let done = 0
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value)
    done += step.value.byteLength
    onBytes(done, of)
  }
  return new File(parts, fileName(address))
}
