import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, shortActs, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
  for (const number of ['G-1', 'G-2', 'G-3']) await owedByGrouped(number)
})

/** A claim against one more debtor, who owes several to one creditor. */
async function owedByGrouped(number: string): Promise<void> {
  const creditors = await (await manager.request.get('/api/creditors')).text()
  const mandated = /"id":"([^"]+)"[^}]*"conventionInForce":true/.exec(creditors)
  const [, creditorId = ''] = mandated ?? []
  const address = { line2: '', line3: '', street: '2 rue du Lot', postCode: '69003', town: 'Lyon' }
  const known = { civility: null, tradeName: null, siren: null, email: null, phone: null, address }
  const answer = await manager.request.post('/api/dossiers', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: {
      creditorId,
      debtor: { kind: 'professional', trade: 'merchant', name: 'Menuiserie Trois', ...known },
      nature: 'invoice',
      title: 'le prix de portes',
      limitationStartsOn: null,
      contractRateHundredths: null,
      items: [
        {
          number,
          label: 'Portes',
          issuedOn: '2026-05-01',
          dueOn: '2026-06-01',
          amountCents: 90_000,
        },
      ],
      creditNotes: [],
    },
  })
  if (!answer.ok()) throw new Error(await answer.text())
}
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const list = () => manager.getByRole('grid', { name: 'Lettres du lot' })
const row = (state: string) => list().getByRole('row').filter({ hasText: state })
const side = () => manager.getByRole('complementary', { name: 'Lettre choisie' })

