import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './accessibility.ts'
import { leaveBrowser, sharedBrowser } from './browser.ts'
import { servePages } from './static-pages.ts'
import { still } from './stillness.ts'

const web = join(import.meta.dirname, '../../apps/web')
const tool = join(import.meta.dirname, '../../tools/run.mjs')
/** A folder to keep pictures in; none are kept without it. */
const pictures = process.env['QUITTANCE_PICTURES']

const screens = ['day', 'dossier', 'why', 'gate', 'transcript', 'parts']
const papers = ['light', 'dark']
const widths = [1440, 390]

let browser: Browser
let pages: Awaited<ReturnType<typeof servePages>>
/** One page a width, that goes from screen to screen. */
const shown = new Map<number, Page>()

beforeAll(async () => {
  execFileSync(process.execPath, [tool, 'vite', 'build', '--mode', 'gallery'], { cwd: web })
  pages = await servePages(join(web, 'node_modules/.gallery'), 'gallery.html')
  browser = await sharedBrowser()
})

afterAll(async () => {
  await leaveBrowser()
  await pages.close()
})

async function open(screen: string, paper: string, width: number): Promise<Page> {
  const page = shown.get(width) ?? (await pageOf(width))
  await page.goto(`${pages.url}/?screen=${screen}&paper=${paper}`)
  await page.waitForSelector('h1, h2')
  if (screen === 'why')
    await page
      .getByRole('button', { name: /^Pourquoi 3.341/ })
      .first()
      .click()
  await still(page)
  return page
}

async function pageOf(width: number): Promise<Page> {
  const viewport = { width, height: width > 1000 ? 900 : 844 }
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  shown.set(width, page)
  return page
}

/** True for the element that has the focus; runs in the page. */
const isFocused = (element: { readonly ownerDocument: { readonly activeElement: unknown } }) =>
  element.ownerDocument.activeElement === element

const complaints: string[] = []
const cases = screens.flatMap((screen) =>
  papers.flatMap((paper) => widths.map((width) => ({ screen, paper, width }))),
)

describe('the gallery of components', () => {
  it.each(cases)('$screen on $paper paper at $width px keeps WCAG 2.2 AA', async (one) => {
    const page = await open(one.screen, one.paper, one.width)
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true })
      const path = join(pictures, `${one.screen}-${one.paper}-${one.width}.png`)
      await page.screenshot({ path, fullPage: one.width < 1000 })
    }
    expect(await axeFaults(page, 'standards-and-practice')).toEqual([])
    const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(wider).toBeLessThanOrEqual(0)
  })

  it('reads a figure down to its article from the keyboard, and comes back to it', async () => {
    const page = await open('dossier', 'light', 1440)
    const figure = page.getByRole('button', { name: /^Pourquoi 3.341,60 € \?$/ }).first()
    await figure.focus()
    await page.keyboard.press('Enter')
    const item = (name: RegExp) => page.getByRole('treeitem', { name })
    await expect.poll(() => item(/^Principal/).evaluate(isFocused)).toBe(true)
    await expect.poll(() => item(/^Taux : 2,15/).count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => item(/^Facture/).evaluate(isFocused)).toBe(true)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => item(/^Facture/).count()).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('tree').count()).toBe(0)
    await expect.poll(() => figure.evaluate(isFocused)).toBe(true)
  })

  it('tells what the text of a line says, and that the way to it leaves the product', async () => {
    const page = await open('why', 'light', 1440)
    const interest = page.getByRole('treeitem', { name: /^Intérêts/ })
    const wayOut = interest.getByRole('link')
    await expect.poll(() => wayOut.count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await interest.getByText('Passé la date de règlement').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => wayOut.evaluate(isFocused)).toBe(true)
    await expect.poll(() => wayOut.textContent()).toContain('hors de Quittance')
    await expect.poll(() => wayOut.getAttribute('href')).toContain('/LEGIARTI000038414392')
    await expect.poll(() => wayOut.getAttribute('rel')).toBe('noopener noreferrer')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => wayOut.count()).toBe(0)
  })

  it('moves in the queue with the arrows, one row reached by the Tab key', async () => {
    const page = await open('day', 'light', 1440)
    const chosen = page.locator('tr[aria-selected="true"]')
    await chosen.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => chosen.textContent()).toContain('SAS Hauteville')
    await expect.poll(() => chosen.evaluate(isFocused)).toBe(true)
    await expect.poll(() => page.locator('tr[tabindex="0"]').count()).toBe(1)
  })

  it('says what cannot be read in a field, and reads what people type', async () => {
    const page = await open('parts', 'light', 1440)
    const amount = page.getByLabel('Montant promis')
    await amount.fill('2450,5')
    await page.getByLabel('Au plus tard le').click()
    await expect.poll(() => amount.inputValue()).toBe('2\u00A0450,50')
    await page.getByLabel('Au plus tard le').fill('30/02/2026')
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.getByText('30/02/2026').first().textContent())
      .toContain('n’existe pas')
    await amount.fill('douze')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.getByText('Ce montant ne se lit pas').count()).toBe(1)
  })

  it('opens the calendar of a day on a click or the down arrow, never on the focus', async () => {
    const page = await open('parts', 'light', 1440)
    const day = page.getByLabel('Au plus tard le')
    const calendar = page.locator('[data-dates-dropdown]')
    await day.focus()
    await still(page)
    expect(await day.evaluate(isFocused)).toBe(true)
    expect(await calendar.count()).toBe(0)
    await day.fill('12/06/2026')
    expect(await calendar.count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await calendar.waitFor()
    await page.keyboard.press('Escape')
    await calendar.waitFor({ state: 'detached' })
    await day.click()
    await calendar.getByRole('button', { name: /^15 / }).click()
    await calendar.waitFor({ state: 'detached' })
    await expect.poll(() => day.inputValue()).toBe('15/06/2026')
  })

  it('breaks no content policy and logs no error', () => {
    expect(complaints).toEqual([])
  })
})
