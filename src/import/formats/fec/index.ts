import type { Format } from '../format.ts'
import { loadFec } from './load.ts'
import { previewFec } from './preview.ts'
import { recogniseFec } from './recognise.ts'

/** The accounting entries that French law has every company export (fichier des écritures comptables). */
export const fec: Format = {
  name: 'fec',
  contents: 'documents',
  recognise: recogniseFec,
  preview: previewFec,
  load: loadFec,
}
