import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, shortActs, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const opening = () => manager.getByRole('textbox', { name: 'Ouverture' })
const verdict = (name: 'pass' | 'refuse') => manager.locator(`[data-verdict="${name}"]`)
const letter = () => manager.getByRole('article', { name: 'La lettre' })
const THREAT = 'Sans réponse, un huissier procédera à la saisie de vos biens.'
const OFFERED = 'Nous restons joignables par courrier et par téléphone'

describe('a template of the house', () => {
  it('is judged as it is written: an unlawful sentence is underlined, and cannot be published', async () => {
    await manager.goto('/reglages/modeles')
    await manager
      .getByRole('button', { name: 'Deuxième relance, professionnels', exact: true })
      .click()
    await verdict('pass').waitFor()
    // Nothing is said any more of words that are no longer there.
    await opening().fill('')
    await verdict('pass').waitFor({ state: 'detached' })
    await manager.getByText('Cette lettre ne se compose pas.').first().waitFor()
    await letter().waitFor({ state: 'detached' })
    await opening().fill(`Bonjour, il reste {somme} à régler. ${THREAT}`)
    await verdict('refuse').waitFor()
    await letter().getByText('huissier procédera').waitFor()
    const points = manager.getByRole('complementary', { name: 'Points à lever' })
    await points.getByText('CPCE L111-2, établi').first().waitFor()
    expect(await manager.getByRole('button', { name: /^Publier/ }).isDisabled()).toBe(true)
    expect(await look(manager, { name: 'template-refused', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'template-refused-phone' })).toEqual([])
    expect(await shortActs(manager)).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
  })

  it('takes the wording that is offered, and keeps its merge fields', async () => {
    await manager
      .getByRole('button', { name: /^Adopter/ })
      .first()
      .click()
    await verdict('pass').waitFor()
    const words = await opening().inputValue()
    expect(words).toContain('il reste {somme} à régler.')
    expect(words).toContain(OFFERED)
    expect(words).not.toContain('huissier')
  })

  it('offers the merge fields that hold what is typed after a brace', async () => {
    await opening().press('Control+End')
    await manager.keyboard.type(' Dossier {doss')
    await manager.getByRole('button', { name: 'Ajouter le champ dossier (référence)' }).click()
    await expect.poll(() => opening().inputValue()).toMatch(/ Dossier \{dossier\}$/)
    // The text takes the focus again, and its end, once the page is at rest.
    await settled(manager)
    await manager.keyboard.type('.')
    await expect.poll(() => opening().inputValue()).toMatch(/ Dossier \{dossier\}\.$/)
    await letter().getByText('Dossier 2026-0001.').waitFor()
  })

  it('is published with its reason, then words the letter of a case, which is approved', async () => {
    await verdict('pass').waitFor()
    await settled(manager)
    await manager.getByRole('button', { name: /^Publier/ }).click()
    await manager.getByRole('textbox', { name: 'Pourquoi' }).fill('Notre voix.')
    await manager.keyboard.press('Control+Enter')
    const versions = manager.getByRole('region', { name: 'Versions' })
    await versions.getByText('En vigueur').waitFor()
    await manager.goto('/dossiers')
    await manager.getByRole('row', { name: /Hôtel de la Brume/ }).click()
    await manager.keyboard.press('Enter')
    await manager.getByRole('heading', { level: 1, name: /Hôtel de la Brume/ }).waitFor()
    await settled(manager)
    await manager.keyboard.press('l')
    await manager.getByText('Votre modèle, version 1.').waitFor()
    await manager.getByText('Voie du scénario : Courriel. Premier choix du scénario.').waitFor()
    expect(manager.url()).toContain('canal=e-mail')
    const written = manager.getByRole('article', { name: 'La lettre telle qu’elle partirait' })
    await written.getByText(OFFERED).waitFor()
    await written.getByText(/^Première lettre/).waitFor()
    expect(await look(manager, { name: 'letter-own-words' })).toEqual([])
    await manager.getByRole('button', { name: /^Envoyer la lettre/ }).click()
    await manager.getByRole('heading', { level: 1, name: /approuvée|part/ }).waitFor()
    expect(product.complaints).toEqual([])
  })
})

const smsText = () => manager.getByRole('textbox', { name: 'Le texte' })
const preview = () => manager.getByRole('article', { name: 'Le SMS' })
const said = async () => (await preview().innerText()).replaceAll(/\s+/g, ' ')

describe('a template of SMS', () => {
  it('is counted and judged as it is written, on a desk and on a telephone', async () => {
    await manager.goto('/reglages/modeles')
    await manager
      .getByRole('button', { name: 'SMS, deuxième relance, professionnels', exact: true })
      .click()
    await verdict('pass').waitFor()
    expect(await said()).toMatch(/2 SMS, \d+ signes/)
    expect(await look(manager, { name: 'sms-template', dark: true })).toEqual([])
    await smsText().fill('{expéditeur} : payez {somme} avant la saisie. Reçu ?')
    await verdict('refuse').waitFor()
    expect(await said()).toContain('Hors de l’alphabet des téléphones : ç')
    const points = manager.getByRole('complementary', { name: 'Points à lever' })
    await points.getByText('il manque la référence et la date').first().waitFor()
    expect(await manager.getByRole('button', { name: /^Publier/ }).isDisabled()).toBe(true)
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'sms-template-refused' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
  })

  it('names the fields that it may hold, and one that does not exist', async () => {
    await smsText().fill('Bonjour {prénom}')
    await manager.getByText('Le champ {prénom} n’existe pas.').waitFor()
    expect(await manager.getByRole('button', { name: /^Publier/ }).isDisabled()).toBe(true)
    await manager.getByText('Ce SMS ne se compose pas.').first().waitFor()
    await manager.getByRole('button', { name: 'Reprendre les mots de la maison' }).click()
    await verdict('pass').waitFor()
  })

  it('is published with its reason', async () => {
    await smsText().fill(`Bonjour. ${await smsText().inputValue()}`)
    await expect.poll(said).toContain('Bonjour.')
    await verdict('pass').waitFor()
    await settled(manager)
    await manager.getByRole('button', { name: /^Publier/ }).click()
    await manager.getByRole('textbox', { name: 'Pourquoi' }).fill('Plus aimable.')
    await manager.keyboard.press('Control+Enter')
    const versions = manager.getByRole('region', { name: 'Versions' })
    await versions.getByText('En vigueur').waitFor()
    expect(product.complaints).toEqual([])
  })
})
