import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bankFile, heldAtTheBank } from './bank-file.ts'
import { inside, openDemo } from './first-steps.ts'
import { keepFailure, look, typeDay, type Product } from './product.ts'
import { settled } from './stillness.ts'

const PASSWORD = 'une phrase pour les essais'
const DEBTOR = 'École Arpège'
const OTHER_ACCOUNT = 'FR14 2004 1010 0505 0001 3M02 606'

let product: Product
let manager: Page
let accountant: Page
let dossierId = ''

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

/** Asks the API as the person in front of the page would. */
async function asked(path: string, data: object): Promise<string> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await manager.request.post(path, { data, headers })
  if (!answer.ok()) throw new Error(await answer.text())
  return await answer.text()
}

async function second(): Promise<Page> {
  const invited = await asked('/api/members/invitations', {
    name: 'Paul Aubert',
    email: 'paul.aubert@cabinet.example',
    role: 'accountant',
  })
  const [link = ''] = /\/invitation#[\w-]+/.exec(invited) ?? []
  const page = await product.visit('phone')
  await page.goto(link)
  await page
    .getByLabel(/phrase de passe/i)
    .first()
    .fill(PASSWORD)
  await page.getByRole('button', { name: 'Rejoindre et entrer' }).click()
  await inside(page)
  return page
}

/** Attaches the signed mandate to the exhibits of the dossier. */
async function attachMandate(): Promise<void> {
  const found = await (
    await manager.request.get(`/api/search?q=${encodeURIComponent(DEBTOR)}`)
  ).text()
  ;[, dossierId = ''] = /"dossierId":"([^"]+)"/.exec(found) ?? []
  const sent = await manager.request.post('/api/files', {
    data: Buffer.from('Mandat de prélèvement signé par École Arpège.'),
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': 'mandat-signe.txt',
      'idempotency-key': crypto.randomUUID(),
    },
  })
  if (!sent.ok()) throw new Error(await sent.text())
  const [, fileId = ''] = /"id":"([^"]+)"/.exec(await sent.text()) ?? []
  const { version } = await (await manager.request.get(`/api/dossiers/${dossierId}`)).json()
  await asked(`/api/dossiers/${dossierId}/exhibits`, {
    expectedVersion: Number(version),
    fileId,
    kind: 'bank-document',
    deviceSha256: null,
    owners: [],
  })
}

