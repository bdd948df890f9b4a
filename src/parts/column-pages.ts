/**
 * Widths with which columns fill a room exactly, page after page, so that none is cut at its edge. The first column
 * stays in view and takes its part of every page; a room that is not known yet changes nothing.
 */
export function pagedWidths(natural: readonly number[], room: number): readonly number[] {
  if (room <= 0) return natural
  const widths: number[] = []
  while (widths.length < natural.length) {
    const space = room - (widths[0] ?? 0)
    const page = fitting(natural.slice(widths.length), space)
    const scale = Math.max(1, space / total(page))
    widths.push(...page.map((width) => width * scale))
  }
  return widths
}

/** The widths from the first on that fit together, one at least. */
function fitting(widths: readonly number[], space: number): readonly number[] {
  const beyond = widths.findIndex((_, index) => index > 0 && total(widths.slice(0, index + 1)) > space)
  return beyond < 0 ? widths : widths.slice(0, beyond)
}

/** How many columns end beyond what is in view; browsers round, so a pixel or two is no column. */
export function columnsBeyond(widths: readonly number[], scrolled: number, room: number): number {
  return widths.filter((_, index) => total(widths.slice(0, index + 1)) > scrolled + room + 2).length
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
