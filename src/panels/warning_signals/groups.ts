import type { Row } from '../../engine/types.ts'
import type { FrameContext } from '../../parts/panel.ts'

export interface Group {
  readonly key: string
  readonly title: string
  readonly rows: readonly Row[]
}

/** What is new first, then what was already known, what gives no alarm, and what cannot be told. */
export function groupsOf(rows: readonly Row[], context: FrameContext): readonly Group[] {
  const texts = context.text.panels.signals.groups
  const isRaised = (row: Row): boolean => row['status'] === 'alarm' || row['status'] === 'watch'
  const fresh = rows.filter((row) => row['is_new'] === true)
  const untold = rows.filter((row) => row['status'] === 'cannot_tell')
  const known = rows.filter((row) => isRaised(row) && row['is_new'] !== true)
  const clear = rows.filter((row) => !isRaised(row) && row['status'] !== 'cannot_tell')
  return [
    { key: 'new', title: texts.fresh({ date: context.format.date(context.compareTo) }), rows: fresh },
    { key: 'known', title: fresh.length === 0 ? texts.known : texts.others, rows: known },
    { key: 'clear', title: texts.clear, rows: clear },
    { key: 'untold', title: texts.untold, rows: untold }
  ].filter((group) => group.rows.length > 0)
}
