import { readFile } from 'node:fs/promises'
import { checkFec } from '@quittance/money-files'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterDemo, openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'

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

const title = (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })
const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')

describe('the books', () => {
  it('are reached from the separate account, and each ends at zero', async () => {
    await page.goto('/fonds')
    await page.getByRole('link', { name: 'Livres', exact: true }).click()
    await title('Les livres').waitFor()
    const balance = page.getByRole('table', { name: 'Balance, argent des clients' })
    await balance.waitFor()
    expect(spaced(await balance.locator('tfoot').textContent())).toContain('0,00 €')
    expect(await look(page, { name: 'books-balance' })).toEqual([])
    await page.keyboard.press('l')
    await page.keyboard.press('l')
    const memory = page.getByRole('table', { name: 'Balance, mémoire des débiteurs' })
    await memory.waitFor()
    expect(spaced(await memory.locator('tfoot').textContent())).toContain('0,00 €')
    await page.keyboard.press('l')
    await balance.waitFor()
  })

  it('open an account and an entry by the keyboard, down to the hash of the statement', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await title(/^467100 Mandants/).waitFor()
    const lines = page.getByRole('grid', { name: 'Grand livre du compte 467100' })
    await lines.locator('tbody tr').first().click()
    expect(await look(page, { name: 'books-account' })).toEqual([])
    await page.keyboard.press('Enter')
    const entry = page.getByRole('dialog', { name: 'Écriture' })
    await entry.getByText('Fichier du relevé').waitFor()
    expect(await entry.getByRole('code').allTextContents()).toContainEqual(
      expect.stringMatching(/^[0-9a-f]{64}$/),
    )
    expect(await look(page, { name: 'books-entry' })).toEqual([])
    await entry.locator('[data-why]').first().click()
    await page.getByText('Comptes, écritures et TVA sont des propositions').last().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await entry.waitFor({ state: 'hidden' })
    await page.keyboard.press('Escape')
    await title('Les livres').waitFor()
  })

  it('are given to the accountant in one archive, whose FEC passes our check', async () => {
    await page.keyboard.press('c')
    const panel = page.getByRole('dialog', { name: 'Remettre les livres au comptable' })
    const siren = panel.getByLabel('SIREN du cabinet')
    await panel.getByRole('button', { name: 'Préparer l’archive' }).waitFor()
    if ((await siren.count()) > 0) await siren.fill('123 456 782')
    await panel.getByRole('button', { name: 'Préparer l’archive' }).click()
    const taken = panel.getByRole('link', { name: /^Prendre l’archive/ })
    await taken.waitFor()
    expect(await look(page, { name: 'books-given' })).toEqual([])
    const [download] = await Promise.all([page.waitForEvent('download'), taken.click()])
    expect(download.suggestedFilename()).toBe('livres-2026-11.zip')
    const bytes = await readFile(await download.path())
    expect(bytes.includes('journal.hledger')).toBe(true)
    const from = bytes.indexOf('JournalCode\t')
    const until = bytes.indexOf('PK\u0003\u0004', from)
    const checked = checkFec(bytes.subarray(from, until), '123456782FEC20261130.txt')
    if (checked.kind === 'refused') throw new Error(checked.error.code)
    expect(checked.value).toMatchObject({ conforms: true, findings: [] })
    await page.keyboard.press('Escape')
  })

  it('fit a telephone', async () => {
    page = await product.visit('phone')
    await page.goto('/')
    await enterDemo(page)
    await page.goto('/fonds/livres')
    await page.getByRole('table', { name: 'Balance, argent des clients' }).waitFor()
    expect(await look(page, { name: 'books-phone' })).toEqual([])
  })

  it('leave no complaint behind', () => {
    expect(product.complaints).toEqual([])
  })
})
