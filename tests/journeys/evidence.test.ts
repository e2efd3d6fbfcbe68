import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeFaults } from './accessibility.ts'
import { conversationOf } from './conversations.ts'
import { openDemo } from './first-steps.ts'
import { isFocused, keepFailure, look, type Product } from './product.ts'
import { settled } from './stillness.ts'

const house = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'quittance-evidence-'))

let product: Product
let page: Page
/** What is looked at, where it is not the page of the desk. */
let shown: Page | null = null
let dossiers: readonly Dossier[] = []
beforeAll(async () => {
  ;({ product, page } = await openDemo())
  dossiers = await withoutConversation()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(shown ?? page, task.name))
})
afterAll(async () => {
  await product.stop()
  rmSync(folder, { recursive: true })
})

type Dossier = {
  readonly id: string
  readonly creditor: { readonly name: string }
  readonly debtor: { readonly name: string }
  readonly exhibits: readonly { readonly id: string; readonly messages: number }[]
}

/** Dossiers of the demonstration in which no conversation was read yet. */
async function withoutConversation(): Promise<readonly Dossier[]> {
  const list = await (await page.request.get('/api/dossiers?limit=40')).json()
  const all: Dossier[] = []
  for (const { id } of list.rows) all.push(await read(id))
  return all.filter(({ exhibits }) => exhibits.every(({ messages }) => messages === 0))
}

async function read(id: string): Promise<Dossier> {
  return await (await page.request.get(`/api/dossiers/${id}`)).json()
}

