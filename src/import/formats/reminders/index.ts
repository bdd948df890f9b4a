import { previewDelimited } from '../delimited/preview.ts'
import type { Format } from '../format.ts'
import { loadReminders } from './load.ts'
import { recogniseReminders } from './recognise.ts'

/** A log of the reminders that were sent. */
export const reminders: Format = {
  name: 'reminders',
  contents: 'reminders',
  recognise: recogniseReminders,
  preview: async (engine, staged, mapping) => {
    const rows = await previewDelimited(engine, staged, mapping)
    return rows.map(({ line, cells, read }) => ({ line, cells, read }))
  },
  load: loadReminders,
}
