import { recogniseDelimited } from '../../recognise/recognise.ts'
import { missingRoles } from '../../recognise/needed.ts'
import { refuseLoad } from '../../rows/queries.ts'
import type { Format } from '../format.ts'
import { outlineOf } from '../lists/outline.ts'
import { habitsOf } from './credit-list.ts'
import { loadDelimited } from './load.ts'
import { previewDelimited } from './preview.ts'

/** Any list of documents, one row each, whatever its headers. */
export const delimited: Format = {
  name: 'delimited',
  contents: 'documents',
  recognise: async (engine, staged, memory) => recogniseDelimited(engine, await outlineOf(engine, staged), memory),
  preview: async (engine, staged, mapping) =>
    previewDelimited(engine, await outlineOf(engine, staged), mapping, await habitsOf(engine, staged, mapping)),
  load: async (engine, staged, mapping, onProgress) => {
    const [missing] = missingRoles(mapping)
    if (missing !== undefined) return refuseLoad(staged, 'no_ledger', { role: missing })
    const habits = await habitsOf(engine, staged, mapping)
    return loadDelimited(engine, await outlineOf(engine, staged), mapping, onProgress, habits)
  },
}
