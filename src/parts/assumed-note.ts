import type { AssumedTerms, PanelContext } from './panel.ts'

/** What a figure that rests on due dates must say where some are assumed: how much, by whose terms. */
export function assumedNote(assumed: AssumedTerms, { text, format }: Pick<PanelContext, 'text' | 'format'>): string {
  const { days, rule, defaultShare, segment } = assumed
  const { frame, words } = text.panels
  const names: Readonly<Record<string, string>> = words.dimension
  const terms = frame.assumedRule[rule]({ days })
  if (segment === null) return frame.assumedTerms({ share: format.percent(defaultShare), terms })
  return frame.assumedBySegment({
    share: format.percent(segment.share + defaultShare),
    segmentShare: format.percent(segment.share),
    dimension: Object.hasOwn(names, segment.dimension) ? names[segment.dimension] ?? '' : segment.dimension,
    rest: defaultShare > 0 ? { share: format.percent(defaultShare), terms } : null,
  })
}
