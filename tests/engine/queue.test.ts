import { describe, expect, it, vi } from 'vitest'
import { EngineDied, isFatal } from '../../src/engine/death.ts'
import { Queue } from '../../src/engine/queue.ts'

/** A piece of work that ends when the test says so. */
function held(): { work: () => Promise<string>, finish: (value: string) => void, break: (error: Error) => void } {
  let settle: { resolve: (value: string) => void, reject: (error: Error) => void } | undefined
  const promise = new Promise<string>((resolve, reject) => { settle = { resolve, reject } })
  return {
    work: vi.fn(() => promise),
    finish: value => settle?.resolve(value),
    break: error => settle?.reject(error),
  }
}

describe('the queue of one worker', () => {
  it('does one thing at a time, in order, and goes on after a failure', async () => {
    const queue = new Queue()
    const [first, second] = [held(), held()]
    const results = [queue.add(first.work), queue.add(second.work)]
    expect(second.work).not.toHaveBeenCalled()
    first.break(new Error('no such table'))
    await expect(results[0]).rejects.toThrow('no such table')
    expect(second.work).toHaveBeenCalledOnce()
    second.finish('done')
    expect(await results[1]).toBe('done')
  })

  it('forgets what is aborted while it waits, and stops what is aborted while it runs', async () => {
    const queue = new Queue()
    const [first, second, third] = [held(), held(), held()]
    const [stopFirst, stopSecond] = [new AbortController(), new AbortController()]
    const stop = vi.fn(() => { first.break(new Error('interrupted')) })
    const running = queue.add(first.work, { signal: stopFirst.signal, stop })
    const waiting = queue.add(second.work, { signal: stopSecond.signal })
    const last = queue.add(third.work)
    stopSecond.abort()
    await expect(waiting).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    stopFirst.abort()
    await expect(running).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    third.finish('done')
    expect(await last).toBe('done')
    expect(stop).toHaveBeenCalledOnce()
    expect(second.work).not.toHaveBeenCalled()
  })

  it('never starts what was aborted beforehand', async () => {
    const only = held()
    await expect(new Queue().add(only.work, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
    expect(only.work).not.toHaveBeenCalled()
  })

  it('rejects everything at once when the worker is lost, and serves the next one', async () => {
    const queue = new Queue()
    const [lost, waiting, next] = [held(), held(), held()]
    const results = [queue.add(lost.work), queue.add(waiting.work)]
    queue.fail(new EngineDied('gone'))
    for (const result of results) await expect(result).rejects.toBeInstanceOf(EngineDied)
    const running = queue.add(next.work)
    const after = queue.add(waiting.work)
    lost.finish('an answer that comes too late')
    await Promise.resolve()
    expect(waiting.work).not.toHaveBeenCalled()
    next.finish('done')
    waiting.finish('done too')
    expect(await Promise.all([running, after])).toEqual(['done', 'done too'])
  })
})

describe('an error', () => {
  const named = (name: string, message: string): Error => Object.assign(new Error(message), { name })

  it.each([
    named('Error', 'FATAL Error: database has been invalidated because of a previous fatal error'),
    named('Error', 'INTERNAL Error: Attempted to access index 0 within vector of size 0'),
    named('RuntimeError', 'memory access out of bounds'),
    named('RangeError', 'Maximum call stack size exceeded'),
  ])('of the engine itself is fatal: %s', error => {
    expect(isFatal(error)).toBe(true)
  })

  it.each([
    named('Error', 'Out of Memory Error: could not allocate block of size 256.0 KiB'),
    named('Error', "Conversion Error: Could not convert string 'FATAL Error' to INT32"),
    named('Error', 'Catalog Error: Table with name INTERNAL Error does not exist!'),
    'FATAL Error',
  ])('of a statement is not: %s', error => {
    expect(isFatal(error)).toBe(false)
  })
})
