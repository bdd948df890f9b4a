import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { runnerImport, type Plugin } from 'vite'
import type * as Written from './write-overview.ts'

const root = join(import.meta.dirname, '..')
const sampleFiles = ['ledger.csv', 'reminders.csv'].map(name => join(import.meta.dirname, name))
const cache = join(root, 'node_modules/.cache/encours')
const id = 'virtual:sample-overview'

/**
 * Works out the first page of the sample with the site, so that whoever asks for it need not wait for the engine to
 * read it. The development server has none: there the engine reads the sample first, as it reads any ledger.
 */
export function sampleOverview(): Plugin {
  let isBuild = false
  let written = ''
  return {
    name: 'sample-overview',
    configResolved: config => { isBuild = config.command === 'build' },
    // Before any module is built: beside all of them, on a busy machine, it would be given up as too slow.
    async buildStart() {
      for (const path of sampleFiles) this.addWatchFile(path)
      if (isBuild) written = await overview()
    },
    resolveId: source => source === id ? `\0${id}` : undefined,
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined
      if (!isBuild) return 'export const overviewUrl = null'
      const asset = this.emitFile({ type: 'asset', name: 'sample-overview.json', source: written })
      return `export const overviewUrl = import.meta.ROLLUP_FILE_URL_${asset}`
    },
  }
}

/** It takes the engine some ten seconds, and changes with what it is worked out from only. */
async function overview(): Promise<string> {
  const hash = createHash('sha256')
  for (const path of inputs()) hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  const kept = join(cache, `overview-${hash.digest('hex')}.json`)
  if (!existsSync(kept)) {
    const { module } = await runnerImport<typeof Written>(join(import.meta.dirname, 'write-overview.ts'), {
      configFile: false, root, logLevel: 'warn', plugins: [withoutComponents],
    })
    mkdirSync(cache, { recursive: true })
    writeFileSync(`${kept}.${String(process.pid)}.part`, module.overview)
    renameSync(`${kept}.${String(process.pid)}.part`, kept)
  }
  return readFileSync(kept, 'utf8')
}

/** Everything that can change an answer: neither words nor what is drawn can. */
function inputs(): string[] {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:ts|sql)$/.test(name) && !name.startsWith(`text${sep}`)).sort()
  const own = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ts')).sort()
  return [
    ...names.map(name => join(root, 'src', name)), ...own.map(name => join(import.meta.dirname, name)),
    ...sampleFiles, join(root, 'package-lock.json'),
  ]
}

/** Panels are asked for their questions; nothing is drawn. */
const withoutComponents: Plugin = {
  name: 'without-components',
  enforce: 'pre',
  load: path => path.endsWith('.svelte') ? 'export default null' : undefined,
}
