import { env } from 'node:process'

/** `ORACLE_SEED` and `ORACLE_RUNS` ask for other ledgers, or for more of them. */
export const seed = Number(env['ORACLE_SEED'] ?? 20_240_229)
/** Every ledger is loaded once and asked every view, in about two seconds. */
export const runs = Number(env['ORACLE_RUNS'] ?? 60)
/** `ORACLE_SHRINK=1` looks for the smallest ledger that differs: it loads dozens, and takes minutes. */
export const endOnFailure = env['ORACLE_SHRINK'] === undefined
