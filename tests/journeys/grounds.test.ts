import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterDemo, openDemo } from './first-steps.ts'
import { isFocused, keepFailure, look, type Product } from './product.ts'

let product: Product
let page: Page
let address = ''

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
const title = (): Locator => page.getByRole('heading', { level: 1, name: 'Du message à l’euro' })
const ledger = (on = page): Locator => on.getByRole('list', { name: 'Les euros, ligne par ligne' })
const line = (name: string | RegExp): Locator =>
  ledger().getByRole('button', { name, expanded: false })
const openLine = (on = page): Locator => ledger(on).getByRole('button', { expanded: true })
const side = (name: 'Ce qui le porte' | 'Ce qui dit le contraire', on = page): Locator =>
  on.getByRole('region', { name })
const fact = (name: string): Locator =>
  side('Ce qui le porte')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name }) })

/** The type of a heading and the width of its side; runs in the page. */
const SIZE = `node => {
  const { fontSize, fontFamily, color } = getComputedStyle(node)
  const { width } = node.closest('section').getBoundingClientRect()
  return { fontSize, fontFamily, color, width: Math.round(width) }
}`

async function heads(): Promise<readonly string[]> {
  const all = await page.locator('dl dd').filter({ hasText: '€' }).allTextContents()
  return all.map((text) => /^[\d\s]+,\d\d/.exec(spaced(text))?.[0].trim() ?? '')
}

describe('from the message to the euro, by keys alone', () => {
  it('is reached from the case, and adds up to what the case says', async () => {
    await page.goto('/dossiers')
    await page.getByRole('row', { name: /Thomas Delmas/ }).click()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Du message à l’euro' }).waitFor()
    const total = page.getByRole('row', { name: /^Total/ }).first()
    expect(spaced(await total.textContent())).toContain('2 054,19 €')
    await page.keyboard.press('u')
    await title().waitFor()
    address = page.url()
    await ledger().waitFor()
    expect(await heads()).toEqual(['2 054,19', '0,00', '2 054,19'])
    const amounts = await ledger().locator('[data-why] > span:first-child').allTextContents()
    expect(amounts.map(spaced).filter((text) => /^[−\d]/.test(text))).toEqual(
      expect.arrayContaining(['2 350,00', '− 400,00', '64,19', '40,00', '2 054,19 €']),
    )
    expect(await look(page, { name: 'grounds', dark: true })).toEqual([])
  })

  it('lights the path of one line: three facts carried, two that nothing carries', async () => {
    expect(spaced(await openLine().textContent())).toContain('Principal, F-2025-318')
    const facts = await side('Ce qui le porte').getByRole('heading', { level: 3 }).allTextContents()
    expect(facts).toEqual([
      'Commande',
      'Livraison',
      'Montant',
      'Aveu du débiteur',
      'Mise en demeure',
    ])
    for (const name of facts.slice(0, 3)) {
      expect(spaced(await fact(name).textContent())).toContain('1 950,00 € portés')
    }
    const admission = spaced(await fact('Aveu du débiteur').textContent())
    expect(admission).toContain('rien ne le porte')
    expect(admission).toContain('Personne ne l’a encore lu')
    await expect.poll(() => page.locator('path[class*=carried]').count()).toBe(3)
    await expect.poll(() => page.locator('path[class*=bare]').count()).toBe(2)
  })

  it('sets what says the contrary beside, at the same size', async () => {
    const adverse = side('Ce qui dit le contraire')
    const text = spaced(await adverse.textContent())
    expect(text).toContain('la porte du fond coince toujours')
    expect(text).toContain('touche 1 950,00 €')
    const sizeOf = async (of: Locator) =>
      await of.getByRole('heading', { level: 3 }).first().evaluate(SIZE)
    expect(await sizeOf(adverse)).toEqual(await sizeOf(side('Ce qui le porte')))
  })

  it('walks with the arrows, along a side and from one to the other', async () => {
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => openLine().evaluate(isFocused)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => spaced(await openLine().textContent())).toContain('Intérêts')
    await expect.poll(() => openLine().evaluate(isFocused)).toBe(true)
    const facts = await side('Ce qui le porte').getByRole('heading', { level: 3 }).allTextContents()
    expect(facts).toEqual(['Principal dû', 'Échéance', 'Deux professionnels'])
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.locator('[data-side=for]').first().evaluate(isFocused)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.locator('[data-side=against]').first().evaluate(isFocused))
      .toBe(true)
    expect(await look(page, { name: 'grounds-interest' })).toEqual([])
    await line(/^Principal/).click()
  })

  it('explains every figure, and gives the focus back', async () => {
    const figures = page.getByRole('main').locator('[data-why]')
    const count = await figures.count()
    expect(count).toBeGreaterThan(15)
    for (let index = 0; index < count; index += 1) {
      const figure = figures.nth(index)
      await figure.focus()
      await page.keyboard.press('m')
      const panel = page.getByRole('dialog')
      await panel.getByRole('tree').waitFor()
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      await expect.poll(() => figure.evaluate(isFocused)).toBe(true)
    }
  })
})

