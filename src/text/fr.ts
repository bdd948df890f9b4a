import type { Texts } from './en.ts'
import { importTexts } from './fr/import.ts'
import { panelTexts } from './fr/panels.ts'
import { reportTexts } from './fr/report.ts'
import { shellTexts } from './fr/shell.ts'

export const fr: Texts = { import: importTexts, panels: panelTexts, report: reportTexts, shell: shellTexts }
