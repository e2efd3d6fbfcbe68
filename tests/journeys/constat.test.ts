import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { isFocused, keepFailure, look, opened, typeDay, type Product } from './product.ts'

let product: Product
let page: Page
let dossier = ''
let conversation = ''
beforeAll(async () => {
  ;({ product, page } = await openDemo())
  ;[dossier, conversation] = await promised()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

/** A dossier of the demonstration whose conversation holds a promise that waits for a person. */
async function promised(): Promise<[dossierId: string, exhibitId: string]> {
  const list = await (await page.request.get('/api/dossiers?limit=40')).json()
  for (const { id } of list.rows) {
    const { exhibits } = await (await page.request.get(`/api/dossiers/${id}`)).json()
    for (const exhibit of exhibits) {
      if (exhibit.findingsToReview > 0) return [id, exhibit.id]
    }
  }
  throw new Error('the demonstration has no promise to review')
}

const panel = (name: string): Locator => page.getByRole('dialog', { name })
const sheet = (name: string): Locator => page.getByRole('region', { name, exact: true })

async function fact(name: string): Promise<string> {
  const term = sheet('Où en est le constat').locator('dt', { hasText: name })
  const text = await term.locator('xpath=following-sibling::dd[1]').innerText()
  return text.replaceAll(/\s+/gu, ' ')
}

describe('a constat', () => {
  it('cannot be asked for before a message is kept, and says so', async () => {
    await page.goto(`/dossiers/${dossier}/constat`)
    await page.getByText('Aucun message n’est retenu dans ce dossier.').waitFor()
    const locked = page.getByRole('button', { name: 'Demander un constat' })
    expect(await locked.getAttribute('aria-disabled')).toBe('true')
    expect(await look(page, { name: 'constat-empty' })).toEqual([])
  })

  it('is named by the gauge as the way to strengthen what messages carry', async () => {
    await page.goto(`/preuves/${conversation}`)
    await page.getByRole('button', { name: /^Retenir/ }).click()
    await page.getByText('Votre décision').first().waitFor()
    await page.goto(`/dossiers/${dossier}`)
    const proved = sheet('Ce qui est prouvé')
    await proved.getByText('prouvé à 50 %').waitFor()
    expect(await look(page, { name: 'constat-gauge-before' })).toEqual([])
    await proved
      .getByRole('link', { name: 'Faire constater ces messages par un commissaire de justice.' })
      .click()
    await page.getByRole('heading', { name: 'Messages à relever, avec leur fil' }).waitFor()
    expect(await look(page, { name: 'constat-ready', dark: true })).toEqual([])
  })

  it('is asked for with the keyboard, and gives its two papers', async () => {
    await page.keyboard.press('d')
    const ask = panel('Demander un constat')
    await expect
      .poll(() => ask.getByLabel('Étude ou commissaire de justice').evaluate(isFocused))
      .toBe(true)
    await page.keyboard.press('Control+Enter')
    await ask.getByText('Il manque qui décide de la dépense.').waitFor()
    expect(await look(page, { name: 'constat-ask-faults' })).toEqual([])
    await ask.getByLabel('Étude ou commissaire de justice').fill('Maître Hélène Fictive')
    await ask.getByLabel('Numéro et voie').fill('7 rue Imaginaire')
    await ask.getByLabel('Code postal').fill('69001')
    await ask.getByLabel('Commune').fill('Lyon')
    await ask.getByLabel('Où l’appareil peut être vu').fill('12 quai Perrache, 69002 Lyon')
    await ask.getByRole('radio', { name: /^Le créancier/ }).check()
    expect(await look(page, { name: 'constat-ask' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await ask.waitFor({ state: 'hidden' })
    await expect.poll(() => fact('Étude')).toContain('Maître Hélène Fictive')
    expect(await fact('Décide de la dépense')).toBe('le créancier')
    for (const name of ['Lettre de demande (PDF)', 'Inventaire et fiche de relevé (PDF)']) {
      const paper = page.getByRole('link', { name })
      expect(await opened(page, await paper.getAttribute('href'))).toEqual({
        mediaType: 'application/pdf',
        starts: '%PDF-',
      })
    }
  })

  it('follows the appointment and the cost, in euros', async () => {
    await page.keyboard.press('r')
    const appointment = panel('Rendez-vous du constat')
    await typeDay(appointment, 'Jour', '03/12/2026')
    await appointment.getByLabel('Heure').fill('9h30')
    await page.keyboard.press('Control+Enter')
    await appointment.waitFor({ state: 'hidden' })
    await expect
      .poll(() => fact('Rendez-vous'))
      .toBe('3 décembre 2026 à 9 h 30 12 quai Perrache, 69002 Lyon')
    await page.keyboard.press('c')
    const cost = panel('Coût du constat')
    await cost.getByLabel('Coût estimé').fill('320,40')
    await page.keyboard.press('Control+Enter')
    await cost.waitFor({ state: 'hidden' })
    await expect.poll(() => fact('Coût estimé')).toContain('320,40')
    expect(await fact('Coût réel')).toBe('pas encore dit')
    expect(await look(page, { name: 'constat-appointed' })).toEqual([])
  })

  it('is drawn up once its report is attached, and the gauge rises', async () => {
    product.goTo('2026-12-04')
    await page.keyboard.press('p')
    const attach = panel('Joindre une pièce')
    await attach.locator('input[type=file]').setInputFiles({
      name: 'proces-verbal-de-constat.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n% Procès-verbal fictif.\n%%EOF\n'),
    })
    await attach.getByText('Empreinte', { exact: false }).first().waitFor()
    await attach.getByRole('button', { name: /^Joindre/ }).click()
    await page.getByText('est jointe comme un constat').waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Dire que le constat est dressé' }).click()
    const report = panel('Procès-verbal dressé')
    await typeDay(report, 'Jour', '03/12/2026')
    await page.keyboard.press('Control+Enter')
    await report.waitFor({ state: 'hidden' })
    await page.getByText(/^La jauge de preuve compte comme constatés/).waitFor()
    expect(await fact('Procès-verbal')).toMatch(/^Pièce \d+ dressé le 3 décembre 2026$/)
    expect(await look(page, { name: 'constat-drawn-up' })).toEqual([])
    await page.getByRole('link', { name: 'Voir la jauge' }).click()
    const proved = sheet('Ce qui est prouvé')
    await proved.getByText('message, constat des messages').waitFor()
    expect(await proved.getByText('prouvé à 50 %').count()).toBe(0)
    expect(await look(page, { name: 'constat-gauge-after' })).toEqual([])
  })

  it('reads the same on a telephone, and in English', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/dossiers/${dossier}/constat`)
    await page.getByRole('heading', { name: 'Où en est le constat' }).waitFor()
    expect(await look(page, { name: 'constat' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`/dossiers/${dossier}/constat?lang=en`)
    await page.getByRole('heading', { name: 'Where it stands' }).waitFor()
    expect(await look(page, { name: 'constat-english' })).toEqual([])
  })

  it('broke nothing on the way', () => {
    expect(product.complaints).toEqual([])
  })
})