describe('a message that was kept', () => {
  it('carries the euros that it admits, and answers the dispute before it', async () => {
    await side('Ce qui le porte').getByRole('link', { name: 'Voir dans la conversation' }).click()
    const decided = page.waitForResponse((answer) => answer.url().endsWith('/decision'))
    await page
      .getByRole('button', { name: /^Retenir/ })
      .first()
      .click()
    expect((await decided).status()).toBe(200)
    await page.goto(address)
    await ledger().waitFor()
    await expect
      .poll(async () => spaced(await fact('Aveu du débiteur').textContent()))
      .toContain('1 950,00 € portés')
    expect(await heads()).toEqual(['2 054,19', '0,00', '0,00'])
    const adverse = spaced(await side('Ce qui dit le contraire').textContent())
    expect(adverse).toContain('Auteur non confirmé')
    expect(adverse).toContain('Contestation notée')
    expect(await look(page, { name: 'grounds-kept' })).toEqual([])
  })

  it('is found again in its original by the command under it', async () => {
    const command = (await page.locator('[data-command]').first().textContent()) ?? ''
    const print = await page.locator('[data-command] ~ code').first().textContent()
    expect(command).toMatch(/^tail -c \+\d+ sms-delmas\.xml \| head -c \d+ \| sha256sum$/)
    const link = page.getByRole('link', { name: 'Télécharger l’original' }).first()
    const href = await link.getAttribute('href')
    const original = await page.request.get(href ?? '')
    const folder = mkdtempSync(join(tmpdir(), 'quittance-command-'))
    writeFileSync(join(folder, 'sms-delmas.xml'), await original.body())
    const printed = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(printed.slice(0, 64)).toBe(print)
  })
})

describe('the same on a telephone, and in English', () => {
  it('nests everything under its euro, and loses nothing', async () => {
    const phone = await product.visit('phone')
    await phone.goto('/')
    await enterDemo(phone)
    await phone.goto(address)
    await ledger(phone).waitFor()
    const carries = side('Ce qui le porte', phone)
    await expect.poll(() => carries.getByRole('heading', { level: 3 }).count()).toBe(5)
    await expect.poll(() => side('Ce qui dit le contraire', phone).count()).toBe(1)
    await expect.poll(() => phone.locator('[data-command]').count()).toBeGreaterThan(0)
    expect(await look(phone, { name: 'grounds' })).toEqual([])
    await ledger(phone)
      .getByRole('button', { name: /^Indemnité/ })
      .click()
    await phone.getByRole('heading', { name: 'Deux professionnels' }).waitFor()
    expect(await openLine(phone).count()).toBe(1)
  })

  it('reads in English', async () => {
    await page.goto(`${address}?lang=en`)
    await page.getByRole('heading', { level: 1, name: 'From the message to the euro' }).waitFor()
    await page.getByRole('heading', { name: 'What says the contrary' }).waitFor()
    expect(await look(page, { name: 'grounds-english' })).toEqual([])
  })
})

describe('the product', () => {
  it('has complained of nothing', () => {
    expect(product.complaints).toEqual([])
  })
})
