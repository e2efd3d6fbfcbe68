import { startServer, type Clock, type ServerOptions } from '@quittance/server'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { inject } from 'vitest'
import { followSmsEverywhere } from '../../apps/server/src/sms/provider/follow-sms.ts'
import { axeFaults } from './accessibility.ts'
import { leaveBrowser, sharedBrowser } from './browser.ts'
import { forgetSchedules } from './schedules.ts'
import { followRequests, settled, still } from './stillness.ts'

/** The product at work for a journey: its pages, its clock, and what went wrong in either. */
export type Product = {
  readonly address: string
  /** Moves the product to an hour of a day in Paris; its time runs on from there. */
  readonly goTo: (day: string, hour?: string) => void
  /** A page of a new browser profile, with nobody signed in. */
  readonly visit: (screen?: Screen) => Promise<Page>
  /** Failures of the server, errors of the pages, answers that nobody should get. */
  readonly complaints: readonly string[]
  /** Leaves the journals unsealed until somebody asks for a proof: no background seals them. */
  readonly sealWhenAsked: () => Promise<void>
  /** Asks the provider of SMS now what the background asks it on the minute. */
  readonly followSms: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A desk, or a telephone held upright. */
export type Screen = 'desk' | 'phone'

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

/** Built by tools/build-web.mjs; another folder of built pages may be named. */
const siteFolder = process.env['QUITTANCE_SITE'] ?? join(import.meta.dirname, '../../apps/web/dist')

/** What a page waits for at the most: a machine may be slow, and a journey that passes waits less. */
const PATIENCE_MS = 60_000
const PARIS = 'Europe/Paris'

/**
 * Starts the product on a folder of its own, on a day of its own: before its first organisation,
 * or with the fictional one.
 */
export async function openProduct(
  today: string,
  store: 'empty' | 'demo' = 'empty',
  /** Where its providers answer, for a journey that plays them. */
  providers: Pick<ServerOptions, 'smsUrl'> = {},
): Promise<Product> {
  if (!existsSync(join(siteFolder, 'index.html'))) {
    throw new Error('The pages are not built: `npm test` builds them, or tools/build-web.mjs.')
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'quittance-journey-'))
  await cp(inject('stores')[store], dataFolder, { recursive: true })
  const time = timeFrom(today)
  const complaints: string[] = []
  const log = {
    info: () => undefined,
    failure: (what: string, cause: unknown) => {
      complaints.push(`${what}: ${cause instanceof Error ? (cause.stack ?? '') : ''}`)
    },
  }
  const server = await startServer({
    dataFolder,
    siteFolder,
    port: 0,
    clock: time.clock,
    log,
    ...providers,
  })
  const browser = await sharedBrowser()
  return {
    address: server.address,
    goTo: time.goTo,
    complaints,
    sealWhenAsked: () => forgetSchedules(server),
    followSms: () => followSmsEverywhere(server.house),
    visit: (screen = 'desk') => visit(browser, { address: server.address, screen, complaints }),
    stop: async () => {
      await leaveBrowser()
      await server.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function timeFrom(today: string): Pick<Product, 'goTo'> & { readonly clock: Clock } {
  let base = instantOf(today)
  let setAt = performance.now()
  const now = () => base.add({ milliseconds: Math.floor(performance.now() - setAt) })
  return {
    clock: { now, today: () => now().toZonedDateTimeISO(PARIS).toPlainDate() },
    goTo: (day, hour) => {
      base = instantOf(day, hour)
      setAt = performance.now()
    },
  }
}

function instantOf(day: string, hour = '09:00'): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: PARIS, plainTime: hour })
    .toInstant()
}

type Visiting = {
  readonly address: string
  readonly screen: Screen
  readonly complaints: string[]
}

async function visit(browser: Browser, of: Visiting): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[of.screen],
    hasTouch: of.screen === 'phone',
    baseURL: of.address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  followRequests(page)
  page.on('pageerror', (error) => of.complaints.push(`${page.url()} ${error.message}`))
  page.on('console', (message) => {
    const isRefusal = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isRefusal) of.complaints.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 500) of.complaints.push(`${response.status()} ${response.url()}`)
  })
  return page
}

/** A folder to keep pictures in; none are kept without it. */
const pictures = process.env['QUITTANCE_PICTURES']

export type Look = {
  readonly name: string
  /** Also on dark paper. */
  readonly dark?: boolean
}

/** What on the screen breaks WCAG 2.2 AA, or runs off at the right: none is expected. */
export async function look(page: Page, { name, dark = false }: Look): Promise<readonly string[]> {
  await settled(page)
  await picture(page, name)
  const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  const faults = [...(await axeFaults(page)), ...(beyond === 0 ? [] : ['runs off at the right'])]
  if (!dark) return faults
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await still(page)
  await picture(page, `${name}-dark`)
  faults.push(...(await axeFaults(page)).map((fault) => `dark, ${fault}`))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  return faults
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: width < 1000 })
}

/** Keeps the screen on which a step failed, with what it says aloud. */
export async function keepFailure(page: Page, step: string): Promise<void> {
  if (pictures === undefined) return
  const name = `failed-${step.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}`
  await picture(page, name)
  const aloud = await page.getByRole('document').or(page.getByRole('main')).first().ariaSnapshot()
  writeFileSync(join(pictures, `${name}.txt`), `${page.url()}\n${aloud}`)
}

/** The bytes behind a link, with its type: what a reader that opens it in a tab gets. */
export async function opened(
  page: Page,
  address: string | null,
): Promise<{ readonly mediaType: string; readonly starts: string }> {
  if (address === null) throw new Error('a link without an address')
  const answer = await page.request.get(address)
  const bytes = await answer.body()
  return {
    mediaType: answer.headers()['content-type'] ?? '',
    starts: bytes.subarray(0, 5).toString('latin1'),
  }
}

/** Types a day, and leaves the field so that its calendar closes. */
export async function typeDay(within: Within, name: string, day: string): Promise<void> {
  const field = within.getByRole('textbox', { name, exact: true })
  await field.fill(day)
  await field.press('Tab')
}

/** A page, or a part of it in which fields are found. */
export type Within = Pick<Page, 'getByRole'>

/** True for the element that has the focus; runs in the page. */
export const isFocused = (element: {
  readonly ownerDocument: { readonly activeElement: unknown }
}): boolean => element.ownerDocument.activeElement === element

/** The acts on the screen that a thumb could miss: buttons less than 44 px high, but for marks in a text. */
export async function shortActs(page: Page): Promise<readonly string[]> {
  await settled(page)
  const found: unknown = await page.evaluate(`[...document.querySelectorAll('button')]
    .filter((button) => button.closest('article') === null)
    .map((button) => [button.getBoundingClientRect(), button.innerText || button.ariaLabel || ''])
    .filter(([box]) => box.height > 0 && box.height < 43.5)
    .map(([box, name]) => name.replaceAll(/\\s+/g, ' ').trim() + ' ' + Math.round(box.height))`)
  return Array.isArray(found) ? found.map(String) : []
}
