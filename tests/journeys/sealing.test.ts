import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inside } from './first-steps.ts'
import { keepFailure, look, openProduct, type Product } from './product.ts'

let product: Product
let page: Page
beforeAll(async () => {
  product = await openProduct('2026-11-23')
  page = await product.visit()
  await page.goto('/')
  await page.getByRole('button', { name: 'Explorer avec des données fictives' }).click()
  await page.getByText('Les accès sont tirés au sort').waitFor({ timeout: 120_000 })
  await page.getByRole('button', { name: 'Entrer dans la démonstration' }).click()
  await inside(page)
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s/g, ' ')
const sheet = (): Locator => page.getByRole('region', { name: 'Dossier scellé', exact: true })

/** The address of a dossier of the demonstration that has an exhibit. */
async function dossierWithExhibit(): Promise<string> {
  const list = await (await page.request.get('/api/dossiers?limit=40')).json()
  for (const { id } of list.rows) {
    const dossier = await (await page.request.get(`/api/dossiers/${id}`)).json()
    if (dossier.exhibits.length > 0) return `/dossiers/${id}`
  }
  throw new Error('the demonstration has no such dossier')
}

describe('a dossier', () => {
  it('is sealed from its page, and taken away as one file', async () => {
    await page.goto(await dossierWithExhibit())
    await sheet().getByRole('button', { name: 'Sceller le dossier' }).click()
    const link = sheet().getByRole('link', { name: /^Télécharger/ })
    await link.waitFor()
    const foot = page.getByRole('contentinfo')
    await foot.getByText('Le dossier est scellé.').waitFor()
    expect(await foot.textContent()).not.toContain('Scellement commencé')
    expect(spaced(await sheet().textContent())).toContain('Horodatage local, non qualifié')
    expect(await look(page, { name: 'sealed-bundle' })).toEqual([])
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-disposition']).toMatch(/dossier-.*\.zip/)
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
    const history = page.getByRole('region', { name: 'Ce qui s’est passé' })
    await history.getByText('Dossier scellé').first().waitFor()
    await verifiedBy(await product.visit('phone'), await answer.body())
  })

  it('shows its bundle in English too', async () => {
    await page.goto(`${new URL(page.url()).pathname}?lang=en`)
    await page
      .getByRole('region', { name: 'Sealed bundle' })
      .getByText(/^Download/)
      .waitFor()
    expect(await look(page, { name: 'sealed-bundle-english' })).toEqual([])
  })

  it('broke nothing on the way', () => {
    expect(product.complaints).toEqual([])
  })
})

/** Anyone, signed in nowhere, verifies the file on the page that the product serves. */
async function verifiedBy(visitor: Page, bytes: Buffer): Promise<void> {
  await visitor.goto('/verifier.html')
  await visitor.setInputFiles('#bundle', {
    name: 'd.zip',
    mimeType: 'application/zip',
    buffer: bytes,
  })
  await visitor.getByRole('heading', { name: 'Scellé intact' }).waitFor()
  expect(await look(visitor, { name: 'verifier-phone' })).toEqual([])
}
