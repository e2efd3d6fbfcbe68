import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'

let product: Product
let page: Page
let address = ''
beforeAll(async () => {
  ;({ product, page } = await openDemo())
  address = await conversation()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const authors = (): Locator => page.getByRole('region', { name: 'Auteurs', exact: true })

/** The address of a conversation of the demonstration. */
async function conversation(): Promise<string> {
  const list = await (await page.request.get('/api/dossiers?limit=40')).json()
  for (const { id } of list.rows) {
    const dossier = await (await page.request.get(`/api/dossiers/${id}`)).json()
    for (const exhibit of dossier.exhibits) {
      if (exhibit.messages > 0) return `/preuves/${exhibit.id}`
    }
  }
  throw new Error('the demonstration has no conversation')
}

describe('the authors of a conversation', () => {
  it('are shown with their grade, what speaks for and against, and what would strengthen it', async () => {
    await page.goto(address)
    await authors().getByText('Proposé : le débiteur').waitFor()
    expect(await look(page, { name: 'authors-closed' })).toEqual([])
    const strip = page.getByRole('contentinfo')
    await strip.getByText('auteur suivant').waitFor()
    expect(await strip.getByText('c’est quelqu’un d’autre').count()).toBe(0)
    await page.keyboard.press('a')
    await strip.getByText('c’est quelqu’un d’autre').waitFor()
    await authors().getByRole('heading', { name: 'Ce qui renforcerait' }).waitFor()
    expect(await authors().getByRole('heading', { name: 'Pour', exact: true }).count()).toBe(1)
    expect(await authors().getByRole('heading', { name: 'Contre', exact: true }).count()).toBe(1)
    expect(await look(page, { name: 'authors', dark: true })).toEqual([])
  })

  it('open the reasons of their grade', async () => {
    await authors()
      .getByRole('button', { name: /^Pourquoi cette note/ })
      .first()
      .click()
    await page.getByText('maillon le plus faible').waitFor()
    expect(await look(page, { name: 'authors-why' })).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('are said by one key to be somebody else: nothing of theirs counts, until a key takes it back', async () => {
    await page.keyboard.press('3')
    await authors().getByText('Inscrit au journal').waitFor()
    await authors().getByText('Dit par une personne').waitFor()
    await page.getByText('Ses mots ne comptent pas').first().waitFor()
    expect(await look(page, { name: 'authors-refused' })).toEqual([])
    await page.keyboard.press('1')
    await authors().getByText('Ses mots comptent comme ceux du débiteur').waitFor()
    expect(await look(page, { name: 'authors-confirmed' })).toEqual([])
  })

  it('read the same on a telephone, and in English', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await look(page, { name: 'authors' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${address}?lang=en`)
    await page.getByRole('button', { name: 'Say who is who' }).click()
    await page.getByRole('heading', { name: 'What would strengthen it' }).waitFor()
    expect(await look(page, { name: 'authors-english' })).toEqual([])
  })

  it('broke nothing on the way', () => {
    expect(product.complaints).toEqual([])
  })
})
