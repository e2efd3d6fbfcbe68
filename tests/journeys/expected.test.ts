import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bankFile, heldAtTheBank } from './bank-file.ts'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, typeDay, type Product } from './product.ts'
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

const sheet = () => manager.getByRole('region', { name: 'Paiements attendus' })
const rows = () => sheet().getByRole('row')

async function open(path: string): Promise<void> {
  await manager.goto(path)
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
}

describe('a plan of instalments', () => {
  it('is computed to the cent before it is noted, and stands on the page of the case', async () => {
    await open(dossier)
    await sheet().getByRole('button', { name: 'Noter un échéancier' }).click()
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Somme à étaler').fill('500,00')
    await panel.getByLabel('Nombre d’échéances').fill('3')
    await panel.getByLabel('Rythme').selectOption({ label: 'Chaque semaine' })
    await typeDay(panel, 'Première échéance', '24/11/2026')
    const preview = panel.getByRole('table', { name: 'Échéances' })
    const shown = async () => (await preview.innerText()).replaceAll(/\s+/g, ' ')
    await expect.poll(shown).toContain('Échéance 1/3 24 novembre 2026 166,66')
    expect(await shown()).toContain('Échéance 3/3 8 décembre 2026 166,68')
    await panel.getByLabel('Le créancier connaît cet échéancier').check()
    expect(await look(manager, { name: 'plan-panel', dark: true })).toEqual([])
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await expect.poll(() => rows().count()).toBe(3)
    expect(await rows().first().innerText()).toContain('À venir')
    expect(await look(manager, { name: 'plan-on-case', dark: true })).toEqual([])
  })

  it('is kept by the line of the bank that it proposes, and spares the creditor a notice', async () => {
    product.goTo('2026-11-25')
    const openingCents = await heldAtTheBank(manager)
    const booked = [{ amountCents: 16_666, counterparty: 'SCI INCONNUE', remittance: 'virement' }]
    await open('/fonds')
    await manager.keyboard.press('i')
    const buffer = bankFile({ id: 'R-PLAN', on: '2026-11-24', openingCents, booked })
    await manager
      .getByLabel('Déposer un relevé du compte séparé')
      .setInputFiles({ name: 'releve.xml', mimeType: 'application/xml', buffer })
    await manager.getByText('Une ligne nouvelle.').waitFor()
    await manager.keyboard.press('Escape')
    await settled(manager)
    await manager.locator('[data-line]').filter({ hasText: 'SCI INCONNUE' }).first().click()
    const proposed = manager.getByRole('list', { name: 'Dossiers proposés' })
    await proposed.waitFor()
    expect((await proposed.innerText()).replaceAll(/\s+/g, ' ')).toContain(
      'l’échéance 1/3 de ce dossier, du 24 novembre 2026',
    )
    await manager.keyboard.press('1')
    await manager.keyboard.press('r')
    await manager.getByRole('heading', { name: 'Rapproché', exact: true }).waitFor()
    await open(dossier)
    await expect.poll(async () => await rows().first().innerText()).toContain('Tenue')
    await manager.getByText('Créancier non avisé de ce versement').waitFor()
  })

  it('is broken once the grace of an instalment is over, and « Ma journée » says so', async () => {
    product.goTo('2026-12-04')
    await open('/')
    const expected = manager.getByRole('region', { name: 'Paiements attendus' })
    const broken = expected.getByRole('listitem').filter({ hasText: DEBTOR })
    await broken.waitFor()
    expect((await broken.innerText()).replaceAll(/\s+/g, ' ')).toContain('Non tenue')
    expect(await look(manager, { name: 'day-expected', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'day-expected' })).toEqual([])
    await open(dossier)
    expect(await look(manager, { name: 'plan-on-case' })).toEqual([])
    expect(product.complaints).toEqual([])
  })
})
