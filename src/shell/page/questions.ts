import type { Queries } from '../../parts/panel.ts'

/** What the page itself asks of every ledger, whatever is filtered. */
export const ledgerQuestions = {
  capabilities: { capabilities: { sql: 'select * from capabilities', parameters: [] } },
  notices: { notices: { sql: 'select * from notices', parameters: [] } },
  controls: { controls: { sql: 'select * from reconciliation order by currency', parameters: [] } },
} satisfies Readonly<Record<string, Queries>>
