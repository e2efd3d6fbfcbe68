import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enter, openDemo } from './first-steps.ts'
import { keepFailure, look, typeDay, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page
let due: Due

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
  due = await dueReminder()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

type Due = { readonly id: string; readonly reference: string; readonly email: string }

type Told = {
  readonly rows: readonly { readonly dossierId: string }[]
}
type Told1 = {
  readonly reference: string
  readonly debtor: { readonly email: string | null }
  readonly possible: readonly { readonly act: string }[]
}

/** A dossier of the day on which a demand by letter is possible, and whose debtor has an address. */
async function dueReminder(): Promise<Due> {
  const day: Told = await (await manager.request.get('/api/day')).json()
  for (const { dossierId: id } of day.rows) {
    const dossier: Told1 = await (await manager.request.get(`/api/dossiers/${id}`)).json()
    const { reference, debtor, possible } = dossier
    const letter = possible.some(({ act }) => act === 'reminder' || act === 'formal-notice')
    if (letter && debtor.email !== null) return { id, reference, email: debtor.email }
  }
  throw new Error('no letter is due today')
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

/** The e-mail of the debtor, as a mail program saves it. */
function replyOf(text: string): Buffer {
  return Buffer.from(
    [
      `From: Débiteur <${due.email}>`,
      'To: contact@cabinet.example',
      `Subject: Re: dossier ${due.reference}`,
      'Date: Mon, 23 Nov 2026 08:12:00 +0100',
      `Message-ID: <${crypto.randomUUID()}@exemple.example>`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '',
    ].join('\r\n'),
  )
}

async function dropped(text: string): Promise<void> {
  await manager.goto('/reponses')
  await manager.getByRole('heading', { level: 1, name: 'Réponses' }).waitFor()
  await manager.getByRole('button', { name: 'Déposer un courriel' }).click()
  const panel = manager.getByRole('dialog')
  await panel
    .getByLabel('Courriel enregistré ou transféré')
    .setInputFiles({ name: 'reponse.eml', mimeType: 'message/rfc822', buffer: replyOf(text) })
  await manager.keyboard.press('Control+Enter')
  await panel.waitFor({ state: 'detached' })
  await manager.getByRole('row', { name: new RegExp(due.reference) }).waitFor()
}

const side = () => manager.getByRole('complementary', { name: 'Réponse choisie' })
const holds = () => manager.getByRole('region', { name: 'Suspensions légales ou de prudence' })
const acts = async () => {
  const page: Told1 & { readonly impossible: readonly { readonly act: string }[] } = await (
    await manager.request.get(`/api/dossiers/${due.id}`)
  ).json()
  return page.possible.map(({ act }) => act)
}

describe('a reply by e-mail', () => {
  it('comes in the inbox with its proposed dossier, and suspends it at once, saying so', async () => {
    await manager.goto('/reponses')
    await expect
      .poll(async () => plain(await manager.getByRole('main').innerText()))
      .toContain('Aucune réponse n’attend.')
    expect(await look(manager, { name: 'inbox-empty' })).toEqual([])
    await dropped('Bonjour, j’ai bien reçu votre lettre.')
    await expect.poll(async () => plain(await side().innerText())).toContain(due.reference)
    expect(plain(await side().innerText())).toContain('Vient du courriel connu du débiteur.')
    expect(await look(manager, { name: 'inbox', dark: true })).toEqual([])
    expect(await acts()).not.toContain('reminder')
    await manager.goto(`/dossiers/${due.id}`)
    const main = manager.getByRole('main')
    await expect
      .poll(async () => plain(await main.innerText()))
      .toContain('Une réponse attend : la suite est suspendue.')
    expect(plain(await main.innerText())).toContain('une réponse du débiteur attend')
    expect(await look(manager, { name: 'case-suspended' })).toEqual([])
    await manager.goto('/journee')
    await expect
      .poll(async () => plain(await main.innerText()))
      .toContain('Une réponse attend : la suite de son dossier est suspendue.')
  })

  it('is accepted and handled by keyboard; the sequence goes on', async () => {
    await manager.goto('/reponses')
    await side()
      .getByRole('button', { name: /^Accepter ce dossier/ })
      .waitFor()
    await settled(manager)
    await manager.keyboard.press('v')
    await expect.poll(async () => plain(await side().innerText())).toContain('Sur le dossier')
    await manager.keyboard.press('x')
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Pourquoi ?').fill('Simple accusé de réception.')
    expect(await look(manager, { name: 'inbox-nothing' })).toEqual([])
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await expect
      .poll(async () => plain(await manager.getByRole('main').innerText()))
      .toContain('Aucune réponse n’attend.')
    const possible = await acts()
    expect(possible.includes('reminder') || possible.includes('formal-notice')).toBe(true)
  })

  it('gives a promise in place, which handles it', async () => {
    await dropped('Je vous règle 200 € le 4 décembre 2026, promis.')
    await expect.poll(async () => plain(await side().innerText())).toContain('Promesse de paiement')
    expect(await look(manager, { name: 'inbox-promise' })).toEqual([])
    await settled(manager)
    await manager.keyboard.press('v')
    await expect.poll(async () => plain(await side().innerText())).toContain('Sur le dossier')
    await settled(manager)
    await manager.keyboard.press('p')
    const panel = manager.getByRole('dialog')
    await panel.getByRole('button', { name: 'Dans 15 jours' }).click()
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await expect
      .poll(async () => plain(await manager.getByRole('main').innerText()))
      .toContain('Aucune réponse n’attend.')
    await manager.getByRole('tab', { name: /^Traitées/ }).click()
    await expect
      .poll(async () => plain(await side().innerText()))
      .toContain('Une promesse en est notée.')
    expect(await look(manager, { name: 'inbox-handled' })).toEqual([])
  })

  it('gives a hold in place, begun from its words, which handles it', async () => {
    await dropped('Je suis hospitalisée depuis lundi, je ne peux rien régler.')
    await settled(manager)
    await manager.keyboard.press('v')
    await expect.poll(async () => plain(await side().innerText())).toContain('Sur le dossier')
    await settled(manager)
    await manager.keyboard.press('s')
    const panel = manager.getByRole('dialog')
    await expect.poll(() => panel.getByLabel('Nature').inputValue()).toBe('vulnerability')
    expect(await panel.getByLabel('Étape ou situation').inputValue()).toBe('hospitalised')
    await typeDay(panel, 'Jusqu’au, compris', '23/02/2027')
    expect(await look(manager, { name: 'inbox-hold', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'inbox-hold' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await expect
      .poll(async () => plain(await manager.getByRole('main').innerText()))
      .toContain('Aucune réponse n’attend.')
    await manager.goto(`/dossiers/${due.id}`)
    await expect
      .poll(async () => plain(await holds().innerText()))
      .toContain('Situation de vulnérabilité (Hospitalisation) En cours')
  })

  it('gives a hold that is lifted, then whose details are erased for good', async () => {
    await settled(manager)
    await holds()
      .getByRole('button', { name: /^Lever la suspension/ })
      .click()
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Pourquoi').fill('La personne est rentrée chez elle.')
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const erase = holds().getByRole('button', { name: 'Effacer les détails' })
    await erase.waitFor()
    expect(plain(await holds().innerText())).not.toContain('Hospitalisation')
    await settled(manager)
    await erase.click()
    await panel.getByText('Cela ne se défait pas').waitFor()
    expect(await look(manager, { name: 'hold-erase', dark: true })).toEqual([])
    await manager.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await settled(manager)
    await erase.click()
    await panel.getByRole('button', { name: /^Effacer les détails/ }).click()
    await panel.waitFor({ state: 'detached' })
    await expect.poll(async () => plain(await holds().innerText())).toContain('Détails effacés.')
    expect(await erase.count()).toBe(0)
    expect(plain(await holds().innerText())).not.toContain('rentrée chez elle')
    const kept = await manager.request.get(`/api/dossiers/${due.id}/holds`)
    expect(await kept.text()).not.toMatch(/hospitalised|rentrée/u)
    const history = await manager.request.get(`/api/dossiers/${due.id}/timeline`)
    expect(await history.text()).not.toMatch(/hospitalised|rentrée/u)
    expect(await look(manager, { name: 'hold-erased' })).toEqual([])
  })

  it('is read on a telephone', async () => {
    await dropped('Je conteste cette facture, la pose est ratée.')
    const phone = await product.visit('phone')
    await phone.goto('/')
    const { email, password } = await import('vitest').then(({ inject }) => inject('stores').access)
    await enter(phone, email, password)
    await phone.goto('/reponses')
    await phone.getByRole('row', { name: new RegExp(due.reference) }).waitFor()
    expect(await look(phone, { name: 'inbox' })).toEqual([])
    await phone.goto(`/dossiers/${due.id}`)
    await expect
      .poll(async () => plain(await phone.getByRole('main').innerText()))
      .toContain('Une réponse attend : la suite est suspendue.')
    expect(await look(phone, { name: 'case-suspended' })).toEqual([])
  })

  it('comes by itself from the mailbox that a manager set, simulated for fictional data', async () => {
    await manager.goto('/reglages/boite')
    await manager.getByLabel('Serveur').fill('imap.cabinet.example')
    await manager.getByLabel('Utilisateur').fill('reponses@cabinet.example')
    await manager.getByLabel('Mot de passe').fill('un mot de passe')
    await manager.getByRole('button', { name: 'Enregistrer la boîte' }).click()
    await manager.getByRole('button', { name: 'Relever maintenant' }).click()
    await expect
      .poll(async () => plain(await manager.getByRole('main').innerText()))
      .toContain('Relevée le 23 novembre 2026')
    expect(await look(manager, { name: 'mailbox' })).toEqual([])
    await manager.goto('/reponses')
    await manager.getByRole('row', { name: /Sophie Lenoir/ }).click()
    await expect.poll(async () => plain(await side().innerText())).toContain('Simulé')
    expect(plain(await side().innerText())).toContain('Ne serait pas la bonne personne')
    await manager.goto('/journee')
    await expect
      .poll(async () => plain(await manager.getByRole('main').innerText()))
      .toContain('vient d’un expéditeur inconnu')
    expect(await look(manager, { name: 'day-replies' })).toEqual([])
  })

  it('is noted when it is post that came back: its address is checked, then put right', async () => {
    await manager.goto(`/dossiers/${due.id}`)
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    await manager.getByRole('button', { name: 'Noter une réponse' }).click()
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Reçue par').selectOption('post')
    await panel.getByLabel('Ce qui est dit').fill('Destinataire inconnu à l’adresse.')
    await panel.getByLabel('Courrier revenu à l’envoyeur').check()
    expect(await look(manager, { name: 'reply-noted', dark: true })).toEqual([])
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await manager.getByRole('button', { name: 'Confirmer ou corriger' }).click()
    await panel.getByLabel('Numéro et voie').fill('2 quai Neuf')
    await panel.getByLabel('Comment le savez-vous ?').fill('Donnée par la mairie.')
    expect(await look(manager, { name: 'address-settled' })).toEqual([])
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await expect
      .poll(async () => plain(await manager.getByRole('main').innerText()))
      .toContain('Adresse corrigée')
  })

  it('leaves no complaint', () => {
    expect(product.complaints).toEqual([])
  })
})
