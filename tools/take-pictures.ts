// Takes the pictures of docs/pictures from the product at work on its fictional data:
//   node tools/run.mjs ./tools/take-pictures.ts
// The pages must be built (`npm start` or `npm test` does it); another folder of built pages may follow.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { clockFrom, createDemo, logTo, startServer } from '@quittance/server'
import { launchBrowser } from '../tests/journeys/browser.ts'

const house = join(import.meta.dirname, '..')
const pictures = join(house, 'docs/pictures')
const DAY = '2026-11-23'

await mkdir(pictures, { recursive: true })
const dataFolder = await mkdtemp(join(tmpdir(), 'quittance-pictures-'))
const server = await startServer({
  dataFolder,
  siteFolder: process.argv[2] ?? join(house, 'apps/web/dist'),
  port: 0,
  clock: clockFrom(DAY),
  log: logTo((line) => process.stderr.write(line)),
})
const browser = await launchBrowser()
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    baseURL: server.address,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  await enter(page, await createDemo(server.house))
  await page.goto('/dossiers')
  await page.getByRole('row', { name: 'Thomas Delmas' }).click()
  await page.keyboard.press('Enter')
  await page.waitForURL(/dossiers\/[^/]+$/)
  await picture(page, page.url(), 'dossier.png')
} finally {
  await browser.close()
  await server.stop()
  await rm(dataFolder, { recursive: true, force: true })
}

async function enter(page: Page, access: { email: string; password: string }): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Adresse de courriel').fill(access.email)
  await page.getByLabel('Phrase de passe').fill(access.password)
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
}

async function picture(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(pictures, name) })
}
