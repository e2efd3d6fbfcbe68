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
    await manager.getByLabel(/^Solde après la dernière ligne/).fill(euros(held + 3100))
    await manager.getByText('Une ligne est nouvelle.').waitFor()
    await settled(manager)
    await manager.getByRole('button', { name: 'Prendre ces lignes' }).click()
    await title('Relevé lu').waitFor()
    expect(await heldAtTheBank(manager)).toBe(held + 3100)
  })
})
