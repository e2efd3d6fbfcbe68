import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enter, inside } from './first-steps.ts'
import { keepFailure, look, openProduct, type Product } from './product.ts'

let product: Product
let page: Page
/** The rooms, and how the page of each begins. */
const rooms = [
  ['Dossiers', 'Dossiers'],
  ['Échanges', 'Échanges'],
  ['Preuves', 'Preuves'],
  ['Fonds de tiers', 'Le compte séparé est juste'],
  ['Mandants', 'Mandants'],
] as const

let access = { email: '', password: '' }

beforeAll(async () => {
  product = await openProduct('2026-11-23')
  page = await product.visit()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const title = (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })

/** True once an organisation exists, written whole or not. */
async function isFounded(): Promise<boolean> {
  const answer = await page.request.get('/api/session')
  return (await answer.text()).includes('"firstRun":false')
}

describe('the fictional organisation', () => {
  it('is prepared from the first page, its access shown even to who reloads it meanwhile', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Explorer avec des données fictives' }).click()
    await page.getByText('Les données fictives se préparent').waitFor()
    await expect.poll(isFounded).toBe(true)
    await page.reload()
    await page.getByText('Les données fictives se préparent').waitFor()
    await page.getByText('Les accès sont tirés au sort').waitFor({ timeout: 120_000 })
    const [email = '', password = ''] = await page.getByRole('code').allTextContents()
    expect(email).toMatch(/@.*\.example$/)
    expect(password.length).toBeGreaterThanOrEqual(15)
    access = { email, password }
    expect(await look(page, { name: 'demo-access' })).toEqual([])
    await page.getByRole('button', { name: 'Entrer dans la démonstration' }).click()
    await inside(page)
  })

  it('opens on a day with work in it', async () => {
    const rows = page.getByRole('grid', { name: 'Actes du jour' }).getByRole('row')
    await rows.nth(1).waitFor()
    await expect.poll(() => rows.count()).toBeGreaterThan(5)
    expect(await look(page, { name: 'demo-day' })).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await look(page, { name: 'demo-day-next' })).toEqual([])
  })

  it('holds a page in every room', async () => {
    for (const [room, heading] of rooms) {
      await page.getByRole('link', { name: room, exact: true }).click()
      await title(heading).waitFor()
      expect(await look(page, { name: `demo-${room}` })).toEqual([])
    }
  })

  it('pays a creditor over by its screens alone, with the statement of its fictional bank', async () => {
    await page.goto('/fonds/reversements')
    await title(/à reverser/).waitFor()
    await page.getByRole('button', { name: /^Préparer un ordre/ }).click()
    const panel = page.getByRole('dialog', { name: /^Ordre de virement/ })
    await panel.getByRole('button', { name: /^Réserver/ }).click()
    await page.getByRole('button', { name: 'Approuver et faire le fichier' }).click()
    const statement = page.getByRole('link', { name: 'Télécharger le relevé fictif' })
    await statement.waitFor()
    expect(await look(page, { name: 'demo-bank' })).toEqual([])
    const answer = await page.request.get((await statement.getAttribute('href')) ?? '')
    const file = { name: 'releve-fictif.xml', mimeType: 'application/xml' }
    const buffer = await answer.body()
    expect(buffer.toString()).toContain('Données fictives')
    await page.getByRole('link', { name: 'Puis le déposer dans les fonds de tiers' }).click()
    await page.getByRole('button', { name: /^Déposer un relevé/ }).click()
    await page.getByLabel('Déposer un relevé du compte séparé').setInputFiles({ ...file, buffer })
    await page.getByText('Solde d’ouverture, lignes et solde de clôture s’accordent.').waitFor()
    await page.goto('/fonds/reversements')
    await page.getByText(/^Exécuté le/).waitFor()
    await page.getByRole('link', { name: 'Bordereau de reversement' }).waitFor()
    expect(await look(page, { name: 'demo-paid-over' })).toEqual([])
  })
})

