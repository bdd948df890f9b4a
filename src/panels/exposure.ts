import type { FrameContext, TableColumn } from '../parts/panel.ts'

/** A column whose heading is one of the words for limits, cover and stress. */
export function exposureColumn(
  context: FrameContext, key: keyof FrameContext['text']['panels']['exposure']['columns'], kind: TableColumn['kind']
): TableColumn {
  return { key, kind, label: context.text.panels.exposure.columns[key] }
}
