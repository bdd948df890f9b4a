import type { shellTexts as english } from '../en/shell.ts'

export const shellTexts: typeof english = {}
