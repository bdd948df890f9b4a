import { digest } from '../ledger/stored.ts'
import { fillScope } from '../ledger/scope.ts'
import { schema } from '../ledger/schema.ts'
import { relations } from './catalog.ts'

/** By which figures are known to come of the same tables and views: any other SQL behind them gives another text. */
export function figuresStamp(): Promise<string> {
  return digest([schema, fillScope, ...relations.map(({ name, select }) => `${name}: ${select}`)].join('\n'))
}
