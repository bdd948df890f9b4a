import { describe, expect, inject, it } from 'vitest'
import { engineWorker, openPage, type TestPage } from './open-page.ts'

/** Keeps one statement running and one waiting, and collects how each of them ends. */
async function holdStatements(probe: TestPage): Promise<void> {
  await probe.page.evaluate(async () => {
    const engine = await window.engine
    await engine.run('create table lost as select 1 as one')
    const endings: string[] = []
    const end = (error: unknown): void => { endings.push((error as Error).name) }
    Object.assign(window, { endings })
    engine.onDeath(end)
    engine.query('select count(*) from range(1000000000) a, range(1000000) b where a.range % 7 = b.range % 5').catch(end)
    engine.registerFile('waiting.csv', new Blob(['a'])).catch(end)
  })
}

const endings = (probe: TestPage): Promise<string[]> =>
  probe.page.evaluate(() => (window as unknown as { endings: string[] }).endings)

describe('when the worker is lost', () => {
  it.each([
    ['an uncaught error', () => { setTimeout(() => { throw new Error('lost') }) }],
    ['a trap in WebAssembly', () => {
      const post = self.postMessage.bind(self) as (message: unknown) => void
      self.postMessage = (message: { type: string }) => {
        const data = { name: 'RuntimeError', message: 'memory access out of bounds' }
        post({ ...message, type: 'ERROR', data })
      }
    }],
  ])('by %s, what was pending is rejected, later calls too, and a restart helps', async (_, harm) => {
    await using probe = await openPage(inject('probeAddress'))
    await holdStatements(probe)
    await (await engineWorker(probe.page)).evaluate(harm)
    await expect.poll(() => endings(probe)).toEqual(['EngineDied', 'EngineDied', 'EngineDied'])
    const { late, rows, tables } = await probe.page.evaluate(async () => {
      const engine = await window.engine
      const late = await engine.query('select 1').then(() => 'answered', (error: unknown) => (error as Error).name)
      await engine.restart()
      const { rows } = await engine.query('select 6 * ? as answer', [7])
      return { late, rows, tables: (await engine.query('show tables')).rows }
    })
    expect({ late, rows, tables }).toEqual({ late: 'EngineDied', rows: [{ answer: 42 }], tables: [] })
    await expect.poll(() => probe.page.workers().length).toBe(1)
  })

  it('by a restart or a close, what was pending is rejected', async () => {
    await using probe = await openPage(inject('probeAddress'))
    await holdStatements(probe)
    await probe.page.evaluate(async () => { await (await window.engine).restart() })
    expect(await endings(probe)).toEqual(['EngineDied', 'EngineDied'])
    await holdStatements(probe)
    await probe.page.evaluate(async () => { await (await window.engine).close() })
    expect(await endings(probe)).toEqual(['EngineDied', 'EngineDied'])
    expect(probe.faults).toEqual([])
  })
})
