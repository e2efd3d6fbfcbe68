import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bankFile, heldAtTheBank, type Booked } from './bank-file.ts'
import { inside, openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'
import { settled } from './stillness.ts'

const PASSWORD = 'une phrase pour les essais'
const PAYER = 'FR7699998000070000000440203'
const OFFICE = 'FR76 3000 6000 0112 3456 7890 189'

let product: Product
let manager: Page
let accountant: Page

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

/** Asks the API as the person in front of a page would. */
async function asked(page: Page, path: string, data: object): Promise<unknown> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await page.request.post(path, { data, headers })
  if (!answer.ok()) throw new Error(await answer.text())
  return await answer.json()
}

let statements = 0

/** A statement of the day that follows on what the bank held, taken by the API. */
async function bank(...booked: readonly Booked[]): Promise<void> {
  statements += 1
  const id = `P-${statements}`
  const openingCents = await heldAtTheBank(manager)
  const body = bankFile({ id, on: '2026-11-22', openingCents, booked })
  const sent = await manager.request.post('/api/files', {
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': `${id}.xml`,
      'idempotency-key': crypto.randomUUID(),
    },
    data: body,
  })
  const { id: fileId } = await sent.json()
  await asked(manager, '/api/bank-statements', { fileId })
}

/** The dossier of a debtor as the API tells it. */
async function dossierOf(debtor: string): Promise<string> {
  const path = `/api/search?q=${encodeURIComponent(debtor)}`
  const list: unknown = await (await manager.request.get(path)).json()
  const [, id = ''] = /"dossierId":"([^"]+)"/.exec(JSON.stringify(list)) ?? []
  return JSON.stringify(await (await manager.request.get(`/api/dossiers/${id}`)).json())
}

async function toDesk(page: Page): Promise<void> {
  await page.goto('/fonds/rendre-virer-couvrir')
  await page.getByRole('heading', { name: 'Trop-perçus à rendre' }).waitFor()
  await settled(page)
}

/** The reference of the transfer of the last order. */
async function lastTransfer(): Promise<{ readonly reference: string; readonly cents: number }> {
  const { rows } = await (await manager.request.get('/api/transfer-orders')).json()
  const [order] = rows
  return { reference: order.transfers[0].endToEndId, cents: order.amountCents }
}

