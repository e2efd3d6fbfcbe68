import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { debtor, deposit, standing } from '../../apps/server/testing/facts.ts'
import { OVH_ACCOUNT, OVH_KEYS, ovhSimulator } from '../../apps/server/testing/ovh-simulator.ts'
import { found, leaveAtOnce } from './first-steps.ts'
import { keepFailure, look, openProduct, type Product } from './product.ts'
import { settled } from './stillness.ts'

const PHONE = '+33639981471'
const STOPS = '+33639981472'

let simulator: Awaited<ReturnType<typeof ovhSimulator>>
let product: Product
let manager: Page
/** Two dossiers of the debtor who answers, one of the debtor who says STOP, and another of theirs. */
let answering = ''
let stopping = ''
let besides = ''

beforeAll(async () => {
  simulator = await ovhSimulator()
  product = await openProduct('2026-05-04', 'empty', { smsUrl: simulator.address })
  manager = await product.visit()
  await manager.goto('/')
  const name = 'Menuiserie Brevault'
  await found(manager, {
    kind: 'Un créancier, pour lui-même',
    name,
    email: 'claire@brevault.example',
  })
  await asked('PUT', '/api/organisation/standing', standing())
  await leaveAtOnce(manager)
  await asked('POST', '/api/sms-provider', { provider: 'ovh', account: OVH_ACCOUNT })
  await asked('POST', '/api/sms-provider/keys', OVH_KEYS)
  answering = await reminded('Garage Répond', PHONE)
  stopping = await reminded('Garage Cesse', STOPS)
  product.goTo('2026-05-05')
  besides = await reminded('Garage Cesse', STOPS)
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
  simulator.stop()
})

/** Asks the API as the person in front of a page would. */
async function asked(method: 'GET' | 'POST' | 'PUT', path: string, data?: object) {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await manager.request.fetch(path, { method, headers, ...(data && { data }) })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  const told: Told = await answer.json()
  return told
}

type Told = {
  readonly id: string
  readonly rows: readonly { readonly id: string; readonly state?: string }[]
  readonly version: number
  readonly dossierVersion: number
  readonly textSha256: string
}

let rank = 0

/** A debt whose first letter leaves today. */
async function reminded(name: string, phone: string): Promise<string> {
  rank += 1
  const [creditor] = (await asked('GET', '/api/creditors')).rows
  const items = deposit('').items.map((item) => ({ ...item, number: `SMS-${rank}` }))
  const facts = deposit(creditor?.id ?? '', { items, debtor: debtor({ name, phone }) })
  const { id } = await asked('POST', '/api/dossiers', facts)
  const letter = { letter: 'first-reminder', channel: 'letter', edits: {} }
  const { dossierVersion, textSha256 } = await asked(
    'POST',
    `/api/dossiers/${id}/letters/compose`,
    letter,
  )
  await asked('POST', `/api/dossiers/${id}/letters`, {
    ...letter,
    expectedVersion: dossierVersion,
    textSha256,
  })
  const left = async () =>
    (await asked('GET', `/api/acts?dossierId=${id}`)).rows[0]?.state === 'done'
  await vi.waitUntil(left, { timeout: 60_000 })
  return id
}

/** What the phone of the debtor sends, and the house reads. */
async function answers(phone: string, words: string, [sentAt, readAt]: readonly [string, string]) {
  simulator.answers(phone, words, `2026-05-12T${sentAt}:00+02:00`)
  product.goTo('2026-05-12', readAt)
  await product.followSms()
}

async function open(path: string): Promise<void> {
  await manager.goto(path)
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
}

const text = async () => (await manager.locator('main').innerText()).replaceAll(/\s+/g, ' ')

describe('a reply by SMS', () => {
  it('stops the sequence until it is handled', async () => {
    product.goTo('2026-05-12', '10:00')
    await open(`/dossiers/${answering}/sms`)
    expect(await text()).toContain('Le garde-fou laisse partir ces mots')
    await answers(PHONE, 'Je paie 200 euros vendredi', ['10:10', '10:20'])
    await open(`/dossiers/${answering}/sms`)
    expect(await text()).toContain('réponse')
    expect(await manager.getByRole('button', { name: 'Approuver et envoyer' }).count()).toBe(0)
    await open('/reponses')
    await manager.getByRole('row', { name: /Je paie 200 euros/ }).click()
    const side = manager.getByRole('complementary', { name: 'Réponse choisie' })
    await side.getByRole('heading', { name: /06\s39\s98\s14\s71/u }).waitFor()
    await side.getByText('Reçue du prestataire de SMS').waitFor()
    expect(await look(manager, { name: 'sms-reply' })).toEqual([])
  })
})

describe('STOP', () => {
  it('closes SMS to the number on every dossier of the debtor, and no other way', async () => {
    await answers(STOPS, 'STOP', ['10:25', '10:30'])
    for (const id of [stopping, besides]) {
      await open(`/dossiers/${id}/sms`)
      await manager.getByText('STOP reçu le 12 mai 2026').waitFor()
    }
    expect(await look(manager, { name: 'sms-stopped', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'sms-stopped' })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
  })

  it('is lifted by a person, for a reason', async () => {
    const lift = manager.getByRole('button', { name: 'Lever le STOP' })
    await lift.click()
    await manager.getByText('Dites pourquoi.').waitFor()
    await manager
      .getByLabel('Pourquoi ce numéro peut de nouveau recevoir des SMS')
      .fill('Il redemande des SMS, par courriel.')
    await lift.click()
    await lift.waitFor({ state: 'detached' })
    await open(`/dossiers/${stopping}/sms`)
    expect(await text()).not.toContain('STOP reçu le')
  })

  it('leaves no complaint behind', () => {
    expect(product.complaints).toEqual([])
  })
})
