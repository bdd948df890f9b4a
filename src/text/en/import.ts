import { accounts } from './import/accounts.ts'
import { because } from './import/because.ts'
import { fec } from './import/fec.ts'
import { lists } from './import/lists.ts'
import { notices } from './import/notices.ts'
import { reasons } from './import/reasons.ts'
import { refusals } from './import/refusals.ts'
import { steps } from './import/steps.ts'
import { together } from './import/together.ts'

export const importTexts = {
  refusals: { ...refusals, ...fec.refusals, ...accounts.refusals, ...together.refusals },
  reasons: { ...reasons, ...fec.reasons, ...lists.reasons, ...accounts.reasons, ...together.reasons },
  notices: { ...notices, ...fec.notices, ...lists.notices, ...accounts.notices, ...together.notices },
  because: { ...because, ...fec.because, ...lists.because, ...accounts.because },
  steps: { ...steps, ...fec.steps },
}
