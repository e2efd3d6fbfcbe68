import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { found } from './first-steps.ts'
import { keepFailure, look, opened, openProduct, type Product } from './product.ts'

let product: Product
let page: Page

beforeAll(async () => {
  product = await openProduct('2026-05-04')
  page = await product.visit()
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(page, task.name))
})
afterAll(async () => {
  await product.stop()
})

const title = (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })
const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ')
const bar = (name: RegExp): Locator => page.getByRole('button', { name })
const rows = (name: RegExp): Locator => page.getByRole('grid', { name }).locator('tbody tr')

/** Claims of a private creditor: five years from the due day. */
const claims = [
  { name: 'Anne Roussel', dueOn: '2021-05-20', amountCents: 200_000 },
  { name: 'Paul Mercier', dueOn: '2021-05-28', amountCents: 112_000 },
  { name: 'Inès Caron', dueOn: '2021-03-01', amountCents: 90_000 },
  { name: 'Louis Petit', dueOn: '2026-03-01', amountCents: 450_000 },
]

async function deposit(creditorId: string, claim: (typeof claims)[number]): Promise<void> {
  const { name, dueOn, amountCents } = claim
  const answer = await page.request.post('/api/dossiers', {
    headers: { 'idempotency-key': crypto.randomUUID(), origin: product.address },
    data: {
      creditorId,
      debtor: {
        kind: 'consumer',
        trade: null,
        civility: null,
        name,
        tradeName: null,
        siren: null,
        email: null,
        phone: null,
        address: {
          line2: '',
          line3: '',
          street: '8 route de Vienne',
          postCode: '69007',
          town: 'Lyon',
        },
      },
      nature: 'works',
      title: 'le prix d’une isolation',
      limitationStartsOn: dueOn,
      contractRateHundredths: null,
      items: [{ number: `F-${dueOn}`, label: 'Isolation', issuedOn: dueOn, dueOn, amountCents }],
      creditNotes: [],
    },
  })
  expect(answer.status()).toBe(200)
}

describe('the portfolio', () => {
  it('says what will stand there before the first claim', async () => {
    await page.goto('/')
    await found(page, {
      kind: 'Un créancier, pour lui-même',
      name: 'Atelier Lumen SARL',
      email: 'claire@lumen.example',
    })
    await page.getByRole('link', { name: 'Prescription', exact: true }).click()
    await title('Prescription').waitFor()
    await page.getByText('Aucune créance ouverte').waitFor()
    expect(await look(page, { name: 'portfolio-empty' })).toEqual([])
  })

  it('opens on the euros lost within a month, and the act that saves them', async () => {
    const known = await page.request.get('/api/creditors')
    const creditorId = String((await known.json()).rows[0].id)
    for (const claim of claims) await deposit(creditorId, claim)
    await page.reload()
    await page.getByText('s’éteignent dans le mois').waitFor()
    const says = spaced(await page.getByRole('main').textContent())
    expect(says).toContain('3 120,00 € s’éteignent dans le mois si rien n’est fait : 2 créances.')
    const list = rows(/^Créances, dans le mois/)
    expect(spaced(await list.first().textContent())).toMatch(
      /Anne Roussel.*20 mai 2026dans 16 jours.*Reconnaissance de la dette C\. civ\. 2240.*2 000,00 €/,
    )
    expect(await look(page, { name: 'portfolio', dark: true })).toEqual([])
  })

  it('is gone through by the keys, and tells of a claim what saves it and what does not', async () => {
    await page.keyboard.press('ArrowDown')
    const preview = page.getByRole('complementary', { name: 'Créance choisie' })
    await preview.getByRole('heading', { name: 'Paul Mercier' }).waitFor()
    const told = spaced(await preview.textContent())
    expect(told).toContain('accompli au plus tard le 28 mai 2026')
    expect(told).toContain('Ce qui n’y changerait rien')
    expect(told).toMatch(/Mise en demeure Cass\. com\. 18 mai 2022/)
    await preview.getByRole('button', { name: /^Pourquoi 28 mai 2026/ }).click()
    const why = page.getByRole('dialog')
    await why
      .getByText(/au plus tard le 28\smai\s2026/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
  })

  it('shows another span, and the same figures as a table that adds up', async () => {
    await bar(/^Délai passé/).click()
    await rows(/^Créances, délai passé/)
      .first()
      .waitFor()
    expect(
      spaced(
        await rows(/^Créances, délai passé/)
          .first()
          .textContent(),
      ),
    ).toContain('Inès Caron')
    expect(page.url()).toContain('tranche=expired')
    await page.getByText('Les mêmes chiffres en tableau').click()
    const table = page.getByRole('table', { name: /^Soldes ouverts/ })
    expect(spaced(await table.locator('tfoot').textContent())).toContain('8 520,00 €')
    expect(await look(page, { name: 'portfolio-table' })).toEqual([])
  })

  it('is taken away as a file', async () => {
    const link = page.getByRole('link', { name: 'Fichier CSV' })
    const { mediaType } = await opened(page, await link.getAttribute('href'))
    expect(mediaType).toBe('text/csv; charset=utf-8')
  })

  it('is read in English, and held upright', async () => {
    const phone = await product.visit('phone')
    await phone.context().addCookies(await page.context().cookies())
    await phone.goto('/prescription?lang=en')
    await phone.getByText('are lost within a month').waitFor()
    const says = spaced(await phone.getByRole('main').textContent())
    expect(says).toContain('€3,120.00 are lost within a month if nothing is done: 2 claims.')
    expect(says).not.toMatch(/créance|dans le mois/)
    expect(await look(phone, { name: 'portfolio-english' })).toEqual([])
    await phone.context().close()
  })
})

describe('a statement taken away', () => {
  it('is a letter, a workbook or text, from the page of the case', async () => {
    await bar(/^Dans le mois/).click()
    await rows(/^Créances, dans le mois/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Ouvrir le dossier/ }).click()
    await title(/Roussel/).waitFor()
    const forms = page.getByRole('list', { name: 'Emporter le décompte' })
    const open = async (name: string) =>
      await opened(page, await forms.getByRole('link', { name }).getAttribute('href'))
    expect(await open('Décompte en PDF')).toEqual({
      mediaType: 'application/pdf',
      starts: '%PDF-',
    })
    expect((await open('Classeur Excel')).starts).toMatch(/^PK/)
    expect((await open('Fichier CSV')).mediaType).toBe('text/csv; charset=utf-8')
    expect(await look(page, { name: 'statement-away' })).toEqual([])
  })

  it('leaves no complaint behind', () => {
    expect(product.complaints).toEqual([])
  })
})
