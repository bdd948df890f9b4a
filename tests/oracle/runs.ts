import { env } from 'node:process'

/** `ORACLE_SEED` and `ORACLE_RUNS` ask for other ledgers, or for more of them. */
export const seed = Number(env['ORACLE_SEED'] ?? 20_240_229)
export const runs = Number(env['ORACLE_RUNS'] ?? 16)
