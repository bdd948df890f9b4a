import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { build, preview } from 'vite'
import { startChromium } from '../browser/chromium.ts'
import { writeBenchLedger } from './ledger.ts'
import { importLedger, timeViews, type ImportTimes, type ViewTimes } from './measure.ts'
import { openNativeEngine } from './native-engine.ts'
import { report, type Measured } from './report.ts'
import { measureSite } from './site.ts'
import { measureSizes } from './sizes.ts'

const here = import.meta.dirname
const sizes = process.env['BENCH_DOCUMENTS']?.split(',').map(Number) ?? [100_000, 1_000_000]

async function measureNative(ledger: string): Promise<{ imported: ImportTimes, views: ViewTimes[] }> {
  const engine = await openNativeEngine()
  try {
    const imported = await importLedger(engine, new File([await openAsBlob(ledger)], 'ledger.csv'))
    return { imported, views: await timeViews(engine) }
  } finally {
    await engine.close()
  }
}

async function measurePage(
  browser: Browser, address: string, ledger: string,
): Promise<{ engineStart: number, imported: ImportTimes, views: ViewTimes[] }> {
  const page = await browser.newPage()
  try {
    await page.goto(address)
    await page.locator('input').setInputFiles(ledger)
    const engineStart = await page.evaluate(() => window.bench.start())
    const imported = await page.evaluate(() => window.bench.importLedger())
    return { engineStart, imported, views: await page.evaluate(() => window.bench.timeViews()) }
  } finally {
    await page.close()
  }
}

const folder = await mkdtemp(join(tmpdir(), 'encours-bench-'))
const settings = { configFile: join(here, '../../vite.config.ts'), mode: 'production', logLevel: 'warn' } as const
await build({ ...settings, build: { outDir: join(folder, 'host'), emptyOutDir: true } })
await build({ ...settings, root: join(here, 'page'), build: { outDir: join(folder, 'host/bench'), emptyOutDir: true } })
const server = await preview({
  configFile: false, appType: 'mpa', root: folder, logLevel: 'warn', build: { outDir: 'host' }, preview: { port: 0 },
})
const address = server.resolvedUrls?.local[0] ?? ''
const browserServer = await startChromium()
const browser = await chromium.connect(browserServer.wsEndpoint())
try {
  const measured: Measured[] = []
  for (const documents of sizes) {
    const ledger = join(folder, `ledger-${String(documents)}.csv`)
    await writeBenchLedger(ledger, documents)
    const page = await measurePage(browser, `${address}bench/`, ledger)
    const site = await measureSite(browser, address, ledger)
    const native = await measureNative(ledger)
    measured.push({ documents, site, ...page, nativeImported: native.imported, nativeViews: native.views })
  }
  const machine = `${String(cpus().length)} cores, Chromium ${browser.version()}, Node ${process.version}`
  const text = report(await measureSizes(join(folder, 'host')), measured, machine)
  await writeFile(join(here, 'results.md'), text)
  console.info(text)
} finally {
  await browser.close()
  await browserServer.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
}
