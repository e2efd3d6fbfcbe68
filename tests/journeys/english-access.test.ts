import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { look, openProduct, type Product } from './product.ts'

const EMAIL = 'claire.morin@brevault.example'
const PASSPHRASE = 'a sentence for the trials'

let product: Product
let page: Page

beforeAll(async () => {
  product = await openProduct('2026-05-04')
  page = await product.visit()
})
afterAll(async () => {
  await product.stop()
})

const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const press = async (name: string) =>
  await page.getByRole('button', { name, exact: true }).first().click()

async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(text)
  }
}

/** Letters and words that no English sentence of ours holds, outside what is marked as French. */
async function frenchLeft(): Promise<readonly string[]> {
  const text = await page.evaluate<string>(`(() => {
    const page = document.body.cloneNode(true)
    for (const marked of page.querySelectorAll('[lang=fr], noscript')) marked.remove()
    return page.textContent
  })()`)
  return text.match(/\b(?:le|la|les|une|des|est|pas|cette|votre|vous|pour|dans)\b/g) ?? []
}

describe('a manager who reads English', () => {
  it('is told in English what the first page refuses, then enters', async () => {
    await page.goto('/?lang=en')
    await title('From the claim to the receipt').waitFor()
    expect(await frenchLeft()).toEqual([])
    await page.getByRole('radio', { name: /^A recovery agency/ }).check()
    await fill({
      Name: 'Cabinet Brévault',
      'Number and street': '4 rue des Tilleuls',
      'Post code': '69003',
      Town: 'Lyon',
      'First and last name': 'Claire Morin',
      'E-mail, used to enter': EMAIL,
      Passphrase: PASSPHRASE,
    })
    await page.getByLabel(/^SIREN number/).fill('123 456 789')
    await press('Create the organisation and enter')
    await page
      .getByText('The check digit of the SIREN number “123456789” is wrong')
      .first()
      .waitFor()
    expect(await look(page, { name: 'english-first-run' })).toEqual([])
    expect(await frenchLeft()).toEqual([])
    await page.getByLabel(/^SIREN number/).fill('')
    await press('Create the organisation and enter')
    await page.getByRole('button', { name: 'Leave' }).waitFor()
  })

  it('is told in English what an access refuses', async () => {
    await page.goto('/reglages')
    await title('Settings').waitFor()
    await fill({ 'Current passphrase': 'not this one', 'New passphrase': 'another long sentence' })
    await press('Change the passphrase')
    await page.getByText('This passphrase is not yours.').waitFor()
    await fill({ Holder: 'Cabinet Brévault', IBAN: 'FR76 3000 6000 0112 3456 7890 188' })
    await press('Record the settings')
    await page.getByText('The check digits of this IBAN are wrong').waitFor()
    expect(await look(page, { name: 'english-settings' })).toEqual([])
    expect(await frenchLeft()).toEqual([])
  })

  it('is told in English what a creditor and a convention refuse', async () => {
    await page.goto('/mandants/nouveau')
    await title('Enter a creditor').waitFor()
    await fill({
      Name: 'Atelier Lumen SARL',
      'Number and street': '12 quai Perrache',
      'Post code': '69002',
      Town: 'Lyon',
    })
    await page.getByLabel(/^E-mail/).fill('atelier@')
    await press('Enter')
    await page.getByText('This e-mail address cannot be read.').waitFor()
    expect(await look(page, { name: 'english-creditor' })).toEqual([])
    expect(await frenchLeft()).toEqual([])
    await page.getByLabel(/^E-mail/).fill('')
    await press('Enter')
    await title('Atelier Lumen SARL').waitFor()
    await page.getByText('No convention: no act is possible').waitFor()
    expect(await frenchLeft()).toEqual([])
    await page.getByRole('button', { name: /^Record a convention/ }).click()
    await title('Convention with Atelier Lumen SARL').waitFor()
    expect(await look(page, { name: 'english-convention' })).toEqual([])
    expect(await frenchLeft()).toEqual([])
  })

  it('is told in English, at the door, that the passphrase is wrong, and never more', async () => {
    await page.goto('/journee')
    await press('Leave')
    await title('Enter Quittance').waitFor()
    for (const email of [EMAIL, 'nobody@brevault.example']) {
      await fill({ 'E-mail address': email, Passphrase: 'another sentence' })
      await press('Enter')
      await page
        .getByText('This address and this passphrase do not go together. Check both.')
        .waitFor()
    }
    expect(await look(page, { name: 'english-door' })).toEqual([])
    expect(await frenchLeft()).toEqual([])
    await fill({ 'E-mail address': EMAIL, Passphrase: PASSPHRASE })
    await press('Enter')
    await page.getByRole('button', { name: 'Leave' }).waitFor()
  })

  it('meets no failure on the way', () => {
    expect(product.complaints).toEqual([])
  })
})
