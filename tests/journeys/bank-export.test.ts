import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { heldAtTheBank } from './bank-file.ts'
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

const title = (name: string) => manager.getByRole('heading', { level: 1, name })

/** Drops an export of a bank that nobody knows: a credit, a fee, a total that is no line. */
async function drop(name: string, rows: readonly string[]): Promise<void> {
  const text = ['Banque Exemple;', 'Repère;Sommes;Objet', ...rows, 'Total;;'].join('\r\n')
  await manager.goto('/fonds')
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
  await manager.keyboard.press('i')
  await manager
    .getByLabel('Déposer un relevé du compte séparé')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
}

const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')

describe('the export of a bank that nobody knows', () => {
  it('is explained column by column, with what would be taken of it beside', async () => {
    await drop('operations.csv', [
      '20/11/2026;250,00;VIR HOTEL DE LA BRUME RÉF. 12',
      '21/11/2026;-12,40;FRAIS DE TENUE DE COMPTE',
    ])
    await title('Dites ce que contient chaque colonne').waitFor()
    await manager.getByLabel('Colonne « Repère »').selectOption('Jour de l’opération')
    await manager.getByLabel('Colonne « Sommes »').selectOption('Débit')
    await manager.getByText('la colonne des débits a des montants des deux signes').waitFor()
    expect(await look(manager, { name: 'bank-export-faults' })).toEqual([])
    await manager.getByLabel('Colonne « Sommes »').selectOption('Montant, avec son signe')
    await manager.getByLabel('Colonne « Objet »').selectOption('Libellé')
    const lines = manager.getByRole('table', { name: 'Premières lignes lues' })
    await lines.getByText('VIR HOTEL DE LA BRUME RÉF. 12').waitFor()
    await manager.getByText('Sans solde, rien ne peut être vérifié.').waitFor()
    await manager.getByText('Donnez un solde, ou dites que vous n’en avez aucun.').waitFor()
  })

  it('is taken once its balance holds with what the account held', async () => {
    const held = await heldAtTheBank(manager)
    const before = manager.getByLabel(/^Solde avant la première ligne/)
    await before.fill(euros(held + 1))
    await manager.getByText('Ce relevé serait mis de côté.').waitFor()
    await before.fill(euros(held))
    await manager.getByText('Son fichier ne nomme aucun compte').waitFor()
    await settled(manager)
    await manager.getByLabel('Cet export est celui du compte séparé').check()
    await manager.getByText('2 lignes sont nouvelles.').waitFor()
    expect(await look(manager, { name: 'bank-export-mapped' })).toEqual([])
    await settled(manager)
    await manager.keyboard.press('Control+Enter')
    await title('Relevé lu').waitFor()
    await manager.getByText(/2 lignes nouvelles/).waitFor()
    expect(await heldAtTheBank(manager)).toBe(held + 23_760)
    expect(await look(manager, { name: 'bank-export-taken' })).toEqual([])
  })

  it('leaves a fee that one key names, for the firm to cover', async () => {
    await manager.getByRole('link', { name: 'Revenir aux fonds de tiers' }).click()
    const fee = manager.locator('[data-line]').filter({ hasText: 'FRAIS DE TENUE' })
    await fee.click()
    await manager.getByRole('button', { name: 'C’est un frais de la banque' }).waitFor()
    await settled(manager)
    await manager.keyboard.press('b')
    await fee.waitFor({ state: 'detached' })
    await manager.getByRole('tab', { name: 'Frais' }).click()
    await manager
      .getByText(/À couvrir par le cabinet/)
      .first()
      .waitFor()
    expect(await look(manager, { name: 'bank-export-fee' })).toEqual([])
  })

  it('is known the next time: only its balance is asked', async () => {
    const held = await heldAtTheBank(manager)
    await drop('operations-2.csv', ['22/11/2026;31,00;VIR INCONNU'])
    await title('Donnez le solde que cet export ne porte pas').waitFor()
    await manager.getByText('Comme pour le dernier export qui avait ces colonnes.').waitFor()
    await manager.getByText('Ce fichier ne nomme aucun compte').waitFor()
    await manager.getByLabel(/^Solde après la dernière ligne/).fill(euros(held + 3100))
    await manager.getByText('Une ligne est nouvelle.').waitFor()
    await settled(manager)
    await manager.getByRole('button', { name: 'Prendre ces lignes' }).click()
    await title('Relevé lu').waitFor()
    expect(await heldAtTheBank(manager)).toBe(held + 3100)
  })
})

/** A statement of another account of the firm, which its bank calls by a name of its own. */
const ofAnotherAccount = `:20:RELEVE
:25:CREAFRPP/7654321
:28C:1
:60F:C261119EUR120,00
:61:2611201120C10,00NTRFNONREF
:86:VIR DIVERS
:62F:C261120EUR130,00
-
`

describe('a statement of another account', () => {
  it('is left out with a reason, and may be taken up again', async () => {
    await manager.goto('/fonds')
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    await manager.keyboard.press('i')
    await manager.getByLabel('Déposer un relevé du compte séparé').setInputFiles({
      name: 'courant.sta',
      mimeType: 'text/plain',
      buffer: Buffer.from(ofAnotherAccount.replaceAll('\n', '\r\n'), 'latin1'),
    })
    await manager
      .getByText(/CREAFRPP\/7654321/)
      .first()
      .waitFor()
    await manager.goto('/fonds')
    const list = manager.getByRole('region', { name: 'Un relevé mis de côté' })
    await list.getByRole('button', { name: 'C’est un autre compte' }).waitFor()
    expect(await look(manager, { name: 'aside-waits' })).toEqual([])
    await list.getByRole('button', { name: 'C’est un autre compte' }).click()
    const panel = manager.getByRole('dialog', { name: 'Écarter ce relevé' })
    await panel.getByLabel('Quel compte est-ce').fill('Le compte courant du cabinet.')
    expect(await look(manager, { name: 'aside-dismissing' })).toEqual([])
    await panel.getByRole('button', { name: 'Écarter ce relevé' }).click()
    await panel.waitFor({ state: 'detached' })
    const left = manager.getByText('Un relevé écarté', { exact: true })
    await left.click()
    await manager.getByText(/Le compte courant du cabinet/).waitFor()
    expect(await look(manager, { name: 'aside-dismissed' })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'aside-dismissed' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.getByRole('button', { name: 'Reprendre ce relevé' }).click()
    const again = manager.getByRole('dialog', { name: 'Reprendre ce relevé' })
    await again.getByLabel('Pourquoi le reprendre').fill('À vérifier avec la banque.')
    await again.getByRole('button', { name: 'Reprendre ce relevé' }).click()
    await list.getByRole('button', { name: 'C’est un autre compte' }).waitFor()
  })
})
