import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Packed bytes of what a first visit loads. */
export interface Sizes {
  /** The page, its styles and the scripts it needs before anything is asked for. */
  readonly shell: number
  /** The script chunk that holds the chart library. */
  readonly charts: number
  readonly engineScripts: number
  readonly engine: number
}

const packed = async (path: string): Promise<number> => gzipSync(await readFile(path)).length

/** Follows the static imports of the page's entry: what the browser fetches before the page can paint. */
export async function measureSizes(dist: string): Promise<Sizes> {
  const page = await readFile(join(dist, 'index.html'), 'utf8')
  const first = new Set([...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? ''))
  for (const path of first) {
    if (!path.endsWith('.js')) continue
    const text = await readFile(join(dist, path), 'utf8')
    for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) first.add(`assets/${name ?? ''}`)
  }
  let shell = gzipSync(page).length
  for (const path of first) shell += await packed(join(dist, path))
  const assets = (await readdir(join(dist, 'assets'))).map(name => join(dist, 'assets', name))
  const total = async (pattern: RegExp): Promise<number> => {
    let bytes = 0
    for (const path of assets.filter(name => pattern.test(name))) {
      bytes += path.endsWith('.gzip') ? (await readFile(path)).length : await packed(path)
    }
    return bytes
  }
  return {
    shell,
    charts: await total(/\/echarts[^/]*\.js$/),
    engineScripts: await total(/\/(?:duckdb|backend)[^/]*\.js$/),
    engine: await total(/\.gzip$/),
  }
}
