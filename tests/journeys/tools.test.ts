import type { Locator, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { found } from './first-steps.ts'
import { isFocused, keepFailure, look, openProduct, typeDay, type Product } from './product.ts'

/** 11 February 2023, as a slider of days counts it. */
const FEBRUARY_2023 = 19_399

/** The day of this device and of the server alike. */
const TODAY = '2026-11-23'

let product: Product
let page: Page

beforeAll(async () => {
  product = await openProduct(TODAY)
  page = await visit()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

/** A visit on the day of the journey, that may use the clipboard. */
async function visit(screen?: 'desk' | 'phone'): Promise<Page> {
  const visitor = await product.visit(screen)
  await visitor.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visitor.clock.setFixedTime(new Date(`${TODAY}T10:00:00Z`))
  return visitor
}

const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')
const title = (name: string): Locator => page.getByRole('heading', { level: 1, name })
const answer = (of: Page = page): Locator => of.getByRole('region', { name: 'La réponse' })

/** What the answer of a tool says, on one line. */
async function answered(of: Page = page): Promise<string> {
  return spaced(await answer(of).textContent())
}

/** Presses Tab until an element has the focus, as a person without a mouse does. */
async function tabTo(target: Locator): Promise<void> {
  for (let times = 0; times < 80; times += 1) {
    if (await target.evaluate(isFocused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('never reached by the Tab key')
}

describe('the tools, before anybody works here', () => {
  it('are reached from the first page, without an account', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Les outils du droit, sans compte' }).click()
    await title('Compter juste, et savoir pourquoi').waitFor()
    expect(await look(page, { name: 'tools', dark: true })).toEqual([])
  })

  it('say what they are not, and where the facts stay', async () => {
    const honest = spaced(await page.getByRole('contentinfo').textContent())
    expect(honest).toContain('Ceci n’est pas un conseil juridique.')
    expect(honest).toContain('Rien n’est envoyé, rien n’est gardé.')
  })
})

describe('the interest tool', () => {
  it('asks the questions that the law asks, and leads to their fields', async () => {
    await page.goto('/outils/interets')
    await title('Intérêts de retard').waitFor()
    expect(await look(page, { name: 'tools-interest-blank' })).toEqual([])
    await page.getByRole('button', { name: 'Quel est le principal de la dette ?' }).click()
    await expect.poll(() => page.getByLabel('Somme due').evaluate(isFocused)).toBe(true)
  })

  it('answers while the facts are typed, line by line', async () => {
    await page.keyboard.type('2 350')
    await typeDay(page, 'Les intérêts courent du', '12/09/2025')
    await typeDay(page, 'Jusqu’au', '14/04/2026')
    await page.getByRole('radio', { name: /^Entre professionnels/ }).check()
    await expect.poll(() => answered()).toContain('168,19 €')
    await page.getByRole('button', { name: 'Ajouter un paiement' }).click()
    const payment = page.getByRole('group', { name: 'Paiement 1' })
    await typeDay(payment, 'Reçu le', '30/01/2026')
    await payment.getByLabel('Montant').fill('400')
    await expect.poll(() => answered()).toContain('161,05 €')
    expect(await look(page, { name: 'tools-interest', dark: true })).toEqual([])
  })

  it('prints lines that add up to the cent', async () => {
    const rows = await page
      .getByRole('region', { name: 'Décompte' })
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.children].at(-1)?.textContent ?? ''))
    const cents = rows.flatMap((text) => {
      const found = /^(\d+),(\d\d)/.exec(text)
      return found === null ? [] : [Number(found[1]) * 100 + Number(found[2])]
    })
    const sum = cents.at(-1)
    expect(cents.slice(0, -1).reduce((total, one) => total + one, 0)).toBe(sum)
    expect(sum).toBe(16_105)
  })

  it('opens its reasons down to the article, and gives the focus back', async () => {
    const figure = answer().getByRole('button', { name: /^Pourquoi 161,05/ })
    await figure.click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('tree').waitFor()
    expect(spaced(await panel.textContent())).toContain('C. com. L441-10, II')
    expect(await look(page, { name: 'tools-interest-why' })).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => figure.evaluate(isFocused)).toBe(true)
  })

  it('never guesses a rate that nobody has published', async () => {
    await typeDay(page, 'Jusqu’au', '14/04/2027')
    await answer().getByText('n’est jamais deviné').waitFor()
    await page.getByRole('button', { name: 'Compter jusqu’au 31 décembre 2026' }).click()
    await expect.poll(() => answered()).toContain('au 31 décembre 2026')
  })

  it('says that a rule does not apply', async () => {
    await page.goto('/outils')
    await page.goto(
      '/outils/interets#asOf=2026-01-31&principal=100000&startsOn=2026-01-01&regime.kind=public-buyer&enforceableOn=2025-06-01',
    )
    await answer().getByText('ne concerne que le taux légal').waitFor()
    expect(await look(page, { name: 'tools-interest-refused' })).toEqual([])
    await page.getByRole('button', { name: 'Retirer la majoration' }).click()
    await answer().getByText('Total dû').waitFor()
  })
})

describe('the limitation tool, by keys alone', () => {
  it('answers and draws its compass', async () => {
    await page.goto('/outils/prescription')
    await title('Prescription').waitFor()
    await tabTo(page.getByLabel('Ce qui est dû'))
    await page.keyboard.type('Facture')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await tabTo(page.getByRole('textbox', { name: 'Le délai part du' }))
    await page.keyboard.type('31/12/2021')
    await page.keyboard.press('Tab')
    await expect.poll(() => answered()).toContain('31 décembre 2026')
    expect(await answered()).toContain('dans 38 jours')
  })

  it('follows an event as it is typed', async () => {
    await tabTo(page.getByRole('button', { name: 'Ajouter un événement' }))
    await page.keyboard.press('Enter')
    const event = page.getByRole('group', { name: 'Événement 1' })
    const on = event.getByRole('textbox', { name: 'Le' })
    await expect.poll(() => on.evaluate(isFocused)).toBe(true)
    await page.keyboard.type('10/01/2023')
    await tabTo(event.getByLabel('Ce qui s’est passé'))
    await page.keyboard.type('Paiement partiel du d')
    await expect.poll(() => answered()).toContain('10 janvier 2028')
    expect(await answered()).toContain('Discutable')
    expect(await answered()).toContain(
      'Si les paiements partiels ne comptaient pas31 décembre 2026',
    )
    expect(await look(page, { name: 'tools-limitation', dark: true })).toEqual([])
  })

  it('moves an event along the ruler, and the answer with it', async () => {
    const mark = page.getByRole('slider', { name: '1. Paiement partiel du débiteur' })
    await tabTo(mark)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => answered()).toContain('11 février 2028')
    expect(spaced(await mark.getAttribute('aria-valuetext'))).toBe('11 février 2023')
    const on = page.getByRole('group', { name: 'Événement 1' }).getByRole('textbox', { name: 'Le' })
    await expect.poll(() => on.inputValue()).toBe('11/02/2023')
  })

  it('lets a hand move it too', async () => {
    const mark = page.getByRole('slider', { name: '1. Paiement partiel du débiteur' })
    await mark.scrollIntoViewIfNeeded()
    const { x = 0, y = 0, width = 0, height = 0 } = (await mark.boundingBox()) ?? {}
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 5 })
    await page.mouse.up()
    const moved = Number(await mark.getAttribute('aria-valuenow'))
    expect(moved).toBeGreaterThan(FEBRUARY_2023 + 60)
    for (const key of ['ArrowLeft', 'ArrowRight']) await page.keyboard.press(key)
    expect(Number(await mark.getAttribute('aria-valuenow'))).toBe(moved)
    const on = page.getByRole('group', { name: 'Événement 1' }).getByRole('textbox', { name: 'Le' })
    await on.fill('11/02/2023')
    await on.press('Tab')
    await expect.poll(() => answered()).toContain('11 février 2028')
  })

  it('moves the day of the question', async () => {
    await tabTo(page.getByRole('slider', { name: 'Jour de la question' }))
    for (let months = 0; months < 3; months += 1) await page.keyboard.press('PageUp')
    await expect
      .poll(() => page.getByRole('textbox', { name: 'La question est posée au' }).inputValue())
      .toBe('23/02/2027')
  })

  it('shows what would save the claim, and tries it', async () => {
    const saves = page.getByRole('region', { name: 'Ce qui la sauverait' })
    const said = spaced(await saves.textContent())
    expect(said).toContain('Le dernier jour sûr, le 31 décembre 2026, est passé')
    expect(said).toMatch(/Reconnaissance de la dette.*23 février 2032.*C\. civ\. 2240/)
    expect(said).toMatch(/Ce qui n’y changerait rien.*Mise en demeure/)
    await tabTo(saves.getByRole('button', { name: 'Essayer : Reconnaissance de la dette' }))
    await page.keyboard.press('Enter')
    await expect.poll(() => answered()).toContain('23 février 2032')
    const second = page.getByRole('group', { name: 'Événement 2' })
    const on = second.getByRole('textbox', { name: 'Le' })
    await expect.poll(() => on.evaluate(isFocused)).toBe(true)
  })

  it('removes an event, and says so', async () => {
    await tabTo(page.getByRole('button', { name: 'Retirer l’événement 2' }))
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('Événement 2 retiré').waitFor()
    await expect.poll(() => answered()).toContain('11 février 2028')
    const rest = page
      .getByRole('group', { name: 'Événement 1' })
      .getByRole('textbox', { name: 'Le' })
    await expect.poll(() => rest.evaluate(isFocused)).toBe(true)
  })
})

