export const shellTexts = {}
