import type { ShellPage } from '../address.ts'
import { reasonOf } from '../session.svelte.ts'
import { plainConfig, shown, type ConfigFault, type HostConfig } from './config.ts'
import { fetchConfig, NotUtf8 } from './fetch-config.ts'
import { readConfig } from './read-config.ts'

/** What the host of the page decided, once its file is read; until then the page shows itself as it comes. */
export class Host {
  config = $state.raw<HostConfig>(plainConfig)
  faults = $state.raw<readonly ConfigFault[]>([])
  /** Whether the file was read, or there is none: figures wait for it, the page does not. */
  isSettled = $state(false)
  readonly settled: Promise<HostConfig>

  constructor(base: string) {
    this.settled = this.#load(base)
  }

  async #load(base: string): Promise<HostConfig> {
    try {
      const text = await fetchConfig(base)
      if (text !== null && text.trim() !== '') {
        const { config, faults } = readConfig(text, base)
        this.config = config
        this.faults = faults
      }
    } catch (error) {
      this.faults = [error instanceof NotUtf8
        ? { key: '', found: '', rule: 'encoding' } : { key: '', found: shown(reasonOf(error)), rule: 'readable' }]
    }
    this.isSettled = true
    return this.config
  }

  /** The picture could not be shown, so the page keeps its own. */
  withoutLogo(): void {
    this.faults = [...this.faults, { key: 'logo', found: shown(this.config.logo), rule: 'picture' }]
    this.config = { ...this.config, logo: null }
  }

  /** Names of panels that the host hides and the page does not have. */
  unknownPanels(views: readonly string[]): readonly ConfigFault[] {
    return this.config.hiddenPanels.flatMap((view, index) =>
      views.includes(view) ? [] : [{ key: `hide.panels[${String(index)}]`, found: shown(view), rule: 'panel' as const }])
  }

  /** The panels that the host lets readers see. */
  shown<Panel extends { readonly view: string }>(panels: readonly Panel[]): readonly Panel[] {
    return panels.filter(({ view }) => !this.config.hiddenPanels.includes(view))
  }

  hides(page: ShellPage): boolean {
    return this.config.hiddenPages.includes(page)
  }
}
