import type { LedgerFacts } from '../facts.ts'
import { Gate } from '../gate.ts'
import type { Intake } from '../intake.svelte.ts'
import { reasonOf, type Handle, type Session } from '../session.svelte.ts'
import { Turns } from '../turns.ts'
import { emptyHoldings, readHoldings, type Holdings } from './holdings.ts'
import { refusalOf, type Obstacle, type Refused } from './hindrances.ts'
import { KeptAnswers, type Showing } from './kept-answers.ts'
import { forgetAddress } from './last-address.ts'
import { StoreLock } from './lock.ts'
import { namesIn, readManifest, type Manifest } from './manifest.ts'
import { now } from './moment.ts'
import { SourceStore } from './source-files.ts'
import { Vault } from './vault.ts'
import { writeLedger } from './write.ts'

/** Milliseconds after a change of the ledger, so that the page has its figures first. */
const pause = 1500

/** Keeps the ledger on this device when the reader says so, and brings it back at the next visit. */
export class Keeper {
  /** Whether the ledger on the page is the one that is kept, and each change of it is kept too. */
  isKeeping = $state(false)
  work = $state.raw<'reopening' | 'storing' | null>(null)
  /** Whether the ledger on the page has changed since it was last kept. */
  isDue = $state(false)
  /** What the store holds; null when it is empty, or cannot be read. */
  manifest = $state.raw<Manifest | null>(null)
  obstacle = $state.raw<Obstacle | null>(null)
  refused = $state.raw<Refused | null>(null)
  /** What the browser said that it holds, after everything was wiped. */
  wiped = $state.raw<{ readonly at: string; readonly holdings: Holdings } | null>(null)
  /** Where the ledger on the page is: 'kept' once the store holds it as it is. */
  readonly state: 'reopening' | 'storing' | 'kept' | 'memory' = $derived(
    this.work ?? (!this.isKeeping || this.manifest === null ? 'memory' : this.isDue ? 'storing' : 'kept'),
  )

  readonly #session: Session
  readonly #intake: Intake
  readonly #vault = new Vault()
  /** Asked for at once: it takes a while. A browser without such a store, or that refuses it, keeps nothing. */
  readonly #found = this.#vault.readManifest().catch(() => null)
  readonly #sources = new SourceStore(this.#vault)
  readonly #lock = new StoreLock(() => { void this.#lose() })
  readonly #showing: Showing
  readonly #writes = new Turns()
  readonly #answers: KeptAnswers
  #seen: LedgerFacts | null = null
  #loadedAt = now()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Open once it is known whether kept figures come before the engine. */
  readonly looked = new Gate()

  constructor(session: Session, intake: Intake, showing: Showing) {
    this.#session = session
    this.#intake = intake
    this.#showing = showing
    this.#answers = new KeptAnswers(this.#vault, session, showing)
    this.#answers.whenGiven(() => { void this.#writes.take(() => this.#storeAnswers()) })
  }

  /** Looks for a kept ledger and reopens it, unless the address asks for another one. */
  async begin(isOtherWanted: Promise<boolean>): Promise<void> {
    const found = await this.#found
    if (found !== null) {
      this.manifest = readManifest(found)
      if (this.manifest === null) this.obstacle = { kind: 'unreadable', reason: '' }
      else if (await isOtherWanted) this.obstacle = { kind: 'aside' }
      else await this.reopen('if_free')
    }
    this.looked.open()
  }