describe('a link to a tool', () => {
  it('gives the same answer to anybody, and its facts leave nothing on the way', async () => {
    const asked: Request[] = []
    page.on('request', (request) => asked.push(request))
    await page.getByRole('button', { name: 'Copier le lien' }).click()
    await page.getByText('Lien copié').waitFor()
    const link = String(await page.evaluate('navigator.clipboard.readText()'))
    expect(link).toContain('/outils/prescription#asOf=2027-02-23&claim.nature=invoice')
    await expect.poll(() => page.url()).toBe(link)
    const said = await answered()

    const other = await visit()
    other.on('request', (request) => asked.push(request))
    await other.goto(link)
    await expect.poll(() => answered(other)).toBe(said)
    await typeDay(other, 'La question est posée au', '01/03/2028')
    await expect.poll(() => answered(other)).toContain('délai passé')
    expect(await look(other, { name: 'tools-limitation-over' })).toEqual([])

    expect(asked.length).toBeGreaterThan(0)
    const sent = asked.map((request) => `${request.url()} ${request.postData() ?? ''}`)
    expect(sent.filter((one) => /2021-12-31|part-payment|2028-03-01/.test(one))).toEqual([])
    expect(asked.filter((request) => request.url().includes('/api/'))).toEqual([])
    expect(
      await other.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })'),
    ).not.toMatch(/part-payment|2021-12-31/)
    await other.context().close()
  })

  it('that is broken says what is wrong, and keeps what can be kept', async () => {
    await page.goto('/outils')
    await page.goto(
      '/outils/prescription#asOf=2026-02-30&claim.nature=invoice&startsOn=2021-12-31&x=1',
    )
    const fault = page.getByRole('alert')
    await fault.waitFor()
    const said = spaced(await fault.textContent())
    expect(said).toContain('« x » n’est pas un fait de cet outil')
    expect(said).toContain('« asOf » ne prend pas la valeur « 2026-02-30 »')
    await expect.poll(() => page.getByLabel('Ce qui est dû').inputValue()).toBe('invoice')
    expect(await look(page, { name: 'tools-limitation-broken', dark: true })).toEqual([])
    await page.getByRole('button', { name: 'Masquer' }).click()
    await fault.waitFor({ state: 'detached' })
  })
})

