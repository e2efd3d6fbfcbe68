import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { enter, found, inside } from './first-steps.ts'
import { keepFailure, look, openProduct, type Product } from './product.ts'

const MANAGER = 'claire.morin@brevault.example'
const ACCOUNTANT = 'paul.aubert@brevault.example'
const PASSPHRASE = 'une autre phrase pour entrer'
const SOURCE = 'Arrêté du 18/12/2026 (JO n° 0299 du 24/12/2026)'
const REFERENCE = 'https://www.legifrance.example/jorf/0299'

let product: Product
let manager: Page
let accountant: Page
let link = ''

beforeAll(async () => {
  product = await openProduct('2026-12-26')
  manager = await product.visit()
  accountant = await product.visit('phone')
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(async () => {
    await keepFailure(manager, `${task.name} manager`)
    await keepFailure(accountant, `${task.name} accountant`)
  })
})
afterAll(async () => {
  await product.stop()
})

const press = async (page: Page, name: string) =>
  await page.getByRole('button', { name, exact: true }).first().click()

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

describe('an office of two people', () => {
  it('begins with one, who is told in the morning which rates are missing', async () => {
    await manager.goto('/')
    await found(manager, {
      kind: 'Un cabinet de recouvrement',
      name: 'Cabinet Brévault',
      email: MANAGER,
    })
    const line = manager.getByText(
      'À ajouter : taux légal et taux de la BCE du premier semestre 2027.',
    )
    await expect
      .poll(
        async () => {
          await manager.reload()
          await manager.getByRole('heading', { level: 1 }).waitFor()
          return await line.count()
        },
        { timeout: 60_000 },
      )
      .toBe(1)
    expect(await look(manager, { name: 'office-day' })).toEqual([])
    await manager.getByRole('link', { name: 'Voir les taux' }).click()
    await heading(manager, 'Taux').waitFor()
  })

  it('sees both series with their sources, and adds the legal rate of the next half-year', async () => {
    await manager.getByText('Possible à partir du 1er janvier 2027.').waitFor()
    expect(await look(manager, { name: 'office-rates', dark: true })).toEqual([])
    await press(manager, 'Ajouter ce taux : taux légal du premier semestre 2027')
    await press(manager, 'Proposer ce taux')
    await manager.getByText('4 champs sont à corriger.').waitFor()
    await manager.getByLabel('Créancier particulier').fill('6,90')
    await manager.getByLabel('Autres créanciers').fill('2,80')
    await manager.getByLabel('Le texte ou la page, tel qu’on le cite').fill(SOURCE)
    await manager.getByLabel('Où le relire').fill(REFERENCE)
    expect(await look(manager, { name: 'office-propose' })).toEqual([])
    await press(manager, 'Proposer ce taux')
    await manager.getByText('Vous l’avez proposé').waitFor()
    expect(await look(manager, { name: 'office-proposed' })).toEqual([])
  })

  it('invites a second person by a link that is shown once', async () => {
    await manager.goto('/reglages')
    await manager.getByRole('link', { name: 'Personnes' }).click()
    await heading(manager, 'Personnes').waitFor()
    await manager.getByText('Il n’y a que vous ici.').waitFor()
    expect(await look(manager, { name: 'office-people' })).toEqual([])
    await manager.keyboard.press('n')
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Prénom et nom').fill('Paul Aubert')
    await panel.getByLabel(/^Son courriel/).fill(ACCOUNTANT)
    await panel.getByRole('radio', { name: /^Comptable/ }).check()
    expect(await look(manager, { name: 'office-invite' })).toEqual([])
    await panel.getByRole('button', { name: 'Tirer le lien' }).click()
    link = (await panel.getByLabel('Lien d’invitation').textContent()) ?? ''
    expect(link).toMatch(/\/invitation#[\w-]{43}$/)
    expect(await look(manager, { name: 'office-link' })).toEqual([])
    await panel.getByRole('button', { name: 'J’ai le lien' }).click()
    await manager.getByText('Attend jusqu’au 2 janv. 2027').waitFor()
  })

  it('which the second opens on a telephone, where he chooses a passphrase and joins', async () => {
    await accountant.goto(link)
    await heading(accountant, 'Rejoindre Cabinet Brévault').waitFor()
    await accountant.getByText('Claire Morin vous invite, comme comptable.').waitFor()
    await accountant.getByLabel('Votre phrase de passe').fill('court')
    await press(accountant, 'Rejoindre et entrer')
    await accountant.getByText('Douze caractères au moins ; il y en a 5.').waitFor()
    expect(await look(accountant, { name: 'office-invitation', dark: true })).toEqual([])
    await accountant.getByLabel('Votre phrase de passe').fill(PASSPHRASE)
    await press(accountant, 'Rejoindre et entrer')
    await inside(accountant)
  })

  it('and confirms the rate that the first proposed, at its source', async () => {
    await accountant.goto('/reglages/taux')
    await accountant.getByRole('link', { name: REFERENCE }).waitFor()
    expect(await look(accountant, { name: 'office-confirm' })).toEqual([])
    await press(accountant, 'Confirmer ce taux')
    await accountant.getByText('ajouté par Claire Morin, confirmé par Paul Aubert').waitFor()
    await accountant.getByText('Il manque le taux de la BCE du premier semestre 2027.').waitFor()
    await expect.poll(() => accountant.getByText('Il manque le taux légal').count()).toBe(0)
    expect(await look(accountant, { name: 'office-confirmed' })).toEqual([])
  })

  it('until the first suspends him: he is out, on the page that he had open', async () => {
    await manager.reload()
    await press(manager, 'Changer Paul Aubert')
    const panel = manager.getByRole('dialog')
    expect(await look(manager, { name: 'office-member' })).toEqual([])
    await panel.getByRole('button', { name: 'Suspendre', exact: true }).click()
    await panel.getByRole('button', { name: 'Rendre l’accès' }).waitFor()
    await accountant.goto('/fonds')
    await heading(accountant, 'Entrer dans Quittance').waitFor()
    await accountant.getByLabel('Adresse de courriel').fill(ACCOUNTANT)
    await accountant.getByLabel('Phrase de passe').fill(PASSPHRASE)
    await press(accountant, 'Entrer')
    await heading(accountant, 'Aucune organisation ne vous ouvre').waitFor()
    expect(await look(accountant, { name: 'office-no-access' })).toEqual([])
    await press(accountant, 'Sortir')
  })

  it('and lets him in again, and removes him in the end', async () => {
    const panel = manager.getByRole('dialog')
    await panel.getByRole('button', { name: 'Rendre l’accès' }).click()
    await panel.getByRole('button', { name: 'Suspendre', exact: true }).waitFor()
    await heading(accountant, 'Entrer dans Quittance').waitFor()
    await enter(accountant, ACCOUNTANT, PASSPHRASE)
    await panel.getByRole('button', { name: 'Retirer de l’organisation' }).click()
    await panel.getByRole('button', { name: 'Oui, retirer Paul Aubert' }).click()
    await panel.waitFor({ state: 'detached' })
    await manager.getByText('Il n’y a que vous ici.').waitFor()
    await accountant.goto(link)
    await heading(accountant, 'Cette invitation ne sert plus').waitFor()
    expect(await look(accountant, { name: 'office-closed' })).toEqual([])
  })

  it('reads in English, and tells it all in the journal', async () => {
    await manager.goto('/reglages/personnes?lang=en')
    await heading(manager, 'People').waitFor()
    await press(manager, 'Change Claire Morin')
    await manager
      .getByText('A manager always stays: give this role to another person first.')
      .first()
      .waitFor()
    expect(await look(manager, { name: 'office-last-manager-en' })).toEqual([])
    await manager.goto('/reglages/taux')
    await manager.getByText('The ECB rate of the first half of 2027 is missing.').waitFor()
    expect(await look(manager, { name: 'office-rates-en' })).toEqual([])
    await manager.goto('/journal')
    for (const verb of ['Person invited', 'Member joined', 'Rate confirmed', 'Member removed'])
      await manager.getByText(verb, { exact: true }).first().waitFor()
  })

  it('meets no failure on the way', () => {
    expect(product.complaints).toEqual([])
  })
})
