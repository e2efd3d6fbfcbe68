import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { isFocused, keepFailure, look, type Product } from './product.ts'

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

const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s/g, ' ')
const sheet = (): Locator => page.getByRole('region', { name: 'Dossier scellé', exact: true })

/** The address of a dossier of the demonstration that has a conversation. */
async function dossierWithExhibit(): Promise<string> {
  const list = await (await page.request.get('/api/dossiers?limit=40')).json()
  for (const { id } of list.rows) {
    const dossier = await (await page.request.get(`/api/dossiers/${id}`)).json()
    const counts: readonly number[] = dossier.exhibits.map(
      ({ messages }: { readonly messages: number }) => messages,
    )
    if (counts.some((messages) => messages > 4)) return `/dossiers/${id}`
  }
  throw new Error('the demonstration has no such dossier')
}

const read = async (path: string) => await (await page.request.get(`/api${path}`)).json()

/** Keeps what was found in the conversations of a dossier, as a person does. */
async function keepCommitments(address: string): Promise<void> {
  for (const { id } of (await read(address)).exhibits) {
    const { rows } = await read(`/exhibits/${id}/messages?limit=200`)
    for (const { findings } of rows) {
      for (const finding of findings) await keep(address, finding)
    }
  }
}

type Finding = {
  readonly id: string
  readonly amountCents: number | null
  readonly dueOn: string | null
}

/** Keeps a finding; asks again when the background wrote to the dossier meanwhile. */
async function keep(address: string, { id, amountCents, dueOn }: Finding): Promise<void> {
  const decision = { decision: 'kept', amountCents, dueOn, reason: null }
  const status = async () => {
    const expectedVersion = (await read(address)).version
    const answer = await page.request.post(`/api/findings/${id}/decision`, {
      data: { ...decision, expectedVersion },
      headers: { 'idempotency-key': crypto.randomUUID() },
    })
    return answer.status()
  }
  await expect.poll(status).toBe(200)
}

describe('a dossier', () => {
  it('is sealed from its page, and taken away as one file', async () => {
    const address = await dossierWithExhibit()
    await keepCommitments(address)
    await page.goto(address)
    await sheet().getByRole('button', { name: 'Sceller le dossier' }).click()
    const link = sheet().getByRole('link', { name: /^Télécharger/ })
    await link.waitFor()
    const foot = page.getByRole('contentinfo')
    await foot.getByText('Le dossier est scellé.').waitFor()
    expect(await foot.textContent()).not.toContain('Scellement commencé')
    expect(spaced(await sheet().textContent())).toContain('Horodatage local, non qualifié')
    expect(await look(page, { name: 'sealed-bundle' })).toEqual([])
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-disposition']).toMatch(/dossier-.*\.zip/)
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
    const history = page.getByRole('region', { name: 'Ce qui s’est passé' })
    await history.getByText('Dossier scellé').first().waitFor()
    await verifiedBy(await product.visit('phone'), await answer.body())
  })

  it('gives a copy with the messages that a person chose, by the keyboard', async () => {
    await sheet().getByRole('link', { name: 'Faire une copie occultée' }).click()
    await page.getByRole('heading', { name: 'Copie occultée', level: 1 }).waitFor()
    const list = page.getByRole('list', { name: 'Messages du dossier scellé' })
    await list.waitFor()
    await page.getByText('4 messages montrés, 6 occultés.').waitFor()
    await page.getByLabel('Messages gardés de part et d’autre').selectOption('1')
    await page.getByRole('button', { name: 'Montrer les messages retenus' }).click()
    await page.getByText('2 messages montrés, 8 occultés.').waitFor()
    expect(await look(page, { name: 'redaction-commitments' })).toEqual([])
    await page.getByRole('button', { name: 'Tout occulter' }).click()
    await page.getByText('Possible dès qu’un message est montré.').waitFor()
    await page.keyboard.press('ArrowDown')
    const boxes = list.getByRole('checkbox')
    await expect.poll(() => boxes.first().evaluate(isFocused)).toBe(true)
    for (const key of ['ArrowDown', 'Space', 'Shift+ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(key)
    }
    await expect.poll(() => boxes.nth(1).isChecked()).toBe(true)
    await expect.poll(() => boxes.nth(2).isChecked()).toBe(true)
    await expect.poll(() => boxes.nth(3).evaluate(isFocused)).toBe(true)
    const total = await boxes.count()
    await page.getByText(`2 messages montrés, ${total - 2} occultés.`).waitFor()
    expect(await look(page, { name: 'redaction-choice', dark: true })).toEqual([])
    await boxes.nth(3).press('v')
    const preview = page.getByRole('list', { name: 'La conversation, telle que le juge la lira' })
    expect(spaced(await preview.getByRole('listitem').first().textContent())).toBe(
      'message n° 1, occulté',
    )
    expect(await preview.getByRole('listitem').count()).toBe(4)
    expect(await look(page, { name: 'redaction-preview' })).toEqual([])
    await page.getByLabel('Motif de l’occultation').fill('Santé d’un tiers')
    await page.keyboard.press('Control+Enter')
    const link = page.getByRole('link', { name: 'Télécharger la copie' })
    await link.waitFor()
    expect(await look(page, { name: 'redaction-made' })).toEqual([])
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.headers()['content-disposition']).toMatch(/copie-occultee-.*\.zip/)
    await copyVerifiedBy(await product.visit('phone'), await answer.body())
    await onPhone(page.url())
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('u')
    await page
      .getByRole('region', { name: 'Ce qui s’est passé' })
      .getByText('Copie occultée faite')
      .first()
      .waitFor()
  })

  it('shows its bundle in English too', async () => {
    await page.goto(`${new URL(page.url()).pathname}?lang=en`)
    await page
      .getByRole('region', { name: 'Sealed bundle' })
      .getByText(/^Download/)
      .waitFor()
    expect(await look(page, { name: 'sealed-bundle-english' })).toEqual([])
  })

  it('broke nothing on the way', () => {
    expect(product.complaints).toEqual([])
  })
})

/** The same page in a hand: nothing runs off, nothing breaks. */
async function onPhone(address: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(address)
  await page.getByRole('list', { name: 'Messages du dossier scellé' }).waitFor()
  expect(await look(page, { name: 'redaction-phone' })).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** Anyone reads the copy on the page that the product serves: what is hidden is a black bar. */
async function copyVerifiedBy(visitor: Page, bytes: Buffer): Promise<void> {
  await visitor.goto('/verifier.html')
  const file = { name: 'c.zip', mimeType: 'application/zip', buffer: bytes }
  await visitor.setInputFiles('#bundle', file)
  await visitor.getByRole('heading', { name: 'Copie occultée intacte' }).waitFor()
  expect(await visitor.locator('.conversation .message').count()).toBe(2)
  expect(await look(visitor, { name: 'redacted-verifier-phone' })).toEqual([])
}

/** Anyone, signed in nowhere, verifies the file on the page that the product serves. */
async function verifiedBy(visitor: Page, bytes: Buffer): Promise<void> {
  await visitor.goto('/verifier.html')
  await visitor.setInputFiles('#bundle', {
    name: 'd.zip',
    mimeType: 'application/zip',
    buffer: bytes,
  })
  await visitor.getByRole('heading', { name: 'Scellé intact' }).waitFor()
  expect(await look(visitor, { name: 'verifier-phone' })).toEqual([])
}
