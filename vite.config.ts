import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vitest/config'
import { sampleOverview } from './sample-data/build.ts'
import { slimModule } from './src/engine/slim-module.ts'

const { resolve } = createRequire(import.meta.url)
const wasmFile = resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
const workerFile = resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js')
const sampleFiles = ['ledger.csv', 'reminders.csv'].map(name =>
  ({ fileName: `sample-${name}`, path: join(import.meta.dirname, 'sample-data', name) }))

/** Nothing leaves the page's origin, and no text becomes code; `wasm-unsafe-eval` allows WebAssembly alone. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The development server needs inline styles and a web socket, so the policy is in the built page only. */
function policy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [{
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    }],
  }
}

/**
 * Ships the engine's worker as it is, and its WebAssembly packed: a fifth of the size on hosts that do not compress,
 * and below their limits. Never named `.gz`: some hosts declare such a file encoded, and the browser would unpack it
 * before we do. The development server hands out both as they are.
 */
function packedEngine(): Plugin {
  const id = 'virtual:duckdb-wasm'
  let isBuild = false
  return {
    name: 'packed-engine',
    configResolved: config => { isBuild = config.command === 'build' },
    resolveId: source => source === id ? `\0${id}` : undefined,
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined
      if (!isBuild) return engineModule("'/duckdb-eh.wasm'", "'/duckdb-eh.worker.js'", 0)
      const emit = (name: string, source: Uint8Array | string): string =>
        `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`
      const packed = packedWasm()
      return engineModule(emit('duckdb-eh.gzip', packed), emit('duckdb-eh.worker.js', workerScript()), packed.length)
    },
    /** The engine is most of what a first visit waits for: its way begins with the page's, and gives way to it. */
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => Object.keys(bundle).filter(name => name.endsWith('.gzip')).map(name => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'fetch', crossorigin: true, fetchpriority: 'low', href: `./${name}` },
        injectTo: 'head' as const,
      })),
    },
    configureServer({ middlewares }) {
      middlewares.use('/duckdb-eh.wasm', (_, response) => { response.end(readFileSync(wasmFile)) })
      middlewares.use('/duckdb-eh.worker.js', (_, response) => {
        response.setHeader('Content-Type', 'text/javascript').end(workerScript())
      })
    },
  }
}

function engineModule(wasm: string, worker: string, wasmBytes: number): string {
  return `export const wasmUrl = ${wasm}, workerUrl = ${worker}, wasmBytes = ${String(wasmBytes)}`
}

/** The source map is not shipped, so nothing may ask for it. */
function workerScript(): string {
  return readFileSync(workerFile, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
}

/** Packing takes seconds, and its input changes with the pinned version only. */
function packedWasm(): Uint8Array {
  const module = slimModule(readFileSync(wasmFile), workerScript())
  const folder = join(import.meta.dirname, 'node_modules/.cache/encours')
  const packed = join(folder, `${createHash('sha256').update(module).digest('hex')}.gzip`)
  if (!existsSync(packed)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${packed}.part`, gzipSync(module, { level: 9 }))
    renameSync(`${packed}.part`, packed)
  }
  return readFileSync(packed)
}

/** Puts the files of the sample beside the page, as `sample-ledger.csv` and `sample-reminders.csv`. */
function sampleLedger(): Plugin {
  return {
    name: 'sample-ledger',
    buildStart() { for (const { path } of sampleFiles) this.addWatchFile(path) },
    generateBundle() {
      for (const { fileName, path } of sampleFiles) this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
    },
    configureServer(server) {
      for (const { fileName, path } of sampleFiles) {
        server.middlewares.use(`/${fileName}`, (_, response) => { response.end(readFileSync(path)) })
      }
    },
  }
}

/**
 * Names every file of the built page to the service worker, which lays them up for work without network. Written here
 * rather than by a tool for any site: the list and one small worker are all it takes.
 */
function offline(): Plugin {
  const source = join(import.meta.dirname, 'src/shell/offline/service-worker.ts')
  let isShipped = false
  return {
    name: 'offline',
    enforce: 'post',
    config: (_, { command }) => ({ define: { hasServiceWorker: JSON.stringify(command === 'build') } }),
    configResolved: ({ command, root }) => {
      isShipped = command === 'build' && root === join(import.meta.dirname, 'src')
    },
    buildStart() {
      // The development server hands out what changes by the minute, which no worker should hold back.
      if (isShipped) this.emitFile({ type: 'chunk', id: source, fileName: 'service-worker.js' })
    },
    generateBundle(_, bundle) {
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') return
      const hash = createHash('sha256')
      const files = Object.values(bundle).filter(file => file !== worker)
        .sort((a, b) => a.fileName < b.fileName ? -1 : 1)
      for (const file of files) hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
      const publicFolder = join(import.meta.dirname, 'public')
      const publicFiles = readdirSync(publicFolder).filter(name => name !== 'config.json').sort()
      for (const name of publicFiles) hash.update(name).update(readFileSync(join(publicFolder, name)))
      const names = [...files.map(file => file.fileName), ...publicFiles]
        .map(name => name === 'index.html' ? './' : name)
      const version = hash.update(worker.code).digest('hex').slice(0, 16)
      worker.code = `const precache=${JSON.stringify({ version, files: names })};\n${worker.code}`
    },
  }
}

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  build: {
    outDir: '../dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
  },
  server: { fs: { allow: ['..'] } },
  plugins: [svelte({ configFile: false }), policy(), packedEngine(), sampleLedger(), sampleOverview(), offline()],
  test: {
    root: '.',
    // The engine keeps one core busy per test file; by default one core of two would idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/bench/**'],
          setupFiles: 'tests/random-cases.ts',
          // Nothing fails on time: a busy machine needs long to start an engine.
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
          expect: { poll: { timeout: 600_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/set-up.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
          expect: { poll: { timeout: 240_000 } },
        },
      },
    ],
  },
})
