import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bankFile, heldAtTheBank, type Booked } from './bank-file.ts'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page
let serial = 0

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

/** The reference that the letters of a dossier give to whoever pays. */
async function referenceOf(debtor: string): Promise<string> {
  const path = `/api/search?q=${encodeURIComponent(debtor)}`
  const list: unknown = await (await manager.request.get(path)).json()
  const [, id = ''] = /"dossierId":"([^"]+)"/.exec(JSON.stringify(list)) ?? []
  const dossier: unknown = await (await manager.request.get(`/api/dossiers/${id}`)).json()
  const [, reference = ''] = /"rfReference":"(RF[^"]+)"/.exec(JSON.stringify(dossier)) ?? []
  return reference
}

async function drop(...booked: readonly Booked[]): Promise<void> {
  serial += 1
  const openingCents = await heldAtTheBank(manager)
  const file = { id: `L-${serial}`, on: '2026-11-22', openingCents, booked }
  await manager.goto('/fonds')
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
  await manager.keyboard.press('i')
  await manager
    .getByLabel('Déposer un relevé du compte séparé')
    .setInputFiles({ name: `l-${serial}.xml`, mimeType: 'application/xml', buffer: bankFile(file) })
  await manager.getByText(/ligne(s)? nouvelle/).waitFor()
  await manager.keyboard.press('Escape')
}

async function inHand(text: string): Promise<void> {
  await settled(manager)
  await manager.locator('[data-line]').filter({ hasText: text }).first().click()
}

describe('a credit in which the bank booked several payments', () => {
  it('shows what the bank details, and is shared out from there', async () => {
    const reference = await referenceOf('École Arpège')
    await drop({
      amountCents: 30_000,
      batch: [
        { amountCents: 10_000, endToEndId: reference, counterparty: 'ECOLE ARPEGE' },
        { amountCents: 20_000, endToEndId: 'VIR-DIVERS', counterparty: 'HOTEL DE LA BRUME' },
      ],
    })
    await inHand('300,00')
    await manager.getByRole('list', { name: 'Paiements que la banque détaille' }).waitFor()
    expect(await look(manager, { name: 'batch-line' })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'batch-line' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.getByRole('button', { name: 'Répartir entre plusieurs paiements' }).click()
    const parts = manager.getByRole('list', { name: 'Parts de la ligne' })
    await parts.getByText('ECOLE ARPEGE').first().waitFor()
    // A panel of the desk keeps the width of a panel.
    expect((await manager.getByRole('dialog').boundingBox())?.width).toBeLessThanOrEqual(640)
    expect(await look(manager, { name: 'batch-sharing' })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'batch-sharing' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.keyboard.press('Escape')
  })
})

describe('a return that bears the charge of the bank', () => {
  it('is proposed with both sums', async () => {
    const reference = await referenceOf('École Arpège')
    await drop({ amountCents: 10_000, remittance: `acompte ${reference}` })
    await drop({ amountCents: -10_800, endToEndId: reference, returned: 'MD01' })
    await inHand('108,00')
    await manager.getByText(/8,00.*de frais de la banque que le cabinet couvre/).waitFor()
    expect(await look(manager, { name: 'return-with-charge' })).toEqual([])
  })
})

describe('a debit that takes several payments back', () => {
  it('is taken detail by detail where the bank names none, and says what is left', async () => {
    const [one, other] = [await referenceOf('École Arpège'), await referenceOf('Hôtel de la Brume')]
    await drop(
      { amountCents: 11_000, remittance: `acompte ${one}` },
      { amountCents: 12_000, remittance: `acompte ${other}` },
    )
    await drop({
      amountCents: -23_000,
      batch: [
        { amountCents: -11_000, endToEndId: 'IMP-4471-A', returned: 'AM04' },
        { amountCents: -12_000, endToEndId: 'IMP-4471-B', returned: 'MD01' },
      ],
    })
    await inHand('230,00')
    const payments = manager.getByRole('list', { name: 'Paiements que ce débit peut reprendre' })
    await payments.getByRole('button').nth(1).waitFor()
    expect(await look(manager, { name: 'shared-return', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'shared-return' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await settled(manager)
    await payments.getByRole('button').filter({ hasText: 'détail 1, 110,00' }).first().click()
    await manager.getByRole('button', { name: /^Défaire le paiement/ }).click()
    await manager.getByText('Un paiement sur 2 est défait.').waitFor()
    await manager.getByText('Ce débit reprend déjà un paiement').waitFor()
    await expect.poll(async () => await payments.getByText('détail 1,').count()).toBe(0)
    expect(await look(manager, { name: 'shared-return-half' })).toEqual([])
    await payments.getByRole('button').filter({ hasText: 'Hôtel de la Brume' }).click()
    await manager.getByRole('button', { name: /^Défaire le paiement/ }).click()
    await expect
      .poll(async () => await manager.getByText('230,00', { exact: false }).count())
      .toBe(0)
    expect(product.complaints).toEqual([])
  })
})

describe('a fee that the bank gives back', () => {
  it('is said where the bank codes it so, and taken', async () => {
    await drop({ amountCents: 1500, counterparty: 'BANQUE FICTIVE', fee: true })
    await inHand('BANQUE FICTIVE')
    await manager.getByText(/elle en rend sans doute un/).waitFor()
    expect(await look(manager, { name: 'fee-given-back' })).toEqual([])
    await manager.getByRole('button', { name: 'La banque rend un frais' }).click()
    await manager
      .getByText(/Frais rendu/)
      .first()
      .waitFor()
  })
})
