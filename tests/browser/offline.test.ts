import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openPage } from './open-page.ts'
import { goTo, sampleRead, settle, toldOf } from './reading.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm',
}

/** A host that can fall silent, with a copy of the site that may change; it sends no header but the type. */
class Host implements AsyncDisposable {
  readonly folder: string
  readonly address: string
  /** What it answers with an error, by the end of the path. */
  broken = 'none'
  readonly #server: Server

  private constructor(folder: string, server: Server) {
    this.folder = folder
    this.#server = server
    this.address = `http://localhost:${String((server.address() as AddressInfo).port)}/some/where/`
    server.on('request', (request, response) => {
      const { pathname } = new URL(request.url ?? '', this.address)
      const name = pathname.replace(/^\/some\/where\//, '').replace(/^$/, 'index.html')
      readFile(join(folder, name)).then(bytes => {
        const isBroken = name.endsWith(this.broken)
        response.writeHead(isBroken ? 500 : 200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' })
        response.end(isBroken ? 'broken' : bytes)
      }, () => { response.writeHead(404).end() })
    })
  }

  static async open(): Promise<Host> {
    const folder = await mkdtemp(join(tmpdir(), 'encours-host-'))
    await cp(inject('siteFolder'), folder, { recursive: true, filter: path => !path.includes('probe') })
    const server = createServer()
    await new Promise<void>(resolve => { server.listen(0, 'localhost', resolve) })
    return new Host(folder, server)
  }

  silence(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  /** Puts another version in the place of the one that is served. */
  async publish(title: string): Promise<void> {
    for (const [name, change] of [
      ['index.html', (text: string) => text.replace('lang="en"', `lang="en" data-version="${title}"`)],
      ['service-worker.js', (text: string) => text.replace(/"version":"\w+"/, `"version":"${title}"`)],
    ] as const) {
      const path = join(this.folder, name)
      await writeFile(path, change(await readFile(path, 'utf8')))
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.silence()
    await rm(this.folder, { recursive: true, force: true })
  }
}

const isControlled = (page: Page): Promise<boolean> =>
  page.evaluate(() => navigator.serviceWorker.controller !== null)

/** The page is laid up on the device. */
const laidUp = (page: Page): Promise<void> => expect.poll(() => isControlled(page)).toBe(true)

/** What is laid up: how many answers there are, which of them are errors, and by how many versions. */
const heldBack = (page: Page): Promise<{ answers: number, errors: string[], versions: number }> =>
  page.evaluate(async () => {
    const errors: string[] = []
    let answers = 0
    const names = await caches.keys()
    for (const name of names) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const response = await cache.match(request)
        answers += 1
        if (response?.ok !== true) errors.push(request.url)
      }
    }
    return { answers, errors, versions: names.length }
  })

/** Looks for a newer version until it is installed or given up: a cache that is opened meanwhile would be made anew. */
const look = (page: Page): Promise<void> => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready
  await registration.update().catch(() => undefined)
  const { installing } = registration
  if (installing === null) return
  await new Promise<void>(resolve => {
    installing.addEventListener('statechange', () => { resolve() })
    if (installing.state !== 'installing') resolve()
  })
})

describe('without network', () => {
  it('the page works after the first visit, with the sample, charts and questions', async () => {
    await using host = await Host.open()
    await using site = await openPage(host.address, { serviceWorkers: 'allow' })
    await laidUp(site.page)
    const held = await heldBack(site.page)
    expect(held.answers).toBeGreaterThan(30)
    expect(held).toMatchObject({ errors: [], versions: 1 })
    host.silence()
    await site.page.reload()
    await site.page.locator('[data-action=sample]').click()
    await sampleRead(site.page)
    await goTo(site.page, '#/dso')
    await site.page.locator('[data-view] svg').first().waitFor()
    expect(await site.page.locator('[data-foreign-requests]').getAttribute('data-foreign-requests')).toBe('0')
    expect(site.faults).toEqual([])
  })

  it('a newer version waits until the reader agrees, and a ledger in memory is kept first', async () => {
    await using host = await Host.open()
    await using site = await openPage(host.address, { serviceWorkers: 'allow' })
    const { page } = site
    const version = (): Promise<string | null> => page.locator('html').getAttribute('data-version')
    await laidUp(page)
    await page.locator('input[type=file]').first().setInputFiles({
      name: 'ledger.csv', mimeType: 'text/csv',
      buffer: Buffer.from('Customer no;Customer name;Invoice no;Invoice date;Due date;Currency;Amount;Open amount\n'
        + 'K1;Brindle & Sons;N1;2025-03-11;2025-04-10;EUR;120.00;120.00\n'),
    })
    await settle(page)
    // A version of which one file fails is not installed, and nothing of it stays.
    host.broken = 'favicon.svg'
    await host.publish('second')
    await look(page)
    await expect.poll(() => heldBack(page)).toMatchObject({ errors: [], versions: 1 })
    host.broken = 'none'
    await host.publish('third')
    await look(page)
    await page.locator('[data-notice=update] [data-action=update-keep]').click()
    await page.locator('[data-notice=update] [data-action=update]').waitFor()
    expect(await version()).toBeNull()
    await page.locator('[data-notice=update] [data-action=update]').click()
    await expect.poll(version).toContain('third')
    await settle(page)
    expect(await toldOf(page, 'headline', 'balance')).toBe('120.00')
    await expect.poll(() => heldBack(page)).toMatchObject({ errors: [], versions: 1 })
    expect(site.faults.filter(fault => !fault.includes('status of 500'))).toEqual([])
  })
})
