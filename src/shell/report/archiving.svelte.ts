import type { FrameContext, Panel } from '../../parts/panel.ts'
import { reasonOf } from '../session.svelte.ts'
import type { Shell } from '../shell.svelte.ts'
import { filtersInWords } from './assumptions.ts'

/** How far the archive is, and what became of it. */
export type ArchiveStep =
  | { readonly kind: 'writing'; readonly file: string; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'saved'; readonly file: string }
  /** Nothing was written. */
  | { readonly kind: 'cancelled' }

/** Writes the working papers of the panels on the paper. */
export class Archiving {
  step = $state.raw<ArchiveStep | null>(null)
  readonly #shell: Shell
  #stop = new AbortController()

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /** The ledger stands still until it is written: whoever asks for something else waits, or cancels. */
  async write(panels: readonly { readonly panel: Panel; readonly context: FrameContext }[]): Promise<void> {
    const { texts, session, language, context, navigation } = this.#shell
    if (context === null || this.step?.kind === 'writing') return
    const { signal } = this.#stop = new AbortController()
    const words = texts.report.archive
    this.step = { kind: 'writing', file: words.readme, done: 0, total: 0 }
    try {
      const [{ archiveOf, questionsOf }, { saveFile }] = await Promise.all([
        import('../../export/archive/index.ts'), import('../../export/save-file.ts'),
      ])
      const { asked, answered } = questionsOf(panels)
      const about = {
        program: 'Encours',
        language,
        as_of: context.asOf,
        compare_to: context.compareTo,
        window_days: context.windowDays,
        currency: context.currency,
        filters: navigation.address.filters,
        panels: panels.map(({ panel, context: told }) => ({
          view: panel.view,
          title: panel.title(told),
          questions: Object.fromEntries(answered.filter(({ view }) => view === panel.view)
            .map(({ question, file }) => [question, file])),
        })),
      }
      const file = await session.steady((ledger) => archiveOf({
        ask: (...asked) => ledger.query(...asked),
        asked,
        readme: {
          name: words.readme,
          text: words.text({
            date: context.format.date(context.asOf),
            filters: filtersInWords(navigation.address.filters, context),
            panels: panels.map(({ panel, context: told }) => `tables/${panel.view}.csv  ${panel.title(told)}`),
          }),
        },
        about,
        onProgress: (name, done, total) => { this.step = { kind: 'writing', file: name, done, total } },
        signal,
      }))
      const name = `encours-${words.file}-${context.asOf}.zip`
      saveFile(name, file)
      this.step = { kind: 'saved', file: name }
    } catch (error) {
      this.step = signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', detail: reasonOf(error) }
    }
  }

  cancel(): void {
    this.#stop.abort()
  }
}
