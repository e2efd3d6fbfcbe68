import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readVerifierPage } from '@quittance/verifier'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './accessibility.ts'
import { leaveBrowser, sharedBrowser } from './browser.ts'
import { renewedOn } from './renewed-bundle.ts'

const house = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'quittance-renewed-'))
const at = (name: string) => join(folder, name)
const pictures = process.env['QUITTANCE_PICTURES']

let browser: Browser
let page: Page
beforeAll(async () => {
  const inTime = await renewedOn('2020-06-15')
  const late = await renewedOn('2022-06-15')
  writeFileSync(at('never.zip'), inTime.sealed)
  writeFileSync(at('in-time.zip'), inTime.renewed)
  writeFileSync(at('late.zip'), late.renewed)
  const changed = Buffer.from(inTime.renewed)
  const place = changed.lastIndexOf('-----END CERTIFICATE-----', changed.length - 2000)
  changed[place - 80] = (changed[place - 80] ?? 0) ^ 1
  writeFileSync(at('changed.zip'), changed)
  writeFileSync(at('verifier.html'), readVerifierPage())
  browser = await sharedBrowser()
  const context = await browser.newContext({ locale: 'fr-FR' })
  await context.setOffline(true)
  page = await context.newPage()
  await page.goto(pathToFileURL(at('verifier.html')).href)
})
afterAll(() => leaveBrowser())

type Told = readonly (readonly [string, string])[]

/** The sentences of the page and of the command, each with its subject: the same, in one order. */
async function toldByBoth(name: string): Promise<{ readonly page: Told; readonly command: Told }> {
  await page.setInputFiles('#bundle', at(name))
  await page.getByRole('heading', { name: /Scellé intact|Altéré|Ne se vérifie pas/ }).waitFor()
  const rows = await page.locator('.checks li').all()
  const onPage = await Promise.all(
    rows.map(async (row): Promise<readonly [string, string]> => {
      const [subject, text] = [await row.locator('code').textContent(), await row.textContent()]
      return [subject ?? '', plain(text ?? '')]
    }),
  )
  const { stdout } = spawnSync(
    join(house, 'bin/quittance'),
    ['evidence', 'verify', at(name), '--json'],
    { encoding: 'utf8' },
  )
  const WORDS: Readonly<Record<string, string>> = {
    ok: 'Vérifié',
    failed: 'Faux',
    'not-checked': 'Non vérifié',
  }
  type Check = Readonly<Record<'result' | 'subject' | 'sentence', string>>
  const { checks }: { readonly checks: readonly Check[] } = JSON.parse(stdout)
  return {
    page: onPage,
    command: checks.map(({ result, subject, sentence }) => [
      subject,
      plain(`${WORDS[result] ?? ''}${sentence} ${subject}`),
    ]),
  }
}

const plain = (text: string): string => text.replaceAll(/\s/g, ' ')

async function look(name: string): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await axeFaults(page, 'all')).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    if (pictures === undefined) continue
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
  }
}

describe('verifier.html on a bundle whose first certificate has ended', () => {
  it.each([
    ['in-time.zip', 'Scellé intact', 'L’horodatage tient parce qu’il a été renouvelé à temps'],
    ['never.zip', 'Scellé intact', 'le jeton ne se vérifie plus qu’à sa propre date'],
    ['late.zip', 'Ne se vérifie pas', 'n’a pas été renouvelé à temps'],
    ['changed.zip', 'Altéré', 'Le renouvellement ne s’accorde pas avec'],
  ])('says of %s « %s », as the command does', async (name, verdict, words) => {
    const told = await toldByBoth(name)
    expect(await page.locator('#verdict').textContent()).toBe(verdict)
    expect(plain((await page.textContent('main')) ?? '')).toContain(words)
    const isIntact = name !== 'changed.zip'
    expect((await page.textContent('.statements')) ?? '').toContain(
      isIntact ? 'Aucun fichier n’a changé' : 'n’est plus celui qui a été scellé',
    )
    expect(told.page).toEqual(told.command)
    await look(`renewed-${name.replace('.zip', '')}`)
  })
})
