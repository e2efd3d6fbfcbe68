import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFaults } from './accessibility.ts'
import { bankFile, heldAtTheBank } from './bank-file.ts'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'

let product: Product
let page: Page
let folder: string

beforeAll(async () => {
  ;({ product, page } = await openDemo())
  folder = await mkdtemp(join(tmpdir(), 'quittance-proven-'))
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
  await rm(folder, { recursive: true, force: true })
})

const title = (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })
const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')
const creditorPage = 'preuve.html'

async function bringFee(): Promise<void> {
  const data = bankFile({
    id: 'FRAIS-1',
    on: '2026-11-22',
    openingCents: await heldAtTheBank(page),
    booked: [{ amountCents: -1240, remittance: 'FRAIS DE TENUE DE COMPTE', fee: true }],
  })
  const own = { origin: product.address }
  const key = () => ({ 'idempotency-key': crypto.randomUUID() })
  const sent = await page.request.post('/api/files', {
    headers: { ...own, ...key(), 'content-type': 'application/octet-stream' },
    data,
  })
  expect(await sent.text()).toContain('"id"')
  const { id: fileId } = await sent.json()
  const taken = await page.request.post('/api/bank-statements', {
    headers: { ...own, ...key() },
    data: { fileId },
  })
  expect(await taken.text()).toContain('"statementId"')
}

/** Downloads what a link gives, under a name of the test’s folder. */
async function kept(link: Locator, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const path = join(folder, name)
  await download.saveAs(path)
  return path
}

/** The fingerprint of the last proven day, as the agency shows it. */
async function fingerprintOfDay(): Promise<string> {
  const answer = await page.request.get('/api/separate-account/proofs?limit=1')
  const { rows } = await answer.json()
  return String(rows[0].publishedSha256)
}

/** What the page of a creditor says, opened from disk with no network; a fingerprint may be compared. */
async function verdictOf(path: string, fingerprint: string | null = null): Promise<string> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('a page of a browser')
  const context = await browser.newContext({ locale: 'fr-FR' })
  await context.setOffline(true)
  const offline = await context.newPage()
  const asked: string[] = []
  offline.on('request', (request) => asked.push(request.url()))
  await offline.goto(pathToFileURL(path).href)
  if (fingerprint !== null) {
    await offline.getByLabel('Empreinte reçue par un autre chemin').fill(fingerprint)
    await offline.getByRole('button', { name: 'Comparer' }).click()
  }
  const said = spaced(await offline.getByRole('status').innerText())
  expect(await axeFaults(offline)).toEqual([])
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
  await context.close()
  return said
}

describe('the proven day of the separate account', () => {
  it('shows its three sides, its gauge at zero, and its proof', async () => {
    await page.getByRole('link', { name: 'Fonds de tiers', exact: true }).click()
    await page.getByRole('link', { name: /Preuve du jour$/ }).click()
    await title(/le compte est juste au centime/).waitFor()
    const gauge = page.getByRole('region', { name: 'Écart inexpliqué' })
    expect(spaced(await gauge.textContent())).toContain('0,00 €')
    expect(await look(page, { name: 'proven', dark: true })).toEqual([])
  })

  it('is signed with one key, and says by whom', async () => {
    await page.keyboard.press('s')
    await page.getByText('Le rapprochement est signé.').waitFor()
    await page.getByText(/^signé le .* par .*, responsable$/).waitFor()
    const printed = await kept(
      page.getByRole('link', { name: 'Rapprochement à imprimer' }),
      'rapprochement.html',
    )
    expect(readFileSync(printed, 'utf8')).toContain('Rapprochement du compte séparé au')
  })
})

describe('the proof of a creditor', () => {
  it('checks from disk with no network, and turns red when a figure is changed', async () => {
    const link = page.getByRole('link', { name: /^Télécharger la preuve de ce mandant, / })
    const path = await kept(link.first(), creditorPage)
    const fingerprint = await fingerprintOfDay()
    expect(await verdictOf(path)).toMatch(/^Calculs justes, reste à comparer Votre solde /)
    expect(await verdictOf(path, fingerprint)).toMatch(
      /^Vérifié et comparé Votre solde .* est dans le total .*, égal au solde de la banque au /,
    )
    const changed = join(folder, 'changed.html')
    const text = readFileSync(path, 'utf8')
    const altered = text.replace(/\\"balance\\":\\"(\d+)\\"/, String.raw`\"balance\":\"${'1'}$1\"`)
    expect(altered).not.toBe(text)
    writeFileSync(changed, altered)
    expect(await verdictOf(changed)).toBe(
      'Ne se vérifie pas Vos feuilles ne font pas le solde annoncé.',
    )
  })
})

describe('a fee of the bank', () => {
  it('is a shortfall told to all, never hidden in the total', async () => {
    await bringFee()
    await page.reload()
    await title(/aucun écart inexpliqué ; 12,40 € restent à couvrir/).waitFor()
    await page.getByText('À couvrir par le cabinet').waitFor()
    const link = page.getByRole('link', { name: /^Télécharger la preuve de ce mandant, / })
    await link.first().waitFor()
    expect(await look(page, { name: 'proven-shortfall' })).toEqual([])
    const path = await kept(link.first(), 'shortfall.html')
    expect(await verdictOf(path, await fingerprintOfDay())).toMatch(
      /^Vérifié et comparé, avec une insuffisance .* il manque 12,40 €, que l’agence déclare à couvrir\.$/,
    )
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await look(page, { name: 'proven-phone' })).toEqual([])
  })

  it('turns red when the shortfalls are hidden under the same root', async () => {
    const text = readFileSync(join(folder, 'shortfall.html'), 'utf8')
    const closing = (cents: string) => String(BigInt(cents) + 1240n)
    const forged = text
      .replace(/(closing\\":\\")(\d+)/, (_, name: string, cents: string) => name + closing(cents))
      .replace(String.raw`\"firm\":\"1240\"`, String.raw`\"firm\":\"0\"`)
    const path = join(folder, 'forged.html')
    writeFileSync(path, forged)
    expect(await verdictOf(path)).toMatch(/^Calculs justes, reste à comparer/)
    expect(await verdictOf(path, await fingerprintOfDay())).toMatch(
      /^Ne se vérifie pas L’empreinte que vous avez donnée n’est pas celle de ce texte/,
    )
  })
})

it('leaves no complaint behind', () => {
  expect(product.complaints).toEqual([])
})
