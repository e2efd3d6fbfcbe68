import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fillContact, fillDeposit, found, SEPARATE_IBAN } from './first-steps.ts'
import { keepFailure, look, openProduct, type Product } from './product.ts'

const claims = join(import.meta.dirname, '../fixtures/claims-csv')

let product: Product
let page: Page

beforeAll(async () => {
  product = await openProduct('2026-03-09')
  page = await product.visit()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const title = (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })
const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')

describe('a creditor for itself', () => {
  it('founds its organisation, and says where it is paid', async () => {
    await page.goto('/')
    await found(page, {
      kind: 'Un créancier, pour lui-même',
      name: 'Atelier Lumen SARL',
      email: 'claire@lumen.example',
    })
    await page.getByRole('link', { name: 'Réglages' }).click()
    await page.getByLabel('Titulaire').fill('ATELIER LUMEN')
    await page.getByLabel('IBAN').fill(SEPARATE_IBAN)
    await fillContact(page)
    await page.getByRole('button', { name: 'Enregistrer les réglages' }).click()
    await page.getByText(/^Enregistré à/).waitFor()
    expect(await look(page, { name: 'own-settings' })).toEqual([])
  })

  it('is refused the claims of another', async () => {
    await page.goto('/mandants/nouveau')
    await page.getByLabel('Nom', { exact: true }).fill('Piscines du Vallon')
    await page.getByLabel('Numéro et voie').fill('2 allée Fictive')
    await page.getByLabel('Code postal').fill('69000')
    await page.getByLabel('Commune').fill('Lyon')
    await page.getByRole('button', { name: 'Inscrire', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await look(page, { name: 'own-refused' })).toEqual([])
  })

  it('has no separate account to keep', async () => {
    await page.getByRole('link', { name: 'Fonds de tiers' }).click()
    await title('Aucun compte séparé à renseigner').waitFor()
    expect(await look(page, { name: 'own-money' })).toEqual([])
  })

  it('writes in its own name', async () => {
    await page.goto('/dossiers/depot')
    await fillDeposit(page, {
      creditor: 'Atelier Lumen SARL',
      debtor: 'Thomas Delmas',
      number: 'F-2025-118',
      amount: '1950',
    })
    await page.keyboard.press('Control+Enter')
    await title('M. Thomas Delmas, Café Lanterne').waitFor()
    await page.getByRole('button', { name: /^Écrire une relance/ }).click()
    await title('Rien ne s’oppose à l’envoi').waitFor()
    const letter = spaced(await page.getByRole('article').textContent())
    expect(letter).toContain('Atelier Lumen SARL')
    expect(letter).not.toContain('activité de recouvrement')
    expect(letter).not.toContain('mandat')
    expect(await look(page, { name: 'own-letter' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await title('La lettre est approuvée').waitFor()
  })
})

describe('a file of claims', () => {
  it('says in words what each bad line lacks, and gives these lines back', async () => {
    await importFile('invalid/lines-to-correct.csv')
    expect(await counted('Importées')).toBe('1')
    const faults = page.getByRole('grid', { name: 'Lignes à corriger' })
    await faults.getByText('30/02/2026').waitFor()
    expect(await look(page, { name: 'import-faults' })).toEqual([])
    const lines = await downloaded('Télécharger les lignes à corriger')
    expect(lines).toContain('Date Fausse')
    expect(lines).toContain(
      '«\u00A030/02/2026\u00A0» n’existe pas. Écrivez par exemple 28/02/2026.',
    )
    expect(lines).not.toContain('Bonne Ligne')
  })

  it('says the same in English, on the screen and in the lines it gives back', async () => {
    const { pathname } = new URL(page.url())
    await page.goto(`${pathname}?lang=en`)
    const faults = page.getByRole('grid', { name: 'Lines to correct' })
    await faults.getByText('“30/02/2026” does not exist.').waitFor()
    await expect.poll(() => faults.textContent()).not.toMatch(/Écrivez|Il manque|n’est pas/)
    expect(await look(page, { name: 'import-faults-english' })).toEqual([])
    const lines = await downloaded('Download the lines to correct')
    expect(lines).toContain('“30/02/2026” does not exist. Write for example 28/02/2026.')
    await page.goto(`${pathname}?lang=fr`)
    await title('Import terminé').waitFor()
  })

  it('adds nothing when it comes again', async () => {
    await importFile('invalid/lines-to-correct.csv')
    expect(await counted('Importées')).toBe('0')
    expect(await counted('Déjà là')).not.toBe('0')
    await page.getByRole('link', { name: 'Voir les dossiers' }).click()
    await page.getByRole('row', { name: /Bonne Ligne/ }).waitFor()
    await expect.poll(() => page.getByRole('row', { name: /Bonne Ligne/ }).count()).toBe(1)
    expect(await look(page, { name: 'dossiers' })).toEqual([])
  })

  it('remembers its columns, and shows them before anything is taken', async () => {
    await chooseFile('invalid/lines-to-correct.csv')
    await page.getByText('La correspondance retenue la dernière fois').waitFor()
    expect(await look(page, { name: 'import-columns' })).toEqual([])
  })

  it('that is not a table is refused in words', async () => {
    await chooseFile('invalid/binary.csv')
    await page.getByRole('alert').waitFor()
    expect(await look(page, { name: 'import-refused' })).toEqual([])
  })

  it('has complained of nothing', () => {
    expect(product.complaints).toEqual([])
  })
})

async function chooseFile(name: string): Promise<void> {
  await page.goto('/dossiers/import')
  await page.getByRole('combobox', { name: 'Créancier' }).click()
  await page.getByRole('option', { name: 'Atelier Lumen SARL' }).click()
  await page.getByLabel('Fichier CSV ou XLSX').setInputFiles(join(claims, name))
  await page.keyboard.press('Control+Enter')
}

/** What a link that downloads gives. */
async function downloaded(name: string): Promise<string> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const download = await downloading
  return await readFile(await download.path(), 'utf8')
}

/** Reads a file, accepts the columns proposed, and waits for the outcome. */
async function importFile(name: string): Promise<void> {
  await chooseFile(name)
  await title('Correspondance des colonnes').waitFor()
  await page.keyboard.press('Control+Enter')
  await title('Import terminé').waitFor()
}

/** The count that stands beside a word of the outcome. */
async function counted(what: string): Promise<string> {
  const outcome = spaced(await page.getByRole('main').ariaSnapshot())
  return new RegExp(`term: ${what} - definition: "?(\\d+)"?`).exec(outcome)?.[1] ?? outcome
}
