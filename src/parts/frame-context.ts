import type { FrameContext, PanelContext, PlacedPanel } from './panel.ts'

/** What a panel at its place is told: the page's context, with what concerns the panel alone. */
export function frameContext(
  { panel, placement }: PlacedPanel, context: PanelContext, options: FrameContext['options'] = {}
): FrameContext {
  return {
    ...context,
    currency: panel.isReporting ? context.reporting : context.currency,
    isCompact: placement.isCompact ?? false,
    options
  }
}
