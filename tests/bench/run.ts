import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { startChromium } from '../browser/chromium.ts'
import { writeBenchLedger } from './ledger.ts'
import { fecName, writeBenchFec } from './fec.ts'
import { measureFirstVisit } from './first-visit.ts'
import { importLedger, timeViews, type ImportTimes, type ViewTimes } from './measure.ts'
import { openNativeEngine } from './native-engine.ts'
import { report, type Measured, type MeasuredFormat } from './report.ts'
import { writeBenchAuditFile } from './saft.ts'
import { measureRevisit, revisitReport, type RevisitTimes } from './revisit.ts'
import { measureDrop, measureEarlyDrop, measureSite } from './site.ts'
import { measureSizes } from './sizes.ts'
import { writeBenchWorkbook } from './workbook.ts'

const here = import.meta.dirname
const { BENCH_DOCUMENTS: chosenSizes, BENCH_FORMATS: chosenFormats, BENCH_VISITS: chosenVisits } = process.env
/** BENCH_VISITS=second reopens ledgers of the sizes of BENCH_DOCUMENTS, and measures nothing else of them. */
const isRevisitAlone = chosenVisits === 'second'
/** What was chosen is printed and written nowhere. */
const isWhole = [chosenSizes, chosenFormats, chosenVisits].every(chosen => chosen === undefined)
const listOf = (chosen: string | undefined): readonly string[] => (chosen ?? '').split(',').filter(each => each !== '')
const sizes = isWhole ? [100_000, 1_000_000] : listOf(chosenSizes).map(Number)

/** Files of other kinds than lists of documents. */
const formats = [
  { key: 'fec', name: 'FEC, a million lines', file: fecName, write: (path: string) => writeBenchFec(path, 1_000_000) },
  {
    key: 'workbook', name: 'workbook (.xlsx), 300,000 × 12', file: 'ledger.xlsx',
    write: (path: string) => writeBenchWorkbook(path, 300_000),
  },
  {
    key: 'saft', name: 'audit file (SAF-T), 100 MB', file: 'saft.xml',
    write: (path: string) => writeBenchAuditFile(path, 100_000_000),
  },
].filter(({ key }) => isWhole || listOf(chosenFormats).includes(key))

async function measureNative(ledger: string): Promise<{ imported: ImportTimes, views: ViewTimes[] }> {
  const engine = await openNativeEngine()
  try {
    const imported = await importLedger(engine, new File([await openAsBlob(ledger)], 'ledger.csv'))
    return { imported, views: await timeViews(engine) }
  } finally {
    await engine.close()
  }
}

async function onBenchPage<T>(
  browser: Browser, address: string, ledger: string, measure: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage()
  try {
    await page.goto(address)
    await page.locator('input').setInputFiles(ledger)
    return await measure(page)
  } finally {
    await page.close()
  }
}

function measurePage(
  browser: Browser, address: string, ledger: string,
): Promise<Pick<Measured, 'engineStart' | 'imported' | 'views' | 'customerPage'>> {
  return onBenchPage(browser, address, ledger, async page => {
    const engineStart = await page.evaluate(() => window.bench.start())
    const imported = await page.evaluate(() => window.bench.importLedger())
    const views = await page.evaluate(() => window.bench.timeViews())
    return { engineStart, imported, views, customerPage: await page.evaluate(() => window.bench.timeCustomerPages()) }
  })
}

/** The import of a file of another kind, step by step, and from its drop. */
async function measureFormat(
  browser: Browser, address: string, name: string, path: string,
): Promise<MeasuredFormat> {
  const imported = await onBenchPage(browser, `${address}bench/`, path, page =>
    page.evaluate(() => window.bench.importLedger()))
  const early = await measureEarlyDrop(browser, address, path)
  return { name, imported, early, site: await measureDrop(browser, address, path) }
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
  const isVisited = isWhole || listOf(chosenVisits).includes('first')
  const firstVisit = isVisited ? await measureFirstVisit(browser, join(folder, 'host')) : undefined
  const revisits: RevisitTimes[] = []
  const measured: Measured[] = []
  for (const documents of sizes) {
    const ledger = join(folder, `ledger-${String(documents)}.csv`)
    await writeBenchLedger(ledger, documents)
    if (isRevisitAlone) {
      revisits.push(await measureRevisit(browser, address, ledger, documents))
      continue
    }
    const page = await measurePage(browser, `${address}bench/`, ledger)
    const early = await measureEarlyDrop(browser, address, ledger)
    const site = await measureSite(browser, address, ledger)
    revisits.push(await measureRevisit(browser, address, ledger, documents))
    const native = await measureNative(ledger)
    measured.push({ documents, early, site, ...page, nativeImported: native.imported, nativeViews: native.views })
  }
  const others: MeasuredFormat[] = []
  for (const { name, file, write } of formats) {
    const path = join(folder, file)
    await write(path)
    others.push(await measureFormat(browser, address, name, path))
    await rm(path)
  }
  const machine = `${String(cpus().length)} cores, Chromium ${browser.version()}, Node ${process.version}`
  const told = report(await measureSizes(join(folder, 'host')), firstVisit, measured, others, machine)
  const text = `${told}\n${revisitReport(revisits)}`
  if (isWhole) await writeFile(join(here, 'results.md'), text)
  console.info(text)
} finally {
  await browser.close()
  await browserServer.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
}
