import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterDemo, openDemo } from './first-steps.ts'
import { keepFailure, look, shortActs, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page
let dossierAt = ''

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const changes = () => manager.getByRole('region', { name: 'Ce qui change' })
const step = (name: string) =>
  manager.getByRole('listitem').filter({ has: manager.getByRole('heading', { name }) })
const wait = () => step('Deuxième relance').getByLabel('Délai après l’étape d’avant')
const versions = () => manager.getByRole('region', { name: 'Versions' })
const simulation = () => manager.getByRole('region', { name: 'Simulation' })
const focusedName = (page: Page) =>
  page.evaluate<string | null>('document.activeElement?.getAttribute("aria-label") ?? null')
const announced = (page: Page) =>
  page.evaluate<string | null>('document.getElementById("announcements")?.textContent ?? null')
const most = () => manager.getByRole('textbox', { name: /^Démarches au plus, envers une personne/ })
const over = () => manager.getByRole('textbox', { name: 'Démarches comptées sur (jours)' })
const typedHere = (page: Page) =>
  page.evaluate<string>(
    `Object.entries(localStorage).map(([name, text]) => name.startsWith('quittance.scenarios.') ? text : '').join('')`,
  )
const sequence = () => manager.getByRole('region', { name: 'La suite' })

describe('a scenario of the house', () => {
  it('says at its step what is wrong, and nothing can be published', async () => {
    await manager.goto('/reglages/scenarios')
    await changes().waitFor()
    await settled(manager)
    expect(await changes().innerText()).toContain('Aucun dossier en cours ne change')
    await wait().fill('0')
    const said = step('Deuxième relance').getByText(/Le délai est trop court/)
    await said.waitFor()
    expect(await changes().innerText()).toContain('À corriger d’abord')
  })

  it('shows the cases that change before it is published, then is followed by them', async () => {
    await wait().fill('40')
    const first = changes().getByRole('listitem').first()
    await first.waitFor()
    expect(await first.innerText()).toContain('Aujourd’hui')
    expect(await look(manager, { name: 'scenario', dark: true })).toEqual([])
    const dossier = await first.getByRole('link').getAttribute('href')
    await manager.getByRole('button', { name: 'Publier' }).click()
    await manager.getByRole('textbox', { name: 'Pourquoi' }).fill('Laisser plus de temps.')
    await manager.keyboard.press('Control+Enter')
    await versions().getByText('En vigueur').waitFor()
    dossierAt = dossier ?? ''
    await manager.goto(dossierAt)
    await sequence().getByText('Scénario, version 1.').waitFor()
  })

  it('moves its steps by the arrows and by dragging, says so aloud, and keeps the focus', async () => {
    await manager.goto('/reglages/scenarios')
    await changes().waitFor()
    await settled(manager)
    const grip = manager.getByRole('button', { name: 'Déplacer : Appel, étape 2 sur 7' })
    await grip.focus()
    await manager.keyboard.press('ArrowDown')
    const moved = manager.getByRole('button', { name: 'Déplacer : Appel, étape 3 sur 7' })
    await moved.waitFor()
    await expect.poll(() => focusedName(manager)).toMatch(/Appel, étape 3 sur 7$/)
    await expect.poll(() => announced(manager)).toMatch(/^Appel.*étape 3 sur 7\.$/)
    await manager.getByText('Ces changements ne sont pas gardés.').waitFor()
    await settled(manager)
    await manager.getByRole('button', { name: 'Déplacer : Choix d’une voie' }).hover()
    const over = await step('Mise en demeure').boundingBox()
    await manager.mouse.down()
    await manager.mouse.move((over?.x ?? 0) + 40, (over?.y ?? 0) + 12, { steps: 4 })
    await manager.mouse.up()
    const fault = step('Mise en demeure').getByText('une étape plus grave est placée avant elle')
    await fault.waitFor()
    await expect.poll(() => announced(manager)).toMatch(/^Choix d’une voie.*étape 6 sur 7\.$/)
    await manager.keyboard.press('ArrowDown')
    await fault.waitFor({ state: 'detached' })
  })

  it('keeps a draft, found again where one left it, and not followed', async () => {
    await manager.getByRole('button', { name: 'Garder le brouillon' }).click()
    await manager.getByText('Il n’est pas publié.').waitFor()
    await manager.reload()
    await manager.getByText('Il n’est pas publié.').waitFor()
    await manager.getByRole('button', { name: 'Déplacer : Appel, étape 3 sur 7' }).waitFor()
    await versions().getByText('En vigueur').waitFor()
    expect(await versions().getByRole('listitem').first().innerText()).toContain('Brouillon')
  })

  it('says what the draft would have done of the past, what would hold it back, and the postage', async () => {
    await simulation().getByRole('textbox', { name: 'Du' }).fill('01/03/2026')
    await simulation().getByRole('button', { name: 'Simuler ces étapes' }).click()
    const counts = simulation().getByRole('table', { name: 'Ce qui serait parti' })
    await counts.waitFor()
    await simulation().getByText('Elle porte sur les étapes affichées.').waitFor()
    const row = counts.getByRole('row', { name: /^Affranchissement/ })
    await expect.poll(() => row.innerText()).toContain('sans prix')
    await simulation().getByRole('button', { name: 'Donner un prix' }).click()
    await manager.getByRole('textbox', { name: 'Prix d’un envoi' }).fill('1,52')
    await manager.getByRole('textbox', { name: 'Source' }).fill('Reçu du guichet, pour cet essai.')
    await manager.keyboard.press('Control+Enter')
    await simulation().getByText('Source : Reçu du guichet').waitFor()
    await expect.poll(() => row.innerText()).toContain('€')
    expect(await look(manager, { name: 'simulation', dark: true })).toEqual([])
    await simulation().getByRole('list').first().getByRole('button').first().click()
    const lines = manager.getByRole('dialog', { name: /^Simulation : / })
    await lines.getByText('retenue').first().waitFor()
    expect(await look(manager, { name: 'simulation-lines' })).toEqual([])
    await manager.keyboard.press('Escape')
    await lines.waitFor({ state: 'detached' })
  })

  it('reads on a telephone, where another finds the same simulation', async () => {
    const phone = await product.visit('phone')
    await phone.goto('/reglages/scenarios')
    await enterDemo(phone)
    await phone.getByRole('table', { name: 'Ce qui serait parti' }).waitFor()
    expect(await look(phone, { name: 'scenario-phone' })).toEqual([])
    expect(await shortActs(phone)).toEqual([])
    await phone.context().close()
  })

  it('is published as it was kept, then withdrawn, once the cases that change are shown', async () => {
    await manager.getByRole('button', { name: 'Publier' }).click()
    await manager.getByRole('textbox', { name: 'Pourquoi' }).fill('Appeler après la relance.')
    await manager.keyboard.press('Control+Enter')
    await manager.getByText(/^À partir de la version 2\./).waitFor()
    await versions().getByRole('button', { name: 'Retirer la version 2, en vigueur' }).click()
    const panel = manager.getByRole('dialog', { name: 'Retirer ce scénario' })
    await panel.getByText('dossiers en cours changent').waitFor()
    expect(await look(manager, { name: 'scenario-withdrawn' })).toEqual([])
    await panel.getByRole('textbox', { name: 'Pourquoi' }).fill('Essai fini.')
    await manager.keyboard.press('Control+Enter')
    await versions().getByText('Retirée', { exact: true }).waitFor()
    await manager.getByText(/^Aucune version publiée/).waitFor()
  })

  it('waits on a case that a person pauses, until that person resumes it', async () => {
    await manager.goto(dossierAt)
    await sequence().getByRole('button', { name: 'Suspendre' }).click()
    await manager.getByRole('textbox', { name: 'Pourquoi' }).fill('Débiteur hospitalisé.')
    await manager.keyboard.press('Control+Enter')
    await sequence().getByText('sans terme fixé.').waitFor()
    await settled(manager)
    expect(await look(manager, { name: 'sequence-paused', dark: true })).toEqual([])
    await sequence()
      .getByRole('button', { name: /^Reprendre/ })
      .click()
    await manager.getByRole('textbox', { name: 'Pourquoi' }).fill('Il est rentré chez lui.')
    await manager.keyboard.press('Control+Enter')
    await sequence().getByText('Fin : Il est rentré chez lui.').waitFor()
  })

  it('refuses a cap that is looser than the product beside its field, and loses nothing typed', async () => {
    await manager.goto('/reglages/scenarios')
    await changes().waitFor()
    await settled(manager)
    await most().fill('3')
    await over().fill('7')
    const caps = manager.getByRole('group', { name: 'Plafonds de ce scénario' })
    await caps.getByText(/^Plus large que le plafond du produit/).waitFor()
    await changes().getByText('À corriger d’abord').waitFor()
    await step('Deuxième relance').getByRole('checkbox', { name: 'Consommateurs' }).uncheck()
    await step('Deuxième relance').getByRole('checkbox', { name: 'Professionnels' }).uncheck()
    await step('Deuxième relance').getByRole('checkbox', { name: 'Autres particuliers' }).uncheck()
    await step('Deuxième relance').getByText('ne vaut pour aucun débiteur').waitFor()
    expect(await look(manager, { name: 'scenario-caps-refused', dark: true })).toEqual([])
    await expect.poll(() => typedHere(manager)).toContain('"kinds":[]')
    await manager.reload()
    await caps.getByText(/^Plus large que le plafond du produit/).waitFor()
    await manager.getByText('Ces changements ne sont pas gardés.').waitFor()
    await step('Deuxième relance').getByText('ne vaut pour aucun débiteur').waitFor()
    await settled(manager)
    await step('Deuxième relance').getByRole('checkbox', { name: 'Professionnels' }).check()
    await step('Deuxième relance').getByRole('checkbox', { name: 'Consommateurs' }).check()
    await step('Deuxième relance').getByRole('checkbox', { name: 'Autres particuliers' }).check()
  })

  it('holds a case under a cap that was published, once those that change were shown', async () => {
    await most().fill('1')
    await over().fill('90')
    const held = changes().getByRole('listitem').first()
    await held.waitFor()
    await settled(manager)
    dossierAt = (await held.getByRole('link').getAttribute('href')) ?? ''
    expect(await look(manager, { name: 'scenario-caps' })).toEqual([])
    await manager.getByRole('button', { name: 'Publier' }).click()
    await manager.getByRole('textbox', { name: 'Pourquoi' }).fill('Contacter moins souvent.')
    await manager.keyboard.press('Control+Enter')
    await manager.getByText(/^À partir de la version/).waitFor()
    await manager.goto(dossierAt)
    await sequence().getByText('plafond du scénario').waitFor()
    await settled(manager)
    expect(await look(manager, { name: 'sequence-capped', dark: true })).toEqual([])
  })

  it('shows its caps on a telephone', async () => {
    const phone = await product.visit('phone')
    await phone.goto('/reglages/scenarios')
    await enterDemo(phone)
    const field = phone.getByRole('textbox', { name: /^Démarches au plus, envers une personne/ })
    await field.waitFor()
    await expect.poll(() => field.inputValue()).toBe('1')
    expect(await look(phone, { name: 'scenario-caps-phone' })).toEqual([])
    expect(await shortActs(phone)).toEqual([])
    await phone.context().close()
  })
})
