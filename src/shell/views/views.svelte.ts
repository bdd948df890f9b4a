import { readViews, renamed, withView, writeViews, type SavedView } from './saved-views.ts'

const storage = (): Storage => window.localStorage

/** The views that this browser keeps, as the page shows them. */
export class Views {
  all = $state.raw<readonly SavedView[]>(readViews(storage))
  /** The last change could not be kept beyond this visit. */
  isUnkept = $state(false)

  save(name: string, state: string): void {
    this.#change(withView(readViews(storage), name, state))
  }

  rename(from: string, to: string): void {
    this.#change(renamed(readViews(storage), from, to))
  }

  remove(name: string): void {
    this.#change(readViews(storage).filter((view) => view.name !== name))
  }

  /** What is shown after everything was wiped. */
  forgetAll(): void {
    this.all = []
  }

  #change(views: readonly SavedView[]): void {
    this.all = views
    this.isUnkept = !writeViews(storage, views)
  }
}
