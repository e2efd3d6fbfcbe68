import { AxeBuilder } from '@axe-core/playwright'
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { servePages } from './static-pages.ts'

const web = join(import.meta.dirname, '../../apps/web')
const tool = join(import.meta.dirname, '../../tools/run.mjs')
/** A folder to keep pictures in; none are kept without it. */
const pictures = process.env['QUITTANCE_PICTURES']

const screens = ['day', 'dossier', 'why', 'gate', 'transcript', 'parts']
const papers = ['light', 'dark']
const widths = [1440, 390]

let browser: Browser
let pages: Awaited<ReturnType<typeof servePages>>

beforeAll(async () => {
  execFileSync(process.execPath, [tool, 'vite', 'build', '--mode', 'gallery'], { cwd: web })
  pages = await servePages(join(web, 'node_modules/.gallery'), 'gallery.html')
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await pages.close()
})

async function open(screen: string, paper: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width > 1000 ? 900 : 844 },
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${screen}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${screen}: ${error.message}`))
  await page.goto(`${pages.url}/?screen=${screen}&paper=${paper}`)
  await page.waitForSelector('h1, h2')
  await page.evaluate('document.fonts.ready')
  if (screen === 'why')
    await page
      .getByRole('button', { name: /^Pourquoi 3.341/ })
      .first()
      .click()
  return page
}

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
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`)
    expect(found).toEqual([])
    const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(wider).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  it('breaks no content policy and logs no error', () => {
    expect(complaints).toEqual([])
  })
})
