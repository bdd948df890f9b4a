/** All that a ledger needs and the first paint does not; loaded as one piece, after it. */
export { startEngine } from '../engine/browser.ts'
export {
  EarlyStage, load, missingRoles, needsConfirmation, originalRow, preview, rankOf, readFile, recognise, remember,
  settleColumn, stage, unlikeness, unstage,
} from '../import/index.ts'
export { createLedger, emptyLedger } from '../ledger/ledger.ts'
export { emptyDatabase } from '../engine/empty-database.ts'
export { countRows, currentStamp } from '../ledger/stored.ts'
export { readStored, writeStored } from '../ledger/store-file.ts'
export { applyScope, applySettings } from '../ledger/settings.ts'
export { makeRelation, missingRelations, relationsBehind, relations } from '../metrics/catalog.ts'
