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

/** Asks the API as the person in front of the page would. */
async function asked(path: string, data: object): Promise<void> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await manager.request.post(path, { data, headers })
  if (!answer.ok()) throw new Error(await answer.text())
}

/** The creditor signs that the costs left to it are rebilled, and one of them is noted. */
async function rebilled(): Promise<void> {
  const { creditor, version } = await (await manager.request.get(`/api${dossier}`)).json()
  await asked(`/api/creditors/${String(creditor.id)}/conventions`, {
    signedOn: '2026-11-02',
    validUntil: null,
    basisAndAmounts: 'Le principal des factures, chaque élément à part.',
    liabilityGuarantee: 'Garantie contre la responsabilité civile du créancier.',
    feeTerms: 'Dix pour cent des sommes encaissées ; frais refacturés.',
    payOverTerms: 'Par virement, dans le mois de l’encaissement.',
    commissionRateHundredths: 1000,
    commissionTierRule: null,
    commissionTiers: [],
    commissionBase: 'all-collected',
    minimumCommissionCents: null,
    commissionCapCents: null,
    vatRateHundredths: 2000,
    commissionOnDirectPayments: false,
    creditNoteWhenReturned: false,
    rebillsCosts: true,
    setOffAllowed: false,
    payOverMonths: null,
    directDebitPower: true,
    directDebitPayOverDays: null,
    retentionAllowed: false,
    payOverDays: null,
    signedCopyFileId: null,
  })
  const { items } = await (await manager.request.get(`/api${dossier}/costs`)).json()
  await asked(`/api${dossier}/costs`, {
    expectedVersion: Number(version),
    kind: 'visit-or-call',
    itemId: String(items[0].id),
    supplier: 'Recherches Fictives',
    paidOn: '2026-11-20',
    netCents: 5000,
    vatCents: 1000,
  })
}

describe('the invoices of costs', () => {
  it('stand under the commissions, once issued with them', async () => {
    await manager.goto('/fonds/commissions')
    await manager.getByText('Aucun frais facturé').waitFor()
    expect(await look(manager, { name: 'cost-invoices-none' })).toEqual([])
    await rebilled()
    await settled(manager)
    await manager.getByRole('button', { name: 'Établir les factures' }).click()
    await manager.getByRole('link', { name: 'Lire FF-2026-000001 en PDF' }).waitFor()
    expect(await look(manager, { name: 'cost-invoices', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'cost-invoices' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    expect(product.complaints).toEqual([])
  })
})