describe('the same office on a telephone', () => {
  let phone: Page

  beforeAll(async () => {
    phone = await product.visit('phone')
  })
  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(() => keepFailure(phone, `phone-${task.name}`))
  })

  it('lets in by the door, and shows the day', async () => {
    await phone.goto('/')
    expect(await look(phone, { name: 'door' })).toEqual([])
    await enter(phone, access.email, access.password)
    await phone.getByRole('grid', { name: 'Actes du jour' }).getByRole('row').nth(1).waitFor()
    expect(await look(phone, { name: 'day' })).toEqual([])
  })

  it('shows a dossier without a sideways scroll', async () => {
    await phone.goto('/dossiers')
    await phone.getByRole('row', { name: /Thomas Delmas/ }).click()
    await phone.keyboard.press('Enter')
    await phone.getByRole('heading', { level: 1, name: /Thomas Delmas/ }).waitFor()
    expect(await look(phone, { name: 'dossier', dark: true })).toEqual([])
    const total = phone.getByRole('button', { name: /^Pourquoi .+ € \?$/ }).first()
    await total.click()
    await phone.getByRole('tree').waitFor()
    expect(await look(phone, { name: 'why' })).toEqual([])
    await phone.keyboard.press('Escape')
  })

  it('shows a letter that can be read', async () => {
    await phone.goto('/journee')
    await phone.getByRole('row', { name: /Garage des Ormes/ }).click()
    await phone.getByRole('complementary').getByText('Garage des Ormes').waitFor()
    await phone.getByRole('button', { name: /^Ouvrir/ }).click()
    await phone.getByRole('heading', { level: 1, name: /Garage des Ormes/ }).waitFor()
    await phone.getByRole('button', { name: /^Écrire la première lettre/ }).click()
    await phone.getByRole('heading', { level: 1, name: 'Rien ne s’oppose à l’envoi' }).waitFor()
    expect(await look(phone, { name: 'letter' })).toEqual([])
  })

  it('reaches every room by the menu', async () => {
    for (const [room, heading] of rooms) {
      await phone.getByRole('button', { name: 'Menu' }).click()
      await phone.getByRole('link', { name: room, exact: true }).click()
      await phone.getByRole('heading', { level: 1, name: heading }).waitFor()
      expect(await look(phone, { name: `demo-${room}` })).toEqual([])
    }
  })
})

describe('the same office in English', () => {
  let desk: Page

  beforeAll(async () => {
    desk = await product.visit()
    await desk.goto('/')
    await enter(desk, access.email, access.password)
    await desk.goto('/journee?lang=en')
  })
  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(() => keepFailure(desk, `english-${task.name}`))
  })

  it('says what to do today, and why', async () => {
    const row = desk.getByRole('row', { name: /Thomas Delmas/ })
    await row.getByText('Review the commitment').waitFor()
    await row.getByText('A commitment that was found is waiting for you to read it.').waitFor()
    await row.getByText('today', { exact: true }).waitFor()
    expect(await look(desk, { name: 'english-day' })).toEqual([])
    expect(await frenchLeft(desk)).toEqual([])
  })

  it('says of a case what is owed, what is not possible and what is missing', async () => {
    await desk.getByRole('row', { name: /Thomas Delmas/ }).click()
    await desk.keyboard.press('Enter')
    await desk.getByRole('heading', { level: 1, name: /Thomas Delmas/ }).waitFor()
    await desk.getByText('€2,350.00 less credit note €400.00').waitFor()
    await desk.getByText('until you have read the commitment that is waiting.').first().waitFor()
    await desk.getByText('Send a formal notice by registered letter.').waitFor()
    expect(await look(desk, { name: 'english-dossier' })).toEqual([])
    expect(await frenchLeft(desk)).toEqual([])
  })

  it('says once that the reasons of law are in French, and marks them so', async () => {
    await desk
      .getByRole('button', { name: /^Why €2,/ })
      .first()
      .click()
    const panel = desk.getByRole('dialog', { name: /^Why €2,/ })
    await panel.getByText('The reasons of law are given in French').waitFor()
    expect(await look(desk, { name: 'english-why' })).toEqual([])
    expect(await frenchLeft(desk)).toEqual([])
    await desk.keyboard.press('Escape')
  })
})

