import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'
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

const changes = () => manager.getByRole('region', { name: 'Ce qui change' })
const step = (name: string) =>
  manager.getByRole('listitem').filter({ has: manager.getByRole('heading', { name }) })
const wait = () => step('Deuxième relance').getByLabel('Délai après l’étape d’avant')
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
    const versions = manager.getByRole('region', { name: 'Versions' })
    await versions.getByText('En vigueur').waitFor()
    await manager.goto(dossier ?? '')
    await sequence().getByText('Scénario, version 1.').waitFor()
  })

  it('waits on a case that a person pauses, until that person resumes it', async () => {
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
})
