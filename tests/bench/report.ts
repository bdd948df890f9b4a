import type { CustomerPageTimes } from './customer-page.ts'
import type { FirstVisit } from './first-visit.ts'
import type { ImportTimes, ViewTimes } from './measure.ts'
import type { DropTimes, SiteTimes } from './site.ts'
import type { Sizes } from './sizes.ts'

/** All that was measured on a ledger of one size. */
export interface Measured {
  readonly documents: number
  readonly engineStart: number
  /** From a drop at once, as the page opens, to the first panel. */
  readonly early: number
  readonly site: SiteTimes
  readonly imported: ImportTimes
  readonly views: readonly ViewTimes[]
  readonly customerPage: CustomerPageTimes
  readonly nativeImported: ImportTimes
  readonly nativeViews: readonly ViewTimes[]
}

/** A file of another kind: its import step by step, and as a user waits for it. */
export interface MeasuredFormat {
  readonly name: string
  readonly imported: ImportTimes
  readonly early: number
  readonly site: DropTimes
}

const whole = (number: number): string => Math.round(number).toLocaleString('en')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [
  `| ${head.join(' | ')} |`, `|${head.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`,
  ...rows.map(row => `| ${row.join(' | ')} |`),
].join('\n')

/** The results as the text of `results.md`. */
export function report(
  sizes: Sizes, firstVisit: FirstVisit | undefined, measured: readonly Measured[], formats: readonly MeasuredFormat[],
  machine: string,
): string {
  const kilobytes = (bytes: number): string => `${whole(bytes / 1000)} kB`
  return `# Benchmark

Written by \`npm run bench\` on ${machine}. Read the ratios: another machine has other milliseconds.

## What a first visit loads, packed

${table(['part', 'size'], [
    ['shell: page, styles, scripts before the engine', kilobytes(sizes.shell)], ['chart library', kilobytes(sizes.charts)],
    ['engine, its scripts', kilobytes(sizes.engineScripts)], ['engine, WebAssembly', kilobytes(sizes.engine)],
  ])}
${firstVisit ? visitSection(firstVisit) : ''}${measured.map(section).join('')}${formatsSection(formats)}`
}

function visitSection({ shell, engine, firstPanel, overview, ledger, bytes }: FirstVisit): string {
  return `
## A first visit, 10 Mbit/s and a processor at a quarter of its speed, Chromium

${table(['from the opening of the address', 'ms'], [
    ['the first screen can be read', whole(shell)], ['the engine takes files', whole(engine)],
    ['the sample, asked for at once: first panel', whole(firstPanel)], ['its whole overview', whole(overview)],
    ['the same, by the engine alone', whole(ledger)],
    ['over the line, packed', `${whole(bytes / 1000)} kB`],
  ])}
`
}

function formatsSection(formats: readonly MeasuredFormat[]): string {
  return formats.length === 0 ? '' : `
## Other kinds of files, Chromium, ms

*At once*: dropped as the page opens, before the engine is up.

${table(['file', 'MB', 'rows', 'reading', 'staging', 'recognition', 'loading', 'drop to first panel',
    'at once', 'peak memory, MB'], formats.map(({ name, imported, early, site }) => [
      name, (imported.bytes / 1e6).toFixed(0), whole(imported.rows), whole(imported.read), whole(imported.stage),
      whole(imported.recognise), whole(imported.load), whole(site.firstPanel), whole(early),
      site.peakMemory === null ? 'not known' : whole(site.peakMemory / 1e6),
    ]))}
`
}

function section(measured: Measured): string {
  const { site, imported, nativeImported, customerPage } = measured
  const native = new Map(measured.nativeViews.map(view => [view.view, view]))
  const speed = (times: ImportTimes): string => (times.bytes / 1e6 / (times.read / 1000)).toFixed(0)
  return `
## ${whole(measured.documents)} documents, ${(imported.bytes / 1e6).toFixed(0)} MB

${table(['as a user waits, Chromium', 'ms'], [
    ['engine start', whole(measured.engineStart)], ['drop to first panel', whole(site.firstPanel)],
    ['the same, dropped at once as the page opens', whole(measured.early)],
    ['drop to all panels of the overview', whole(site.allPanels)],
    ['filter change until all panels are ready, median', whole(site.filterChange)],
    ['page of a customer, all its questions: first one opened', whole(customerPage.first)],
    ['the same of others, each by the median of five visits: median customer', whole(customerPage.medianCustomer)],
    ['the same: slowest customer', whole(customerPage.slowestCustomer)],
    ['the same: 95 of 100 visits', whole(customerPage.p95)],
    ['peak memory of the tab', site.peakMemory === null ? 'not known' : `${whole(site.peakMemory / 1e6)} MB`],
  ])}

${table(['import, ms', 'Chromium', 'native, 1 thread'], [
    [`reading the bytes (${speed(imported)} and ${speed(nativeImported)} MB/s)`, whole(imported.read), whole(nativeImported.read)],
    ['staging, beyond the reading that it runs beside', whole(imported.stage), whole(nativeImported.stage)],
    ['recognition', whole(imported.recognise), whole(nativeImported.recognise)],
    ['ledger and derived tables', whole(imported.load), whole(nativeImported.load)],
  ])}

${table(['view, ms', 'cold', 'median', 'p95', 'native median', 'ratio'], measured.views.map(view => {
    const other = native.get(view.view)
    return [view.view, whole(view.cold), whole(view.median), whole(view.p95), other ? whole(other.median) : '',
      other ? (view.median / other.median).toFixed(1) : '']
  }))}
`
}