describe('the sendings of the day', () => {
  it('are prepared from « Ma journée », where the public counter stands', async () => {
    await manager.goto('/journee')
    await manager.getByText(/Relances parties à tort/).waitFor()
    await manager.getByRole('link', { name: 'Envois du jour' }).click()
    await manager.getByText('Aucun lot n’est préparé.').waitFor()
    expect(await look(manager, { name: 'sendings-none', dark: true })).toEqual([])
    await manager.getByRole('button', { name: 'Préparer les envois du jour' }).click()
    await list().waitFor()
    await side().getByText('La lettre, écrite à l’instant').waitFor()
    await settled(manager)
    expect(await look(manager, { name: 'sendings-open', dark: true })).toEqual([])
  })

  it('show the claims of one debtor as one letter, which unfolds', async () => {
    const letter = list().getByRole('row').filter({ hasText: 'Menuiserie Trois' })
    await expect.poll(() => letter.count()).toBe(1)
    await letter.getByRole('button', { name: '3 dossiers' }).click()
    await expect.poll(() => row('dans la même lettre').count()).toBe(2)
    await letter.click()
    await side().getByText('Dossiers de cette lettre').waitFor()
    await side()
      .getByText(/Total à payer/)
      .waitFor()
    await settled(manager)
    expect(await look(manager, { name: 'sendings-grouped', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    await settled(manager)
    expect(await look(manager, { name: 'sendings-grouped-phone' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await letter.getByRole('button', { name: '3 dossiers' }).click()
    await expect.poll(() => row('dans la même lettre').count()).toBe(0)
  })

  it('leave one letter out with its reason, by the keyboard', async () => {
    const ready = row('Rien ne s’y oppose')
    await expect.poll(() => ready.count()).toBeGreaterThan(1)
    await ready.first().click()
    await settled(manager)
    await manager.keyboard.press('Space')
    await manager.getByRole('textbox', { name: 'Pourquoi' }).fill('Il a promis de rappeler.')
    await manager.keyboard.press('Control+Enter')
    await row('Laissée de côté').waitFor()
    await side().getByText('Il a promis de rappeler.').waitFor()
    expect(await look(manager, { name: 'sendings-excepted' })).toEqual([])
  })

  it('are approved at once for the rest, each reserved by itself', async () => {
    await settled(manager)
    await manager.keyboard.press('Control+Enter')
    await row('Réservée').first().waitFor()
    await manager
      .getByText(/Approuvé à/)
      .first()
      .waitFor()
    await expect.poll(() => row('Attend son tour').count(), { timeout: 30_000 }).toBe(0)
    await expect.poll(() => row('Laissée de côté').count()).toBe(1)
    await settled(manager)
    expect(await look(manager, { name: 'sendings-approved', dark: true })).toEqual([])
  })

  it('are taken back one by one until they leave', async () => {
    await row('Réservée').first().click()
    await side()
      .getByText(/^Part le/)
      .waitFor()
    await settled(manager)
    await side().getByRole('button', { name: 'Annuler l’envoi' }).click()
    await row('Annulée').waitFor()
    expect(await look(manager, { name: 'sendings-taken-back' })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'sendings-phone' })).toEqual([])
    expect(await shortActs(manager)).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.goto('/echanges')
    await manager
      .getByRole('row', { name: /Annulé/ })
      .first()
      .waitFor()
  })

  it('are named on the dossier that waits for them, one press from being taken back', async () => {
    const acts = await (await manager.request.get('/api/acts?state=reserved')).text()
    const waiting = /"dossierId":"([^"]+)"[^{}]*(?:\{[^{}]*\}[^{}]*)*?"canTakeBack":true/.exec(acts)
    const [, dossierId = ''] = waiting ?? []
    await manager.goto(`/dossiers/${dossierId}`)
    await manager.getByText('pas encore parti').waitFor()
    await settled(manager)
    expect(await look(manager, { name: 'sendings-under-way' })).toEqual([])
    await manager.getByRole('link', { name: 'Voir l’envoi, ou l’annuler' }).click()
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await manager.getByRole('button', { name: 'Annuler l’envoi' }).waitFor()
    await settled(manager)
    expect(await look(manager, { name: 'sendings-one', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'sendings-one-phone' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.getByRole('button', { name: 'Annuler l’envoi' }).click()
    await manager.getByText('Annulé', { exact: true }).waitFor()
  })

  it('follow the mode that the manager chooses', async () => {
    await manager.goto('/reglages/envois')
    await manager.getByRole('radio', { name: /^Automatique, à confirmer/ }).waitFor()
    await settled(manager)
    expect(await look(manager, { name: 'sending-rule', dark: true })).toEqual([])
    await manager.getByRole('radio', { name: /^Manuel/ }).check()
    await manager.getByRole('button', { name: 'Enregistrer le mode d’envoi' }).click()
    await manager.getByText('Dites pourquoi : cela reste au journal.').waitFor()
    await manager.getByLabel('Pourquoi ce choix').fill('Une personne lit tout.')
    await manager.getByRole('button', { name: 'Enregistrer le mode d’envoi' }).click()
    await manager.getByText('Une personne lit tout.').waitFor()
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'sending-rule-phone' })).toEqual([])
    await manager.goto('/journee')
    await manager.getByText(/Relances parties à tort/).waitFor()
    expect(await look(manager, { name: 'sendings-day-phone' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
  })

  it('follow the mode of a creditor where it has its own, and both pages say whose it is', async () => {
    const listed: { readonly rows: readonly { readonly id: string; readonly name: string }[] } =
      await (await manager.request.get('/api/creditors')).json()
    const [first] = listed.rows
    if (first === undefined) throw new Error('the demo has creditors')
    await manager.goto(`/mandants/${first.id}`)
    const sheet = manager.getByRole('region', { name: 'Mode d’envoi' })
    await sheet.getByText('c’est le mode de l’organisation').waitFor()
    await settled(manager)
    await sheet.getByRole('button', { name: 'Changer' }).click()
    const panel = manager.getByRole('dialog')
    await panel.getByRole('radio', { name: /^Automatique, à confirmer/ }).check()
    await manager.keyboard.press('Control+Enter')
    await panel.getByText('Dites pourquoi : cela reste au journal.').waitFor()
    await panel.getByLabel('Pourquoi ce choix').fill('Il relit ses lettres avec nous.')
    expect(await look(manager, { name: 'creditor-mode-panel', dark: true })).toEqual([])
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await sheet.getByText('ce mandant a son propre mode').waitFor()
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'creditor-mode-phone' })).toEqual([])
    await manager.goto('/reglages/envois')
    await manager.getByRole('link', { name: first.name }).waitFor()
    expect(await look(manager, { name: 'sending-rule-creditors-phone' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
  })
})
