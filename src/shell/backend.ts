/** All that a ledger needs and the first paint does not; loaded as one piece, after it. */
export { startEngine } from '../engine/browser.ts'
export {
  EarlyStage, load, missingRoles, needsConfirmation, preview, rankOf, readFile, recognise, remember, settleColumn,
  stage, unstage,
} from '../import/index.ts'
export { createLedger, emptyLedger } from '../ledger/ledger.ts'
export { applyScope, applySettings } from '../ledger/settings.ts'
export { makeRelation, missingRelations, relationsBehind, relations } from '../metrics/catalog.ts'
