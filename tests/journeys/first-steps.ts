import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { openProduct, typeDay, type Product } from './product.ts'

/** The pass phrase of the manager in every journey. */
const PASSWORD = 'une phrase pour les essais'

/** The account of `tests/fixtures/camt/valid/separate-account.xml`. */
export const SEPARATE_IBAN = 'FR76 9999 9000 4200 0002 1057 715'

export type Office = {
  /** As the choice of the first run begins. */
  readonly kind: 'Un créancier, pour lui-même' | 'Un cabinet de recouvrement'
  readonly name: string
  readonly email: string
}

/** Fills the first page of a product that nobody uses yet, and enters. */
export async function found(page: Page, { kind, name, email }: Office): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
  await page.getByLabel('Nom ou dénomination').fill(name)
  await page.getByLabel('Numéro et voie').fill('4 rue des Tilleuls')
  await page.getByLabel('Code postal').fill('69003')
  await page.getByLabel('Commune').fill('Lyon')
  await page.getByLabel('Prénom et nom').fill('Claire Morin')
  await page.getByLabel('Son courriel, qui sert à entrer').fill(email)
  await page.getByLabel('Sa phrase de passe').fill(PASSWORD)
  await page.getByRole('button', { name: 'Créer l’organisation et entrer' }).click()
  await inside(page)
}

/** The product on the day that its fictional organisation was prepared for, and its manager in. */
export async function openDemo(): Promise<{ readonly product: Product; readonly page: Page }> {
  const product = await openProduct('2026-11-23', 'demo')
  const page = await product.visit()
  await page.goto('/')
  await enterDemo(page)
  return { product, page }
}

/** Enters the fictional organisation by the door. */
export async function enterDemo(page: Page): Promise<void> {
  const { email, password } = inject('stores').access
  await enter(page, email, password)
}

/** Enters by the door. */
export async function enter(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Adresse de courriel').fill(email)
  await page.getByLabel('Phrase de passe').fill(password)
  await page.getByRole('button', { name: 'Entrer', exact: true }).click()
  await inside(page)
}

/** Waits until somebody is signed in: the way out is there, or the menu that holds it. */
export async function inside(page: Page): Promise<void> {
  const out = page.getByRole('button', { name: 'Sortir' })
  await out
    .or(page.getByRole('button', { name: 'Menu' }))
    .first()
    .waitFor()
}

/** Fills the settings that the law asks of an agency. */
export async function fillStanding(page: Page): Promise<void> {
  await page.getByLabel('Assureur').fill('Mutuelle du Parc')
  await typeDay(page, 'Garantie jusqu’au', '31/12/2027')
  await page.getByLabel('Titulaire').fill('CABINET BREVAULT')
  await page.getByLabel('IBAN').fill(SEPARATE_IBAN)
  await typeDay(page, 'Déclaré au procureur le', '15/01/2025')
  await fillContact(page)
}

/** Lets what is approved leave at once: what a journey waits for is then there. */
export async function leaveAtOnce(page: Page): Promise<void> {
  const answer = await page.request.post('/api/sendings/rule', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: {
      mode: 'to-confirm',
      stepModes: {},
      mailMinutes: 0,
      letterMinutes: 0,
      bankWorkingDays: null,
      reason: 'Les essais n’attendent pas.',
    },
  })
  if (!answer.ok()) throw new Error(`the rule of sending was refused: ${await answer.text()}`)
}

/** Fills what a letter gives to answer. */
export async function fillContact(page: Page): Promise<void> {
  const contact = page.getByRole('group', { name: 'Coordonnées sur les lettres' })
  await contact.getByLabel(/^Téléphone/).fill('06 39 98 14 07')
  await contact.getByLabel(/^Courriel/).fill('contact@brevault.example')
}

/** Enters a creditor that is a company. */
export async function enterCreditor(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await page.getByLabel('Numéro et voie').fill('12 quai Perrache')
  await page.getByLabel('Code postal').fill('69002')
  await page.getByLabel('Commune').fill('Lyon')
  await page.getByLabel(/^IBAN où reverser/).fill('FR7699997000030000000990148')
  await page.getByLabel(/^Titulaire du compte/).fill(name.toUpperCase())
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Fills the four contents of a written convention, and joins its signed copy. */
export async function fillConvention(page: Page): Promise<void> {
  await page.getByLabel(/^1° Fondement/).fill('Le principal et les intérêts, chacun à part.')
  await page.getByLabel(/^2° Garantie/).fill('Mutuelle du Parc, contrat 2025-118, sans franchise.')
  await page.getByLabel(/^3° Rémunération/).fill('Dix pour cent des sommes encaissées.')
  await page.getByLabel(/^4° Reversement/).fill('Par virement, dans le mois.')
  await typeDay(page, 'Signée le', '10/01/2026')
  await page.getByLabel(/^Taux hors taxes/).fill('10')
  await page.getByLabel('Copie signée').setInputFiles({
    name: 'convention-signee.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n% Convention fictive, signée des deux parties.\n%%EOF\n'),
  })
}

export type Claim = {
  readonly creditor: string
  readonly debtor: string
  readonly number: string
  readonly amount: string
}

/** Fills the deposit of one invoice between professionals, issued on 12 December 2025. */
export async function fillDeposit(page: Page, claim: Claim): Promise<void> {
  await page.getByRole('combobox', { name: 'Créancier' }).click()
  await page.getByRole('option', { name: claim.creditor }).click()
  await page.getByRole('radio', { name: /^À titre professionnel/ }).check()
  const debtor = page.getByRole('group', { name: 'Débiteur', exact: true })
  await debtor.getByLabel('Civilité').selectOption('M.')
  await debtor.getByLabel('Nom', { exact: true }).fill(claim.debtor)
  await debtor.getByLabel(/^Nom commercial/).fill('Café Lanterne')
  await debtor
    .getByLabel(/^Son activité/)
    .selectOption({ label: 'Commerçant, société commerciale' })
  await debtor.getByLabel('Numéro et voie').fill('18 rue des Lanternes')
  await debtor.getByLabel('Code postal').fill('69001')
  await debtor.getByLabel('Commune').fill('Lyon')
  await debtor.getByLabel(/^Courriel/).fill('thomas@lanterne.example')
  await debtor.getByLabel(/^Téléphone/).fill('06 39 98 14 07')
  await page.getByLabel('Nature').selectOption({ label: 'Facture commerciale' })
  await page
    .getByLabel(/^Ce qui est réclamé/)
    .fill('le prix d’une devanture posée le 5 décembre 2025')
  const item = page.getByRole('group', { name: 'Pièce 1' })
  await item.getByLabel('Numéro').fill(claim.number)
  await item.getByLabel('Montant TTC').fill(claim.amount)
  await item.getByLabel('Libellé').fill('Devanture en chêne, fourniture et pose')
  await typeDay(item, 'Émise le', '12/12/2025')
  await typeDay(item, 'Échue le', '11/01/2026')
}
