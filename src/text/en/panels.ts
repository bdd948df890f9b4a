export const panelTexts = {}
