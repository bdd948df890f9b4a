import { because } from './import/because.ts'
import { notices } from './import/notices.ts'
import { reasons } from './import/reasons.ts'
import { refusals } from './import/refusals.ts'
import { steps } from './import/steps.ts'

export const importTexts = { refusals, reasons, notices, because, steps }
