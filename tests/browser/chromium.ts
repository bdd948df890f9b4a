import { chromium, type BrowserServer, type LaunchOptions } from 'playwright-core'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const playwrightCommand = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
const longestInstall = 30 * 60_000

/** A browser of the tests has nothing to look up or fetch on its own account. */
const flags = [
  '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

const programFiles = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
const usualPaths: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: programFiles.flatMap(folder => folder === undefined ? [] : [
    join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
}

/** Starts the first Chromium that will start, and installs one where none does. Never waits for input. */
export async function startChromium(): Promise<BrowserServer> {
  const server = await startInstalled()
    ?? await startAfter(process.execPath, [playwrightCommand, 'install', 'chromium'], {})
    ?? await startDebianPackage()
  if (server) return server
  throw new Error('No Chromium starts here, and none could be installed. '
    + 'Install Chromium, Chrome or Edge, set CHROME_PATH to its program file, and run the tests again.')
}

async function startInstalled(): Promise<BrowserServer | undefined> {
  const chosen = process.env['CHROME_PATH']
  const paths = [...(chosen ? [chosen] : []), ...(usualPaths[process.platform] ?? [])].filter(path => existsSync(path))
  const options: LaunchOptions[] = [
    ...paths.map(executablePath => ({ executablePath })),
    ...['chrome', 'msedge', 'chromium'].map(channel => ({ channel })),
    {},
  ]
  for (const option of options) {
    const server = await start(option)
    if (server) return server
  }
  return undefined
}

async function startDebianPackage(): Promise<BrowserServer | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  run('apt-get', ['update'])
  const install = ['install', '--yes', '--no-install-recommends', 'chromium']
  return startAfter('apt-get', install, { executablePath: '/usr/bin/chromium' })
}

async function startAfter(
  command: string, words: string[], options: LaunchOptions,
): Promise<BrowserServer | undefined> {
  return run(command, words) ? start(options) : undefined
}

function run(command: string, words: string[]): boolean {
  console.log(`No Chromium started yet; trying: ${[command, ...words].join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'], env, timeout: longestInstall }).status === 0
}

async function start(options: LaunchOptions): Promise<BrowserServer | undefined> {
  try {
    return await chromium.launchServer({ ...options, args: flags, timeout: 180_000 })
  } catch {
    return undefined
  }
}
