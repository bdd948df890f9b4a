import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { BlobReader, ZipReader, Uint8ArrayWriter } from '@zip.js/zip.js/lib/zip-core-native.js'

// What the command line does: the statements of the script one after another, in the folder, by an engine of its own.
const program = `
import { DuckDBInstance } from ${JSON.stringify(import.meta.resolve('@duckdb/node-api'))}
import { readFileSync } from 'node:fs'
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const statements = await connection.extractStatements(readFileSync('reproduce.sql', 'utf8'))
let last
try {
  for (let index = 0; index < statements.count; index++) {
    const prepared = await statements.prepare(index)
    last = (await prepared.runAndReadAll()).getRowsJson()
    if (index === statements.count - 2 && last.length > 0) console.log('differences ' + JSON.stringify(last))
  }
  console.log('verdict ' + last[0][0])
} catch (error) {
  console.log('error ' + error.message)
}
`

/** An archive laid out in a folder of its own, until it is disposed of. */
export interface Unpacked extends AsyncDisposable {
  readonly folder: string
  readonly names: readonly string[]
  read(name: string): Promise<string>
  write(name: string, text: string): Promise<void>
  /** Runs `reproduce.sql` there; what it says, line by line. */
  reproduce(): Promise<string[]>
}

/** Lays the members of an archive out as a reader would. */
export async function unpack(archive: Blob): Promise<Unpacked> {
  const folder = await mkdtemp(join(tmpdir(), 'encours-archive-'))
  const entries = await new ZipReader(new BlobReader(archive), { useWebWorkers: false }).getEntries()
  for (const entry of entries) {
    const path = join(folder, entry.filename)
    await mkdir(entry.directory ? path : dirname(path), { recursive: true })
    if (!entry.directory) await writeFile(path, await entry.getData(new Uint8ArrayWriter()))
  }
  return {
    folder,
    names: entries.map(({ filename }) => filename),
    read: (name) => readFile(join(folder, name), 'utf8'),
    write: (name, text) => writeFile(join(folder, name), text),
    reproduce: async () => {
      const { stdout } = await promisify(execFile)(
        process.execPath, ['--input-type=module', '--eval', program], { cwd: folder, maxBuffer: 2 ** 26 })
      return stdout.trim().split('\n')
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
