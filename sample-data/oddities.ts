import type { SampleDocument } from './documents.ts'

/**
 * Rows that load but that an auditor wants to hear of. Each changes one settled invoice of the first two years, so
 * that no figure of the last window moves.
 */
export function plantOddities(documents: readonly SampleDocument[]): SampleDocument[] {
  const planted = [...documents]
  const candidates = documents.flatMap((document, index) =>
    document.type === 'Facture' && document.open === 0 && document.writtenOff === 0 && !document.customer.story
      ? [index] : [])
  const plant = (rank: number, change: (document: SampleDocument) => SampleDocument): void => {
    const index = candidates[rank]
    const document = index === undefined ? undefined : planted[index]
    if (index === undefined || !document) throw new Error('not enough settled invoices')
    planted[index] = change(document)
  }
  for (const rank of [50, 1250, 2450]) plant(rank, (document) => ({ ...document, dueOn: document.issuedOn - 5 }))
  for (const rank of [90, 1890]) plant(rank, (document) => ({ ...document, settledOn: document.issuedOn - 4 }))
  plant(300, (document) => ({ ...document, amount: 0 }))
  for (const rank of [400, 800]) plant(rank, (document) => ({ ...document, writtenDue: '01/01/1900' }))
  for (const [rank, id] of [[500, '00712'], [900, '712']] as const) {
    plant(rank, (document) => ({ ...document, customer: { ...document.customer, id, name: 'Comptoir Lussemont-Bas' } }))
  }
  plant(700, (document) => ({
    ...document, customer: { ...document.customer, name: `${document.customer.name} (ancien nom)` },
  }))
  return planted
}
