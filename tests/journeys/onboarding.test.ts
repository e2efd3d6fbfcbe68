import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFaults } from './accessibility.ts'
import { isFocused, keepFailure, openProduct, type Product } from './product.ts'
import { settled } from './stillness.ts'

const PASSPHRASE = 'une phrase assez longue'

let product: Product
let page: Page

beforeAll(async () => {
  product = await openProduct('2026-04-14')
  page = await product.visit()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

/** What axe finds against WCAG 2.2 AA on the page shown, at both widths. */
async function faults(): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    found.push(...(await axeFaults(page, 'standards-and-practice')))
    const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    if (Number(wider) > 0) found.push(`wider than ${width}`)
  }
  return found
}

async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(text)
  }
}

const said = (words: string | RegExp) => page.getByRole('alert').getByText(words).count()

type Placed = {
  readonly getBoundingClientRect: () => { readonly top: number; readonly bottom: number }
  readonly ownerDocument: { readonly documentElement: { readonly clientHeight: number } }
}

/** True for what is wholly between the two edges of the screen; runs in the page. */
const isInView = (element: Placed): boolean => {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= element.ownerDocument.documentElement.clientHeight
}

// One product, from its first page to its first claims: each step begins where the last one ended.
describe('the first morning of an agency', () => {
  it('says what it is, is corrected at the field, and enters', async () => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('radio', { name: /cabinet de recouvrement/ }).check()
    await fill({
      'Nom ou dénomination': 'Cabinet Brévault',
      'Numéro et voie': '4 place de l’Exemple',
      'Code postal': '6900',
      Commune: 'Lyon',
      'Prénom et nom': 'Claire Sorel',
      'Son courriel, qui sert à entrer': 'claire@brevault.example',
      'Sa phrase de passe': 'trop court',
    })
    const siren = page.getByLabel(/^Numéro SIREN/)
    await siren.fill('123 456 789')
    const create = page.getByRole('button', { name: 'Créer l’organisation et entrer' })
    await create.click()
    await expect.poll(() => page.getByText('il y en a 10').count()).toBe(1)
    expect(await page.getByText('Un code postal français a cinq chiffres.').count()).toBe(1)
    await page.getByLabel('Code postal').fill('69000')
    await page.getByLabel('Sa phrase de passe').fill(PASSPHRASE)
    await create.click()
    await expect.poll(() => page.getByText(/La clé du numéro SIREN/).count()).toBe(1)
    await siren.fill('732 829 320')
    await create.click()
    await page.getByRole('navigation').waitFor()
  })

  it('enters a creditor, then deposits a claim whose refusals lead to what is missing', async () => {
    await page.goto('/mandants/nouveau')
    await fill({
      Nom: 'Atelier Verrières',
      'Numéro et voie': '12 rue Inventée',
      'Code postal': '75011',
      Commune: 'Paris',
    })
    await page.getByRole('button', { name: 'Inscrire', exact: true }).click()
    await page.waitForURL(/mandants\/[0-9a-f-]{36}$/)
    await page.goto('/dossiers/depot')
    await page.getByRole('combobox', { name: 'Créancier' }).click()
    await page.getByRole('option', { name: /Atelier Verrières/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: /À titre professionnel/ }).check()
    await fill({
      Nom: 'Café Lanterne',
      'Numéro et voie': '3 rue Inventée',
      'Code postal': '69000',
      Commune: 'Lyon',
      'Ce qui est réclamé, en quelques mots': 'la pose d’une devanture',
      Numéro: 'F-2025-0147',
      'Montant TTC': '2350',
      Libellé: 'Devanture',
      'Émise le': '05/12/2025',
      'Échue le': '01/12/2025',
    })
    await page.getByLabel('Nature').selectOption({ label: 'Travaux' })
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => said(/R124-2/)).toBe(1)
    await expect.poll(() => page.getByText(/Brouillon gardé à/).count()).toBe(1)
    expect(await faults()).toEqual([])
    await page.getByRole('link', { name: 'Compléter les réglages' }).click()
  })

  it('settles its insurance and account, and signs the convention of R124-3', async () => {
    await page.getByLabel('Assureur').fill('Assurances de la Fiction')
    await page.getByLabel('Garantie jusqu’au').fill('31/12/2026')
    await page.getByLabel(/^Déclaré au procureur/).fill('06/01/2025')
    await page.getByRole('button', { name: 'Enregistrer les réglages' }).click()
    await expect.poll(() => page.getByText('Assuré jusqu’au').count()).toBe(1)
    expect(await faults()).toEqual([])
    const secondFactor = page.getByRole('region', { name: 'Second facteur' })
    await secondFactor.getByLabel('Votre phrase de passe').fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    const code = secondFactor.getByLabel('Code affiché par l’application')
    await expect.poll(() => code.evaluate(isFocused)).toBe(true)
    await page.goto('/dossiers/depot')
    await expect.poll(() => page.getByLabel('Libellé').inputValue()).toBe('Devanture')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => said(/R124-3/)).toBe(1)
    await expect.poll(() => page.getByRole('alert').evaluate(isInView)).toBe(true)
    await page.getByRole('link', { name: 'Enregistrer la convention' }).click()
    await page.getByLabel(/^1°/).fill('Factures de devantures impayées, intérêts à part.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => said('5 champs sont à corriger.')).toBe(1)
    await page.getByLabel(/^2°/).fill('Contrat de la Fiction n° 1.')
    await page.getByLabel(/^3°/).fill('Douze pour cent de ce qui est encaissé.')
    await page.getByLabel('Taux hors taxes').fill('12')
    await page.getByLabel(/^4°/).fill('Un mois après l’encaissement, par virement.')
    await page.getByLabel('Signée le').fill('10/01/2026')
    expect(await faults()).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByText('Version 1').waitFor()
    expect(await faults()).toEqual([])
  })

  it('finds its draft again, corrects the day refused, and opens the dossier', async () => {
    await page.goto('/dossiers/depot')
    const due = page.getByLabel('Échue le')
    await expect.poll(() => due.inputValue()).toBe('01/12/2025')
    await page.getByRole('button', { name: /^Déposer la créance/ }).click()
    await expect.poll(() => page.getByText(/L’échéance précède/).count()).toBe(1)
    await due.fill('10/01/2026')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/dossiers\/[0-9a-f-]{36}$/)
  })

  it('imports a file, leaves and comes back, and takes the lines to correct', async () => {
    await page.goto('/dossiers/import')
    await page.getByRole('combobox', { name: 'Créancier' }).click()
    await page.getByRole('option', { name: /Atelier Verrières/ }).click()
    const head = 'Client;Adresse;CP;Ville;N° facture;Date;Échéance;Total TTC'
    const lines = ['10/01/2026', '31/02/2026', '10/01/2026'].map(
      (due, at) => `Client ${at};${at + 1} rue Inventée;69000;Lyon;G-${at};05/12/2025;${due};90,50`,
    )
    await page.getByLabel('Fichier CSV ou XLSX').setInputFiles({
      name: 'créances.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([head, ...lines].join('\r\n')),
    })
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/import\/[0-9a-f-]{36}$/)
    await page.getByLabel('Colonne « Client »'.replaceAll(/(?<=«) | (?=»)/g, '\u00A0')).waitFor()
    expect(await faults()).toEqual([])
    await page.goto('/dossiers/import')
    await page.getByRole('link', { name: 'Revenir au dernier import' }).click()
    await page.getByRole('button', { name: /^Importer les créances/ }).click()
    await page.getByRole('heading', { name: 'Import terminé' }).waitFor()
    await page.getByText('31/02/2026').first().waitFor()
    expect(await faults()).toEqual([])
    const link = page.getByRole('link', { name: 'Télécharger les lignes à corriger' })
    const file = await page.request.get((await link.getAttribute('href')) ?? '')
    expect((await file.text()).split(/\r?\n/).filter((line) => line !== '')).toHaveLength(2)
  })

  it('broke nothing on the way', () => {
    expect(product.complaints).toEqual([])
  })
})
