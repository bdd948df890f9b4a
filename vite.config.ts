import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { normalizePath } from 'vite'
import { defineConfig, type Plugin } from 'vitest/config'

const wasmFile = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
const sampleFile = join(import.meta.dirname, 'sample-data/ledger.csv')

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
 * Ships the engine's WebAssembly packed: a third of the size on hosts that do not compress, and below their limits.
 * Never named `.gz`: some hosts declare such a file encoded, and the browser would unpack it before we do.
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
      const asIs = posix.join('/@fs/', normalizePath(wasmFile))
      if (!isBuild) return `export const url = ${JSON.stringify(asIs)}; export const bytes = 0`
      const source = packedWasm()
      const reference = this.emitFile({ type: 'asset', name: 'duckdb-eh.gzip', source })
      return `export const url = import.meta.ROLLUP_FILE_URL_${reference}; export const bytes = ${String(source.length)}`
    },
  }
}

/** Packing takes seconds, and its input changes with the pinned version only. */
function packedWasm(): Uint8Array {
  const module = readFileSync(wasmFile)
  const folder = join(import.meta.dirname, 'node_modules/.cache/encours')
  const packed = join(folder, `${createHash('sha256').update(module).digest('hex')}.gzip`)
  if (!existsSync(packed)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${packed}.part`, gzipSync(module, { level: 9 }))
    renameSync(`${packed}.part`, packed)
  }
  return readFileSync(packed)
}

/** Puts the sample ledger beside the page, as `sample-ledger.csv`. */
function sampleLedger(): Plugin {
  const fileName = 'sample-ledger.csv'
  return {
    name: 'sample-ledger',
    buildStart() { this.addWatchFile(sampleFile) },
    generateBundle() { this.emitFile({ type: 'asset', fileName, source: readFileSync(sampleFile) }) },
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_, response) => { response.end(readFileSync(sampleFile)) })
    },
  }
}

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  server: { fs: { allow: ['..'] } },
  plugins: [svelte({ configFile: false }), policy(), packedEngine(), sampleLedger()],
  test: {
    root: '.',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/set-up.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
