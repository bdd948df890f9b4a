import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'

const subFolder = 'some/where'
const configFile = join(import.meta.dirname, '../../vite.config.ts')

/** The built site on a plain static host. */
export interface ServedSite {
  /** In a sub-folder of the host, as many will put it. */
  readonly siteAddress: string
  /** A page that holds the engine and nothing else, built by the same settings. */
  readonly probeAddress: string
  readonly folder: string
  readonly close: () => Promise<void>
}

/** Builds the site into a folder of its own, and serves it on a free port until it is closed. */
export async function serveSite(): Promise<ServedSite> {
  const root = await mkdtemp(join(tmpdir(), 'encours-'))
  const folder = join(root, 'host', subFolder)
  const probe = join(import.meta.dirname, 'probe')
  const settings = { configFile, mode: 'production', logLevel: 'warn' } as const
  try {
    await build({ ...settings, build: { outDir: folder, emptyOutDir: true } })
    await build({ ...settings, root: probe, build: { outDir: join(folder, 'probe'), emptyOutDir: true } })
  } catch (error) {
    await rm(root, { recursive: true, force: true })
    throw error
  }
  const server = await preview({
    configFile: false, appType: 'mpa', root, logLevel: 'warn', build: { outDir: 'host' }, preview: { port: 0 },
  })
  const siteAddress = new URL(`${subFolder}/`, server.resolvedUrls?.local[0]).href
  const close = async (): Promise<void> => {
    await server.close()
    await rm(root, { recursive: true, force: true })
  }
  return { siteAddress, probeAddress: new URL('probe/', siteAddress).href, folder, close }
}
