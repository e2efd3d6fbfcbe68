import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inside, openDemo } from './first-steps.ts'
import { keepFailure, look, opened, type Product } from './product.ts'
import { settled } from './stillness.ts'

const PASSWORD = 'une phrase pour les essais'

let product: Product
let manager: Page
let accountant: Page

beforeAll(async () => {
  ;({ product, page: manager } = await openDemo())
})
beforeEach(({ onTestFailed, task }) => {
  onTestFailed(() => keepFailure(manager, task.name))
})
afterAll(async () => {
  await product.stop()
})

/** Asks the API as the person in front of a page would. */
async function asked(page: Page, path: string, data: object): Promise<unknown> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await page.request.post(path, { data, headers })
  if (!answer.ok()) throw new Error(await answer.text())
  return await answer.json()
}

describe('paying a creditor over', () => {
  it('begins with a second person, who may approve', async () => {
    const invited = await asked(manager, '/api/members/invitations', {
      name: 'Paul Aubert',
      email: 'paul.aubert@cabinet.example',
      role: 'accountant',
    })
    const [link = ''] = /\/invitation#[\w-]+/.exec(JSON.stringify(invited)) ?? []
    accountant = await product.visit('phone')
    await accountant.goto(link)
    await accountant
      .getByLabel(/phrase de passe/i)
      .first()
      .fill(PASSWORD)
    await accountant.getByRole('button', { name: 'Rejoindre et entrer' }).click()
    await inside(accountant)
    expect(await look(accountant, { name: 'pay-over-joined' })).toEqual([])
  })

  it('notes where the creditor is paid, and lets the other person confirm it', async () => {
    await manager.goto('/fonds')
    await manager.getByRole('link', { name: 'Reversements' }).click()
    await manager.getByRole('link', { name: 'Compte du mandant' }).first().click()
    await manager.getByRole('button', { name: 'Noter un compte' }).click()
    const panel = manager.getByRole('dialog', { name: 'Noter un compte' })
    await panel.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 189')
    await panel.getByLabel(/^Titulaire/).fill('IMPRIMERIE CORVAISIER SARL')
    await panel.getByRole('radio', { name: 'Le nom correspond', exact: true }).check()
    expect(await look(manager, { name: 'payout-account' })).toEqual([])
    await panel.getByRole('button', { name: 'Noter un compte' }).click()
    await manager.getByText('Vous avez noté ce compte').waitFor()
    await accountant.goto(new URL(manager.url()).pathname)
    await accountant.getByRole('button', { name: 'Confirmer ce compte' }).click()
    await accountant.getByText('Payé ici').waitFor()
  })

  it('prepares an order for all that may leave, which its author does not approve', async () => {
    await manager.goto('/fonds')
    await manager.getByRole('heading', { level: 1 }).waitFor()
    await settled(manager)
    await manager.keyboard.press('v')
    await manager.getByRole('heading', { level: 1, name: /à reverser/ }).waitFor()
    expect(await look(manager, { name: 'pay-over-queue', dark: true })).toEqual([])
    await manager.keyboard.press('v')
    const panel = manager.getByRole('dialog', { name: /^Ordre de virement/ })
    await panel.getByRole('button', { name: /^Réserver/ }).click()
    await manager.getByText('Vous avez préparé cet ordre').waitFor()
    expect(await look(manager, { name: 'pay-over-prepared' })).toEqual([])
  })

  it('is approved on a phone by the other person, who takes the file for the bank', async () => {
    await accountant.goto('/fonds/reversements')
    await accountant.getByRole('button', { name: 'Approuver et faire le fichier' }).click()
    const link = accountant.getByRole('link', { name: /^Télécharger ordre-V-2026-/ })
    await link.waitFor()
    expect((await opened(accountant, await link.getAttribute('href'))).starts).toBe('<?xml')
    expect(await look(accountant, { name: 'pay-over-approved' })).toEqual([])
  })

  it('ends when the bank has booked it: nothing waits, and the statement left', async () => {
    const list: unknown = await (await manager.request.get('/api/transfer-orders')).json()
    const [, reference = '', sum = ''] =
      /"endToEndId":"([^"]+)".*?"amountCents":(\d+)/.exec(JSON.stringify(list)) ?? []
    const proof: unknown = await (await manager.request.get('/api/separate-account')).json()
    const [, held = ''] = /"bankCents":(\d+)/.exec(JSON.stringify(proof)) ?? []
    const received = await manager.request.post('/api/files', {
      data: Buffer.from(debitOf({ reference, sum: Number(sum), held: Number(held) })),
      headers: {
        'idempotency-key': crypto.randomUUID(),
        'content-type': 'application/xml',
        'x-file-name': 'releve.xml',
      },
    })
    const [, fileId = ''] = /"id":"([^"]+)"/.exec(await received.text()) ?? []
    await asked(manager, '/api/bank-statements', { fileId })
    await manager.goto('/fonds/reversements')
    await manager.getByRole('heading', { level: 1, name: /Rien n’attend/ }).waitFor()
    await manager.getByRole('link', { name: 'Bordereau de reversement' }).waitFor()
    expect(await look(manager, { name: 'pay-over-done' })).toEqual([])
    expect(product.complaints).toEqual([])
  })
})

/** A statement of the fictional bank that shows one transfer executed. */
function debitOf(of: { reference: string; sum: number; held: number }): string {
  const amount = (cents: number, sign: string) =>
    `<Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt><CdtDbtInd>${sign}</CdtDbtInd>`
  const balance = (code: string, cents: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents, 'CRDT')}<Dt><Dt>2026-11-23</Dt></Dt></Bal>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>R-23</MsgId><CreDtTm>2026-11-23T20:00:00+01:00</CreDtTm></GrpHdr>
<Stmt><Id>R-2026-11-23</Id><FrToDt><FrDtTm>2026-11-23T00:00:00+01:00</FrDtTm><ToDtTm>2026-11-23T20:00:00+01:00</ToDtTm></FrToDt>
<Acct><Id><IBAN>FR7699999000420000021057715</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', of.held)}${balance('CLBD', of.held - of.sum)}
<Ntry>${amount(of.sum, 'DBIT')}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt>
<NtryDtls><TxDtls><Refs><EndToEndId>${of.reference}</EndToEndId></Refs>${amount(of.sum, 'DBIT')}</TxDtls></NtryDtls></Ntry>
</Stmt></BkToCstmrStmt></Document>`
}
