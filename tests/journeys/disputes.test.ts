import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enter, openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let page: Page
let due: Due

beforeAll(async () => {
  ;({ product, page } = await openDemo())
  due = await dueOfTwoInvoices()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

type Due = {
  readonly id: string
  readonly reference: string
  readonly email: string
  readonly contested: string
}
type Read = {
  readonly reference: string
  readonly debtor: { readonly email: string | null }
  readonly items: readonly { readonly number: string; readonly openCents: number }[]
  readonly possible: readonly { readonly act: string }[]
}
type Told = {
  readonly uncontestedCents: number | null
  readonly owedCents: number
}

const letters = ['first-letter', 'reminder', 'formal-notice']

/** A dossier of several invoices, a letter of which is due today, and whose debtor has an address. */
async function dueOfTwoInvoices(): Promise<Due> {
  const list: { readonly rows: readonly { readonly id: string }[] } = await (
    await page.request.get('/api/dossiers?limit=200')
  ).json()
  for (const { id } of list.rows) {
    const read: Read = await (await page.request.get(`/api/dossiers/${id}`)).json()
    const { reference, debtor, items, possible } = read
    const last = items.findLast(({ openCents }) => openCents > 0)
    const isDue = possible.some(({ act }) => letters.includes(act))
    if (isDue && debtor.email !== null && items.length > 1 && last !== undefined) {
      return { id, reference, email: debtor.email, contested: last.number }
    }
  }
  throw new Error('no dossier of several invoices is due today')
}

const plain = (text: string) => text.replaceAll(/\s+/gu, ' ')
const main = async () => plain(await page.getByRole('main').innerText())
const disputes = async (): Promise<Told> =>
  await (await page.request.get(`/api/dossiers/${due.id}/disputes`)).json()
const euros = (amount: number) =>
  plain(
    new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
      amount / 100,
    ),
  )

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

const sheet = (name: string) => page.getByRole('region', { name })

describe('a dispute of one invoice', () => {
  it('is noted from the reply that says it, on that invoice alone', async () => {
    await page.goto('/reponses')
    await page.getByRole('button', { name: 'Déposer un courriel' }).click()
    const drop = page.getByRole('dialog')
    const said = `Je conteste la facture ${due.contested} : rien n’a été livré.`
    await drop.getByLabel('Courriel enregistré ou transféré').setInputFiles({
      name: 'reponse.eml',
      mimeType: 'message/rfc822',
      buffer: replyOf('Bonjour, voici ma réponse.'),
    })
    await page.keyboard.press('Control+Enter')
    await drop.waitFor({ state: 'detached' })
    await page.getByRole('row', { name: new RegExp(due.reference) }).waitFor()
    const side = page.getByRole('complementary', { name: 'Réponse choisie' })
    await side.getByRole('button', { name: /^Accepter ce dossier/ }).waitFor()
    await settled(page)
    await page.keyboard.press('v')
    await expect.poll(async () => plain(await side.innerText())).toContain('Sur le dossier')
    const place = side.getByRole('link', { name: 'Contestations du dossier' })
    expect(await place.getAttribute('href')).toBe(`/dossiers/${due.id}#contestations`)
    await settled(page)
    await page.keyboard.press('d')
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Ce que le débiteur conteste').fill(said)
    await panel.getByLabel('Ce qui est contesté', { exact: true }).selectOption('items')
    await page.keyboard.press('Control+Enter')
    await panel.getByText('Choisissez au moins une facture.').waitFor()
    await panel.getByLabel(new RegExp(`^${due.contested},`)).check()
    await panel.getByLabel('Motif').selectOption('not-delivered')
    expect(await look(page, { name: 'dispute-panel', dark: true })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await expect.poll(main).toContain('Aucune réponse n’attend.')
  })

  it('leaves the others to be asked for, with their own sum', async () => {
    await page.goto(`/dossiers/${due.id}`)
    const { uncontestedCents, owedCents } = await disputes()
    expect(uncontestedCents).toBeGreaterThan(0)
    expect(uncontestedCents).toBeLessThan(owedCents)
    await expect
      .poll(async () => plain(await sheet('Contestations').innerText()))
      .toContain(`Vise la facture ${due.contested}`)
    expect(plain(await sheet('Contestations').innerText())).toContain(euros(uncontestedCents ?? 0))
    expect(await look(page, { name: 'dispute-case' })).toEqual([])
    await settled(page)
    await page.keyboard.press('l')
    const letter = page.getByRole('article')
    await expect
      .poll(async () => plain(await letter.innerText()))
      .toContain('Cette lettre ne porte pas sur la facture')
    expect(plain(await letter.innerText())).toContain(euros(uncontestedCents ?? 0))
    expect(plain(await letter.innerText())).not.toContain(euros(owedCents))
    expect(await look(page, { name: 'dispute-letter' })).toEqual([])
    const send = page.getByRole('button', { name: /^Envoyer la lettre/ })
    await expect.poll(() => send.isDisabled()).toBe(false)
    await send.click()
    await expect.poll(main).toContain('Empreinte du texte approuvé')
    const acts: { readonly rows: readonly { readonly state: string }[] } = await (
      await page.request.get(`/api/acts?dossierId=${due.id}`)
    ).json()
    expect(acts.rows.map(({ state }) => state)).not.toContain('cancelled')
  })

  it('is acknowledged in writing, and only that invoice is suspended', async () => {
    await page.goto(`/dossiers/${due.id}#contestations`)
    await sheet('Contestations')
      .getByRole('link', { name: /^Répondre par écrit/ })
      .click()
    const letter = page.getByRole('article')
    await expect
      .poll(async () => plain(await letter.innerText()))
      .toContain(`vous avez contesté la facture n° ${due.contested}`)
    expect(plain(await letter.innerText())).toContain('La suspension vise cette part seule')
    await settled(page)
    expect(await look(page, { name: 'dispute-answer', dark: true })).toEqual([])
    await page.getByLabel('Réponse', { exact: true }).selectOption('reasons')
    await page.getByRole('button', { name: 'Écrire la lettre' }).click()
    await page.getByText('Donnez les raisons.').waitFor()
    expect(await look(page, { name: 'dispute-reasons' })).toEqual([])
    await page.getByLabel('Réponse', { exact: true }).selectOption('received')
    const send = page.getByRole('button', { name: /^Envoyer la lettre/ })
    await expect.poll(() => send.isDisabled()).toBe(false)
    await send.click()
    await expect.poll(main).toContain('Empreinte du texte approuvé')
    await page.goto(`/dossiers/${due.id}#contestations`)
    await expect
      .poll(async () => plain(await sheet('Contestations').innerText()))
      .toContain('Accusé de réception : lettre approuvée')
  })

  it('is decided alone, and all is asked for again', async () => {
    await page.goto(`/dossiers/${due.id}`)
    // From the next act as from its sheet: one panel, which asks how it ends.
    await page.getByRole('button', { name: 'Trancher la contestation', exact: true }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Raisons').fill('Le bon de livraison est signé.')
    expect(await look(page, { name: 'dispute-outcome' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await expect
      .poll(async () => plain(await sheet('Contestations').innerText()))
      .toContain('Non fondée')
    expect((await disputes()).uncontestedCents).toBeNull()
    await sheet('Contestations')
      .getByRole('link', { name: /^Répondre par écrit/ })
      .click()
    const letter = page.getByRole('article')
    await expect
      .poll(async () => plain(await letter.innerText()))
      .toContain('Le bon de livraison est signé.')
    await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    expect(await look(page, { name: 'dispute-outcome-letter-phone' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('a reminder that left in error', () => {
  it('is apologised for from the public counter, by a letter that asks for nothing', async () => {
    const { id, leftOn } = await lastLetterThatLeft()
    const answer = await page.request.post(`/api/dossiers/${id}/payments`, {
      headers: { 'idempotency-key': crypto.randomUUID() },
      data: {
        expectedVersion: (await (await page.request.get(`/api/dossiers/${id}`)).json()).version,
        amountCents: 1_000,
        receivedOn: Temporal.PlainDate.from(leftOn).subtract({ days: 1 }).toString(),
        method: 'to-creditor',
      },
    })
    expect(answer.status()).toBe(200)
    await page.goto('/journee/envois')
    const apologise = page.getByRole('link', { name: /^Écrire une lettre d’excuses/ })
    await apologise.first().waitFor()
    await settled(page)
    expect(await look(page, { name: 'sent-in-error' })).toEqual([])
    await apologise.first().click()
    const letter = page.getByRole('article')
    await expect
      .poll(async () => plain(await letter.innerText()))
      .toContain('vous n’avez rien à faire')
    await settled(page)
    expect(await look(page, { name: 'apology', dark: true })).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await settled(page)
    expect(await look(page, { name: 'apology-phone' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('button', { name: /^Envoyer la lettre/ }).click()
    await expect.poll(main).toContain('Empreinte du texte approuvé')
    await page.goto('/journee/envois')
    await page.getByText(/^Excuses (?:approuvées|parties)/).waitFor()
    const answers = sheet('Excuses et réponses à contestation du jour')
    await expect.poll(async () => plain(await answers.innerText())).toContain('Lettre d’excuses')
    await settled(page)
    expect(await look(page, { name: 'answers-of-day', dark: true })).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await look(page, { name: 'answers-of-day-phone' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

type Sent = {
  readonly dossierId: string
  readonly state: string
  readonly finishedAt: string | null
  readonly label: { readonly fr: string }
}

/** A case one of whose reminders left, and the day it did. */
async function lastLetterThatLeft() {
  const read: { readonly rows: readonly Sent[] } = await (
    await page.request.get('/api/acts?state=done&limit=200')
  ).json()
  const demand = /^(?:Première lettre|Deuxième relance|Dernière relance)$/u
  for (const { dossierId, finishedAt, label } of read.rows) {
    const known: { readonly status: string } = await (
      await page.request.get(`/api/dossiers/${dossierId}`)
    ).json()
    if (demand.test(label.fr) && finishedAt !== null && known.status !== 'closed') {
      const at = Temporal.Instant.from(finishedAt).toZonedDateTimeISO('Europe/Paris')
      return { id: dossierId, leftOn: at.toPlainDate().toString() }
    }
  }
  throw new Error('no reminder left')
}

describe('a person in insolvency proceedings', () => {
  it('is asked for nothing more, and the day to declare the claim by is shown with why', async () => {
    await page.goto(`/dossiers/${due.id}`)
    const holds = sheet('Suspensions légales ou de prudence')
    await holds.getByRole('button', { name: 'Noter' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Étape ou situation').selectOption('liquidation')
    await panel.getByLabel('Jugement d’ouverture du').fill('02/11/2026')
    await panel.getByLabel('Publiée au BODACC le').fill('09/11/2026')
    expect(await look(page, { name: 'hold-panel' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    await expect.poll(main).toContain('les demandes sont suspendues')
    expect(await main()).toContain('Déclarer la créance avant le 9 janvier 2027 compris')
    expect(await look(page, { name: 'hold-case', dark: true })).toEqual([])
    await page.getByRole('button', { name: 'Pourquoi ? Avant le 9 janvier 2027' }).first().click()
    await expect
      .poll(async () => plain(await page.getByRole('dialog').innerText()))
      .toContain('deux mois de la publication')
    const phone = await product.visit('phone')
    await phone.goto('/')
    const { email, password } = await import('vitest').then(({ inject }) => inject('stores').access)
    await enter(phone, email, password)
    await phone.goto(`/dossiers/${due.id}`)
    await expect
      .poll(async () => plain(await phone.getByRole('main').innerText()))
      .toContain('les demandes sont suspendues')
    expect(await look(phone, { name: 'hold-case' })).toEqual([])
  })
})
