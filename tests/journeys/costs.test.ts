import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'
import { settled } from './stillness.ts'

const DEBTOR = 'Hôtel de la Brume'

let product: Product
let manager: Page
let dossier = ''

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
  const found: unknown = await (
    await manager.request.get(`/api/search?q=${encodeURIComponent(DEBTOR)}`)
  ).json()
  const [, id = ''] = /"dossierId":"([^"]+)"/.exec(JSON.stringify(found)) ?? []
  dossier = `/dossiers/${id}`
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const sheet = () => manager.getByRole('region', { name: 'Frais avancés' })
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

describe('a cost that the office advanced', () => {
  it('is judged by the law before it is noted, and stays off the debtor', async () => {
    await manager.goto(dossier)
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    await sheet().getByRole('button', { name: 'Noter un frais' }).click()
    const panel = manager.getByRole('dialog')
    const shown = async () => plain(await panel.innerText())
    await expect.poll(shown).toContain('Le débiteur ne les doit pas.')
    await panel.getByLabel('Payé à').fill('Recherches Fictives')
    await panel.getByLabel('Hors taxes').fill('50,00')
    await panel.getByLabel('TVA payée').fill('10,00')
    await expect.poll(shown).toContain('Une charge du cabinet. Rien au débiteur.')
    expect(await look(manager, { name: 'cost-panel', dark: true })).toEqual([])
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const told = async () => plain(await sheet().innerText())
    await expect.poll(told).toContain('Recherches Fictives')
    await expect.poll(told).toContain('gardé par le cabinet')
    const owed = manager.getByRole('region', { name: 'Ce qui est dû' })
    expect(plain(await owed.innerText())).not.toContain('Frais')
    await settled(manager)
    expect(await look(manager, { name: 'cost-on-case', dark: true })).toEqual([])
  })

  it('says why, down to the article', async () => {
    await sheet().getByRole('button', { name: 'Pourquoi 60,00' }).click()
    const why = manager.getByRole('dialog')
    await expect
      .poll(async () => plain(await why.innerText()))
      .toContain('ces frais restent au créancier')
    await manager.keyboard.press('Escape')
    await why.waitFor({ state: 'detached' })
  })

  it('is undone from the same place, with the reason', async () => {
    await sheet().getByRole('button', { name: 'Annuler le frais de' }).click()
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Pourquoi').fill('Noté sur le mauvais dossier.')
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const told = async () => plain(await sheet().innerText())
    await expect.poll(told).toContain('Annulé : Noté sur le mauvais dossier.')
  })
})
