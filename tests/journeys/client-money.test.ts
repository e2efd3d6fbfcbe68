import { readFile } from 'node:fs/promises'
import { checkFec } from '@quittance/money-files'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bankFile, heldAtTheBank } from './bank-file.ts'
import { inside, openDemo } from './first-steps.ts'
import { keepFailure, look, opened, type Product } from './product.ts'
import { settled } from './stillness.ts'

const PASSWORD = 'une phrase pour les essais'

let product: Product
let manager: Page
let accountant: Page
/** What the order pays, in cents. */
let paidOver = 0

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')

/** Asks the API as the person in front of a page would. */
async function asked(page: Page, path: string, data: object): Promise<unknown> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await page.request.post(path, { data, headers })
  if (!answer.ok()) throw new Error(await answer.text())
  return await answer.json()
}

/** Drops a statement on the page, as the person in front of it would. */
async function drop(name: string, buffer: Buffer): Promise<void> {
  await manager.goto('/fonds')
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
  await manager.keyboard.press('i')
  await manager
    .getByLabel('Déposer un relevé du compte séparé')
    .setInputFiles({ name, mimeType: 'application/xml', buffer })
}

/** The reference that the letters of a dossier give to whoever pays. */
async function referenceOf(debtor: string): Promise<string> {
  const list: unknown = await (
    await manager.request.get(`/api/search?q=${encodeURIComponent(debtor)}`)
  ).json()
  const [, id = ''] = /"dossierId":"([^"]+)"/.exec(JSON.stringify(list)) ?? []
  const dossier: unknown = await (await manager.request.get(`/api/dossiers/${id}`)).json()
  const [, reference = ''] = /"rfReference":"(RF[^"]+)"/.exec(JSON.stringify(dossier)) ?? []
  return reference
}

describe('a file of the bank', () => {
  it('is dropped: what names its dossier is matched alone', async () => {
    const reference = await referenceOf('École Arpège')
    const openingCents = await heldAtTheBank(manager)
    const booked = [
      { amountCents: 80_000, counterparty: 'ECOLE ARPEGE', remittance: `acompte ${reference}` },
      { amountCents: 31_200, counterparty: 'HOTEL DE LA BRUME', remittance: 'cartes de chambre' },
    ]
    await drop('releve-1.xml', bankFile({ id: 'R-1', on: '2026-11-22', openingCents, booked }))
    await manager.getByText('2 lignes nouvelles.').waitFor()
    await manager.getByText(/Une a été affectée par sa référence/).waitFor()
    expect(await look(manager, { name: 'bank-file-read' })).toEqual([])
    await manager.keyboard.press('Escape')
  })

  it('leaves what names nobody to a person, who chooses a proposal and accepts it by key', async () => {
    await settled(manager)
    await manager.locator('[data-line]').filter({ hasText: 'HOTEL DE LA BRUME' }).first().click()
    await manager.getByRole('list', { name: 'Dossiers proposés' }).waitFor()
    expect(await look(manager, { name: 'bank-line-in-hand' })).toEqual([])
    await manager.keyboard.press('1')
    await manager.keyboard.press('r')
    await manager.getByRole('heading', { name: 'Rapproché', exact: true }).waitFor()
    await manager
      .getByRole('link', { name: /^Quittance Q-2026-\d{6}/ })
      .first()
      .waitFor()
    expect(await look(manager, { name: 'bank-line-matched' })).toEqual([])
  })
})

