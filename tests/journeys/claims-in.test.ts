import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { found } from './first-steps.ts'
import { keepFailure, look, openProduct, type Product } from './product.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const OWNER = 'Menuiserie du Lac'

let product: Product
let page: Page

beforeAll(async () => {
  product = await openProduct('2026-10-05')
  page = await product.visit()
  await page.goto('/')
  await found(page, {
    kind: 'Un créancier, pour lui-même',
    name: OWNER,
    email: 'claire@lac.example',
  })
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const title = (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })

async function drop(...paths: readonly string[]): Promise<void> {
  await page
    .getByLabel(/^Factures électroniques, messages/)
    .setInputFiles(paths.map((path) => join(fixtures, path)))
}

describe('an e-invoice dropped on the deposit', () => {
  it('becomes a draft, with a credit note that is no claim, and what cannot be read is said', async () => {
    await page.goto('/dossiers/depot')
    await drop(
      'invoices/valid/unpaid.xml',
      'invoices/valid/credit-note.xml',
      'invoices/valid/paid.xml',
      'invoices/invalid/doctype.xml',
    )
    await page.getByText(/contient un DOCTYPE/).waitFor()
    await page.getByText('La facture F-2026-033 ne laisse rien à payer').waitFor()
    await page.getByRole('grid', { name: 'Brouillons' }).waitFor()
    expect(await look(page, { name: 'claims-in-deposit' })).toEqual([])
  })

  it('says where each value comes from, and takes the credit note off', async () => {
    await page.getByRole('link', { name: 'Brouillon de la facture F-2026-031' }).click()
    await title('Brouillon : F-2026-031').waitFor()
    const found_ = page.getByRole('region', { name: 'Ce que dit le fichier' })
    await found_.getByText('1440.00 EUR').waitFor()
    await found_.getByText('BT-115', { exact: true }).waitFor()
    await expect.poll(() => page.getByLabel('Montant TTC').inputValue()).toContain('200,00')
    await page.getByRole('button', { name: 'Retrancher cet avoir' }).click()
    await page.getByText('retranché').waitFor()
    await page.getByText(/^Gardé à/).waitFor()
    expect(await look(page, { name: 'claims-in-draft', dark: true })).toEqual([])
  })

  it('can be left and come back to, and asks its questions before it is deposited', async () => {
    await page.goto('/dossiers')
    await page.goto('/dossiers/depot')
    await page
      .getByRole('grid', { name: 'Brouillons' })
      .getByRole('link', { name: 'F-2026-031', exact: true })
      .click()
    await title('Brouillon : F-2026-031').waitFor()
    await page.getByText('retranché').waitFor()
    await page.getByRole('combobox', { name: 'Créancier' }).click()
    await page.getByRole('option', { name: OWNER }).click()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Cette question attend votre réponse.').waitFor()
    expect(await look(page, { name: 'claims-in-questions' })).toEqual([])
    await page.getByLabel(/^Taux de pénalités/).fill('11,5')
    await page.getByLabel(/^J’ai lu ces mentions/).check()
    await page.keyboard.press('Control+Enter')
    await title(/Garage Fictif SAS/).waitFor()
    await page.getByText('unpaid.xml').first().waitFor()
    expect(await look(page, { name: 'claims-in-dossier' })).toEqual([])
  })
})

describe('a credit note of an invoice deposited already', () => {
  it('is taken off its dossier', async () => {
    const { pathname } = new URL(page.url())
    await page.goto('/dossiers/depot')
    await drop('invoices/valid/second-credit-note.xml')
    await page.getByRole('link', { name: /^Avoir A-2026-005/ }).click()
    await title('Avoir A-2026-005').waitFor()
    expect(await look(page, { name: 'claims-in-credit-note' })).toEqual([])
    await page.getByRole('button', { name: /^Retrancher du dossier/ }).click()
    await page.waitForURL((url) => url.pathname === pathname)
    await page.getByText('Avoir A-2026-005 retranché').waitFor()
  })
})

describe('a life-cycle message dropped on the dossier', () => {
  const line = (name: RegExp): Locator => page.getByRole('listitem').filter({ hasText: name })

  it('stops the reminders where the invoice is contested, and is an exhibit', async () => {
    await page.getByRole('button', { name: 'Déposer un message' }).click()
    await page
      .getByLabel(/^Message de cycle de vie/)
      .setInputFiles([
        join(fixtures, 'cdar/valid/205-approved.xml'),
        join(fixtures, 'cdar/valid/207-disputed.xml'),
      ])
    await line(/207 En litige/)
      .first()
      .waitFor()
    await page.getByText('Quantité livrée incomplète', { exact: true }).waitFor()
    await page.getByText('Contestation reçue').first().waitFor()
    expect(await look(page, { name: 'claims-in-life-cycle' })).toEqual([])
  })

  it('takes off what the creditor collected, once it confirms', async () => {
    await page
      .getByLabel(/^Message de cycle de vie/)
      .setInputFiles(join(fixtures, 'cdar/valid/212-collected-in-part.xml'))
    await page.getByRole('button', { name: 'Le créancier confirme : déduire' }).click()
    await page.getByText('appliqué', { exact: true }).waitFor()
    expect(await look(page, { name: 'claims-in-collected' })).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await look(page, { name: 'claims-in-collected' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('the accounting file of a creditor', () => {
  it('shows its open items by customer, how sure each is and why', async () => {
    await page.goto('/dossiers/depot')
    await drop('fec/valid/222222226FEC20251231.txt')
    await page.getByRole('link', { name: /^Fichier comptable lu/ }).click()
    await title('Pièces clients ouvertes').waitFor()
    await page
      .getByText('10 lignes de comptes clients (41) sont gardées', { exact: false })
      .waitFor()
    await page.getByText('pas de demande', { exact: true }).waitFor()
    expect(await look(page, { name: 'claims-in-ledger' })).toEqual([])
  })

  it('makes drafts of the items chosen, that ask what a FEC does not say', async () => {
    await page.getByLabel('Choisir F25-001, GARAGE FICTIF SAS').check()
    await page.getByLabel('Choisir F25-002, GARAGE FICTIF SAS').check()
    await page.getByText(/^2 pièces choisies, 1.800,00/).waitFor()
    await page.getByRole('combobox', { name: 'Créancier' }).click()
    await page.getByRole('option', { name: OWNER }).click()
    await page.getByRole('button', { name: 'Faire les brouillons' }).click()
    await title('Brouillon : F25-001, F25-002').waitFor()
    await page.getByLabel('Le créancier a confirmé ces échéances.').waitFor()
    expect(await look(page, { name: 'claims-in-ledger-draft' })).toEqual([])
    const { pathname } = new URL(page.url())
    await page.goto(`${pathname}?lang=en`)
    await title('Draft: F25-001, F25-002').waitFor()
    await page.getByLabel('The creditor confirmed these due dates.').waitFor()
    expect(await look(page, { name: 'claims-in-ledger-draft-english' })).toEqual([])
    await page.goto(`${pathname}?lang=fr`)
    await title('Brouillon : F25-001, F25-002').waitFor()
  })

  it('is read on a telephone too', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await look(page, { name: 'claims-in-ledger-draft' })).toEqual([])
    await page.goto('/dossiers/depot')
    await drop('fec/valid/222222226FEC20251231.txt')
    await page.getByRole('link', { name: /^Fichier comptable lu/ }).click()
    await title('Pièces clients ouvertes').waitFor()
    expect(await look(page, { name: 'claims-in-ledger' })).toEqual([])
    await page.goto('/dossiers/depot')
    await page.getByRole('grid', { name: 'Brouillons' }).waitFor()
    expect(await look(page, { name: 'claims-in-deposit' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    expect(product.complaints).toEqual([])
  })
})
