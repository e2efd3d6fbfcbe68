import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterDemo, openDemo } from './first-steps.ts'
import { isFocused, keepFailure, look, typeDay, type Product } from './product.ts'

let product: Product
let page: Page

beforeAll(async () => {
  ;({ product, page } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')
const title = (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })
const section = (id: string): Locator => page.locator(`#${id}`)
const replay = (): Locator => page.getByRole('group', { name: 'Rejouer à une autre date' })
const slider = (): Locator => replay().getByRole('slider')

/** What a section says, on one line. */
async function said(id: string): Promise<string> {
  return spaced(await section(id).textContent())
}

/** The last day that the compass holds for sure. */
async function lastDay(): Promise<string> {
  const figure = section('prescription').getByRole('button', { name: /^Pourquoi \d/ })
  return spaced(await figure.first().locator('span').first().textContent())
}

/** The total of the statement, in cents. */
async function total(): Promise<number> {
  const row = section('decompte')
    .getByRole('row', { name: /^Total/ })
    .first()
  return centsOf(await row.textContent())
}

function centsOf(text: string | null): number {
  const found = /(\d[\d\s]*),(\d\d)/u.exec(text ?? '')
  if (found === null) throw new Error(`no amount in « ${text ?? ''} »`)
  return Number(`${found[1]?.replaceAll(/\s/gu, '') ?? ''}${found[2] ?? ''}`)
}

/** Presses Tab until an element has the focus, as a person without a mouse does. */
async function tabTo(target: Locator): Promise<void> {
  for (let times = 0; times < 120; times += 1) {
    if (await target.evaluate(isFocused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('never reached by the Tab key')
}

describe('the analysis of a case, by keys alone', () => {
  it('is reached from the case, and owes what the case says', async () => {
    await page.goto('/dossiers')
    await page.getByRole('row', { name: /Thomas Delmas/ }).click()
    await page.keyboard.press('Enter')
    await title(/Thomas Delmas/).waitFor()
    await page.getByRole('link', { name: 'Analyse juridique' }).waitFor()
    const owed = centsOf(
      await page
        .getByRole('row', { name: /^Total/ })
        .first()
        .textContent(),
    )
    await page.keyboard.press('y')
    await title('Analyse').waitFor()
    await section('voies').waitFor()
    expect(await total()).toBe(owed)
    expect(owed).toBe(205_419)
    expect(await look(page, { name: 'assessment', dark: true })).toEqual([])
  })

  it('leads to each section by its number', async () => {
    const sections = ['creance', 'prescription', 'preuve', 'decompte', 'frais', 'voies']
    for (const [index, id] of sections.entries()) {
      await page.keyboard.press(String(index + 1))
      await expect.poll(() => section(id).evaluate(isFocused)).toBe(true)
    }
  })

  it('moves every section to another day, and back', async () => {
    const today = await total()
    await page.keyboard.press('j')
    await expect.poll(() => slider().evaluate(isFocused)).toBe(true)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => said('decompte')).toContain('au 22 octobre 2026')
    expect(page.url()).toContain('?au=2026-10-22')
    expect(await total()).toBeLessThan(today)
    expect(await said('prescription')).toContain('au 22 oct. 2026')
    await expect
      .poll(() => replay().getByRole('status').textContent())
      .toContain('par rapport à aujourd’hui')
    await typeDay(page, 'Analyse au', '01/07/2031')
    await expect.poll(() => said('decompte')).toContain('n’est jamais deviné')
    await tabTo(replay().getByRole('button', { name: 'Revenir à aujourd’hui' }))
    await page.keyboard.press('Enter')
    await expect.poll(total).toBe(today)
  })

  it('shows what became of the claim once its last day is over', async () => {
    await typeDay(page, 'Analyse au', '01/12/2035')
    await expect.poll(() => said('prescription')).toContain('la créance est prescrite')
    expect(await look(page, { name: 'assessment-over' })).toEqual([])
    await typeDay(page, 'Analyse au', '23/11/2026')
    await expect.poll(() => said('decompte')).toContain('au 23 novembre 2026')
  })

  it('explains every figure down to the article, and gives the focus back', async () => {
    const figures = page.getByRole('main').locator('[data-why]')
    const count = await figures.count()
    expect(count).toBeGreaterThan(25)
    for (let index = 0; index < count; index += 1) {
      const figure = figures.nth(index)
      await figure.focus()
      await page.keyboard.press('m')
      const panel = page.getByRole('dialog')
      await panel.getByRole('tree').waitFor()
      const name = spaced(await figure.getAttribute('aria-label'))
      await expect
        .poll(async () => spaced(await panel.textContent()).length, { message: name })
        .toBeGreaterThanOrEqual(name.length + 20)
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      await expect.poll(() => figure.evaluate(isFocused), { message: name }).toBe(true)
    }
  })
})

describe('what a person tries, then notes', () => {
  const trial = (): Locator =>
    section('prescription').getByRole('region', { name: 'Vous essayez : rien n’est noté.' })

  it('tries an act without noting it, and moves it', async () => {
    await page.keyboard.press('t')
    await tabTo(page.getByRole('button', { name: 'Essayer : Reconnaissance de la dette' }))
    await page.keyboard.press('Enter')
    await expect.poll(async () => spaced(await trial().textContent())).toContain('93 jours de plus')
    await expect.poll(() => section('prescription').evaluate(isFocused)).toBe(true)
    expect(await lastDay()).toBe('23 novembre 2031')
    const added = page.getByRole('group', { name: 'Événement 3' })
    await typeDay(added, 'Le', '02/10/2026')
    await expect.poll(lastDay).toBe('2 octobre 2031')
    expect(spaced(await trial().textContent())).toContain('41 jours de plus')
    expect(await look(page, { name: 'assessment-trial' })).toEqual([])
  })

  it('keeps it once it is noted, and the case follows', async () => {
    await tabTo(page.getByRole('button', { name: /^Noter : Reconnaissance de la dette/ }))
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Ce qu’il faut en savoir').fill('Lettre reçue au cabinet.')
    const foreseen = panel.getByRole('status').first()
    await expect.poll(async () => spaced(await foreseen.textContent())).toContain('oct. 2031')
    expect(await look(page, { name: 'assessment-note' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const noted = page.getByRole('region', { name: 'Noté sur ce dossier' })
    await noted.getByText('Reconnaissance de la dette').waitFor()
    await trial().waitFor({ state: 'detached' })
    expect(await lastDay()).toBe('2 octobre 2031')
    await page.keyboard.press('y')
    await title(/Thomas Delmas/).waitFor()
    await page.getByText('2 octobre 2031').first().waitFor()
    await page.keyboard.press('y')
    await section('voies').waitFor()
  })

  it('withdraws it with a reason, which stays', async () => {
    await tabTo(page.getByRole('button', { name: /^Retirer : Reconnaissance de la dette/ }))
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Pourquoi il ne compte pas').fill('La lettre n’était pas de sa main.')
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const noted = page.getByRole('region', { name: 'Noté sur ce dossier' })
    await noted.getByText('La lettre n’était pas de sa main.').waitFor()
    await expect.poll(lastDay).toBe('22 août 2031')
  })

  it('describes an exhibit, which is worth what was read on it', async () => {
    await tabTo(page.getByRole('button', { name: 'Décrire la pièce 1' }))
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Signature').selectOption({ label: 'à la main' })
    await panel.getByLabel('Elle dit').selectOption({ label: 'la dette et son montant' })
    await panel.getByLabel(/^Somme en toutes lettres/).fill('deux mille trois cent cinquante euros')
    await panel.getByText('Se lit 2 350,00 €.').waitFor()
    expect(await look(page, { name: 'assessment-describe' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Revoir la description de la pièce 1' }).waitFor()
    expect(await said('preuve')).toContain('2 350,00 € en lettres')
  })

  it('counts again with a payment that was forgotten, and notes nothing', async () => {
    const before = await total()
    await page.keyboard.press('r')
    await page.keyboard.type('500')
    await typeDay(page, 'Reçu le', '01/10/2026')
    const compared = page.getByRole('table', { name: 'Ce que ce paiement change' })
    await compared.waitFor()
    const cells = await compared.getByRole('row').last().getByRole('cell').allTextContents()
    expect(cells.slice(0, 2).map(centsOf)).toEqual([205_419, 154_643])
    expect(spaced(cells[2] ?? '')).toContain('507,76')
    expect(await look(page, { name: 'assessment-forgotten' })).toEqual([])
    await tabTo(page.getByRole('button', { name: 'Revenir au décompte du dossier' }))
    await page.keyboard.press('Enter')
    await compared.waitFor({ state: 'detached' })
    expect(await total()).toBe(before)
  })

  it('tries the same payment in the reasons of the total, which are counted again', async () => {
    await section('decompte')
      .getByRole('button', { name: /^Pourquoi 2.054,19/ })
      .focus()
    await page.keyboard.press('m')
    const panel = page.getByRole('dialog')
    await panel.getByRole('tree').waitFor()
    await page.keyboard.press('r')
    await page.keyboard.type('500')
    await typeDay(panel, 'Reçu le', '01/10/2026')
    const figure = panel.getByRole('tree', { name: /1.546,43/ })
    await figure.waitFor()
    expect(spaced(await figure.textContent())).toContain('56,43 €')
    expect(await look(page, { name: 'assessment-why-tried' })).toEqual([])
    await panel.getByRole('button', { name: /^Revenir au décompte/ }).click()
    await panel.getByRole('tree', { name: /2.054,19/ }).waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  it('prints lines of interest that add up to the cent', async () => {
    const tables = section('decompte').getByRole('table', { name: /^Intérêts sur/ })
    await expect.poll(() => tables.count()).toBeGreaterThan(0)
    for (const table of await tables.all()) {
      const texts = await table
        .getByRole('row')
        .evaluateAll((all) => all.map((row) => [...row.children].at(-1)?.textContent ?? ''))
      const lines = texts.filter((text) => /^\d[\d\s]*,\d\d/u.test(text)).map(centsOf)
      const sum = lines.pop()
      expect(lines.reduce((all, one) => all + one, 0)).toBe(sum)
    }
  })
})

describe('what a person says of the parties and of a dispute', () => {
  it('keeps the trade of a party for all its cases', async () => {
    const parties = page.getByRole('group', { name: 'Qui sont les parties' })
    await parties.getByLabel('Le débiteur').selectOption({ label: 'artisan' })
    await parties.getByText('essayé ici, sans être gardé').waitFor()
    await parties.getByRole('button', { name: 'Le garder pour Thomas Delmas' }).click()
    await parties.getByText('essayé ici, sans être gardé').waitFor({ state: 'detached' })
    await page.reload()
    await section('voies').waitFor()
    expect(await parties.getByLabel('Le débiteur').inputValue()).toBe('artisan')
    await parties.getByLabel('Le débiteur').selectOption({ label: 'consommateur' })
    expect(await parties.getByRole('button').count()).toBe(0)
  })

  it('says of a dispute whether it is serious; the claim and the routes follow', async () => {
    await page.keyboard.press('y')
    await title(/Thomas Delmas/).waitFor()
    await page.getByRole('link', { name: 'Analyse juridique' }).waitFor()
    await page.keyboard.press('d')
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Ce que le débiteur conteste').fill('La devanture ferme mal.')
    expect(await look(page, { name: 'dispute' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await page.keyboard.press('y')
    await section('voies').waitFor()
    await expect.poll(() => said('creance')).toContain('personne n’a dit si elle est sérieuse')
    const weigh = section('preuve').getByRole('button', { name: /si elle est sérieuse$/ })
    // The one that the dossier had, and the new one, which the page may still be reading.
    await expect.poll(() => weigh.count()).toBe(2)
    await weigh.first().click()
    await panel.getByRole('radio', { name: /^Non/ }).check()
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    for (const [answer, claim, route] of [
      ['Oui, elle est sérieuse', 'tenue pour sérieuse', 'la créance est contestée'],
      ['Non', 'tenue pour non sérieuse', 'tenue pour non sérieuse'],
    ] as const) {
      await weigh.last().click()
      await panel.getByRole('radio', { name: new RegExp(`^${answer}`) }).check()
      expect(await look(page, { name: 'dispute-weighed' })).toEqual([])
      await page.keyboard.press('Control+Enter')
      await panel.waitFor({ state: 'detached' })
      await expect.poll(() => said('creance')).toContain(claim)
      await expect.poll(() => said('voies')).toContain(route)
    }
  })
})

it('shows the last day of each invoice, the first one as that of the case', async () => {
  const before = page.url()
  await page.goto('/dossiers')
  await page.getByRole('row', { name: /Hôtel de la Brume/ }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Analyse juridique' }).waitFor()
  await page.keyboard.press('y')
  const items = page.getByRole('region', { name: 'Facture par facture' })
  await items.waitFor()
  const days = await items.getByRole('button', { name: /^Pourquoi \d/ }).allTextContents()
  expect(days).toHaveLength(2)
  expect(spaced(days[0] ?? '')).toContain(await lastDay())
  expect(days[1]).not.toBe(days[0])
  expect(await look(page, { name: 'assessment-invoices' })).toEqual([])
  await page.goto(before)
  await section('voies').waitFor()
})

describe('the same analysis elsewhere', () => {
  it('fits a telephone', async () => {
    const address = new URL(page.url()).pathname
    const phone = await product.visit('phone')
    await phone.goto('/')
    await enterDemo(phone)
    await phone.goto(address)
    await phone.locator('#voies').waitFor()
    expect(await look(phone, { name: 'assessment' })).toEqual([])
    const why = phone.locator('#decompte').getByRole('button', { name: /^Pourquoi 2.054,19/ })
    await why.click()
    const panel = phone.getByRole('dialog')
    await panel.getByRole('button', { name: /^Ajouter un paiement oublié/ }).click()
    await panel.getByLabel('Montant reçu').fill('500')
    await typeDay(panel, 'Reçu le', '01/10/2026')
    await panel.getByRole('table').waitFor()
    expect(await look(phone, { name: 'assessment-why-tried' })).toEqual([])
  })

  it('speaks English', async () => {
    await page.goto(`${new URL(page.url()).pathname}?lang=en`)
    await page.getByRole('heading', { level: 1, name: 'Analysis' }).waitFor()
    await section('voies').waitFor()
    const text = await said('prescription')
    expect(text).toContain('Last day')
    expect(text).not.toContain('Dernier jour')
  })

  it('writes an amount as its language does, and reads both', async () => {
    await page.getByRole('button', { name: /^Add a forgotten payment/ }).click()
    const amount = section('decompte').getByLabel('Amount received')
    for (const typed of ['1,234.5', '1234,50', '1 234.50']) {
      await amount.fill(typed)
      await page.keyboard.press('Tab')
      await expect.poll(() => amount.inputValue()).toBe('1,234.50')
    }
    await page.getByRole('button', { name: /^Back to the statement/ }).click()
  })

  it('has complained of nothing', () => {
    expect(product.complaints).toEqual([])
  })
})
