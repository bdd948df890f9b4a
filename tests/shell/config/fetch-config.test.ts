import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { fetchConfig, NotUtf8 } from '../../../src/shell/config/fetch-config.ts'
import { longestConfig } from '../../../src/shell/config/read-config.ts'

let server: Server | undefined
afterEach(() => { server?.close() })

/** A host that answers with these bytes; its address. */
async function host(body: Uint8Array | string, status = 200): Promise<string> {
  server = createServer((_, response) => { response.writeHead(status).end(body) })
  await new Promise<void>((resolve) => { server?.listen(0, '127.0.0.1', resolve) })
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
}

it('reads the file as it stands, and none where the host has none or answers with a page', async () => {
  expect(await fetchConfig(await host('{ "name": "Société €" }'))).toBe('{ "name": "Société €" }')
  server?.close()
  expect(await fetchConfig(await host('nothing', 404))).toBeNull()
  server?.close()
  expect(await fetchConfig(await host('\n<!doctype html>'))).toBeNull()
})

it.each([
  ['Windows-1252', Buffer.from('{ "name": "Soci\xE9t\xE9" }', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFF{ "name": "A" }', 'utf16le')],
  ['a letter cut at the end', Buffer.from('{ "name": "\xC3', 'latin1')],
])('takes no file that is no UTF-8: %s', async (_, bytes) => {
  await expect(fetchConfig(await host(bytes))).rejects.toThrow(NotUtf8)
})

it('reads no more than what tells that a file is too long', async () => {
  const text = await fetchConfig(await host('x'.repeat(4 * 2 ** 20)))
  expect(text?.length).toBeGreaterThan(longestConfig)
  expect(text?.length).toBeLessThan(2 ** 21)
})
