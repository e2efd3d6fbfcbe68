import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Browser } from 'playwright-core'

/** The packaged browser's version: its unpacked files are never shared with another version. */
const PACKAGED = '153.0.0'
const UNPACKING_MS = 120_000

/**
 * Starts a browser for journeys and screenshots: the one packaged on npm, or the one named by
 * `QUITTANCE_BROWSER` (a path such as /usr/bin/chromium).
 *
 * The packaged browser is unpacked once a machine; runs in parallel wait for the first. Its
 * libraries are given to it alone: the environment of this process is left as it was.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['QUITTANCE_BROWSER']
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--font-render-hinting=none']
  if (named !== undefined && named !== '') {
    return await chromium.launch({ executablePath: named, args })
  }
  const { executablePath, env } = await packagedBrowser()
  return await chromium.launch({ executablePath, args, env })
}

let shared: Promise<Browser> | undefined

/**
 * The browser of this process, started once: the journeys that a worker runs one after the other
 * have each their own profile in it. It ends with the process.
 */
export async function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser()
  return await shared
}

/** Closes every profile of the shared browser: the next journey begins in a new one. */
export async function leaveBrowser(): Promise<void> {
  const browser = await shared
  for (const context of browser?.contexts() ?? []) await context.close()
}

type Packaged = { readonly executablePath: string; readonly env: Record<string, string> }

async function packagedBrowser(): Promise<Packaged> {
  const folder = join(process.env['QUITTANCE_DISK'] ?? tmpdir(), `quittance-browser-${PACKAGED}`)
  mkdirSync(folder, { recursive: true })
  const done = join(folder, 'unpacked')
  const lock = join(folder, 'lock')
  while (!existsSync(done) && !tryLock(lock)) await pause(200)
  const before = { ...process.env }
  process.env['TMPDIR'] = folder
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    writeFileSync(join(folder, 'fonts.conf'), fontsOf(folder))
    writeFileSync(done, PACKAGED)
    const env = {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: before['HOME'] ?? folder,
      PATH: before['PATH'] ?? '',
      TMPDIR: tmpdirOf(before),
    }
    return { executablePath, env }
  } finally {
    restore(before)
    rmSync(lock, { force: true })
  }
}

/**
 * The faces a browser falls back to: those packaged with it only, so that pictures are alike on
 * every machine. Its own list names /tmp/fonts; without a face, drawing a field ends the browser.
 */
function fontsOf(folder: string): string {
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>` +
    '</fontconfig>'
  )
}

/** Takes the lock; one left by a run that died is taken over. */
function tryLock(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'))
    return true
  } catch {
    const taken = statSync(lock, { throwIfNoEntry: false })
    const ageMs =
      taken === undefined ? 0 : performance.timeOrigin + performance.now() - taken.mtimeMs
    if (ageMs > UNPACKING_MS) rmSync(lock, { force: true })
    return false
  }
}

function tmpdirOf(environment: NodeJS.ProcessEnv): string {
  return environment['TMPDIR'] ?? '/tmp'
}

function restore(before: NodeJS.ProcessEnv): void {
  for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
    const value = before[name]
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
}
