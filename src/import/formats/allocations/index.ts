import { previewDelimited } from '../delimited/preview.ts'
import type { Format } from '../format.ts'
import { loadAllocations } from './load.ts'
import { recogniseAllocations } from './recognise.ts'

/** A list of what payments and credits were applied to. */
export const allocations: Format = {
  name: 'allocations',
  contents: 'allocations',
  recognise: recogniseAllocations,
  preview: async (engine, staged, mapping) => {
    const rows = await previewDelimited(engine, staged, mapping)
    return rows.map(({ line, cells, read }) => ({ line, cells, read }))
  },
  load: loadAllocations,
}
