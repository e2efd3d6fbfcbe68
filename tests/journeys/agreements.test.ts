import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDemo } from './first-steps.ts'
import { isFocused, keepFailure, look, typeDay, type Product } from './product.ts'
import { settled } from './stillness.ts'

let product: Product
let manager: Page
let dossier = ''
let link = ''
let others: readonly string[] = []

/** The first cases of the demonstration on which a plan may be offered by a link: one step a day each. */
async function casesToOffer(count: number): Promise<readonly string[]> {
  const found: string[] = []
  const list: unknown = await (await manager.request.get('/api/dossiers?limit=200')).json()
  const ids = [...JSON.stringify(list).matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  for (const id of ids) {
    const answer = await manager.request.get(`/api/dossiers/${id}/agreements`)
    if (!answer.ok()) continue
    const read: unknown = await answer.json()
    if (isOpenToOffer(read) && !found.includes(id)) found.push(id)
    if (found.length === count) return found
  }
  throw new Error('no case of the demonstration can be offered a plan')
}

function isOpenToOffer(read: unknown): boolean {
  const text = JSON.stringify(read)
  return text.includes('"impossible":null') && !text.includes('"debtorEmail":null')
}

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
  const [first, second, third] = (await casesToOffer(3)).map((id) => `/dossiers/${id}`)
  dossier = first ?? ''
  others = [second ?? '', third ?? '']
  // What is to be signed leaves at once: nothing is waited for here.
  const rule = { mode: 'to-confirm', stepModes: {}, mailMinutes: 0, letterMinutes: 0 }
  const data = { ...rule, bankWorkingDays: null, reason: 'Essai.' }
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const set = await manager.request.post('/api/sendings/rule', { data, headers })
  if (!set.ok()) throw new Error(await set.text())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
const sheet = () => manager.getByRole('region', { name: 'Échéanciers à signer' })

describe('a plan offered to a debtor', () => {
  it('is written beside its terms, and says what signing it changes', async () => {
    await manager.goto(dossier)
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    await sheet().getByRole('link', { name: 'Proposer un échéancier' }).click()
    await manager.getByRole('textbox', { name: 'Nombre d’échéances' }).fill('5')
    const side = manager.getByRole('complementary')
    const shown = async () => plain(await side.innerText())
    await expect.poll(shown).toContain('en 5 fois')
    const discount = manager.getByRole('textbox', { name: /^Remise/ })
    await discount.fill('10O')
    await discount.blur()
    await manager.getByText('Ce montant ne se lit pas.').waitFor()
    await manager.getByRole('checkbox', { name: /l’a donné de lui-même/ }).check()
    const charges = manager.getByRole('textbox', { name: /^Charges/ })
    await charges.fill('-5')
    await charges.blur()
    await manager.getByText('Un montant s’écrit sans signe.').waitFor()
    await expect.poll(shown).not.toContain('Le garde-fou laisse partir')
    await manager.getByRole('button', { name: 'Proposer' }).click()
    expect(await discount.evaluate(isFocused)).toBe(true)
    await discount.fill('')
    await manager.getByRole('button', { name: 'Proposer' }).click()
    await manager.getByText('0 s’il n’y en a pas').first().waitFor()
    await manager.getByRole('checkbox', { name: /l’a donné de lui-même/ }).uncheck()
    await expect.poll(shown).toContain('en 5 fois')
    expect(await shown()).toContain('interrompt la prescription (article 2240 du Code civil)')
    expect(await shown()).toContain('Le garde-fou laisse partir ce document.')
    await manager.getByRole('checkbox', { name: /Déchéance du terme/ }).check()
    await expect.poll(shown).toContain('nous vous mettons d’abord en demeure')
    expect(await look(manager, { name: 'plan-offer', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'plan-offer', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.getByRole('button', { name: 'Proposer' }).click()
    await sheet().waitFor()
    await expect.poll(async () => plain(await sheet().innerText())).toContain('À signer')
    expect(await look(manager, { name: 'plan-offered', dark: true })).toEqual([])
    const read: unknown = await (await manager.request.get(`/api${dossier}/agreements`)).json()
    link = /"link":"([^"]+)"/.exec(JSON.stringify(read))?.[1] ?? ''
    expect(link).toContain('/accord/')
  })

  it('is read and signed on a phone, by a code, with no script', async () => {
    const phone = await product.visit('phone')
    await phone.goto(link)
    await phone.getByRole('heading', { name: 'Un échéancier vous est proposé' }).waitFor()
    expect(plain(await phone.innerText('main'))).not.toContain('€')
    expect(await look(phone, { name: 'sign-1-intro', dark: true })).toEqual([])
    await phone.getByRole('button', { name: 'Recevoir le code' }).click()
    await phone.getByRole('heading', { name: 'Votre code' }).waitFor()
    const code = /Le dernier code est (\d{6})/.exec(plain(await phone.innerText('main')))?.[1] ?? ''
    await phone.getByLabel('Les six chiffres reçus par courriel').fill('000000')
    await phone.getByRole('button', { name: 'Lire le document' }).click()
    await phone.getByRole('alert').waitFor()
    expect(await phone.getByRole('alert').innerText()).toContain('Il reste 4 essais.')
    expect(await look(phone, { name: 'sign-2-code', dark: true })).toEqual([])
    await phone.getByLabel('Les six chiffres reçus par courriel').fill(code)
    await phone.getByRole('button', { name: 'Lire le document' }).click()
    await phone.getByText('Signer, c’est reconnaître la dette.').waitFor()
    expect(await phone.getByRole('checkbox').isChecked()).toBe(false)
    expect(await look(phone, { name: 'sign-3-read', dark: true })).toEqual([])
    await phone.getByRole('checkbox').check()
    await phone.getByRole('button', { name: 'Signer' }).click()
    await phone.getByRole('heading', { name: 'C’est signé' }).waitFor()
    expect(await look(phone, { name: 'sign-4-done', dark: true })).toEqual([])
    await phone.context().close()
  })

  it('is followed on the page of the case, with the evidence of its signature', async () => {
    await manager.goto(dossier)
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    const said = async () => plain(await sheet().innerText())
    await expect.poll(said).toContain('Signature électronique simple')
    expect(await said()).not.toContain('qualifiée')
    await sheet().getByText('Ce qui s’est passé').click()
    expect(await said()).toContain('Code faux.')
    const expected = manager.getByRole('region', { name: 'Paiements attendus' })
    expect(await expected.getByRole('row').count()).toBeGreaterThanOrEqual(5)
    expect(await look(manager, { name: 'plan-signed', dark: true })).toEqual([])
    await sheet().getByRole('button', { name: 'Notifier en recommandé' }).click()
    await manager.getByRole('dialog').getByRole('button', { name: 'Notifier' }).click()
    await expect.poll(said).toContain('Notifié aussi par lettre recommandée.')
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'plan-signed', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    const history = manager.getByRole('region', { name: 'Ce qui s’est passé' })
    await expect.poll(async () => plain(await history.innerText())).toContain('Engagement')
  })

  it('may be signed at a provider instead, says where it stands there, and is taken back', async () => {
    await manager.goto('/reglages/signature')
    await manager.getByRole('heading', { name: 'Signature', level: 1 }).waitFor()
    await manager.getByText('Ce que cela vaut').waitFor()
    expect(plain(await manager.innerText('main'))).toContain('Elle n’est présumée que')
    expect(await look(manager, { name: 'signature-provider', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'signature-provider', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    dossier = others[0] ?? ''
    await manager.goto(dossier)
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    await sheet().getByRole('link', { name: 'Proposer un échéancier' }).click()
    await manager.getByRole('radio', { name: /Chez un prestataire de signature/ }).check()
    const side = manager.getByRole('complementary')
    const shown = async () => plain(await side.innerText())
    await expect.poll(shown).toContain('chez un prestataire de signature électronique')
    expect(await shown()).toContain('sa fiabilité n’est pas présumée')
    expect(await look(manager, { name: 'plan-offer-provider', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'plan-offer-provider', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await manager.getByRole('button', { name: 'Proposer' }).click()
    await sheet().waitFor()
    const said = async () => plain(await sheet().innerText())
    await expect.poll(said).toContain('Le prestataire de signature écrit à')
    await expect
      .poll(async () => {
        await manager.reload()
        await sheet().waitFor()
        await settled(manager)
        return await said()
      })
      .toContain('Chez le prestataire : au débiteur de signer.')
    expect(await look(manager, { name: 'plan-at-provider', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 390, height: 844 })
    expect(await look(manager, { name: 'plan-at-provider', dark: true })).toEqual([])
    await manager.setViewportSize({ width: 1440, height: 900 })
    await sheet().getByRole('button', { name: 'Retirer' }).click()
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Pourquoi').fill('Erreur de date.')
    await panel.getByRole('button', { name: 'Retirer' }).click()
    await panel.waitFor({ state: 'detached' })
    await expect.poll(said).toContain('Sa demande s’annule chez le prestataire.')
  })

  it('goes with an acknowledgment of debt whose sum is left to the debtor', async () => {
    dossier = others[1] ?? ''
    await manager.goto(dossier)
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    const deeds = manager.getByRole('region', { name: 'Reconnaissance de dette' })
    await deeds.getByRole('button', { name: 'Envoyer à compléter' }).click()
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Lieu de sa naissance').fill('Nantes')
    await expect
      .poll(async () => plain(await panel.innerText()))
      .toContain('La somme en toutes lettres, …………')
    expect(await look(manager, { name: 'deed-panel', dark: true })).toEqual([])
    await panel.getByRole('button', { name: 'Envoyer' }).click()
    await panel.waitFor({ state: 'detached' })
    await deeds.getByRole('button', { name: 'Vérifier celle qui revient' }).click()
    await panel.getByLabel('La somme en chiffres').fill('870,00')
    await panel.getByLabel('Le débiteur a signé').check()
    await panel.getByLabel('L’acte nomme le débiteur et le créancier').check()
    await panel.getByRole('button', { name: 'Noter' }).click()
    await panel.waitFor({ state: 'detached' })
    const said = async () => plain(await deeds.innerText())
    await expect.poll(said).toContain('Commencement de preuve')
    expect(await said()).toContain('La somme n’est pas écrite en toutes lettres')
    expect(await look(manager, { name: 'deed-checked', dark: true })).toEqual([])
  })

  it('becomes a file for a notary, checked by a stranger, then a title with its proof', async () => {
    const deeds = manager.getByRole('region', { name: 'Reconnaissance de dette' })
    await deeds.getByRole('link', { name: 'Voies vers un titre' }).click()
    const ways = manager.getByRole('region', { name: 'Reconnaissance de dette' })
    await ways.getByRole('heading', { name: 'Acte notarié' }).waitFor()
    await ways.getByText('Le juge confère force exécutoire à un accord.').waitFor()
    await bothSizes('title-ways')
    const prepare = ways.getByRole('button', { name: 'Préparer le dossier pour un notaire' })
    await prepare.focus()
    await manager.keyboard.press('Enter')
    const panel = manager.getByRole('dialog')
    await panel.getByLabel('Lieu de naissance').fill('Nantes')
    await bothSizes('title-prepare')
    await manager.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const files = manager.getByRole('region', { name: 'Dossiers préparés' })
    const archive = files.getByRole('link', { name: 'Archive à remettre, N° 1' })
    const answer = await manager.request.get((await archive.getAttribute('href')) ?? '')
    const page = checkedPage(await answer.body())
    expect(page).toContain('Ce n’est ni un acte, ni un titre exécutoire')
    expect(page).toContain('Nantes')
    expect(page).toContain('870,00 €')
    expect(page).toContain('CPCE L111-3, 4°')
    await files.getByRole('button', { name: 'Noter la remise' }).click()
    await panel.getByLabel('Étude, cabinet ou juridiction').fill('Maître Hélène Fictive, notaire')
    await panel.getByRole('button', { name: 'Noter' }).click()
    await panel.waitFor({ state: 'detached' })
    await files.getByRole('button', { name: 'Noter le titre obtenu' }).click()
    await typeDay(panel, 'Daté du', await todayTyped())
    await panel.getByLabel('La pièce qui le prouve').selectOption({ index: 1 })
    await panel.getByRole('button', { name: 'Noter' }).click()
    await panel.waitFor({ state: 'detached' })
    await expect.poll(async () => plain(await files.innerText())).toContain('Titre obtenu')
    expect(plain(await files.innerText())).toContain('Remis à Maître Hélène Fictive, notaire')
    expect(await prepare.getAttribute('aria-disabled')).toBe('true')
    await bothSizes('title-obtained')
    expect(product.complaints).toEqual([])
  })
})

/** The screen as it is on a desk and on a telephone, with no fault on either. */
async function bothSizes(name: string): Promise<void> {
  expect(await look(manager, { name, dark: true })).toEqual([])
  await manager.setViewportSize({ width: 390, height: 844 })
  expect(await look(manager, { name: `${name}-phone` })).toEqual([])
  await manager.setViewportSize({ width: 1440, height: 900 })
}

async function todayTyped(): Promise<string> {
  const { today } = await (await manager.request.get('/api/session')).json()
  const [year = '', month = '', day = ''] = String(today).split('-')
  return `${day}/${month}/${year}`
}

/** Opens an archive as a stranger does: unzip, fingerprints, the words of its page. */
function checkedPage(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'titre-'))
  writeFileSync(join(folder, 'recu.zip'), bytes)
  execFileSync('unzip', ['-q', 'recu.zip'], { cwd: folder })
  const [top = ''] = readdirSync(folder).filter((name) => name !== 'recu.zip')
  const cwd = join(folder, top)
  execFileSync('sha256sum', ['-c', '--quiet', 'empreintes.sha256'], { cwd })
  return plain(execFileSync('pdftotext', ['dossier.pdf', '-'], { cwd }).toString())
}
