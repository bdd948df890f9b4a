/// <reference lib="webworker" />

/** What the build wrote: every file of the page, and a name for all of them together. */
declare const precache: { readonly version: string, readonly files: readonly string[] }

const worker = self as unknown as ServiceWorkerGlobalScope
const { scope } = worker.registration
/** Pages of the same host may have caches of their own, also another Encours in another folder. */
const family = `encours ${scope} `
const cacheName = family + precache.version
const files = new Set(precache.files.map(file => new URL(file, scope).href))
/** The host edits it without building anew. */
const settings = new URL('config.json', scope).href

/** Only an answer that is whole and our own is kept; one error, and this version is not installed. */
async function fetchWhole(address: string): Promise<Response> {
  // A name that carries its contents' hash never goes stale; any other is asked for anew.
  const isHashed = /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(address)
  const known = isHashed ? await caches.match(address, { ignoreVary: true }) : undefined
  if (known !== undefined) return known
  const response = await fetch(address, { cache: isHashed ? 'default' : 'no-cache' })
  if (!response.ok || response.type !== 'basic') throw new Error(`${address}: ${String(response.status)}`)
  if (!response.redirected) return response
  return new Response(await response.blob(), { status: response.status, headers: response.headers })
}

async function install(): Promise<void> {
  const cache = await caches.open(cacheName)
  try {
    for (const address of files) await cache.put(address, await fetchWhole(address))
    await fetchWhole(settings).then(response => cache.put(settings, response)).catch(() => undefined)
  } catch (error) {
    await caches.delete(cacheName)
    throw error
  }
}

/** Removes what earlier versions left, once no tab can still be one of them. */
async function tidy(): Promise<void> {
  const { waiting, installing } = worker.registration
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const ours = tabs.filter(({ url }) => url.startsWith(scope))
  if (waiting !== null || installing !== null || ours.length > 1) return
  for (const name of await caches.keys()) {
    if (name.startsWith(family) && name !== cacheName) await caches.delete(name)
  }
}

/** This version first, then an earlier one that a tab may still be, then the network. */
async function fromCache(address: string, request: Request): Promise<Response> {
  const options = { ignoreVary: true, ignoreSearch: true }
  const cache = await caches.open(cacheName)
  return await cache.match(address, options) ?? await caches.match(address, options) ?? fetch(request)
}

async function newestSettings(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(settings, response.clone())
    return response
  } catch (error) {
    const known = await cache.match(settings)
    if (known === undefined) throw error
    return known
  }
}

worker.addEventListener('install', event => { event.waitUntil(install()) })
worker.addEventListener('activate', event => {
  event.waitUntil(tidy().then(() => worker.clients.claim()))
})
/** The page asks for it when its reader has agreed to reload. */
worker.addEventListener('message', event => { if (event.data === 'activate') void worker.skipWaiting() })
worker.addEventListener('fetch', event => {
  const { request } = event
  const { href, pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || request.headers.has('range')) return
  const address = origin + pathname
  if (request.mode === 'navigate') {
    if (address !== scope && address !== `${scope}index.html`) return
    event.waitUntil(tidy())
    event.respondWith(fromCache(scope, request))
  } else if (address === settings) event.respondWith(newestSettings(request))
  else if (files.has(href)) event.respondWith(fromCache(href, request))
  else if (address.startsWith(`${scope}assets/`)) event.respondWith(fromCache(address, request))
})
