import { previewDelimited } from '../delimited/preview.ts'
import type { Format } from '../format.ts'
import { loadCustomers } from './load.ts'
import { recogniseCustomers } from './recognise.ts'

/** A list of customers: what is known about each, and no document. */
export const customers: Format = {
  name: 'customers',
  contents: 'customers',
  recognise: recogniseCustomers,
  preview: async (engine, staged, mapping) => {
    const rows = await previewDelimited(engine, staged, mapping)
    return rows.map(({ line, cells, read }) => ({ line, cells, read }))
  },
  load: loadCustomers,
}
