import ages from './ages.sql?raw'
import amounts from './amounts.sql?raw'
import choices from './choices.sql?raw'
import tables from './tables.sql?raw'

/** The script that makes the tables of an empty ledger, those of the reader's choices, and the macros. */
export const schema = [tables, choices, amounts, ages].join('\n')
