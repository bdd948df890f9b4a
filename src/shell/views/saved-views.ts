/** Choices and filters under a name: what an address carries, and nothing of the ledger. */
export interface SavedView {
  readonly name: string
  /** As the address writes it. */
  readonly state: string
}

const key = 'encours.views'
const mostViews = 60
const longestName = 60
const longestState = 20_000

/** A name as it is kept: one line of bounded length; empty where nothing is left. */
export function tidyName(name: string): string {
  return name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, longestName).trim()
}

/** The views that this browser keeps, by name. Storage may be forbidden, or hold anything: nothing in it is trusted. */
export function readViews(storage: () => Storage): readonly SavedView[] {
  try {
    const parsed: unknown = JSON.parse(storage().getItem(key) ?? '[]')
    if (!Array.isArray(parsed)) return []
    return inOrder(parsed.slice(0, mostViews).flatMap(viewOf))
  } catch {
    return []
  }
}

/** Whether they could be kept. */
export function writeViews(storage: () => Storage, views: readonly SavedView[]): boolean {
  try {
    storage().setItem(key, JSON.stringify(views))
    return true
  } catch {
    return false
  }
}

/** The views with one more, in place of one of its name; as they were when it has no name, or there are too many. */
export function withView(views: readonly SavedView[], name: string, state: string): readonly SavedView[] {
  const tidy = tidyName(name)
  const others = views.filter((view) => view.name !== tidy)
  if (tidy === '' || state.length > longestState || others.length >= mostViews) return views
  return inOrder([...others, { name: tidy, state }])
}

/** The views with another name for one; as they were when the name is empty, or taken. */
export function renamed(views: readonly SavedView[], from: string, to: string): readonly SavedView[] {
  const tidy = tidyName(to)
  if (tidy === '' || views.some((view) => view.name === tidy)) return views
  return inOrder(views.map((view) => view.name === from ? { ...view, name: tidy } : view))
}

function viewOf(value: unknown): readonly SavedView[] {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('state' in value)) return []
  const { name, state } = value
  if (typeof name !== 'string' || typeof state !== 'string' || state.length > longestState) return []
  const tidy = tidyName(name)
  return tidy === '' ? [] : [{ name: tidy, state }]
}

function inOrder(views: readonly SavedView[]): readonly SavedView[] {
  const byName = new Map(views.map((view) => [view.name, view]))
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name))
}
