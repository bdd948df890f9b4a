import fc from 'fast-check'
import { env } from 'node:process'

/** Every run tries the same cases, so that what fails can be seen again; `RANDOM_SEED` asks for others. */
fc.configureGlobal({ seed: Number(env['RANDOM_SEED'] ?? 20_240_229) })
