import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { keepFailure, look, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page
let dossier = ''
let offering = ''

/** A case of the demonstration on which a plan may be offered by a link. */
async function caseToOffer(): Promise<string> {
  const list: unknown = await (await manager.request.get('/api/dossiers?limit=200')).json()
  const ids = [...JSON.stringify(list).matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  for (const id of ids) {
    const answer = await manager.request.get(`/api/dossiers/${id}/agreements`)
    const text = answer.ok() ? await answer.text() : ''
    const isOpen = text.includes('"impossible":null') && !text.includes('"debtorEmail":null')
    if (isOpen && text.includes('"offers":[]')) return id
  }
  throw new Error('no case of the demonstration can be offered a plan')
}

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
  dossier = `/dossiers/${await caseToOffer()}`
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
const reviews = () => manager.getByRole('region', { name: 'Relectures avant signature' })
const plans = () => manager.getByRole('region', { name: 'Échéanciers à signer' })
const panel = () => manager.getByRole('dialog')

/** The screen as it is on a desk and on a telephone, with no fault on either. */
async function bothSizes(name: string, dark = false): Promise<void> {
  expect(await look(manager, { name, dark })).toEqual([])
  await manager.setViewportSize({ width: 390, height: 844 })
  expect(await look(manager, { name: `${name}-phone` })).toEqual([])
  await manager.setViewportSize({ width: 1440, height: 900 })
}

async function openDossier(): Promise<void> {
  await manager.goto(dossier)
  await manager.getByRole('heading', { level: 1 }).waitFor()
  await settled(manager)
}

/** Opens an archive as a stranger does: unzip, fingerprints, the words of its page. */
function checkedPage(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'relecture-'))
  writeFileSync(join(folder, 'recu.zip'), bytes)
  execFileSync('unzip', ['-q', 'recu.zip'], { cwd: folder })
  const [top = ''] = readdirSync(folder).filter((name) => name !== 'recu.zip')
  const cwd = join(folder, top)
  execFileSync('sha256sum', ['-c', '--quiet', 'empreintes.sha256'], { cwd })
  return plain(execFileSync('pdftotext', ['dossier.pdf', '-'], { cwd }).toString())
}

describe('a draft read before it is signed', () => {
  it('says what the law does not settle, and is given to a reader by the keyboard', async () => {
    await openDossier()
    await plans().getByRole('link', { name: 'Proposer un échéancier' }).click()
    await manager.getByText('On ne sait pas', { exact: true }).waitFor()
    const side = manager.getByRole('complementary')
    await expect.poll(async () => plain(await side.innerText())).toContain('en 4 fois')
    offering = manager.url()
    const ask = manager.getByRole('button', { name: 'Faire relire d’abord' })
    await ask.waitFor()
    await settled(manager)
    await bothSizes('review-first', true)
    await ask.focus()
    await manager.keyboard.press('Enter')
    await panel().getByLabel('Nom du relecteur').fill('Maître Ysé Fictive')
    await panel().getByLabel('Barreau, ou office').fill('barreau de Nantes')
    await bothSizes('review-ask')
    await manager.keyboard.press('Control+Enter')
    await reviews().waitFor()
    await expect
      .poll(async () => plain(await reviews().innerText()))
      .toContain('Demandée à Maître Ysé Fictive, avocat, barreau de Nantes')
    const archive = reviews().getByRole('link', { name: /^Dossier du relecteur/ })
    const answer = await manager.request.get((await archive.getAttribute('href')) ?? '')
    const page = checkedPage(await answer.body())
    expect(page).toContain('Ce qui est demandé')
    expect(page).toContain('on ne sait pas')
  })

  it('is held back from the debtor until its reader answers', async () => {
    await manager.goto(offering)
    const offer = manager.getByRole('button', { name: 'Proposer' })
    await expect.poll(async () => await offer.getAttribute('aria-disabled')).toBe('true')
    await manager.getByText('n’est pas rendue').first().waitFor()
    const side = manager.getByRole('complementary')
    await expect.poll(async () => plain(await side.innerText())).toContain('en 4 fois')
    await settled(manager)
    await offer.focus()
    await manager.keyboard.press('Enter')
    expect(await offeredBehind()).toContain('review-pending')
    await bothSizes('review-holds')
    await openDossier()
    expect(plain(await plans().innerText())).toContain('Aucun échéancier proposé.')
  })

  it('comes back approved with its paper, then leaves word for word', async () => {
    await reviews().getByRole('button', { name: 'Noter l’envoi' }).click()
    await panel().getByLabel('Par quel moyen').selectOption('secure-exchange')
    await panel().getByRole('button', { name: 'Noter l’envoi' }).click()
    await panel().waitFor({ state: 'detached' })
    const said = async () => plain(await reviews().innerText())
    await expect.poll(said).toContain('par une messagerie professionnelle')
    await attachPaper()
    await reviews().getByRole('button', { name: 'Noter la réponse' }).click()
    await panel()
      .getByRole('radio', { name: /^Approuvé tel quel/ })
      .check()
    const paper = panel().getByLabel('Son écrit')
    const option = paper.getByRole('option', { name: /avis-du-relecteur/ })
    await paper.selectOption((await option.getAttribute('value')) ?? '')
    await bothSizes('review-return')
    await panel().getByRole('button', { name: 'Noter la réponse' }).click()
    await panel().waitFor({ state: 'detached' })
    await expect.poll(said).toContain('Écrit du relecteur : pièce')
    expect(await said()).toContain('Le texte relu tient toujours')
    await bothSizes('review-returned', true)
    await reviews().getByRole('button', { name: 'Mettre le texte relu à la signature' }).click()
    await panel().getByRole('button', { name: 'Mettre à la signature' }).click()
    await panel().waitFor({ state: 'detached' })
    await expect
      .poll(async () => plain(await plans().innerText()))
      .toContain('C’est le texte de la relecture n° 1.')
    await expect.poll(said).toContain('C’est ce texte qui a été proposé au débiteur.')
    const read = await (await manager.request.get(`/api${dossier}/agreements`)).text()
    expect(read).toContain('/accord/')
    expect(product.complaints).toEqual([])
  })
})

/** What the server answers to whoever passes by the button. */
async function offeredBehind(): Promise<string> {
  const terms = {
    share: { kind: 'count', count: 4, firstOn: '2026-12-23', rhythm: 'month' },
    interest: 'frozen',
    discountCents: 0,
    accelerationDays: null,
    guarantee: null,
    signature: 'electronic',
    answerBy: '2026-12-08',
    decision: null,
  }
  const preview = await manager.request.post(`/api${dossier}/plan-offers/preview`, { data: terms })
  const { dossierVersion: expectedVersion, textSha256 } = await preview.json()
  const answer = await manager.request.post(`/api${dossier}/plan-offers`, {
    data: { ...terms, budget: null, expectedVersion, textSha256 },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  return await answer.text()
}

/** Attaches the paper of the reader to the exhibits, by the keyboard. */
async function attachPaper(): Promise<void> {
  await manager.keyboard.press('i')
  const attach = manager.getByRole('dialog', { name: 'Joindre une pièce' })
  await attach.getByLabel('Ce que c’est').selectOption('other')
  await attach.locator('input[type=file]').setInputFiles({
    name: 'avis-du-relecteur.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Vu, bon à signer.'),
  })
  await attach.getByText('Empreinte', { exact: false }).first().waitFor()
  await attach.getByRole('button', { name: /^Joindre/ }).click()
  await attach.waitFor({ state: 'detached' })
  await manager.getByRole('link', { name: 'avis-du-relecteur.txt' }).first().waitFor()
  await settled(manager)
}