describe('what left and what was found, in English', () => {
  let desk: Page

  beforeAll(async () => {
    desk = await product.visit()
    await desk.goto('/')
    await enter(desk, access.email, access.password)
    await desk.goto('/echanges?lang=en')
  })
  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(() => keepFailure(desk, `english-${task.name}`))
  })

  const openDelmas = async () => {
    await desk.goto('/dossiers')
    await desk.getByRole('row', { name: /Thomas Delmas/ }).click()
    await desk.keyboard.press('Enter')
    await desk.getByRole('heading', { level: 1, name: /Thomas Delmas/ }).waitFor()
  }

  it('names the letters that left, and what the journal holds', async () => {
    await desk.getByText('Notice of payment to the creditor').first().waitFor()
    expect(await look(desk, { name: 'english-exchanges' })).toEqual([])
    expect(await frenchLeft(desk)).toEqual([])
    await desk.goto('/journal')
    await desk.getByText('Bank statement read').first().waitFor()
    expect(await look(desk, { name: 'english-journal' })).toEqual([])
    expect(await frenchLeft(desk)).toEqual([])
  })

  it('reads a promise, and says what keeping it would change', async () => {
    await openDelmas()
    await desk.getByText('10 messages, 1 commitment to review.').waitFor()
    await desk.getByRole('link', { name: 'sms-delmas.xml' }).click()
    await desk.getByText('Promise to pay').waitFor()
    await desk.getByText(/^Reminders wait until 9 December 2026; this acknowledgment may/).waitFor()
    expect(await look(desk, { name: 'english-exhibit' })).toEqual([])
    expect(await frenchLeft(desk)).toEqual([])
  })

  it('shows a French letter, marked so, and names in English the points of the gate', async () => {
    await openDelmas()
    await desk.goto(`${desk.url()}/ecrire?lettre=second-reminder&canal=letter`)
    await desk.getByRole('button', { name: 'Rewrite this paragraph' }).first().click()
    const paragraph = desk.getByRole('textbox', { name: 'Paragraph rewritten' })
    await paragraph.fill('Un huissier procédera à la saisie de vos biens.')
    await desk.getByRole('button', { name: 'Keep this text' }).click()
    await desk.getByRole('heading', { level: 1, name: 'The gate refuses this letter' }).waitFor()
    await desk.getByText('The reasons of law are given in French').waitFor()
    expect(await look(desk, { name: 'english-gate' })).toEqual([])
    expect(await frenchLeft(desk)).toEqual([])
  })
})

/** Words of the sentences that the server composes in French; names of people hold none. */
const composed = [
  'Écrire|Relire|Mettre en demeure|Appeler|Clore|Préparer|Joindre|Impossible avant',
  'aujourd’hui|depuis|échéance|Intérêts|Indemnité|Versements|aucun|Livraison|Montant|Aveu',
  'Première lettre|Avis d’encaissement|Envoi|approuvée|Promesse|engagement|prescription',
  'se lit de deux façons|relances|menace|compte séparé',
].flatMap((words) => words.split('|'))

/** What an English page says in French without marking it so. */
async function frenchLeft(desk: Page): Promise<readonly string[]> {
  const text = await desk.evaluate<string>(`(() => {
    const page = document.body.cloneNode(true)
    for (const marked of page.querySelectorAll('[lang=fr]')) marked.remove()
    return page.textContent
  })()`)
  return composed.filter((words) => text.includes(words))
}

describe('the end of the demonstration', () => {
  it('removes everything in one go, and gives the first page back', async () => {
    await page.goto('/reglages')
    await title('Réglages').waitFor()
    await page.getByRole('button', { name: 'Retirer les données fictives' }).click()
    expect(await look(page, { name: 'demo-remove' })).toEqual([])
    await page.getByRole('button', { name: 'Retirer et sortir' }).click()
    await title('De la créance à la quittance').waitFor()
    await page.getByText('Personne ne travaille encore ici.').waitFor()
  })

  it('has complained of nothing', () => {
    expect(product.complaints).toEqual([])
  })
})
