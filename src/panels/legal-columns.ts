import type { FrameContext, TableColumn } from '../parts/panel.ts'
import { wordFor } from './common.ts'

type Columns = FrameContext['text']['panels']['legal']['columns']

/** A column of the page on legal terms, under its heading there. */
export function legalColumn(context: FrameContext, key: keyof Columns, kind: TableColumn['kind']): TableColumn {
  return { key, kind, label: context.text.panels.legal.columns[key] }
}

/** A column whose keys have words of their own. */
export function legalWordColumn(
  context: FrameContext, key: keyof Columns & keyof FrameContext['text']['panels']['legal']['words']
): TableColumn {
  const { words } = context.text.panels.legal
  return { ...legalColumn(context, key, 'text'), say: (value) => (value === null ? '' : wordFor(words[key], String(value))) }
}
