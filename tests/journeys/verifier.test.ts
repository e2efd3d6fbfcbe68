import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { storedZip } from '@quittance/evidence'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './accessibility.ts'
import { leaveBrowser, sharedBrowser } from './browser.ts'

const house = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'quittance-verifier-'))
const at = (...names: string[]) => join(folder, ...names)
const SMS = join(house, 'tests/fixtures/sms-backup-restore/valid/delmas.xml')

/** Seals the message of the fixtures; then the same with one byte of its text changed. */
function makeBundles(): string {
  mkdirSync(at('in'))
  cpSync(SMS, at('in', 'sms.xml'))
  const printed = execFileSync(
    join(house, 'bin/quittance'),
    ['evidence', 'seal', at('in'), '-o', at('good.zip'), '--tsa', 'local', '--asic', at('c.asice')],
    { encoding: 'utf8' },
  )
  const name = `dossier-${JSON.parse(printed).id}`
  execFileSync('unzip', ['-q', 'good.zip'], { cwd: folder })
  const bytes = readFileSync(at('good.zip'))
  const place = bytes.indexOf('body="') + 6
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(at('altered.zip'), bytes)
  const container = readFileSync(at('c.asice'))
  const body = container.indexOf('body="') + 6
  container[body] = (container[body] ?? 0) ^ 1
  writeFileSync(at('altered.asice'), container)
  const type = { path: 'mimetype', bytes: Buffer.from('application/vnd.etsi.asic-e+zip') }
  const seal = { path: 'META-INF/signatures.xml', bytes: Buffer.from('<x/>') }
  writeFileSync(at('other.asice'), storedZip([type, seal]))
  const token = readFileSync(at('good.zip'))
  const end = token.indexOf(`${name}/sceau/tsa.pem`) - 40
  token[end] = (token[end] ?? 0) ^ 1
  writeFileSync(at('token.zip'), token)
  const keep = ['--keep', '3-5,9', '--reason', 'Santé d’un tiers']
  const redact = ['evidence', 'redact', at('good.zip'), '-o', at('copy.zip'), ...keep]
  execFileSync(join(house, 'bin/quittance'), redact)
  const copy = readFileSync(at('copy.zip'))
  const shown = copy.indexOf('/messages/000004-releve.txt') + 500
  copy[shown] = (copy[shown] ?? 0) ^ 1
  writeFileSync(at('copy-altered.zip'), copy)
  writeFileSync(at('other.zip'), 'ceci n’est pas une archive')
  return name
}

let browser: Browser
let context: BrowserContext
let page: Page
let top = ''
const asked: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  top = makeBundles()
  browser = await sharedBrowser()
  context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 1000 } })
  await context.setOffline(true)
  page = await context.newPage()
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
})
afterAll(() => leaveBrowser())

async function open(): Promise<void> {
  await page.goto(pathToFileURL(at(top, 'verifier.html')).href)
}

async function verify(name: string): Promise<void> {
  await page.setInputFiles('#bundle', at(name))
}

const heading = (name: string) => page.getByRole('heading', { name })

