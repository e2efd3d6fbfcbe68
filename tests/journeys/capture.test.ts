import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keepFailure, look, openProduct, type Product } from './product.ts'

let product: Product
let page: Page
beforeAll(async () => {
  product = await openProduct('2026-11-23')
  page = await product.visit()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const APPLICATIONS = 12

describe('the guide of exports', () => {
  it('tells anyone, with no account, how to export from each application', async () => {
    await page.goto('/outils')
    await page.getByRole('link', { name: /Comment sortir une conversation/ }).click()
    await page.getByRole('heading', { level: 1, name: /^Sortir une conversation/ }).waitFor()
    expect(await look(page, { name: 'capture', dark: true })).toEqual([])
    const choice = page.getByLabel('Application')
    const names = await choice.getByRole('option').allTextContents()
    expect(names).toHaveLength(APPLICATIONS)
    for (const name of names) {
      await choice.selectOption({ label: name })
      await page.getByRole('heading', { level: 2, name }).waitFor()
      await page.getByRole('heading', { name: 'Ce que l’export ne contient pas' }).waitFor()
    }
  })

  it('is reached by the keyboard and read in English on a phone', async () => {
    await page.getByLabel('Application').focus()
    await page.keyboard.press('Home')
    await page.getByRole('heading', { level: 2, name: 'SMS, téléphone Android' }).waitFor()
    const phone = await product.visit('phone')
    await phone.goto('/outils/exporter?lang=en')
    await phone.getByLabel('Application').selectOption({ label: 'E-mail' })
    await phone.getByText('never verifies').waitFor()
    expect(await look(phone, { name: 'capture-english' })).toEqual([])
  })

  it('broke nothing on the way', () => {
    expect(product.complaints).toEqual([])
  })
})
