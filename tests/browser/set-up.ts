import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { startChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served: in a sub-folder of a plain static host. */
    siteAddress: string
    /** A page that holds the engine and nothing else, built by the same settings. */
    probeAddress: string
    browserEndpoint: string
  }
}

const subFolder = 'some/where'
const configFile = join(import.meta.dirname, '../../vite.config.ts')

/** Builds the site, serves it and starts one browser, for all browser tests together. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'encours-'))
  const hostFolder = join(folder, 'host')
  const settings = { configFile, mode: 'production', logLevel: 'warn' } as const
  await build({ ...settings, build: { outDir: join(hostFolder, subFolder), emptyOutDir: true } })
  const probe = join(import.meta.dirname, 'probe')
  await build({ ...settings, root: probe, build: { outDir: join(hostFolder, subFolder, 'probe'), emptyOutDir: true } })
  const server = await preview({
    configFile: false, appType: 'mpa', root: folder, logLevel: 'warn', build: { outDir: 'host' }, preview: { port: 0 },
  })
  const browser = await startChromium()
  const siteAddress = new URL(`${subFolder}/`, server.resolvedUrls?.local[0]).href
  project.provide('siteAddress', siteAddress)
  project.provide('probeAddress', new URL('probe/', siteAddress).href)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
