import { env } from 'node:process'

/** `ORACLE_SEED` and `ORACLE_RUNS` ask for other ledgers, or for more of them. */
export const seed = Number(env['ORACLE_SEED'] ?? 20_240_229)
/** Few, because every ledger is asked every view. */
export const runs = Number(env['ORACLE_RUNS'] ?? 2)
