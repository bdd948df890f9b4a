import type * as Backend from './backend.ts'

type ReadFile = typeof Backend.readFile
type Contents = Awaited<ReturnType<ReadFile>>
type OnProgress = Parameters<ReadFile>[1]
type OnOutlook = NonNullable<Parameters<ReadFile>[3]>

/** The bytes of a file, which are read while the engine is still starting. */
export class ReadAhead {
  readonly file: File
  readonly stop = new AbortController()
  readonly #contents: Promise<Contents>
  #tellProgress: OnProgress = () => undefined
  readonly #outlooks: Parameters<OnOutlook>[0][] = []
  #tellOutlook: OnOutlook = outlook => { this.#outlooks.push(outlook) }

  constructor(file: File, backend: Promise<Pick<typeof Backend, 'readFile'>>) {
    this.file = file
    this.#contents = backend.then(({ readFile }) => readFile(
      file, step => { this.#tellProgress(step) }, this.stop.signal, outlook => { this.#tellOutlook(outlook) }))
    this.#contents.catch(() => undefined)
  }

  /** What is read; outlooks that came before anybody listened are told now. */
  contents(onProgress: OnProgress, onOutlook: OnOutlook): Promise<Contents> {
    this.#tellProgress = onProgress
    this.#tellOutlook = onOutlook
    for (const outlook of this.#outlooks.splice(0)) onOutlook(outlook)
    return this.#contents
  }
}
