import { importTexts } from './en/import.ts'
import { panelTexts } from './en/panels.ts'
import { reportTexts } from './en/report.ts'
import { shellTexts } from './en/shell.ts'

/** Every key of the interface; the other languages must have the same. */
export const en = { import: importTexts, panels: panelTexts, report: reportTexts, shell: shellTexts }

export type Texts = typeof en
