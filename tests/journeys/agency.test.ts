import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  enter,
  enterCreditor,
  fillConvention,
  fillDeposit,
  fillStanding,
  leaveAtOnce,
  found,
} from './first-steps.ts'
import {
  isFocused,
  keepFailure,
  look,
  opened,
  openProduct,
  typeDay,
  type Product,
} from './product.ts'
import { settled } from './stillness.ts'

const fixtures = join(import.meta.dirname, '../fixtures')
const EMAIL = 'claire.morin@brevault.example'
const THREAT = 'Sans paiement de votre part, nos huissiers viendront saisir vos biens.'

let product: Product
let page: Page
let dossier = ''

beforeAll(async () => {
  product = await openProduct('2026-02-03')
  page = await product.visit()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const title = (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })
const region = (name: string): Locator => page.getByRole('region', { name, exact: true })
const act = (name: string | RegExp): Locator =>
  region('Prochain acte licite').getByRole('button', { name })

async function openDossier(): Promise<void> {
  await page.goto(dossier)
  await title('M. Thomas Delmas, Café Lanterne').waitFor()
}

/** A row of what is owed, as it is read aloud. */
async function owed(component: string): Promise<string> {
  const row = region('Ce qui est dû').getByRole('row', { name: new RegExp(`^${component}`) })
  return spaced(await row.textContent())
}

const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s/g, ' ')

/** Approves the letter on the screen, and waits until it is printed in the batch of the day. */
async function approveAndPrint(letter: string): Promise<Locator> {
  await title('Rien ne s’oppose à l’envoi').waitFor()
  await page.keyboard.press('Control+Enter')
  await title('La lettre est approuvée').waitFor()
  await page.getByRole('button', { name: 'Voir les échanges' }).click()
  const row = page.getByRole('row', { name: new RegExp(letter) })
  await row.getByText('À poster').waitFor()
  return row
}

