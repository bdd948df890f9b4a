import { RecordBatchStreamWriter, tableFromIPC } from 'apache-arrow'
import type { PackedRows } from './protocol.ts'
import type { OwnAnswer } from './read-only.ts'
import { ResultSet } from './result-set.ts'
import type { Answer, AnswerRows } from './types.ts'

/** An answer on its way between worker and page. */
export type PackedAnswer = Exclude<Answer, { readonly kind: 'rows' }> | { readonly kind: 'rows', readonly result: PackedRows }

/** The rows of an answer stay in Arrow: most are never looked at. */
export function packAnswer(answer: OwnAnswer): PackedAnswer {
  if (answer.kind !== 'rows') return answer
  const { schema, batches, count, isCut } = answer.result
  const writer = new RecordBatchStreamWriter().reset(undefined, schema)
  for (const batch of batches) writer.write(batch)
  return { kind: 'rows', result: { stream: writer.finish().toUint8Array(true).slice(), count, isCut } }
}

export function unpackRows({ stream, count, isCut }: PackedRows): AnswerRows {
  const { schema, batches } = tableFromIPC(stream)
  return new ResultSet(schema, batches, count, isCut)
}
