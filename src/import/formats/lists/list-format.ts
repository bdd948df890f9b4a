import { recogniseDelimited } from '../../recognise/recognise.ts'
import { missingRoles } from '../../recognise/needed.ts'
import { refuseLoad } from '../../rows/queries.ts'
import type { Engine } from '../../../engine/types.ts'
import type { Staged } from '../../types.ts'
import type { Format } from '../format.ts'
import type { Habits } from '../delimited/habits.ts'
import { loadDelimited } from '../delimited/load.ts'
import { previewDelimited } from '../delimited/preview.ts'
import { ageColumnsOf } from './ages.ts'
import { outlineOf } from './outline.ts'
import { ageOf, isInCompanyCurrency, layoutOf, rolesOf, type ListSystem } from './system.ts'
import { wordReader } from './words.ts'

/** The format of a system whose exports are lists of documents: told by its headers, read like any list. */
export function listFormat(system: ListSystem): Format {
  const readWord = wordReader(system.words ?? {})
  const habitsOf = ({ reading }: Staged): Habits => ({
    readWord,
    settlesWithin: system.settlesWithin ?? false,
    holdsPayments: layoutOf(system, reading.header)?.holdsPayments ?? false,
    documents: layoutOf(system, reading.header)?.documents ?? 'invoice',
  })
  return {
    name: system.name,
    contents: 'documents',
    recognise: async (engine, staged, memory) => {
      const { header } = staged.reading
      const layout = layoutOf(system, header)
      if (layout === undefined) return null
      const roles = rolesOf(system, layout, header)
      return recogniseDelimited(engine, await outlined(system, engine, staged), memory, {
        format: system.name,
        roles,
        isCompanyCurrency: isInCompanyCurrency(system, roles, header),
        age: ageOf(system, header),
        currency: system.currency,
      })
    },
    preview: async (engine, staged, mapping) =>
      previewDelimited(engine, await outlined(system, engine, staged), mapping, habitsOf(staged)),
    load: async (engine, staged, mapping, onProgress) => {
      const [missing] = missingRoles(mapping)
      return missing === undefined
        ? loadDelimited(engine, await outlined(system, engine, staged), mapping, onProgress, habitsOf(staged))
        : refuseLoad(staged, 'no_ledger', { role: missing })
    },
  }
}

function outlined(system: ListSystem, engine: Engine, staged: Staged): Promise<Staged> {
  const { header } = staged.reading
  const layout = layoutOf(system, header)
  const ages = layout?.byAge === undefined ? undefined : ageColumnsOf(header)
  const known = layout === undefined ? new Map() : rolesOf(system, layout, header)
  return outlineOf(engine, staged, known, { ages, holdsJobs: system.holdsJobs })
}