describe('the other tools', () => {
  it('count a procedural time limit, and show what puts it off', async () => {
    await page.goto('/outils/delai')
    await typeDay(page, 'Jour de départ', '10/12/2025')
    await page.getByRole('button', { name: '15 jours' }).click()
    await expect.poll(() => answered()).toContain('Où demeure celui qui doit agir')
    await page.getByLabel('Celui qui doit agir demeure').selectOption('metropole')
    await expect.poll(() => answered()).toContain('26 décembre 2025')
    await page.getByLabel('Celui qui doit agir demeure').selectOption('alsace-moselle')
    await expect.poll(() => answered()).toContain('29 décembre 2025')
    expect(await answered()).toContain('au plus tard le vendredi 26 décembre 2025')
    const strip = spaced(
      await page.getByRole('list', { name: 'Les derniers jours du délai' }).textContent(),
    )
    expect(strip).toContain('le second jour de Noël')
    expect(await look(page, { name: 'tools-deadline', dark: true })).toEqual([])
    await page.getByLabel('Celui qui doit agir demeure').selectOption('nouvelle-caledonie')
    await answer().getByText('ne les remplacent jamais').waitFor()
  })

  it('weigh the exhibits of a claim', async () => {
    await page.goto('/outils/preuve')
    await page.getByRole('button', { name: 'Voir un exemple' }).click()
    await expect.poll(() => answered()).toContain('Prouvée')
    expect(await answered()).toContain('Discutable')
    await page.getByRole('button', { name: 'Retirer la pièce 1' }).click()
    await expect.poll(() => answered()).toContain('Commencement de preuve')
    await page.getByLabel('Valeur de l’acte').fill('1 500,00')
    await expect.poll(() => answered()).toContain('La preuve est libre')
    await page.getByLabel('Valeur de l’acte').fill('1 500,01')
    await expect.poll(() => answered()).toContain('Un écrit est exigé')
    expect(await look(page, { name: 'tools-proof', dark: true })).toEqual([])
  })

  it('read an acknowledgment of debt, its words before its figures', async () => {
    await page.getByRole('link', { name: 'Que vaut la reconnaissance de dette ?' }).click()
    await title('Reconnaissance de dette').waitFor()
    await page.getByRole('button', { name: 'Voir un exemple' }).click()
    await expect.poll(() => answered()).toContain('6 500,00 €')
    await page.getByLabel(/^Montant écrit en lettres/).fill('')
    await expect.poll(() => answered()).toContain('Commencement de preuve')
    expect(await look(page, { name: 'tools-acknowledgment', dark: true })).toEqual([])
  })

  it('are all in English, the law marked French', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await title('Acknowledgment of debt').waitFor()
    expect(await look(page, { name: 'tools-acknowledgment-english' })).toEqual([])
    await page.getByRole('link', { name: 'Limitation' }).click()
    await page.getByRole('button', { name: 'See an example' }).click()
    await page.getByRole('region', { name: 'Limitation compass' }).waitFor()
    expect(await look(page, { name: 'tools-limitation-english' })).toEqual([])
    await page.getByRole('button', { name: /^Why / }).first().click()
    await page.getByRole('dialog').locator('[lang="fr"]').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Français' }).click()
  })
})