describe('a direct debit', () => {
  it('begins with the identifier of the firm, whose check digits are looked at', async () => {
    accountant = await second()
    await manager.goto('/fonds')
    await manager.getByRole('link', { name: 'Prélèvements', exact: true }).click()
    await manager.getByRole('heading', { level: 1, name: 'Aucun prélèvement n’attend' }).waitFor()
    expect(await look(manager, { name: 'direct-debits-empty' })).toEqual([])
    await manager.getByRole('button', { name: 'Changer l’identifiant' }).click()
    const panel = manager.getByRole('dialog', { name: 'Identifiant créancier SEPA' })
    await panel.getByLabel('Identifiant (ICS)').fill('FR27ZZZ123456')
    await panel.getByRole('button', { name: 'Noter l’identifiant' }).click()
    await panel.getByText('Cet identifiant a une clé fausse').waitFor()
    expect(await look(manager, { name: 'direct-debits-identifier' })).toEqual([])
    await panel.getByLabel('Identifiant (ICS)').fill('FR53ZZZ999999')
    await panel.getByRole('button', { name: 'Noter l’identifiant' }).click()
    await panel.waitFor({ state: 'detached' })
  })

  it('rests on a mandate that the debtor signed, kept among the exhibits', async () => {
    await attachMandate()
    await manager.goto(`/dossiers/${dossierId}`)
    await manager.getByRole('link', { name: 'Mandats et prélèvements' }).click()
    await manager.getByRole('heading', { level: 1, name: /n’a pas de mandat/ }).waitFor()
    await settled(manager)
    await manager.keyboard.press('v')
    const panel = manager.getByRole('dialog', { name: 'Enregistrer un mandat' })
    await panel.getByLabel('IBAN du débiteur').fill('FR76 3000 6000 0112 3456 7890 189')
    await typeDay(panel, 'Signé le', '20/11/2026')
    const copy = await panel.getByRole('option', { name: /mandat-signe/ }).textContent()
    await panel.getByLabel('Mandat signé').selectOption({ label: copy ?? '' })
    expect(await look(manager, { name: 'direct-debits-mandate' })).toEqual([])
    await panel.getByRole('button', { name: 'Enregistrer un mandat' }).click()
    await manager.getByText('RUM-2026-0002').first().waitFor()
    expect(await look(manager, { name: 'direct-debits-dossier' })).toEqual([])
  })

  it('is told to the debtor before, by a letter that the gate lets leave', async () => {
    await manager.getByRole('button', { name: 'Prévoir un prélèvement' }).click()
    const panel = manager.getByRole('dialog', { name: /^Prévoir un prélèvement/ })
    await panel.getByLabel('Montant').fill('150,00')
    await panel.getByLabel('Comment le débiteur l’a accepté').fill('Accord écrit du 20 novembre.')
    await panel.getByRole('button', { name: 'Lire la prénotification' }).click()
    await panel.getByText('Le garde-fou laisse partir cette lettre.').waitFor()
    expect(await look(manager, { name: 'direct-debits-notice' })).toEqual([])
    await panel.getByRole('button', { name: 'Envoyer et prévoir le prélèvement' }).click()
    await panel.waitFor({ state: 'detached' })
    await manager.getByText('Attend une remise').waitFor()
  })

  it('is prepared by one person, and approved by another on a telephone', async () => {
    await manager.goto('/fonds/prelevements')
    await manager.getByRole('heading', { level: 1, name: /à prélever/ }).waitFor()
    await settled(manager)
    expect(await look(manager, { name: 'direct-debits-planned', dark: true })).toEqual([])
    await manager.keyboard.press('v')
    const panel = manager.getByRole('dialog', { name: /^Remise de prélèvements/ })
    await panel.getByRole('button', { name: /^Préparer la remise/ }).click()
    await manager.getByText('Vous avez préparé cette remise').waitFor()
    await accountant.goto('/fonds/prelevements')
    await accountant.getByRole('button', { name: 'Approuver et faire le fichier' }).waitFor()
    expect(await look(accountant, { name: 'direct-debits-to-approve-phone' })).toEqual([])
    await accountant.getByRole('button', { name: 'Approuver et faire le fichier' }).click()
    await accountant.getByRole('link', { name: /^Télécharger prelevements-/ }).waitFor()
    expect(await look(accountant, { name: 'direct-debits-approved-phone' })).toEqual([])
    await accountant.goto(`/dossiers/${dossierId}/prelevements`)
    await accountant.getByText('Dans la remise').waitFor()
    expect(await look(accountant, { name: 'direct-debits-dossier-phone' })).toEqual([])
    await accountant.getByRole('button', { name: 'Suspendre' }).click()
    await accountant.getByRole('dialog', { name: /^Suspendre le mandat/ }).waitFor()
    expect(await look(accountant, { name: 'direct-debits-suspend-phone' })).toEqual([])
    await accountant.keyboard.press('Escape')
  })

  it('is a payment once the bank shows it, and a receipt follows', async () => {
    product.goTo('2026-12-07')
    const openingCents = await heldAtTheBank(manager)
    const booked = [{ amountCents: 15_000, endToEndId: 'P-2026-0001-1' }]
    const buffer = bankFile({ id: 'P-1', on: '2026-12-07', openingCents, booked })
    await manager.goto('/fonds')
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    await manager.keyboard.press('i')
    await manager
      .getByLabel('Déposer un relevé du compte séparé')
      .setInputFiles({ name: 'releve.xml', mimeType: 'application/xml', buffer })
    await manager.getByText(/ligne nouvelle/).waitFor()
    await manager.goto('/fonds/prelevements')
    await manager.getByText('Encaissée', { exact: true }).waitFor()
    expect(await look(manager, { name: 'direct-debits-booked' })).toEqual([])
    await manager.goto(`/dossiers/${dossierId}`)
    await manager
      .getByRole('link', { name: /^Quittance Q-2026-/ })
      .first()
      .waitFor()
  })
})

describe('a mandate that changes without being signed anew', () => {
  it('keeps what it was, says why it changed, and that the bank has still to be told', async () => {
    await manager.goto(`/dossiers/${dossierId}/prelevements`)
    await manager.getByText('RUM-2026-0002').first().waitFor()
    await settled(manager)
    await manager.getByRole('button', { name: 'Modifier' }).first().click()
    const panel = manager.getByRole('dialog', { name: /^Modifier le mandat/ })
    await panel.getByLabel('Nouveau compte du débiteur (IBAN)').fill('FR76 1234')
    await panel.getByRole('button', { name: 'Modifier' }).click()
    await panel.getByText('Dites pourquoi le mandat change.').waitFor()
    expect(await look(manager, { name: 'mandate-amended-panel' })).toEqual([])
    await panel.getByLabel('Pourquoi il change').fill('L’école a changé de banque.')
    await panel.getByRole('button', { name: 'Modifier' }).click()
    await panel
      .getByRole('alert')
      .or(panel.getByText(/IBAN.*faux|clé/))
      .first()
      .waitFor()
    await panel.getByLabel('Nouveau compte du débiteur (IBAN)').fill(OTHER_ACCOUNT)
    await panel.getByRole('button', { name: 'Modifier' }).click()
    await panel.waitFor({ state: 'detached' })
    await manager.getByText('Le prochain prélèvement le dira à la banque.').waitFor()
    await manager.getByText('(L’école a changé de banque). Avant').waitFor()
    expect(await look(manager, { name: 'mandate-amended', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'mandate-amended' })).toEqual([])
    await settled(manager)
    await manager.getByRole('button', { name: 'Modifier' }).first().click()
    await panel.waitFor()
    expect(await look(manager, { name: 'mandate-amended-panel' })).toEqual([])
    await manager.keyboard.press('Escape')
    await manager.setViewportSize({ width: 1440, height: 900 })
    expect(product.complaints).toEqual([])
  })
})
