import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bankFile, heldAtTheBank } from './bank-file.ts'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

/** Drops a statement with one payment that names no case. */
async function drop(): Promise<void> {
  const openingCents = await heldAtTheBank(manager)
  const booked = [
    { amountCents: 31_200, counterparty: 'HOTEL DE LA BRUME', remittance: 'cartes de chambre' },
  ]
  await manager.goto('/fonds')
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
  await manager.keyboard.press('i')
  const buffer = bankFile({ id: 'R-1', on: '2026-11-22', openingCents, booked })
  await manager
    .getByLabel('Déposer un relevé du compte séparé')
    .setInputFiles({ name: 'releve.xml', mimeType: 'application/xml', buffer })
  await manager.getByText('Une ligne nouvelle.').waitFor()
  await manager.keyboard.press('Escape')
}

const line = () => manager.locator('[data-line]').filter({ hasText: 'HOTEL DE LA BRUME' }).first()

/** Matches the line by two presses: the first proposal, then the act. */
async function matchByKey(): Promise<void> {
  await settled(manager)
  await line().click()
  await manager.getByRole('list', { name: 'Dossiers proposés' }).waitFor()
  await manager.keyboard.press('1')
  await manager.keyboard.press('r')
  await manager.getByRole('heading', { name: 'Rapproché', exact: true }).waitFor()
}

describe('a line matched to the wrong case', () => {
  it('waits again after one press', async () => {
    await drop()
    await matchByKey()
    expect(await look(manager, { name: 'undo-just-matched' })).toEqual([])
    await settled(manager)
    await manager.keyboard.press('z')
    await manager
      .getByRole('heading', { name: 'Rapproché', exact: true })
      .waitFor({ state: 'detached' })
    await line().getByText('HOTEL DE LA BRUME').waitFor()
    await manager
      .getByText(/annule Q-2026-\d{6}/)
      .first()
      .waitFor()
    expect(await look(manager, { name: 'undo-waits-again' })).toEqual([])
  })

  it('goes to the right case from the list of matched lines, which says first what follows', async () => {
    await matchByKey()
    await manager.getByRole('tab', { name: 'Rapprochées' }).click()
    await line().click()
    await settled(manager)
    await manager.keyboard.press('z')
    const panel = manager.getByRole('dialog', { name: 'Annuler ce rapprochement' })
    await panel.getByText(/^La quittance Q-2026-\d{6} est annulée/).waitFor()
    await panel.getByLabel(/^Le bon dossier/).fill('Arpège')
    await panel
      .getByRole('button', { name: /Arpège/ })
      .first()
      .click()
    expect(await look(manager, { name: 'undo-panel', dark: true })).toEqual([])
    await panel.getByRole('button', { name: /^Annuler et donner à / }).click()
    await panel.waitFor({ state: 'detached' })
    await settled(manager)
    expect(await look(manager, { name: 'undo-given' })).toEqual([])
  })

  it('says in its case that the money was not for it', async () => {
    const found: unknown = await (
      await manager.request.get(`/api/search?q=${encodeURIComponent('Brume')}`)
    ).json()
    const [, id = ''] = /"dossierId":"([^"]+)"/.exec(JSON.stringify(found)) ?? []
    await manager.goto(`/dossiers/${id}`)
    await manager
      .getByText(/^Rapprochement annulé le/)
      .first()
      .waitFor()
    expect(await look(manager, { name: 'undo-where-money' })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'undo-where-money' })).toEqual([])
  })
})

describe('the time that a cheque takes', () => {
  it('is to confirm until a person states it, with where it is written', async () => {
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.goto('/fonds')
    const section = manager.getByRole('region', { name: 'Chèques' })
    await section.getByText('À confirmer').waitFor()
    await section.getByRole('button', { name: 'Indiquer le délai' }).click()
    const panel = manager.getByRole('dialog', { name: 'Délai de bonne fin des chèques' })
    await panel.getByRole('button', { name: 'Enregistrer le délai' }).click()
    await panel.getByText('Un nombre entier de jours, de 0 à 120.').waitFor()
    await panel.getByLabel(/^Jours depuis le crédit/).fill('15')
    await panel.getByLabel(/^Où c’est écrit/).fill('Convention du compte affecté, article 7')
    expect(await look(manager, { name: 'cheque-term' })).toEqual([])
    await panel.getByRole('button', { name: 'Enregistrer le délai' }).click()
    await section.getByText('La banque peut reprendre un chèque pendant 15 jours.').waitFor()
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'cheque-term-stated' })).toEqual([])
  })
})
