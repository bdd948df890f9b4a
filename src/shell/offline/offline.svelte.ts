/** Made by the build: whether it wrote a service worker beside the page. */
declare const hasServiceWorker: boolean

const hour = 3_600_000

/** Whether the page works without network, and whether a newer one waits; it never reloads by itself. */
export class Offline {
  /** Every file of the page is on this device. */
  isReady = $state(false)
  /** A newer version is on this device and waits for the reader. */
  isNewer = $state(false)

  #registration: ServiceWorkerRegistration | null = null

  /** Lays the page up on this device; where the browser does not allow it, the page needs its network as before. */
  async begin(): Promise<void> {
    if (!hasServiceWorker || !('serviceWorker' in navigator)) return
    const found = await this.#register()
    if (found === null) return
    this.#registration = found
    this.#look(found)
    found.addEventListener('updatefound', () => {
      found.installing?.addEventListener('statechange', () => { this.#look(found) })
    })
    await navigator.serviceWorker.ready
    this.#look(found)
    setInterval(() => { found.update().catch(() => undefined) }, hour)
  }

  /** Lets the newer version take over, and reloads this tab alone. */
  reload(): void {
    const waiting = this.#registration?.waiting
    if (!waiting) return
    navigator.serviceWorker.addEventListener('controllerchange', () => { window.location.reload() }, { once: true })
    waiting.postMessage('activate')
  }

  async #register(): Promise<ServiceWorkerRegistration | null> {
    try {
      const registration: unknown = await navigator.serviceWorker.register('service-worker.js', { scope: './' })
      return registration instanceof ServiceWorkerRegistration ? registration : null
    } catch {
      return null
    }
  }

  #look({ active, waiting }: ServiceWorkerRegistration): void {
    this.isReady = active !== null
    this.isNewer = waiting !== null && active !== null
  }
}
