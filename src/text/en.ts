import { importTexts } from './en/import.ts'
import { panelTexts } from './en/panels.ts'
import { shellTexts } from './en/shell.ts'

/** Every key of the interface; the other languages must have the same. */
export const en = { import: importTexts, panels: panelTexts, shell: shellTexts }

export type Texts = typeof en
