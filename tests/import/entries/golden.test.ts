import { join } from 'node:path'
import { runGoldens } from '../accounts/run-goldens.ts'

runGoldens(join(import.meta.dirname, 'golden'))