describe('what is not the creditors’', () => {
  it('is told on a page: overpaid, to be transferred, to be covered, each with its alarm', async () => {
    const dossier = await dossierOf('École Arpège')
    const [, reference = ''] = /"rfReference":"(RF[^"]+)"/.exec(dossier) ?? []
    await bank(
      { amountCents: 900_000, counterparty: 'ECOLE ARPEGE', iban: PAYER, remittance: reference },
      { amountCents: -1_250, fee: true },
    )
    await toDesk(manager)
    await manager.getByRole('heading', { level: 1, name: /à apporter aujourd’hui/ }).waitFor()
    expect(await look(manager, { name: 'own-orders', dark: true })).toEqual([])
  })

  it('is refunded to the account that paid, once a person said how it was checked', async () => {
    await manager.getByRole('button', { name: /^Rendre le trop-perçu/ }).click()
    const panel = manager.getByRole('dialog', { name: /^Rendre un trop-perçu/ })
    await panel.getByRole('button', { name: 'Préparer l’ordre' }).click()
    await panel.getByText('Dites comment le payeur a été vérifié.').waitFor()
    expect(await look(manager, { name: 'own-orders-refund' })).toEqual([])
    await panel.getByLabel('Comment savez-vous qui a payé ?').fill('Nom et IBAN du relevé.')
    await panel.getByRole('radio', { name: /^Non, aucune autre dette/ }).check()
    await panel.getByRole('button', { name: 'Préparer l’ordre' }).click()
    await panel.waitFor({ state: 'hidden' })
    await manager.getByText(/^Dans l’ordre V-/).waitFor()
  })

  it('is approved by a second person, on a phone, and booked by the bank alone', async () => {
    const invited = await asked(manager, '/api/members/invitations', {
      name: 'Paul Aubert',
      email: 'paul.aubert@cabinet.example',
      role: 'accountant',
    })
    const [link = ''] = /\/invitation#[\w-]+/.exec(JSON.stringify(invited)) ?? []
    accountant = await product.visit('phone')
    await accountant.goto(link)
    await accountant
      .getByLabel(/phrase de passe/i)
      .first()
      .fill(PASSWORD)
    await accountant.getByRole('button', { name: 'Rejoindre et entrer' }).click()
    await inside(accountant)
    await toDesk(accountant)
    expect(await look(accountant, { name: 'own-orders' })).toEqual([])
    await accountant.getByRole('button', { name: 'Approuver et faire le fichier' }).click()
    await accountant.getByText('Approuvé', { exact: true }).waitFor()
    const { cents, reference } = await lastTransfer()
    await bank({ amountCents: -cents, endToEndId: reference })
    await toDesk(manager)
    await manager.getByText('Aucun débiteur n’a payé de trop.').waitFor()
    await manager.getByRole('link', { name: 'Avis de remboursement' }).waitFor()
  })

  it('is brought in by the office: announced, found on the statement, taken by one key', async () => {
    await manager.getByRole('button', { name: /^Annoncer 12,50/ }).click()
    await manager.getByText(/C-2026-\d{4}/).waitFor()
    await bank({ amountCents: 1_250, counterparty: 'CABINET' })
    await toDesk(manager)
    await manager.getByRole('button', { name: 'C’est elle' }).waitFor()
    expect(await look(manager, { name: 'own-orders-cover' })).toEqual([])
    await manager.keyboard.press('c')
    await manager.getByText('Rien ne manque sur le compte séparé.').waitFor()
  })

  it('goes to an account of the office that two people set, commission by commission', async () => {
    await manager.getByRole('button', { name: 'Noter un compte' }).click()
    const panel = manager.getByRole('dialog', { name: 'Compte du cabinet' })
    await panel.getByLabel('IBAN').fill(OFFICE)
    await panel.getByLabel(/^Titulaire/).fill('CABINET EXEMPLE')
    await panel.getByLabel(/^Pourquoi ce compte/).fill('Compte courant du cabinet.')
    await panel.getByRole('button', { name: 'Noter un compte' }).click()
    await panel.waitFor({ state: 'hidden' })
    await manager.getByText('Vous avez noté ce compte').waitFor()
    expect(await look(manager, { name: 'own-orders-office' })).toEqual([])
    await toDesk(accountant)
    await accountant.getByRole('button', { name: 'Confirmer ce compte' }).click()
    await accountant.getByText('Confirmé', { exact: true }).waitFor()
  })

  it('is the commission too, once a convention lets it be kept: one key, two people, one line', async () => {
    const dossier = await dossierOf('Hôtel de la Brume')
    const [, reference = ''] = /"rfReference":"(RF[^"]+)"/.exec(dossier) ?? []
    const [, creditorId = ''] = /"creditor":\{"id":"([^"]+)"/.exec(dossier) ?? []
    await asked(manager, `/api/creditors/${creditorId}/conventions`, {
      signedOn: '2026-11-20',
      validUntil: null,
      basisAndAmounts: 'Principal et intérêts, chacun à part.',
      liabilityGuarantee: 'Assurance professionnelle.',
      feeTerms: 'Dix pour cent, gardés sur l’encaissement.',
      payOverTerms: 'Dans le mois.',
      commissionRateHundredths: 1000,
      minimumCommissionCents: null,
      retentionAllowed: true,
      payOverDays: null,
      signedCopyFileId: null,
    })
    await bank({ amountCents: 20_000, counterparty: 'HOTEL DE LA BRUME', remittance: reference })
    await toDesk(manager)
    await manager.getByRole('button', { name: /^Virer au cabinet/ }).waitFor()
    expect(await look(manager, { name: 'own-orders-sweep' })).toEqual([])
    await manager.keyboard.press('v')
    await manager.getByText('Commissions au cabinet').waitFor()
    await toDesk(accountant)
    await accountant.getByRole('button', { name: 'Approuver et faire le fichier' }).click()
    await accountant.getByText('Remis à la banque').waitFor()
    expect(await look(accountant, { name: 'own-orders-sweep' })).toEqual([])
    const { cents, reference: transfer } = await lastTransfer()
    expect(cents).toBe(2_400)
    await bank({ amountCents: -cents, endToEndId: transfer })
    await toDesk(manager)
    await manager.getByText('Aucune commission n’attend sur le compte séparé.').waitFor()
  })
})
