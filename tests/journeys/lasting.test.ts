import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'

let product: Product
let page: Page
beforeAll(async () => {
  ;({ product, page } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s/g, ' ')
const press = (name: string | RegExp, within: Pick<Page, 'getByRole'> = page) =>
  within.getByRole('button', { name }).first().click()

describe('the time-stamp authority', () => {
  it('is tried from its settings, and says in words what came back', async () => {
    await page.goto('/reglages')
    await page.getByRole('link', { name: 'Horodatage' }).click()
    await press('Essayer')
    await page.getByText('Le jeton tient').waitFor()
    expect(spaced(await page.textContent('main'))).toContain('Elle est locale, non qualifiée')
    expect(await look(page, { name: 'authority-tried', dark: true })).toEqual([])
  })

  it('of another address is asked for it, and a trial that fails says why', async () => {
    await page.getByText('Une autre autorité').click()
    await press('Enregistrer l’autorité')
    await page.getByText('Il manque l’adresse de l’autorité.').waitFor()
    await page.getByRole('textbox', { name: 'Adresse' }).fill('http://127.0.0.1:9/')
    await press('Essayer')
    await page.getByText('Pas de jeton valable').waitFor()
    expect(await look(page, { name: 'authority-fails' })).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await look(page, { name: 'authority-fails' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('a sealed bundle', () => {
  const sheet = (): Locator => page.getByRole('region', { name: 'Dossier scellé', exact: true })

  it('says until when it can be checked, and is taken away as ASiC-E', async () => {
    const list = await (await page.request.get('/api/dossiers?limit=40')).json()
    for (const { id } of list.rows) {
      const dossier = await (await page.request.get(`/api/dossiers/${id}`)).json()
      if (dossier.exhibits.length === 0) continue
      await page.goto(`/dossiers/${id}`)
      break
    }
    await press('Sceller le dossier', sheet())
    await sheet().getByText('L’horodatage se vérifie jusqu’au').waitFor()
    expect(spaced(await sheet().textContent())).toContain('jusqu’au 23 novembre 2041')
    await press(/^Emporter au format ASiC-E/, sheet())
    const link = sheet().getByRole('link', { name: 'Télécharger au format ASiC-E' })
    await link.waitFor()
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-disposition']).toMatch(/dossier-.*\.asice/)
    expect((await answer.body()).subarray(30, 38).toString()).toBe('mimetype')
  })

  it('is not renewed by the same certificate, and says so before the click', async () => {
    const renew = sheet().getByRole('button', { name: 'Renouveler l’horodatage' })
    expect(await renew.getAttribute('aria-disabled')).toBe('true')
    await sheet().getByText('un nouveau jeton ne se vérifierait pas plus longtemps').waitFor()
    expect(await look(page, { name: 'bundle-lasting' })).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await look(page, { name: 'bundle-lasting' })).toEqual([])
  })
})
