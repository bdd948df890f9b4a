import { figuresStamp } from '../../metrics/stamp.ts'

/**
 * By which kept answers are known to be this version's: the SQL behind them, and the build of all that works on the
 * ledger, whose file has a name by its content.
 */
export async function answersStamp(): Promise<string> {
  return `${await figuresStamp()} ${new URL(import.meta.url).pathname.split('/').pop() ?? ''}`
}