describe('verifier.html, opened from disk without a network', () => {
  it('says that a bundle is intact, and what that does not prove', async () => {
    await open()
    expect(await axeFaults(page, 'all')).toEqual([])
    await verify('good.zip')
    await heading('Scellé intact').waitFor()
    const text = await page.locator('main').innerText()
    expect(text).toContain('qu’aucune racine venue d’ailleurs n’a confirmée')
    expect(text).toContain('Le sceau ne prouve pas qui a écrit')
    expect(text).not.toMatch(/preuve certaine|horodatage qualifié/)
    expect(await axeFaults(page, 'all')).toEqual([])
  })

  it('recognises a root that comes from elsewhere', async () => {
    await page.setInputFiles('#root', at(top, 'sceau/ac-racine.pem'))
    await page.getByText('que votre racine reconnaît').waitFor()
    expect(await heading('Scellé intact').count()).toBe(1)
  })

  it('names the file and the message that were changed', async () => {
    await open()
    await verify('altered.zip')
    await heading('Altéré').waitFor()
    const changed = await page.locator('.changes').innerText()
    expect(changed).toContain('data/originaux/0001.xml')
    expect(changed).toMatch(
      /détenteur de l’export · [-\d]{10} [:\d]{8} · à l’octet \d+, sur \d+ octets/,
    )
    expect(await page.locator('.changes blockquote').count()).toBe(1)
    expect(await axeFaults(page, 'all')).toEqual([])
  })

  it('sees a byte changed in the signature of the time-stamp', async () => {
    await verify('token.zip')
    await page.getByText('sceau/tagmanifest.tsr').first().waitFor()
    await heading('Altéré').waitFor()
    expect(await page.locator('.changes').innerText()).toContain('sceau/tagmanifest.tsr')
  })

  it('says of another file that it is no bundle', async () => {
    await verify('other.zip')
    await page.getByText('Ce fichier n’est pas un dossier scellé').waitFor()
    expect(await page.locator('.result').count()).toBe(0)
  })

  it('reads the ASiC-E container of a bundle, and names what changed in it', async () => {
    await verify('c.asice')
    await heading('Scellé intact').waitFor()
    expect(await page.locator('.verdict').innerText()).toContain('Conteneur ASiC-E')
    expect(await page.locator('.verdict').innerText()).toContain(top)
    await verify('altered.asice')
    await heading('Altéré').waitFor()
    const changed = await page.locator('.changes').innerText()
    expect(changed).toContain('data/originaux/0001.xml')
    expect(await page.locator('.changes blockquote').count()).toBe(1)
    expect(await axeFaults(page, 'all')).toEqual([])
  })

  it('says of a container of somebody else what was not checked, without a verdict', async () => {
    await verify('other.asice')
    await heading('Conteneur ASiC-E').waitFor()
    const text = await page.locator('.result').innerText()
    expect(text).toContain('n’est pas un dossier scellé de Quittance')
    expect(text).toContain('Signature présente, qui n’est pas vérifiée ici')
    expect(text).not.toMatch(/intact|Altéré/)
    expect(await axeFaults(page, 'all')).toEqual([])
  })

  it('shows a redacted copy as a conversation with black bars, and says what is hidden', async () => {
    await open()
    await verify('copy.zip')
    await heading('Copie occultée intacte').waitFor()
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/4 messages montrés sur 15\s; 11 occultés/)
    expect(text).toContain('Santé d’un tiers')
    expect(await page.locator('.hidden-run').allInnerTexts()).toEqual([
      'messages n°\u00a01 à 2, occultés (2)',
      'messages n°\u00a06 à 8, occultés (3)',
      'messages n°\u00a010 à 15, occultés (6)',
    ])
    expect(await page.locator('.conversation .message').count()).toBe(4)
    expect(await axeFaults(page, 'all')).toEqual([])
  })

  it('names the message of a redacted copy that was changed', async () => {
    await verify('copy-altered.zip')
    await heading('Altéré').waitFor()
    expect(await page.locator('.changes').innerText()).toContain('messages/000004-releve.txt')
    const touched = page.locator('.conversation .touched')
    expect(await touched.count()).toBe(1)
    expect(await touched.innerText()).toMatch(/n°\s4/)
    expect(await axeFaults(page, 'all')).toEqual([])
  })

  it('takes a file dropped anywhere on the page', async () => {
    await open()
    const base64 = readFileSync(at('good.zip')).toString('base64')
    await page.evaluate(`{
      const bytes = Uint8Array.from(atob('${base64}'), (sign) => sign.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], 'good.zip'))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      )
    }`)
    await heading('Scellé intact').waitFor()
    expect(await page.locator('.changes').count()).toBe(0)
  })

  it('speaks English, and fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'English' }).click()
    await heading('Seal intact').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(390)
    expect(await axeFaults(page, 'all')).toEqual([])
  })

  it('asked for nothing but itself, and broke nothing', () => {
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
    expect(complaints).toEqual([])
  })
})