describe('the tools on a telephone', () => {
  it('hold each answer without a sideways scroll', async () => {
    const phone = await visit('phone')
    for (const tool of ['interets', 'prescription', 'delai', 'preuve', 'preuve/reconnaissance']) {
      await phone.goto(`/outils/${tool}`)
      await phone.getByRole('button', { name: 'Voir un exemple' }).click()
      await answer(phone)
        .getByRole('button', { name: /^Pourquoi/ })
        .first()
        .waitFor()
      expect(await look(phone, { name: `tools-${tool.replace('/', '-')}`, dark: true })).toEqual([])
    }
    await phone.goto('/outils')
    expect(await look(phone, { name: 'tools' })).toEqual([])
    await phone.context().close()
  })
})

describe('the tools, once somebody works here', () => {
  it('are reached from the door', async () => {
    await page.goto('/')
    await found(page, {
      kind: 'Un créancier, pour lui-même',
      name: 'Atelier Lumen SARL',
      email: 'claire@lumen.example',
    })
    const passerBy = await visit()
    await passerBy.goto('/')
    await passerBy.getByRole('heading', { level: 1, name: 'Entrer dans Quittance' }).waitFor()
    expect(await look(passerBy, { name: 'tools-from-the-door' })).toEqual([])
    await passerBy.getByRole('link', { name: 'Les outils du droit, sans compte' }).click()
    await passerBy
      .getByRole('heading', { level: 1, name: 'Compter juste, et savoir pourquoi' })
      .waitFor()
    await passerBy.context().close()
  })

  it('have complained of nothing', () => {
    expect(product.complaints).toEqual([])
  })
})
