import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { isFocused, keepFailure, look, typeDay, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page
let dossierId = ''

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
  const day: unknown = await (await manager.request.get('/api/day')).json()
  const row = /"dossierId":"([^"]+)"[^{}]*"act":"call"/.exec(JSON.stringify(day))
  dossierId = row?.[1] ?? ''
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const card = () => manager.getByRole('complementary', { name: 'L’appel' })
const text = async () => (await manager.locator('main').innerText()).replaceAll(/\s+/g, ' ')

async function open(path: string): Promise<void> {
  await manager.goto(path)
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
}

describe('a call', () => {
  it('is prepared from the case: who speaks first, then who calls and how much', async () => {
    expect(dossierId).not.toBe('')
    await open(`/dossiers/${dossierId}`)
    await manager.keyboard.press('a')
    await manager.getByRole('heading', { name: 'Ce qui se dit' }).waitFor()
    const said = await text()
    expect(said.indexOf('Qui parle ?')).toBeLessThan(said.indexOf('La somme du jour'))
    expect(said).toContain('Seulement une fois la personne reconnue')
    expect(said).toContain('référence')
    expect(await manager.getByRole('link', { name: /^0\d/ }).getAttribute('href')).toMatch(/^tel:/)
    expect(await look(manager, { name: 'call', dark: true })).toEqual([])
  })

  it('says what is missing, and keeps what was typed', async () => {
    await manager.keyboard.press('p')
    await card().getByLabel('Montant promis').waitFor()
    await manager.keyboard.press('Control+Enter')
    await card().getByText('Rien de la dette ne se dit avant de savoir qui parle').waitFor()
    await card().getByText('Il manque le montant.').waitFor()
    expect(await look(manager, { name: 'call-missing' })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'call' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
  })

  it('asks which part is contested, and stops at a sum that cannot be read', async () => {
    await open(`/dossiers/${dossierId}/appel`)
    await manager.keyboard.press('d')
    await card().getByLabel('Ce que le débiteur conteste').fill('Deux heures en trop.')
    await card().getByText('Toute la créance attend').waitFor()
    await card().getByLabel('Ce qui est contesté', { exact: true }).selectOption('items')
    await card().getByText('Cette part seule attend.').waitFor()
    await card().getByRole('checkbox').first().check()
    const sum = card().getByLabel(/^Somme contestée/)
    await sum.fill('30O')
    await card().getByLabel('La personne a été reconnue par').selectOption('called-back')
    await manager.keyboard.press('Control+Enter')
    await card().getByText('Ce montant ne se lit pas.').waitFor()
    expect(await sum.evaluate(isFocused)).toBe(true)
    expect(await look(manager, { name: 'call-dispute', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'call-dispute' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
  })

  it('ends in a promise by the keyboard: recognised, amount, day, Ctrl+Entrée', async () => {
    await open(`/dossiers/${dossierId}/appel`)
    await manager.keyboard.press('v')
    await manager.keyboard.press('p')
    await expect.poll(async () => await card().getByLabel('Montant promis').count()).toBe(1)
    await manager.keyboard.type('150,00')
    await typeDay(card(), 'Au plus tard le', '04/12/2026')
    await card()
      .getByLabel(/^Compte rendu/)
      .fill('Paie après son salaire.')
    await manager.keyboard.press('Control+Enter')
    await manager.waitForURL((url) => url.pathname === `/dossiers/${dossierId}`)
    await settled(manager)
    await manager.getByText('Promesse notée').first().waitFor()
    await manager.getByText('Appel : promesse de paiement').first().waitFor()
    expect(await look(manager, { name: 'after-call' })).toEqual([])
  })

  it('waits for the promise, says why, and shows the call that was made', async () => {
    await open(`/dossiers/${dossierId}/appel`)
    expect(await text()).toContain('Ne pas appeler maintenant')
    expect(await manager.locator('[href^="tel:"]').count()).toBe(0)
    await card().getByText('Paie après son salaire.').waitFor()
    expect(await look(manager, { name: 'call-refused', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'call-refused' })).toEqual([])
    expect(product.complaints).toEqual([])
  })
})