describe('an agency on its first day', () => {
  it('says what is missing before it founds its organisation, then enters', async () => {
    await page.goto('/')
    await title('De la créance à la quittance').waitFor()
    expect(await look(page, { name: 'first-run' })).toEqual([])
    await page.getByRole('button', { name: 'Créer l’organisation et entrer' }).click()
    await page.getByText('8 champs sont à corriger.').waitFor()
    expect(await look(page, { name: 'first-run-missing' })).toEqual([])
    await found(page, {
      kind: 'Un cabinet de recouvrement',
      name: 'Cabinet Brévault',
      email: EMAIL,
    })
    await page.getByText('Rien pour aujourd’hui.').waitFor()
    expect(await look(page, { name: 'first-day' })).toEqual([])
  })

  it('leaves, is refused a wrong pass phrase, and comes back by the door', async () => {
    await page.getByRole('button', { name: 'Sortir' }).click()
    await title('Entrer dans Quittance').waitFor()
    expect(await look(page, { name: 'door' })).toEqual([])
    await page.getByLabel('Adresse de courriel').fill(EMAIL)
    await page.getByLabel('Phrase de passe').fill('une autre phrase que la sienne')
    await page.getByRole('button', { name: 'Entrer', exact: true }).click()
    await page.getByText('Cette adresse et cette phrase de passe ne vont pas ensemble.').waitFor()
    await enter(page, EMAIL)
  })

  it('declares its insurance and its separate account', async () => {
    await page.getByRole('link', { name: 'Réglages' }).click()
    await title('Réglages').waitFor()
    expect(await look(page, { name: 'settings-empty' })).toEqual([])
    await fillStanding(page)
    await page.getByRole('button', { name: 'Enregistrer les réglages' }).click()
    await page.getByText(/^Enregistré à/).waitFor()
    expect(await look(page, { name: 'settings' })).toEqual([])
    await leaveAtOnce(page)
  })

  it('enters a creditor, then records the convention it signed', async () => {
    await page.getByRole('link', { name: 'Mandants' }).click()
    await page.getByText('Aucun mandant pour l’instant.').waitFor()
    expect(await look(page, { name: 'creditors-empty' })).toEqual([])
    await page.keyboard.press('n')
    await title('Inscrire un mandant').waitFor()
    expect(await look(page, { name: 'creditor-form' })).toEqual([])
    await enterCreditor(page, 'Atelier Verrières')
    await page.getByText('Aucune convention :').waitFor()
    await page.getByRole('button', { name: 'Enregistrer une convention' }).click()
    await title('Convention avec Atelier Verrières').waitFor()
    await fillConvention(page)
    expect(await look(page, { name: 'convention' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await title('Atelier Verrières').waitFor()
    await page.getByText('Signée le 10 janvier 2026').waitFor()
    const copy = page.getByRole('link', { name: 'Lire la copie signée' })
    expect((await opened(page, await copy.getAttribute('href'))).starts).toBe('%PDF-')
    expect(await look(page, { name: 'creditor' })).toEqual([])
  })
})

describe('the claim against Thomas Delmas', () => {
  it('is deposited while its document writes itself', async () => {
    await page.goto('/dossiers')
    await page.getByText('Aucun dossier encore.').waitFor()
    expect(await look(page, { name: 'dossiers-empty' })).toEqual([])
    await page.goto('/dossiers/depot')
    await title('Dépôt d’une créance').waitFor()
    await fillDeposit(page, {
      creditor: 'Atelier Verrières',
      debtor: 'Thomas Delmas',
      number: 'F-2025-318',
      amount: '2350',
    })
    await page.getByRole('button', { name: 'Ajouter un avoir' }).click()
    const note = page.getByRole('group', { name: 'Avoir 1' })
    await note.getByLabel('Numéro').fill('A-2026-021')
    await note.getByLabel('Montant TTC').fill('400,00')
    await typeDay(note, 'Du', '30/01/2026')
    const document = spaced(await region('Bordereau de dépôt').textContent())
    expect(document).toContain('M. Thomas Delmas')
    expect(document).toContain('1 950,00 €')
    expect(await look(page, { name: 'deposit' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await title('M. Thomas Delmas, Café Lanterne').waitFor()
    dossier = page.url()
  })

  it('is worth 2 007,46 € on 3 February 2026, to the cent', async () => {
    expect(await owed('Principal')).toContain('1 950,00')
    expect(await owed('Intérêts de retard')).toContain('17,46')
    expect(await owed('Indemnité forfaitaire')).toContain('40,00')
    expect(await owed('Total')).toContain('2 007,46 €')
    await page.getByText('RF21 D202 6000 1').waitFor()
    await act('Écrire la première lettre').waitFor()
    expect(await look(page, { name: 'dossier-new' })).toEqual([])
  })

  it('says why, from the keyboard, and gives the focus back', async () => {
    const total = page.getByRole('button', { name: /^Pourquoi 2.007,46 € \?$/ })
    await total.focus()
    await page.keyboard.press('m')
    await page.getByRole('treeitem', { name: /^Le principal est ce qui a été convenu/ }).waitFor()
    expect(await look(page, { name: 'why-total', dark: true })).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('tree').count()).toBe(0)
    await expect.poll(() => total.evaluate(isFocused)).toBe(true)
    const limitation = page.getByRole('button', { name: 'Pourquoi 11 janvier 2031 ?' })
    await limitation.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('treeitem', { name: /L110-4/ }).waitFor()
    expect(await look(page, { name: 'why-limitation' })).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('tree').count()).toBe(0)
    await expect.poll(() => limitation.evaluate(isFocused)).toBe(true)
  })
})

describe('letters', () => {
  it('begin with the first one, previewed as it prints, approved, posted', async () => {
    await act('Écrire la première lettre').click()
    await title('Rien ne s’oppose à l’envoi').waitFor()
    const letter = spaced(await page.getByRole('article').textContent())
    expect(letter).toContain('2 007,46 €')
    expect(letter).toContain('L111-8')
    expect(letter).toContain('RF21 D202 6000 1')
    expect(await look(page, { name: 'letter' })).toEqual([])
    await page.keyboard.press('v')
    await page.getByRole('figure', { name: 'page 1 sur 1' }).waitFor()
    expect(await look(page, { name: 'letter-printed' })).toEqual([])
    await page.keyboard.press('Escape')
    await approveAndPrint('Première lettre')
    expect(await look(page, { name: 'exchanges' })).toEqual([])
    await page.getByRole('button', { name: 'Ouvrir les lettres' }).click()
    const pdf = page.getByRole('link', { name: 'lettre 1' })
    expect(await opened(page, await pdf.getAttribute('href'))).toEqual({
      mediaType: 'application/pdf',
      starts: '%PDF-',
    })
    await page.getByRole('button', { name: 'Dire qu’il est posté' }).click()
    await region('Lots postaux').getByText('Posté le 3 févr. 2026').waitFor()
  })

  it('are refused a threat of seizure, with its article and a wording to adopt', async () => {
    product.goTo('2026-02-26')
    await openDossier()
    await act('Écrire une relance').waitFor()
    await page.keyboard.press('l')
    // The scenario sends it by e-mail; a person chooses the post.
    await page.getByText('Voie du scénario : Courriel.').waitFor()
    await page.getByLabel('Canal').selectOption('letter')
    await page.waitForURL(/canal=letter/)
    await page.getByRole('button', { name: 'Réécrire ce paragraphe' }).first().click()
    await page.getByRole('textbox', { name: 'Paragraphe réécrit' }).fill(THREAT)
    await title('Texte en cours, pas encore lu').waitFor()
    await page.getByText('Gardez ou quittez votre texte.').first().waitFor()
    const asked = page.waitForEvent('dialog')
    const leaving = page.getByRole('link', { name: 'Journal' }).click()
    await (await asked).dismiss()
    await leaving
    await title('Texte en cours, pas encore lu').waitFor()
    expect(await look(page, { name: 'letter-rewritten' })).toEqual([])
    await page.getByRole('textbox', { name: 'Paragraphe réécrit' }).press('Control+Enter')
    await title('Le garde-fou refuse cet envoi').waitFor()
    const points = page.getByRole('complementary', { name: 'Points à lever' })
    await points.getByText('CPCE L111-2, établi').first().waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: /^Envoyer la lettre/ }).isDisabled())
      .toBe(true)
    expect(await look(page, { name: 'letter-refused', dark: true })).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    const kept = page.getByRole('article').getByRole('status')
    await kept.getByText('Le garde-fou refuse cet envoi').waitFor()
    expect(await look(page, { name: 'letter-refused-phone' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    await settled(page)
    await adoptAll()
    const adopted = spaced(await page.getByRole('article').textContent())
    expect(adopted).not.toContain('huissiers')
    expect(adopted).not.toContain('saisir')
    expect(await look(page, { name: 'letter-adopted' })).toEqual([])
    await approveAndPrint('Deuxième relance')
  })

  it('jump no step, unless the manager says why', async () => {
    product.goTo('2026-03-16')
    await openDossier()
    expect(await look(page, { name: 'dossier-before-its-turn' })).toEqual([])
    const locked = 'Impossible avant la dernière relance'
    await page.goto(`${dossier}/ecrire?lettre=first-reminder&canal=letter`)
    await title('Cette lettre est déjà partie').waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: /^Envoyer la lettre/ }).isDisabled())
      .toBe(true)
    await page.goto(`${dossier}/ecrire?lettre=formal-notice&canal=letter`)
    await title('Ce n’est pas encore son tour').waitFor()
    await page.getByText('Une lettre simple ne prouve pas', { exact: false }).waitFor()
    await page.getByLabel('Canal').selectOption('registered-letter')
    await page.waitForURL(/canal=registered-letter/)
    const hindrance = region('Ce qui s’oppose à l’envoi')
    await hindrance.getByText('Règle de la maison, pas une loi').waitFor()
    await hindrance.getByText(locked, { exact: false }).waitFor()
    await page.getByText('Possible à son tour, ou avec un motif.').first().waitFor()
    expect(await look(page, { name: 'letter-before-its-turn', dark: true })).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    expect(await look(page, { name: 'letter-before-its-turn-phone' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    await settled(page)
    await page.getByLabel('Motif pour passer outre').fill('Le créancier le demande par écrit.')
    await page.getByRole('button', { name: /^Envoyer la lettre/ }).click()
    await title('La lettre est approuvée').waitFor()
  })

  it('end with a formal notice by registered letter, whose number has a key', async () => {
    await page.getByRole('button', { name: 'Voir les échanges' }).click()
    const row = page.getByRole('row', { name: /Mise en demeure/ })
    await row.getByText('À poster').waitFor()
    await row.click()
    const number = page.getByLabel('Numéro du recommandé')
    await number.fill('RK123456780FR')
    await page.getByRole('button', { name: 'Noter le numéro' }).click()
    await page.getByText('Ce numéro de recommandé a une clé fausse').waitFor()
    expect(await look(page, { name: 'registered-wrong' })).toEqual([])
    await number.fill('RR 473 124 829 FR')
    await page.getByRole('button', { name: 'Noter le numéro' }).click()
    await page.getByText('Numéro noté : RR473124829FR.').waitFor()
  })
})

/** Adopts what is offered at each point, until nothing opposes the sending. */
async function adoptAll(): Promise<void> {
  const refused = title('Le garde-fou refuse cet envoi')
  // Read at once: what is there as it is counted may be gone as it is read.
  const said = () => page.getByText(/^\d points? sur \d+ règles$/).allTextContents()
  for (let points = 3; points > 0 && (await refused.count()) > 0; points -= 1) {
    const before = await said()
    await settled(page)
    await page.keyboard.press('Enter')
    await expect.poll(said).not.toEqual(before)
  }
  await title('Rien ne s’oppose à l’envoi').waitFor()
}

describe('the conversation that the creditor brings', () => {
  it('is attached with its fingerprint, read message by message', async () => {
    product.goTo('2026-05-04')
    await openDossier()
    await page.keyboard.press('i')
    const panel = page.getByRole('dialog', { name: 'Joindre une pièce' })
    await panel.getByLabel('Ce que c’est').selectOption({ label: 'Conversation exportée' })
    const file = join(fixtures, 'sms-backup-restore/valid/delmas.xml')
    await panel.getByLabel('Fichier', { exact: true }).setInputFiles(file)
    await panel.getByText('Empreinte calculée sur cet appareil, avant l’envoi').waitFor()
    expect(await look(page, { name: 'attach' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await region('Pièces').getByRole('link', { name: 'delmas.xml' }).click()
    await title('Échange de SMS, 15 messages').waitFor()
    await page.getByText('OK pour te payer').waitFor()
  })

  it('holds a promise, which counts once a person keeps it', async () => {
    const card = page.getByRole('complementary')
    await card.getByText('1 sur 2').waitFor()
    await page.keyboard.press('x')
    await page
      .getByRole('textbox', { name: 'Pourquoi' })
      .fill('Une demande de délai, pas un engagement.')
    await page.keyboard.press('Control+Enter')
    await card.getByText('2 sur 2').waitFor()
    expect(spaced(await card.textContent())).toContain('1 950,00 €')
    expect(await look(page, { name: 'finding', dark: true })).toEqual([])
    await page.keyboard.press('v')
    await page.getByText('Votre décision : Retenu').waitFor()
    expect(await look(page, { name: 'finding-kept' })).toEqual([])
    await openDossier()
    await region('Ce qui s’est passé').getByText('Engagement retenu').waitFor()
  })
})

describe('the money', () => {
  it('is matched by its reference when the statement is dropped', async () => {
    await page.getByRole('link', { name: 'Fonds de tiers' }).click()
    await title('Le premier relevé est attendu').waitFor()
    expect(await look(page, { name: 'money-empty' })).toEqual([])
    await page.keyboard.press('i')
    await page
      .getByLabel('Déposer un relevé du compte séparé')
      .setInputFiles(join(fixtures, 'camt/valid/separate-account.xml'))
    await page.getByText('6 lignes nouvelles.').waitFor()
    expect(await look(page, { name: 'statement-read' })).toEqual([])
    await page.keyboard.press('Escape')
    expect(await look(page, { name: 'money', dark: true })).toEqual([])
    await page.getByRole('tab', { name: 'Rapprochées' }).click()
    await page.getByRole('button', { name: /THOMAS DELMAS/ }).waitFor()
    await page.getByText('14 mai 2026').waitFor()
    const receipt = page.getByRole('link', { name: 'Quittance Q-2026-000001 en PDF' })
    expect(await opened(page, await receipt.getAttribute('href'))).toEqual({
      mediaType: 'application/pdf',
      starts: '%PDF-',
    })
  })

  it('is on the dossier: what is left, the receipt, the day to pay over', async () => {
    await openDossier()
    expect(await owed('Versements')).toContain('950,00')
    expect(await owed('Total')).toContain('1 110,23 €')
    const payments = spaced(await region('Versements').textContent())
    expect(payments).toContain('Q-2026-000001')
    expect(payments).toContain('14 mai 2026')
    const limitation = spaced(await region('Prescription').textContent())
    expect(limitation).toContain('11 janvier 2031')
    expect(limitation).toContain('Peut-être le 14 avril 2031')
    expect(await look(page, { name: 'dossier', dark: true })).toEqual([])
  })
})

describe('the office in May', () => {
  it('opens on the acts of the day', async () => {
    await page.getByRole('link', { name: 'Ma journée' }).click()
    const acts = page.getByRole('grid', { name: 'Actes du jour' })
    const first = acts.getByRole('row', { name: /Thomas Delmas/ })
    await first.waitFor()
    expect(await look(page, { name: 'day', dark: true })).toEqual([])
    await first.focus()
    await page.keyboard.press('Enter')
    await title('M. Thomas Delmas, Café Lanterne').waitFor()
  })

  it.each([
    ['débiteur', 'delmas'],
    ['référence', '2026-0001'],
    ['téléphone', '06 39 98 14 07'],
    ['facture', 'F-2025-318'],
    ['montant', '2 350'],
  ])('finds the dossier by %s', async (place, text) => {
    await page.goto('/dossiers')
    await page.keyboard.press('/')
    await page.getByRole('searchbox', { name: 'Chercher partout' }).fill(text)
    await page.keyboard.press('Enter')
    await title('Recherche').waitFor()
    const row = page.getByRole('row', { name: /Thomas Delmas/ })
    await row.getByText(`par ${place}`).waitFor()
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
  })

  it('says what to try when nothing is found', async () => {
    await page.getByRole('searchbox', { name: 'Chercher partout' }).fill('Zanzibar')
    await page.keyboard.press('Enter')
    await page.getByText('Rien ne porte « Zanzibar ».').waitFor()
    expect(await look(page, { name: 'search-nothing' })).toEqual([])
  })

  it('keeps a journal of all of it', async () => {
    await page.goto('/journal')
    await title('Journal').waitFor()
    await page.getByText('Recalculée à l’instant sur cet appareil : la même.').waitFor()
    expect(await look(page, { name: 'journal' })).toEqual([])
  })

  it('has complained of nothing', () => {
    expect(product.complaints).toEqual([])
  })
})
