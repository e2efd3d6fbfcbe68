import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { leaveAtOnce, openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page
let dossierId = ''

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
  await leaveAtOnce(manager)
  const day: unknown = await (await manager.request.get('/api/day')).json()
  const row = /"dossierId":"([^"]+)"[^{}]*"act":"call"/.exec(JSON.stringify(day))
  dossierId = row?.[1] ?? ''
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const text = async () => (await manager.locator('main').innerText()).replaceAll(/\s+/g, ' ')
const side = async () =>
  (await manager.getByRole('complementary').last().innerText()).replaceAll(/\s+/g, ' ')
const words = () => manager.getByLabel('Ce que le débiteur lira')
const send = () => manager.getByRole('button', { name: 'Approuver et envoyer' })

async function open(path: string): Promise<void> {
  await manager.goto(path)
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
}

describe('an SMS', () => {
  it('is reached from the number of the debtor, in the words of the house, with what it costs', async () => {
    expect(dossierId).not.toBe('')
    await open(`/dossiers/${dossierId}`)
    await manager.getByRole('link', { name: 'Écrire un SMS' }).click()
    await words().waitFor()
    await settled(manager)
    expect(await text()).toMatch(/2 SMS, \d+ signes/)
    expect(await text()).toContain('Le garde-fou laisse partir ces mots')
    expect(await side()).toContain('Simulé : rien ne part')
    expect(await look(manager, { name: 'sms', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'sms' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
  })

  it('typed, is judged while the hand rests, and refused without the first letter', async () => {
    await words().fill(
      'Reçu votre chèque ? Payez 1 850,00 € avant demain ou l’huissier saisira tout.',
    )
    await manager.getByText('Ces mots ne partent pas').waitFor()
    await settled(manager)
    expect(await text()).toContain('Hors de l’alphabet des téléphones : ç')
    expect(await text()).toContain('il manque la référence et la date')
    await manager.getByText('Corrigez les points du garde-fou.').waitFor()
    expect(await look(manager, { name: 'sms-refused' })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'sms-refused' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.getByRole('button', { name: 'Reprendre les mots de la maison' }).click()
    await manager.getByText('Le garde-fou laisse partir ces mots').waitFor()
  })

  it('approved, leaves once, and the next of the day is refused', async () => {
    await send().click()
    await manager.waitForURL(`**/dossiers/${dossierId}`)
    await expect
      .poll(
        async () => {
          await open(`/dossiers/${dossierId}/sms`)
          return await side()
        },
        { timeout: 30_000 },
      )
      .toContain('simulé : rien n’est parti')
    expect(await text()).toContain('déjà été contactée aujourd’hui')
    expect(await look(manager, { name: 'sms-sent' })).toEqual([])
  })

  it('is among the exchanges, where its words are read', async () => {
    await open('/echanges')
    await manager.getByRole('row', { name: /SMS/ }).first().click()
    await manager.getByText('ce SMS est resté dans la boîte d’essai').waitFor()
    expect(await look(manager, { name: 'sms-exchanges' })).toEqual([])
    await manager.getByRole('link', { name: 'Lire le SMS et ce qu’il est devenu' }).click()
    await manager.waitForURL(`**/dossiers/${dossierId}/sms`)
  })

  it('has its provider in the settings, whose keys are never shown', async () => {
    await open('/reglages')
    await manager.getByRole('navigation').getByRole('link', { name: 'SMS', exact: true }).click()
    await manager.getByLabel('Nom du service SMS').waitFor()
    await settled(manager)
    expect(await look(manager, { name: 'sms-provider' })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'sms-provider' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.getByRole('button', { name: 'Enregistrer le prestataire' }).click()
    await manager.getByText('Donnez le nom du service.').waitFor()
    await manager.getByText('Les trois clés se donnent ensemble.').waitFor()
    await manager.getByLabel('Nom du service SMS').fill('sms-ab12345-1')
    for (const name of ['Clé d’application', 'Secret d’application']) {
      await manager.getByLabel(name).fill('cle-des-essais')
    }
    await manager.getByLabel('Clé d’utilisateur (consumer key)').fill('cle-des-essais')
    await manager.getByRole('button', { name: 'Enregistrer le prestataire' }).click()
    await manager.getByText('Des clés sont gardées').waitFor()
    expect(await manager.content()).not.toContain('cle-des-essais')
  })

  it('leaves no complaint behind', () => {
    expect(product.complaints).toEqual([])
  })
})
