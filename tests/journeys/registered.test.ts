import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { leaveAtOnce, openDemo } from './first-steps.ts'
import { keepFailure, look, opened, typeDay, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page
/** The dossier whose letter the first step posts: its day has no more to do then. */
let posted = ''

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
  await leaveAtOnce(manager)
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const region = (name: string) => manager.getByRole('region', { name })
const proof = (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(`preuve ${name}`),
})

async function open(path: string): Promise<void> {
  await manager.goto(path)
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
}

/** The dossier of the day whose debtor bears a name. */
async function dossierOf(debtor: string): Promise<string> {
  const day: unknown = await (await manager.request.get('/api/day')).json()
  const text = JSON.stringify(day)
  const row = new RegExp(
    `"dossierId":"([^"]+)"[^{}]*(?:\\{[^{}]*\\}[^{}]*)*"debtorName":"${debtor}"`,
  )
  return row.exec(text)?.[1] ?? ''
}

/** Approves the first letter of a dossier by registered post, as the letter page does. */
async function sendRegistered(dossierId: string): Promise<void> {
  const answer = await manager.evaluate(async (id) => {
    const post = async (path: string, body: object) =>
      await fetch(`/api/dossiers/${id}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      })
    const letter = { letter: 'first-reminder', channel: 'registered-letter', edits: {} }
    const read = await post('/letters/compose', letter)
    const composed: unknown = await read.json()
    const of = (key: string): unknown =>
      typeof composed === 'object' && composed !== null ? Reflect.get(composed, key) : null
    const expectedVersion = of('dossierVersion')
    const textSha256 = of('textSha256')
    return (await post('/letters', { ...letter, expectedVersion, textSha256 })).status
  }, dossierId)
  expect(answer).toBe(200)
}

const OTHER = 'Yann Kermadec'

/** A promise of this dossier is noted, as its page does. */
async function promisedOn(dossierId: string): Promise<void> {
  const status = await manager.evaluate(async (id) => {
    const read: unknown = await (await fetch(`/api/dossiers/${id}`)).json()
    const expectedVersion: unknown =
      typeof read === 'object' && read !== null ? Reflect.get(read, 'version') : null
    const answer = await fetch(`/api/dossiers/${id}/promises`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        expectedVersion,
        amountCents: 1000,
        dueOn: '2026-12-10',
        madeOn: '2026-11-23',
        channel: 'phone',
      }),
    })
    return answer.status
  }, dossierId)
  expect(status).toBe(200)
}

/** Checks the batch that is open on the page, and has it printed: its file opens beside. */
async function printed(): Promise<void> {
  const beside = manager.context().waitForEvent('page')
  await manager.getByRole('button', { name: 'Contrôler et imprimer' }).click()
  await (await beside).close()
  await settled(manager)
}

describe('registered letters', () => {
  it('are printed with their slip in one file, and numbered from the first label', async () => {
    const dossierId = await dossierOf('Garage des Ormes')
    posted = dossierId
    expect(dossierId).not.toBe('')
    await open(`/dossiers/${dossierId}`)
    await sendRegistered(dossierId)
    const acts = async () =>
      await (await manager.request.get(`/api/acts?dossierId=${dossierId}`)).text()
    await expect.poll(acts, { timeout: 20_000 }).toContain('"state":"done"')
    await open('/echanges')
    await manager.getByRole('button', { name: 'Ouvrir les lettres' }).first().click()
    await printed()
    const print = manager.getByRole('link', { name: 'Rouvrir le PDF' })
    expect(await opened(manager, await print.getAttribute('href'))).toEqual({
      mediaType: 'application/pdf',
      starts: '%PDF-',
    })
    await manager.getByLabel('Premier numéro du rouleau').fill('RK633119314NZ')
    await manager.getByRole('button', { name: 'Numéroter', exact: true }).click()
    await manager.getByText('Ce numéro de recommandé a une clé fausse').waitFor()
    await manager.getByLabel('Premier numéro du rouleau').fill('RK633119313NZ')
    await manager.getByRole('button', { name: 'Numéroter', exact: true }).click()
    await region('Lots postaux').getByText('RK633119313NZ').waitFor()
    expect(await look(manager, { name: 'batch', dark: true })).toEqual([])
  })

  it('are deposited with the proof of the counter', async () => {
    await manager.getByRole('button', { name: 'Joindre la preuve de dépôt' }).click()
    const panel = manager.getByRole('dialog', { name: 'Preuve de dépôt du lot' })
    await panel.getByLabel('Preuve', { exact: true }).setInputFiles(proof('bordereau.txt'))
    await panel.getByRole('button', { name: /Noter le dépôt/ }).click()
    await region('Lots postaux')
      .getByText(/, Déposé/)
      .waitFor()
    await open(`/dossiers/${posted}`)
    await region('Recommandés').getByText('Déposé', { exact: true }).waitFor()
    await manager.getByText('Recommandé déposé').first().waitFor()
    expect(product.complaints).toEqual([])
  })

  it('not claimed, say whether the formal notice counts, from which day, and why', async () => {
    await open(`/dossiers/${await dossierOf('Restaurant La Salicorne')}`)
    const sheet = region('Recommandés')
    await sheet.getByText('Rien de connu depuis son départ.').waitFor()
    await sheet.getByRole('button', { name: /^Noter un état/ }).click()
    const panel = manager.getByRole('dialog', { name: 'Noter ce que La Poste a fait' })
    await panel.getByRole('button', { name: /^Noter/ }).click()
    await panel.getByText('Choisissez l’état.').waitFor()
    await panel.getByLabel('État').selectOption('unclaimed')
    await typeDay(panel, 'Le', '20/11/2026')
    await panel.getByLabel('Preuve', { exact: true }).setInputFiles(proof('pli-revenu.txt'))
    expect(await look(manager, { name: 'registered-note' })).toEqual([])
    await panel.getByRole('button', { name: /^Noter/ }).click()
    const why = sheet.getByRole('button', { name: 'Pourquoi 20 novembre 2026 ?' })
    await why.waitFor()
    await sheet.getByText('La mise en demeure compterait du').waitFor()
    await sheet.getByText(/pli-revenu\.txt, pièce/).waitFor()
    await settled(manager)
    await why.click()
    await manager.getByText('n° 19-20.680', { exact: false }).first().waitFor()
    await manager.keyboard.press('Escape')
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'registered', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('a batch that waits for the post', () => {
  it('names the envelopes to pull out, and asks where each is before it is posted', async () => {
    const dossierId = await dossierOf(OTHER)
    expect(dossierId).not.toBe('')
    await open(`/dossiers/${dossierId}`)
    await sendRegistered(dossierId)
    const acts = async () =>
      await (await manager.request.get(`/api/acts?dossierId=${dossierId}`)).text()
    await expect.poll(acts, { timeout: 20_000 }).toContain('"state":"done"')
    await open('/echanges')
    await manager.getByRole('button', { name: 'Ouvrir les lettres' }).first().click()
    await printed()
    await open(`/dossiers/${dossierId}`)
    await promisedOn(dossierId)
    await open('/echanges')
    await manager.getByRole('button', { name: 'Ouvrir les lettres' }).first().click()
    const alert = region('Lots postaux').getByRole('alert')
    await alert.getByText('Une lettre de ce lot ne peut plus partir').waitFor()
    await alert.getByText('retirez leurs enveloppes').waitFor()
    await alert.getByText('10 décembre 2026').waitFor()
    await manager.getByRole('button', { name: 'Dire qu’il est posté' }).click()
    await manager.getByText('Dites où est cette enveloppe.').waitFor()
    expect(await look(manager, { name: 'batch-to-pull', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'batch-to-pull-narrow' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.getByLabel('Retirée du lot').check()
    await manager.getByRole('button', { name: 'Dire qu’il est posté' }).click()
    await region('Retirées du lot').getByText('ne la postez pas').waitFor()
    await expect.poll(acts).toContain('"state":"cancelled"')
    expect(product.complaints).toEqual([])
  })
})

describe('an electronic registered letter', () => {
  it('goes to a person once their consent is noted with its exhibit', async () => {
    const id = await dossierOf('Hélène Vasseur')
    expect(id).not.toBe('')
    await open(`/dossiers/${id}/ecrire?lettre=second-reminder&canal=electronic-registered`)
    await manager.getByText('que s’il y a consenti avant', { exact: false }).first().waitFor()
    expect(await look(manager, { name: 'electronic-refused' })).toEqual([])
    await open(`/dossiers/${id}`)
    const part = region('Recommandé électronique')
    await part.getByText('Pas de consentement').waitFor()
    await part.getByRole('button', { name: 'Noter son consentement' }).click()
    const panel = manager.getByRole('dialog', {
      name: 'Noter un consentement au recommandé électronique',
    })
    await panel.getByRole('button', { name: /^Noter/ }).click()
    await panel.getByText('Joignez ce qui montre le consentement.').waitFor()
    await typeDay(panel, 'Donné le', '02/11/2026')
    await panel.getByLabel('Ce qui le montre', { exact: true }).setInputFiles(proof('clause.txt'))
    expect(await look(manager, { name: 'electronic-consent' })).toEqual([])
    await panel.getByRole('button', { name: /^Noter/ }).click()
    await part.getByText('Consentement noté').waitFor()
    await part.getByRole('link', { name: /^pièce/ }).waitFor()
    await open(`/dossiers/${id}/ecrire?lettre=second-reminder&canal=electronic-registered`)
    await manager.getByText('Lettre recommandée électronique').first().waitFor()
    await manager.getByRole('button', { name: 'Envoyer la lettre' }).click()
    await manager.getByText('part au prestataire de recommandé électronique').waitFor()
    const acts = async () => await (await manager.request.get(`/api/acts?dossierId=${id}`)).text()
    await expect
      .poll(acts, { timeout: 30_000 })
      .toMatch(/"channel":"electronic-registered","state":"done"/)
    await open(`/dossiers/${id}`)
    await region('Recommandés').getByText('Recommandé électronique n°', { exact: false }).waitFor()
    expect(await look(manager, { name: 'electronic', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'electronic-phone' })).toEqual([])
    await open('/reglages/recommande-electronique')
    expect(await look(manager, { name: 'electronic-provider-phone' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    expect(await look(manager, { name: 'electronic-provider' })).toEqual([])
    expect(product.complaints).toEqual([])
  })
})

const unzips = spawnSync('unzip', ['-v']).error === undefined

describe('an inspection file', () => {
  it.skipIf(!unzips)(
    'is made in one click, and its fingerprints hold (skipped without unzip)',
    async () => {
      await open('/reglages/controle')
      await manager.getByRole('button', { name: 'Préparer', exact: true }).click()
      await region('Dossiers préparés').getByText('Prêt').waitFor({ timeout: 30_000 })
      expect(await look(manager, { name: 'inspection', dark: true })).toEqual([])
      const link = manager.getByRole('link', { name: /^Télécharger/ })
      const answer = await manager.request.get((await link.getAttribute('href')) ?? '')
      const folder = mkdtempSync(join(tmpdir(), 'quittance-inspection-'))
      writeFileSync(join(folder, 'd.zip'), await answer.body())
      execFileSync('unzip', ['-tq', 'd.zip'], { cwd: folder })
      execFileSync('unzip', ['-q', 'd.zip'], { cwd: folder })
      const top = join(folder, 'dossier-de-controle-2026-01-01-2026-11-23')
      execFileSync('sha256sum', ['--quiet', '-c', 'empreintes.sha256'], { cwd: top })
      await manager.setViewportSize({ width: 390, height: 844 })
      expect(await look(manager, { name: 'inspection' })).toEqual([])
      expect(product.complaints).toEqual([])
    },
  )
})