  /** Brings the kept ledger onto the page, in place of what is there. */
  async reopen(how: 'if_free' | 'steal'): Promise<void> {
    if (this.work !== null || this.manifest === null) return
    this.work = 'reopening'
    this.refused = null
    try {
      const isMine = await this.#lock.take(how)
      if (isMine && !this.#intake.isBusy) this.isKeeping = await this.#answers.stand(this.manifest)
      this.looked.open()
      this.obstacle = isMine ? await this.#session.change((handle) => this.#read(handle)) : { kind: 'elsewhere' }
    } catch (error) {
      this.obstacle = { kind: 'unreadable', reason: reasonOf(error) }
    }
    this.#seen = this.#session.facts
    this.isKeeping = this.obstacle === null
    if (!this.isKeeping) this.#lock.release()
    this.work = null
  }

  async #read({ backend, engine }: Handle): Promise<Obstacle | null> {
    // Another tab may have written since this one looked.
    const shown = this.#session.standing === null ? null : this.manifest
    const manifest = this.manifest = readManifest(await this.#vault.readManifest())
    if (manifest === null) return { kind: 'unreadable', reason: '' }
    if (shown !== null && shown.database !== manifest.database) return { kind: 'elsewhere' }
    const stamp = await backend.currentStamp()
    if (stamp.tables !== manifest.stamp.tables) return { kind: 'other_version' }
    const isDerivedCurrent = stamp.derived === manifest.stamp.derived
    const file = await this.#vault.file(manifest.database)
    const files = await this.#sources.open(manifest.files)
    await backend.readStored(engine, manifest.database, file, manifest.rows, isDerivedCurrent)
    this.#intake.restore(files, manifest)
    if (shown === null) this.#showing.go()
    this.#loadedAt = manifest.loadedAt
    return null
  }

  /** Reads the kept files anew, where the kept ledger itself cannot be reopened. */
  async readFiles(): Promise<void> {
    const { manifest } = this
    if (manifest === null || this.work !== null) return
    try {
      if (!await this.#lock.take('if_free')) {
        this.obstacle = { kind: 'elsewhere' }
        return
      }
      const files = await this.#sources.open(manifest.files)
      this.obstacle = null
      this.isKeeping = true
      await this.#intake.add(files)
    } catch (error) {
      this.obstacle = { kind: 'unreadable', reason: reasonOf(error) }
    }
  }

  /** Keeps the ledger on the page from now on, in place of any that is kept. */
  async keep(how: 'if_free' | 'steal' = 'if_free'): Promise<void> {
    this.refused = null
    try {
      if (await this.#lock.take(how)) {
        this.isKeeping = true
        this.obstacle = null
        // The browser may then not clear it by itself when the disk is full; whether it agrees changes nothing else.
        void navigator.storage.persist().catch(() => false)
        await this.#store()
      } else this.refused = { kind: 'elsewhere' }
    } catch {
      this.refused = { kind: 'unsupported' }
    }
  }

  /** Removes what is kept; the ledger on the page stays, in memory alone. */
  async stop(): Promise<void> {
    this.#forgetDue()
    this.isKeeping = false
    this.refused = null
    await this.#idle()
    await this.#intake.replaceFiles((files) => this.#sources.inMemory(files))
    await this.#vault.clear()
    forgetAddress()
    this.manifest = null
    this.obstacle = null
    this.#lock.release()
  }

  /** Removes a kept ledger that is not the one on the page. */
  async remove(): Promise<void> {
    if (await this.#lock.take('if_free')) await this.stop()
    else this.obstacle = { kind: 'elsewhere' }
  }

  /** Removes everything that is ours from page and device, and asks the browser what is left. */
  async wipe(): Promise<void> {
    await this.#lock.take('steal')
    await this.stop()
    await this.#intake.forget()
    this.#intake.remembered.forgetAll()
    await emptyHoldings()
    this.wiped = { at: now(), holdings: await readHoldings() }
  }

  /** Is told of every change of the ledger. */
  noticed(facts: LedgerFacts | null): void {
    if (facts === this.#seen) return
    this.#seen = facts
    if (this.work === 'reopening') return
    this.#loadedAt = now()
    if (!this.isKeeping) return
    this.#forgetDue()
    if (facts === null) {
      void this.stop()
      return
    }
    this.isDue = true
    this.#timer = setTimeout(() => { void this.#store() }, pause)
  }

  #forgetDue(): void {
    clearTimeout(this.#timer)
    this.isDue = false
  }

  async #store(): Promise<void> {
    await this.#idle()
    this.#forgetDue()
    const { facts } = this.#session
    if (facts === null || !this.isKeeping || this.#session.death !== null) return
    this.work = 'storing'
    try {
      this.manifest = await this.#writes.take(() => this.#session.still((handle) => writeLedger({
        ...handle, vault: this.#vault, sources: this.#sources, intake: this.#intake, answers: this.#answers,
        loadedAt: this.#loadedAt, assertMine: () => { this.#assertMine() },
      })))
      this.refused = null
    } catch (error) {
      if (this.#lock.isHeld) this.refused = refusalOf(error)
      // Where nothing was kept before, nothing is now; else the former copy stays until the next change.
      this.isKeeping = this.manifest !== null && this.#lock.isHeld
    }
    this.#seen = facts
    this.work = null
  }

  /** Keeps what was answered since, beside the ledger that is kept. */
  async #storeAnswers(): Promise<void> {
    if (this.manifest === null || this.state !== 'kept' || this.#session.facts !== this.#seen) return
    const prepared = this.#answers.collect()
    if (prepared?.facts !== this.#seen || this.#answers.isKept(prepared)) return
    try {
      const manifest = { ...this.manifest, answers: await this.#answers.write(prepared) }
      this.#assertMine()
      await this.#vault.writeManifest(manifest)
      await this.#vault.keepOnly(namesIn(manifest))
      this.manifest = manifest
    } catch {
      // The next visit begins with the former ones, or without.
    }
  }

  #assertMine(): void {
    if (!this.#lock.isHeld) throw new DOMException('Another tab keeps its ledger.', 'AbortError')
  }

  /** Another tab took over: the ledger here goes on in memory. */
  async #lose(): Promise<void> {
    this.#forgetDue()
    this.isKeeping = false
    this.refused = { kind: 'taken_over' }
    await this.#intake.replaceFiles((files) => this.#sources.inMemory(files)).catch(() => undefined)
  }

  /** Resolves when nothing is being stored or reopened. */
  async #idle(): Promise<void> {
    while (this.work !== null) await new Promise((resolve) => { setTimeout(resolve, 50) })
    await this.#writes.idle()
  }
}
