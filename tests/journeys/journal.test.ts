import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enter, found } from './first-steps.ts'
import { keepFailure, look, opened, openProduct, type Product } from './product.ts'

const EMAIL = 'claire.morin@cabinet.example'

let product: Product
let page: Page

beforeAll(async () => {
  product = await openProduct('2026-11-23')
  await product.sealWhenAsked()
  page = await product.visit()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const sealing = (name = 'Scellement du journal') => page.getByRole('region', { name })

describe('the sealed journal', () => {
  it('says which entries wait to be sealed', async () => {
    await page.goto('/')
    await found(page, {
      kind: 'Un cabinet de recouvrement',
      name: 'Cabinet Brevault',
      email: EMAIL,
    })
    await page.goto('/journal')
    await sealing().getByText('Rien n’est encore scellé').waitFor()
    await page.getByText('en attente').first().waitFor()
    expect(await look(page, { name: 'journal-waiting' })).toEqual([])
  })

  it('says up to where it is sealed, and checks the signature on the device', async () => {
    // Asking for a proof seals what waits, without the minute that the background takes.
    const rows: unknown = await (await page.request.get('/api/journal')).json()
    const [, id = ''] = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(rows)) ?? []
    expect((await page.request.get(`/api/journal/${id}/proof.zip`)).status()).toBe(200)
    await page.reload()
    await sealing().getByText('Scellé intact').waitFor()
    await sealing().getByText('Signature de la maison revérifiée').waitFor()
    await page.getByText('n° 1', { exact: true }).first().waitFor()
    expect(await look(page, { name: 'journal-sealed', dark: true })).toEqual([])
  })

  it('gives the proof of an entry, the checkpoints and the key', async () => {
    const link = page.getByRole('link', { name: 'Emporter la preuve' })
    const proof = await opened(page, await link.getAttribute('href'))
    expect(proof).toEqual({ mediaType: 'application/zip', starts: 'PK\u0003\u0004\u0014' })
    for (const [name, starts] of [
      ['Points de contrôle, pour un témoin', 'quitt'],
      ['Clé publique', '-----'],
    ] as const) {
      const address = await sealing().getByRole('link', { name }).getAttribute('href')
      expect((await opened(page, address)).starts).toBe(starts)
    }
  })

  it('says it on a telephone, and in English', async () => {
    page = await product.visit('phone')
    await page.goto('/journal')
    await enter(page, EMAIL, 'une phrase pour les essais')
    await page.goto('/journal')
    await sealing().getByText('Scellé intact').waitFor()
    expect(await look(page, { name: 'journal-sealed' })).toEqual([])
    await page.goto('/journal?lang=en')
    await sealing('Sealing of the journal').getByText('Seal intact').waitFor()
    const link = page.getByRole('link', { name: 'Take the proof away' })
    expect(await link.getAttribute('href')).toContain('lang=en')
    expect(await look(page, { name: 'journal-english' })).toEqual([])
    expect(product.complaints).toEqual([])
  })
})