describe('paying a creditor over', () => {
  it('begins with a second person, who may approve', async () => {
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
    expect(await look(accountant, { name: 'pay-over-joined' })).toEqual([])
  })

  it('notes where the creditor is paid from now on, and lets the other person confirm it', async () => {
    await manager.goto('/mandants')
    await manager.getByRole('link', { name: 'Imprimerie Corvaisier' }).first().click()
    await manager.getByRole('button', { name: 'Changer de compte' }).click()
    const panel = manager.getByRole('dialog', { name: 'Noter un compte' })
    await panel.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 189')
    await panel.getByLabel(/^Titulaire/).fill('IMPRIMERIE CORVAISIER SARL')
    await panel.getByRole('radio', { name: 'Le nom correspond', exact: true }).check()
    expect(await look(manager, { name: 'payout-account' })).toEqual([])
    await panel.getByRole('button', { name: 'Noter un compte' }).click()
    await manager.getByText('Vous avez noté ce compte').waitFor()
    await accountant.goto(new URL(manager.url()).pathname)
    await accountant.getByRole('button', { name: 'Confirmer ce compte' }).click()
    await accountant.getByText('Payé ici').waitFor()
  })

  it('prepares an order for all that may leave, which its author does not approve', async () => {
    await manager.goto('/fonds')
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    await manager.keyboard.press('v')
    await manager.getByRole('heading', { level: 1, name: /à reverser/ }).waitFor()
    expect(await look(manager, { name: 'pay-over-queue', dark: true })).toEqual([])
    await manager.keyboard.press('v')
    const panel = manager.getByRole('dialog', { name: /^Ordre de virement/ })
    const calendar = panel.locator('[data-dates-dropdown]')
    const executeOn = panel.getByRole('textbox', { name: /^Jour d’exécution/ })
    await executeOn.focus()
    expect(await look(manager, { name: 'pay-over-preparing' })).toEqual([])
    expect(await calendar.count()).toBe(0)
    await executeOn.click()
    await calendar.waitFor()
    await manager.keyboard.press('Escape')
    await calendar.waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: /^Réserver/ }).click()
    await manager.getByText('Vous avez préparé cet ordre').waitFor()
    expect(await look(manager, { name: 'pay-over-prepared' })).toEqual([])
  })

  it('is approved on a phone by the other person, who takes the file for the bank', async () => {
    await accountant.goto('/fonds/reversements')
    await accountant.getByRole('button', { name: 'Approuver et faire le fichier' }).click()
    const link = accountant.getByRole('link', { name: /^Télécharger ordre-V-2026-/ })
    await link.waitFor()
    expect((await opened(accountant, await link.getAttribute('href'))).starts).toBe('<?xml')
    expect(await look(accountant, { name: 'pay-over-approved' })).toEqual([])
  })

  it('ends when the bank has booked it: nothing waits, and the statement left', async () => {
    const list: unknown = await (await manager.request.get('/api/transfer-orders')).json()
    const [, endToEndId = '', sum = ''] =
      /"endToEndId":"([^"]+)".*?"amountCents":(\d+)/.exec(JSON.stringify(list)) ?? []
    paidOver = Number(sum)
    const openingCents = await heldAtTheBank(manager)
    const booked = [{ amountCents: -paidOver, endToEndId }]
    await drop('releve-2.xml', bankFile({ id: 'R-2', on: '2026-11-23', openingCents, booked }))
    await manager.getByText('Une ligne nouvelle.').waitFor()
    await manager.goto('/fonds/reversements')
    await manager.getByRole('heading', { level: 1, name: /Rien n’attend/ }).waitFor()
    await manager.getByRole('link', { name: 'Bordereau de reversement' }).waitFor()
    expect(await look(manager, { name: 'pay-over-done' })).toEqual([])
  })
})

describe('the month of the accountant', () => {
  it('leaves the gauge at zero, and is given in one archive whose FEC holds the transfer', async () => {
    await accountant.goto('/fonds/preuve')
    const gauge = accountant.getByRole('region', { name: 'Écart inexpliqué' })
    await gauge.waitFor()
    await expect.poll(async () => spaced(await gauge.textContent())).toContain('0,00 €')
    await accountant.goto('/fonds/livres')
    await accountant.getByRole('button', { name: 'Remettre au comptable' }).click()
    const panel = accountant.getByRole('dialog', { name: 'Remettre les livres au comptable' })
    await panel.getByRole('button', { name: 'Préparer l’archive' }).waitFor()
    const siren = panel.getByLabel('SIREN du cabinet')
    if ((await siren.count()) > 0) await siren.fill('123 456 782')
    await panel.getByRole('button', { name: 'Préparer l’archive' }).click()
    const taken = panel.getByRole('link', { name: /^Prendre l’archive/ })
    await taken.waitFor()
    expect(await look(accountant, { name: 'month-given' })).toEqual([])
    const [download] = await Promise.all([accountant.waitForEvent('download'), taken.click()])
    const bytes = await readFile(await download.path())
    const from = bytes.indexOf('JournalCode\t')
    const fec = bytes.subarray(from, bytes.indexOf('PK\u0003\u0004', from))
    const checked = checkFec(fec, '123456782FEC20261130.txt')
    if (checked.kind === 'refused') throw new Error(checked.error.code)
    expect(checked.value).toMatchObject({ conforms: true, findings: [] })
    const credited = fec
      .toString('utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, , , on, account]) => on === '20261123' && account === '512100')
      .map((fields) => fields[12])
    expect(credited).toEqual([eurosOf(paidOver)])
    expect(product.complaints).toEqual([])
  })
})

/** A sum as a FEC writes it. */
function eurosOf(amountCents: number): string {
  const digits = String(amountCents).padStart(3, '0')
  return `${digits.slice(0, -2)},${digits.slice(-2)}`
}
