import type { TestProject } from 'vitest/node'
import { startChromium } from './chromium.ts'
import { serveSite } from './serve-site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    siteAddress: string
    probeAddress: string
    siteFolder: string
    browserEndpoint: string
  }
}

/** Builds the site, serves it and starts one browser, for all browser tests together. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const site = await serveSite()
  const browser = await startChromium().catch(async (error: unknown) => {
    await site.close()
    throw error
  })
  project.provide('siteAddress', site.siteAddress)
  project.provide('probeAddress', site.probeAddress)
  project.provide('siteFolder', site.folder)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await site.close()
  }
}
