import type { Page, Panel, PlacedPanel } from '../parts/panel.ts'
import { agingPyramid } from './aging_pyramid/panel.ts'
import { dsoByMonth } from './dso_by_month/panel.ts'
import { headline } from './headline/panel.ts'

/** Every panel, in the order in which a page shows them. */
export const panels: readonly Panel[] = [headline, dsoByMonth, agingPyramid]

/** The panels of a page at their places. */
export function panelsOn(page: Page): readonly PlacedPanel[] {
  return panels.flatMap((panel) =>
    panel.placements.filter((placement) => placement.page === page).map((placement) => ({ panel, placement }))
  )
}
