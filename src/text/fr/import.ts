import type { importTexts as english } from '../en/import.ts'

export const importTexts: typeof english = {}