function dossier(rank: number): Dossier {
  const found = dossiers[rank]
  if (found === undefined) throw new Error('the demonstration has too few dossiers')
  return found
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Opens the panel of a dossier where a file is joined. */
async function panelOf(on: Page, of: Dossier): Promise<Locator> {
  await on.goto(`/dossiers/${of.id}`)
  await on.getByRole('heading', { level: 1 }).waitFor()
  await settled(on)
  await on.keyboard.press('i')
  const panel = on.getByRole('dialog', { name: 'Joindre une pièce' })
  await panel.waitFor()
  return panel
}

type Given = { readonly name: string; readonly bytes: Uint8Array }

/** Lets a file go over the drop zone, as a hand with a mouse does. */
async function drop(on: Page, { name, bytes }: Given): Promise<void> {
  const zone = on.getByText('Déposer un fichier ici, ou')
  const base64 = Buffer.from(bytes).toString('base64')
  const transfer = await on.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob('${base64}'), (sign) => sign.charCodeAt(0))
    const transfer = new DataTransfer()
    transfer.items.add(new File([bytes], ${JSON.stringify(name)}, { type: 'text/plain' }))
    return transfer
  })()`)
  await zone.dispatchEvent('dragover', { dataTransfer: transfer })
  await zone.dispatchEvent('drop', { dataTransfer: transfer })
}

async function choose(panel: Locator, { name, bytes }: Given): Promise<void> {
  await panel
    .getByLabel('Fichier', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

const card = (on: Page): Locator => on.getByRole('complementary').last()
const conversation = (on: Page): Locator =>
  on.getByRole('list', { name: 'Messages de la pièce, dans l’ordre du fichier' })

/** How far a reading is, or what was read: it may be over before the page is there. */
async function readOrBeingRead(on: Page): Promise<void> {
  const far = on.getByText(/messages lus|du fichier|attend son tour|engagements y sont cherchés/)
  await far.or(conversation(on)).first().waitFor()
}

describe('a conversation that is dropped on a dossier', () => {
  it('has the same fingerprint on this device and on arrival, and says how far it is', async () => {
    const bytes = conversationOf(dossier(0), 3000)
    const panel = await panelOf(page, dossier(0))
    expect(await look(page, { name: 'evidence-drop' })).toEqual([])
    await drop(page, { name: 'Discussion WhatsApp.txt', bytes })
    await panel.getByText(sha256(bytes)).waitFor()
    await panel.getByLabel('Ce que c’est').selectOption({ label: 'Conversation exportée' })
    await panel.getByLabel(/^Numéros ou noms/).fill(dossier(0).creditor.name)
    expect(await look(page, { name: 'evidence-dropped', dark: true })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const exhibitId = (await read(dossier(0).id)).exhibits.at(-1)?.id ?? ''
    await page.goto(`/preuves/${exhibitId}`)
    await readOrBeingRead(page)
    await keepSeen(page, 'evidence-reading')
    await page.getByText(sha256(bytes)).first().waitFor()
    await conversation(page).waitFor({ timeout: 120_000 })
  })

  it('is shown with what it commits to, each marked in its message', async () => {
    await card(page).getByText('3 à relire').waitFor()
    for (const rank of [1, 2, 3]) {
      await conversation(page).getByText(`Engagement ${rank}`, { exact: true }).waitFor()
    }
    expect(await conversation(page).locator('mark').count()).toBeGreaterThan(0)
    expect(await look(page, { name: 'evidence-conversation', dark: true })).toEqual([])
  })

  it('is decided one key a finding: kept, corrected, set aside, the next one in hand', async () => {
    await page.keyboard.press('v')
    await card(page).getByText('2 à relire').waitFor()
    await conversation(page).getByText('Retenu', { exact: true }).waitFor()
    await page.keyboard.press('c')
    await expect.poll(() => page.getByLabel('Montant').evaluate(isFocused)).toBe(true)
    await page.getByLabel('Montant').fill('500')
    await page.getByLabel('Pourquoi', { exact: true }).fill('Il écrit 500 dans le message suivant.')
    expect(await look(page, { name: 'evidence-correcting' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await card(page).getByText('1 à relire').waitFor()
    await conversation(page).getByText('Retenu, corrigé').waitFor()
    await page.keyboard.press('x')
    await expect
      .poll(() => page.getByLabel('Pourquoi', { exact: true }).evaluate(isFocused))
      .toBe(true)
    await page.getByLabel('Pourquoi', { exact: true }).fill('Il parle d’une autre facture.')
    await page.keyboard.press('Control+Enter')
    await conversation(page).getByText('Écarté', { exact: true }).waitFor()
    await card(page).getByText('Tout est lu').waitFor()
    expect(await look(page, { name: 'evidence-decided', dark: true })).toEqual([])
  })

  it('is sealed in a bundle that the command line and the page in it verify, without a network', async () => {
    const bundle = await sealedBundle(page, dossier(0), 'desk')
    execFileSync('unzip', ['-q', bundle, '-d', join(folder, 'desk')])
    const answer = execFileSync(join(house, 'bin/quittance'), ['evidence', 'verify', bundle], {
      encoding: 'utf8',
    })
    expect(answer).not.toBe('')
    const offline = await product.visit()
    await offline.context().setOffline(true)
    const [top] = execFileSync('ls', [join(folder, 'desk')], { encoding: 'utf8' }).split('\n')
    await offline.goto(pathToFileURL(join(folder, 'desk', top ?? '', 'verifier.html')).href)
    await offline.setInputFiles('#bundle', bundle)
    await offline.getByRole('heading', { name: 'Scellé intact' }).waitFor()
    expect(await axeFaults(offline, 'all')).toEqual([])
    await offline.close()
  })
})

/** Seals a dossier from its page, and takes the bundle away. */
async function sealedBundle(on: Page, of: Dossier, name: string): Promise<string> {
  await on.goto(`/dossiers/${of.id}`)
  const sheet = on.getByRole('region', { name: 'Dossier scellé', exact: true })
  await sheet.getByRole('button', { name: 'Sceller le dossier' }).click()
  const link = sheet.getByRole('link', { name: /^Télécharger/ })
  await link.waitFor({ timeout: 120_000 })
  expect(await look(on, { name: 'evidence-sealed' })).toEqual([])
  const downloading = on.waitForEvent('download')
  await link.click()
  const bundle = join(folder, `${name}.zip`)
  await (await downloading).saveAs(bundle)
  return bundle
}

/** Looks at a screen that does not wait: what is on it moves on by itself. */
async function keepSeen(on: Page, name: string): Promise<void> {
  const pictures = process.env['QUITTANCE_PICTURES']
  if (pictures === undefined) return
  const width = on.viewportSize()?.width ?? 0
  await on.screenshot({ path: join(pictures, `${name}-${width}.png`) })
}

describe('the same on a telephone, by touch', () => {
  let phone: Page
  beforeAll(async () => {
    phone = await product.visit('phone')
    await phone.context().addCookies(await page.context().cookies())
    shown = phone
  })

  it('joins a conversation and shows what it commits to', async () => {
    const bytes = conversationOf(dossier(1), 200)
    await phone.goto(`/dossiers/${dossier(1).id}`)
    await phone
      .getByRole('button', { name: /^Joindre/ })
      .first()
      .tap()
    const panel = phone.getByRole('dialog', { name: 'Joindre une pièce' })
    await choose(panel, { name: 'Discussion WhatsApp.txt', bytes })
    await panel.getByText(sha256(bytes)).waitFor()
    await panel.getByLabel('Ce que c’est').selectOption({ label: 'Conversation exportée' })
    await panel.getByLabel(/^Numéros ou noms/).fill(dossier(1).creditor.name)
    expect(await look(phone, { name: 'evidence-dropped' })).toEqual([])
    await panel.getByRole('button', { name: 'Joindre', exact: true }).tap()
    await panel.waitFor({ state: 'detached' })
    const exhibitId = (await read(dossier(1).id)).exhibits.at(-1)?.id ?? ''
    await phone.goto(`/preuves/${exhibitId}`)
    await readOrBeingRead(phone)
    await keepSeen(phone, 'evidence-reading')
    await conversation(phone).waitFor({ timeout: 120_000 })
    await phone.getByText('3 à relire').waitFor()
    expect(await look(phone, { name: 'evidence-conversation' })).toEqual([])
  })

  it('is decided by touch', async () => {
    await phone.getByRole('button', { name: 'Retenir' }).tap()
    await phone.getByText('2 à relire').waitFor()
    await phone.getByRole('button', { name: 'Corriger' }).tap()
    await phone.getByLabel('Montant').fill('500')
    await phone
      .getByLabel('Pourquoi', { exact: true })
      .fill('Il écrit 500 dans le message suivant.')
    expect(await look(phone, { name: 'evidence-correcting' })).toEqual([])
    await phone.getByRole('button', { name: 'Retenir ainsi corrigé' }).tap()
    await phone.getByText('1 à relire').waitFor()
    await phone.getByRole('button', { name: 'Écarter' }).tap()
    await phone.getByLabel('Pourquoi', { exact: true }).fill('Il parle d’une autre facture.')
    await phone.getByRole('button', { name: 'Écarter, avec cette raison' }).tap()
    await phone.getByText('Tout est lu').waitFor()
    expect(await look(phone, { name: 'evidence-decided' })).toEqual([])
  })

  it('is sealed and taken away', async () => {
    const bundle = await sealedBundle(phone, dossier(1), 'phone')
    const answer = execFileSync(join(house, 'bin/quittance'), ['evidence', 'verify', bundle])
    expect(answer).not.toHaveLength(0)
  })
})

describe('what cannot be read', () => {
  beforeAll(() => {
    shown = null
  })

  /** Attaches a file as another document, and opens its page. */
  async function attached(given: Given): Promise<void> {
    const panel = await panelOf(page, dossier(2))
    await choose(panel, given)
    await panel.getByText(sha256(given.bytes)).waitFor()
    await panel.getByLabel('Ce que c’est').selectOption({ label: 'Conversation exportée' })
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const exhibitId = (await read(dossier(2).id)).exhibits.at(-1)?.id ?? ''
    await page.goto(`/preuves/${exhibitId}`)
  }

  it('says of an unknown format that its bytes are kept', async () => {
    await attached({ name: 'notes.bin', bytes: Buffer.from('Rien qui soit une conversation.') })
    await page.getByText('n’est pas une conversation d’un format').waitFor()
    expect(await look(page, { name: 'evidence-unknown', dark: true })).toEqual([])
  })

  it('says of a dangerous archive that it was not opened', async () => {
    writeFileSync(join(folder, 'up.txt'), 'dehors')
    execFileSync('python3', [
      '-c',
      'import sys,zipfile\nwith zipfile.ZipFile(sys.argv[1],"w") as z: z.writestr("../up.txt","dehors")',
      join(folder, 'unsafe.zip'),
    ])
    const { readFileSync } = await import('node:fs')
    await attached({ name: 'export.zip', bytes: readFileSync(join(folder, 'unsafe.zip')) })
    await page.getByText('Cette archive n’a pas été ouverte').waitFor()
    expect(await look(page, { name: 'evidence-unsafe' })).toEqual([])
  })

  it('says that a reading was stopped, that the exhibit is kept, and reads it again', async () => {
    const id = (await read(dossier(2).id)).exhibits.at(-1)?.id ?? ''
    const address = `**/api/exhibits/${id}`
    let given: object = { state: 'stopped', messages: 0, warnings: ['reading-too-long'] }
    // The server stops a reading after minutes: its answer is given here at once.
    await page.route(address, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), ...given } })
    })
    await page.goto(`/preuves/${id}`)
    await page.getByRole('heading', { level: 1, name: 'Lecture interrompue' }).waitFor()
    await page.getByText('Ses octets sont gardés et scellés').waitFor()
    expect(await look(page, { name: 'evidence-stopped', dark: true })).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await look(page, { name: 'evidence-stopped-phone' })).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
    // For the server itself, this one was read to its end.
    await page.keyboard.press('r')
    await page.getByText('il n’y a rien à relire').waitFor()
    expect(await look(page, { name: 'evidence-not-again' })).toEqual([])
    await page.route(`${address}/readings`, async (route) => {
      const progress = { step: 'reading', messages: 1200, percent: 40 }
      given = { state: 'reading', messages: 0, warnings: [], progress }
      await route.fulfill({ json: { version: 2 } })
    })
    await page.getByRole('button', { name: 'Relire la pièce' }).click()
    await page.getByText('1 200 messages lus').waitFor()
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await axeFaults(page)).toEqual([])
      await keepSeen(page, 'evidence-again')
    }
    await page.unroute(`${address}/readings`)
    await page.unroute(address)
    await page.getByText('Cette archive n’a pas été ouverte').waitFor()
  })

  it('refuses an empty file before it is sent, and the same file twice', async () => {
    const panel = await panelOf(page, dossier(2))
    await choose(panel, { name: 'vide.txt', bytes: new Uint8Array(0) })
    await panel.getByText('est vide : il n’y a rien à garder').waitFor()
    expect(await look(page, { name: 'evidence-empty' })).toEqual([])
    await choose(panel, {
      name: 'notes.bin',
      bytes: Buffer.from('Rien qui soit une conversation.'),
    })
    await panel.getByLabel('Ce que c’est').selectOption({ label: 'Conversation exportée' })
    await panel.getByText('Empreinte calculée sur cet appareil, avant l’envoi').waitFor()
    await page.keyboard.press('Control+Enter')
    await panel.getByText(/déjà la pièce\s\d+ de ce dossier/).waitFor()
    expect(await look(page, { name: 'evidence-twice' })).toEqual([])
  })

  it('keeps the file in hand when the connection is lost, or the browser is told to stop', async () => {
    // Held from before the page is opened: one already open may send before its requests are held.
    const held = Promise.withResolvers<Route>()
    await page.route('**/api/files', (route) => {
      held.resolve(route)
    })
    const panel = await panelOf(page, dossier(2))
    const bytes = Buffer.alloc(3_000_000, 'une ligne du fichier\n')
    await choose(panel, { name: 'grand.txt', bytes })
    await panel.getByLabel('Ce que c’est').selectOption({ label: 'Autre' })
    await panel.getByText(sha256(bytes)).waitFor()
    await page.keyboard.press('Control+Enter')
    await panel.getByRole('progressbar').waitFor()
    await keepSeen(page, 'evidence-sending')
    await (await held.promise).abort('connectionreset')
    await panel.getByText('Le fichier n’est pas arrivé').waitFor()
    expect(await panel.getByText('grand.txt').count()).toBe(1)
    expect(await look(page, { name: 'evidence-lost' })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await panel.getByRole('progressbar').waitFor()
    await page.evaluate('window.stop()')
    await panel.getByText('Le fichier n’est pas arrivé').waitFor()
    await page.unroute('**/api/files')
    await page.keyboard.press('Control+Enter')
    await panel.waitFor({ state: 'detached' })
    const { exhibits } = await read(dossier(2).id)
    expect(exhibits).toHaveLength(dossier(2).exhibits.length + 3)
  })

  it('broke nothing on the way', () => {
    expect(product.complaints).toEqual([])
  })
})
