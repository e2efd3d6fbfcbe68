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

const sheet = () => manager.getByRole('region', { name: 'Remises du créancier' })
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

describe('a remission by the creditor', () => {
  it('is noted with who decided, and stands on a line of the statement', async () => {
    await manager.goto(dossier)
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    await sheet().getByRole('button', { name: 'Noter une remise' }).click()
    const panel = manager.getByRole('dialog')
    await panel.getByRole('button', { name: 'Rien d’abandonné' }).click()
    await panel.getByLabel('Principal remis').fill('100,00')
    await panel.getByLabel('Qui a décidé, chez le créancier').fill('Mme Aubry, gérante')
    await panel.getByLabel('Référence de la décision').fill('Courriel du 20 novembre')
    const shown = async () => plain(await panel.innerText())
    await expect.poll(shown).toContain('Aucun argent ne bouge.')
    expect(await look(manager, { name: 'remission-panel', dark: true })).toEqual([])
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await expect.poll(async () => plain(await sheet().innerText())).toContain('Mme Aubry, gérante')
    const owed = manager.getByRole('region', { name: 'Ce qui est dû' })
    await expect
      .poll(async () => plain(await owed.innerText()))
      .toContain('accordée par le créancier le')
    expect(await look(manager, { name: 'remission-on-case', dark: true })).toEqual([])
  })

  it('is undone from the same place, with the reason', async () => {
    await sheet().getByRole('button', { name: 'Annuler la remise de' }).click()
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Pourquoi').fill('Notée sur le mauvais dossier.')
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const told = async () => plain(await sheet().innerText())
    await expect.poll(told).toContain('Annulée : Notée sur le mauvais dossier.')
  })
})
