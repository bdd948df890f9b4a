import type { Engine, Row } from '../../src/engine/types.ts'
import type {
  PlainAllocation, PlainCustomer, PlainDimensionValue, PlainDocument, PlainLedger, PlainRate, PlainReminder, PlainTerms,
} from './plain.ts'

type StatedDate = Row & { readonly stated_as_of: string | null }

/** The base tables as they are, in the order in which they were filled: nothing that was derived from them. */
export async function readLedgerTables(engine: Engine): Promise<PlainLedger> {
  const read = async <R extends Row>(table: string): Promise<readonly R[]> =>
    (await engine.query<R>(`select * from ${table}`)).rows
  return {
    documents: await read<PlainDocument & Row>('documents'),
    allocations: await read<PlainAllocation & Row>('allocations'),
    customers: await read<PlainCustomer & Row>('customers'),
    reminders: await read<PlainReminder & Row>('reminders'),
    stated_as_of: (await read<StatedDate>('source_files')).reduce<string | null>(
      (latest, { stated_as_of: date }) => date !== null && (latest === null || date > latest) ? date : latest, null),
    dimension_values: await read<PlainDimensionValue & Row>('dimension_values'),
    segment_terms: await read<PlainTerms & Row>('segment_terms'),
    exchange_rates: await read<PlainRate & Row>('exchange_rates'),
  }
}
