import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, typeDay, type Product } from './product.ts'
import { settled } from './stillness.ts'

const FILE = join(import.meta.dirname, '../fixtures/sms-backup-restore/valid/delmas.xml')

let product: Product
let page: Page
let dossier = ''
beforeAll(async () => {
  ;({ product, page } = await openDemo())
  const list = await (await page.request.get('/api/dossiers?limit=1')).json()
  dossier = `/dossiers/${list.rows[0].id}`
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s/g, ' ')

/** A page of a telephone where the same person is signed in. */
async function onPhone(): Promise<Page> {
  const phone = await product.visit('phone')
  await phone.context().addCookies(await page.context().cookies())
  return phone
}

describe('an export that is deposited', () => {
  it('asks how it was made, and takes what is said by the keyboard', async () => {
    await page.goto(dossier)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    await page.keyboard.press('i')
    const panel = page.getByRole('dialog', { name: 'Joindre une pièce' })
    await panel.getByLabel('Ce que c’est').selectOption({ label: 'Conversation exportée' })
    await panel.getByLabel('Fichier', { exact: true }).setInputFiles(FILE)
    await panel.getByLabel('Version de l’application').fill('10.20')
    await panel.getByText('Nommez l’application dont c’est la version.').waitFor()
    expect(await look(page, { name: 'reception-asked', dark: true })).toEqual([])
    await panel.getByLabel(/^Application/).fill('SMS Backup & Restore')
    await panel.getByLabel(/^Appareil/).fill('Pixel 8')
    await typeDay(panel, 'Jour de l’export facultatif', '10/04/2026')
    await panel.getByLabel('Fuseau horaire de l’appareil').selectOption({ label: 'La Réunion' })
    await panel.getByText('Empreinte calculée sur cet appareil, avant l’envoi').waitFor()
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
  })

  it('shows on its page what was said, what was not, and its time-stamp', async () => {
    const answer = await (await page.request.get(`/api${dossier}`)).json()
    const exhibit = `/preuves/${answer.exhibits.at(-1).id}`
    await expect
      .poll(async () => {
        const { reception } = await (
          await page.request.get(exhibit.replace('/preuves/', '/api/exhibits/'))
        ).json()
        return reception?.stamp?.authority ?? ''
      })
      .toContain('NON QUALIFIE')
    await page.goto(exhibit)
    await page.getByText('OK pour te payer').waitFor()
    await page.getByText('Chaîne de conservation').click()
    const told = spaced(await page.getByRole('group').first().textContent())
    for (const words of ['Pixel 8', 'SMS Backup & Restore 10.20', '10 avril 2026', 'La Réunion']) {
      expect(told).toContain(words)
    }
    expect(told).toContain('Fait parnon dit')
    expect(told).toContain('non qualifié')
    expect(await look(page, { name: 'reception-shown', dark: true })).toEqual([])
    await page.goto(dossier)
    const history = page.getByRole('region', { name: 'Ce qui s’est passé' })
    await history
      .getByText(/horodatée$/)
      .first()
      .waitFor()
    const phone = await onPhone()
    await phone.goto(`${exhibit}?lang=en`)
    await phone.getByText('OK pour te payer').waitFor()
    await phone.getByText('Chain of custody').click()
    await phone.getByText('Stated at the deposit, not checked').waitFor()
    expect(await look(phone, { name: 'reception-english' })).toEqual([])
    await phone.goto(dossier)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await settled(phone)
    await phone.keyboard.press('i')
    await phone.getByLabel(/What it is|Ce que c’est/).selectOption('message-export')
    expect(await look(phone, { name: 'reception-asked' })).toEqual([])
  })

  it('broke nothing on the way', () => {
    expect(product.complaints).toEqual([])
  })
})
