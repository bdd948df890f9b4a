import type { panelTexts as english } from '../en/panels.ts'

export const panelTexts: typeof english = {}
