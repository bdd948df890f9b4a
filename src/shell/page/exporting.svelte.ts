import type { ExportedPanel, ExportKind, Query } from '../../parts/panel.ts'
import { dimensionText } from '../filters/dimension.ts'
import { pagedRows } from '../paged.ts'
import { reasonOf } from '../session.svelte.ts'
import type { Shell } from '../shell.svelte.ts'

/** How far an export is, and what became of it. */
export type ExportStep =
  | { readonly kind: 'writing'; readonly title: string; readonly done: number; readonly total: number }
  | { readonly kind: 'said'; readonly text: string; readonly isFailure: boolean }

/** Takes panels away, one after another. */
export class Exports {
  step = $state.raw<ExportStep | null>(null)
  readonly #shell: Shell
  #stop = new AbortController()

  constructor(shell: Shell) {
    this.#shell = shell
  }

  async take(kind: ExportKind, panel: ExportedPanel): Promise<void> {
    if (this.step?.kind === 'writing') return
    const { title } = panel
    const { texts, format, language, session } = this.#shell
    const { signal } = this.#stop = new AbortController()
    this.step = { kind: 'writing', title, done: 0, total: 0 }
    const { ExportFailure, exportPanel } = await import('../../export/export-panel.ts')
    try {
      await exportPanel(kind, panel, {
        language, format, text: texts, note: this.#note(),
        // The clipboard forgets the click of whoever waits: only what has a sheet of notes asks for them.
        notes: kind === 'xlsx' ? [...this.#notes(), ...await this.#files(signal)] : [],
        paged: (query) => pagedRows(session, query, signal),
        onProgress: (done, total) => { this.step = { kind: 'writing', title, done, total } },
      })
      this.step = kind === 'copy' ? said(texts.panels.export.copied({ title }), false) : null
    } catch (error) {
      const { failures } = texts.panels.export
      const why = error instanceof ExportFailure ? failures[error.reason] : failures.failed({ detail: reasonOf(error) })
      this.step = signal.aborted ? null : said(why, true)
    }
  }

  cancel(): void {
    this.#stop.abort()
  }

  dismiss(): void {
    this.step = null
  }

  #note(): string {
    const { format, context, navigation } = this.#shell
    if (context === null) return ''
    const values = navigation.address.filters.map(({ value }) => value ?? '')
    return [format.date(context.asOf), context.currency, ...values].join(' · ')
  }

  /** What the ledger was read from: a file each, with its fingerprint. */
  async #files(signal: AbortSignal): Promise<readonly (readonly [string, string])[]> {
    const { session, texts } = this.#shell
    const { rows = [] } = await session.run({ rows: filesQuery }, signal, 'whole')
    return rows.map(({ name, sha256 }, index) =>
      [index === 0 ? texts.panels.export.files : '', `${String(name)} (SHA-256 ${String(sha256)})`])
  }

  /** Under what choices the figures stand. */
  #notes(): readonly (readonly [string, string])[] {
    const { texts, format, context, navigation } = this.#shell
    if (context === null) return []
    const text = texts.panels.export
    const filters = navigation.address.filters.map(({ dimension, value }) =>
      `${dimensionText(texts.shell, dimension)} = ${value ?? texts.panels.frame.notStated}`)
    return [
      [text.asOf, format.date(context.asOf)],
      ...context.compareTo === null ? [] : [[text.compareTo, format.date(context.compareTo)] as const],
      [text.window, text.windowDays({ days: format.integer(context.windowDays) })],
      [text.currency, context.currency],
      [text.filters, filters.length === 0 ? text.noFilters : filters.join('; ')],
    ]
  }
}

const filesQuery: Query = { sql: 'select name, sha256 from source_files order by source_file_id', parameters: [] }

function said(text: string, isFailure: boolean): ExportStep {
  return { kind: 'said', text, isFailure }
}
