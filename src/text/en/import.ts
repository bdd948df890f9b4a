import { because } from './import/because.ts'
import { fec } from './import/fec.ts'
import { notices } from './import/notices.ts'
import { reasons } from './import/reasons.ts'
import { refusals } from './import/refusals.ts'
import { steps } from './import/steps.ts'

export const importTexts = {
  refusals: { ...refusals, ...fec.refusals },
  reasons: { ...reasons, ...fec.reasons },
  notices: { ...notices, ...fec.notices },
  because: { ...because, ...fec.because },
  steps: { ...steps, ...fec.steps },
}
