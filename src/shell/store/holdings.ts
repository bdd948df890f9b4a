/** What a browser can hold for an address, each as the browser itself tells it. */
export interface Holdings {
  readonly files: readonly string[]
  readonly caches: readonly string[]
  readonly local: readonly string[]
  readonly session: readonly string[]
  readonly databases: readonly string[]
  readonly workers: readonly string[]
  readonly cookies: readonly string[]
}

/** By what names of ours are told from those of other pages on the same host. */
const ours = /^encours\b/

/** Asks the browser what it holds for this address; a kind of storage that it lacks holds nothing. */
export async function readHoldings(): Promise<Holdings> {
  return {
    files: await listed(filesInStore),
    caches: await listed(async () => (await caches.keys()).filter((name) => ours.test(name))),
    local: await listed(() => Promise.resolve(Object.keys(localStorage))),
    session: await listed(() => Promise.resolve(Object.keys(sessionStorage))),
    databases: await listed(async () => (await indexedDB.databases()).map(({ name = '' }) => name)),
    workers: await listed(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)),
    cookies: await listed(() => Promise.resolve(document.cookie === '' ? [] : document.cookie.split('; '))),
  }
}

/** Empties what is ours apart from the private file store; the service worker takes its caches with it. */
export async function emptyHoldings(): Promise<void> {
  await listed(async () => {
    for (const name of Object.keys(localStorage)) if (ours.test(name)) localStorage.removeItem(name)
    return Promise.resolve([])
  })
  await listed(async () => {
    const base = new URL('./', document.baseURI).href
    const registrations = await navigator.serviceWorker.getRegistrations()
    for (const registration of registrations) if (registration.scope === base) await registration.unregister()
    return []
  })
  await listed(async () => {
    for (const name of await caches.keys()) if (ours.test(name)) await caches.delete(name)
    return []
  })
}

async function filesInStore(): Promise<readonly string[]> {
  const names: string[] = []
  const walk = async (directory: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of directory.entries()) {
      names.push(path + name)
      if (handle.kind === 'directory') await walk(handle, `${path}${name}/`)
    }
  }
  await walk(await navigator.storage.getDirectory(), '')
  return names
}

async function listed(names: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await names()
  } catch {
    return []
  }
}
