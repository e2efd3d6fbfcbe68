import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creditor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { draftIn, dropped, fixture } from '#testing/intake-steps.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, toldOf, uploaded, type Ready } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

const samples = join(import.meta.dirname, '../../../../../../shared/fixtures/money')

let house: TestHouse
let member: Ready

beforeAll(async () => {
  house = await openTestHouse('2026-10-05')
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
})

const draft = (id: string, who: Ready = member): Promise<Answer> =>
  who.get(`/api/claim-drafts/${id}`)

/** The deposit of a draft as the form of the page makes it. */
function depositOf(view: Answer, more: Record<string, unknown> = {}) {
  const form = at(view.body, 'form')
  const debtor = at(form, 'debtor')
  const blank = (text: unknown) => (text === '' ? null : text)
  return {
    creditorId: member.creditorId,
    draftId: textAt(view, 'id'),
    nature: at(form, 'nature'),
    title: at(form, 'title'),
    limitationStartsOn: null,
    contractRateHundredths: 1150,
    debtor: {
      kind: at(debtor, 'kind'),
      trade: null,
      civility: null,
      name: at(debtor, 'name'),
      tradeName: null,
      siren: blank(at(debtor, 'siren')),
      email: blank(at(debtor, 'email')),
      phone: null,
      address: at(debtor, 'address'),
    },
    items: listOf(at(form, 'items')).map((item) => ({
      number: at(item, 'number'),
      label: at(item, 'label'),
      issuedOn: at(item, 'issuedOn'),
      dueOn: at(item, 'dueOn'),
      amountCents: at(item, 'amountCents'),
    })),
    creditNotes: [],
    ...more,
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

async function answered(id: string, who: Ready = member): Promise<Answer> {
  const view = expectOk(await draft(id, who))
  const answers = listAt(view, 'questions').map((question) => at(question, 'code'))
  const saved = await who.put(`/api/claim-drafts/${id}`, {
    version: at(view.body, 'version'),
    form: at(view.body, 'form'),
    answers,
  })
  expectOk(saved)
  return expectOk(await draft(id, who))
}

describe('an e-invoice dropped on the deposit', () => {
  it('becomes a draft that says where each value comes from, once', async () => {
    const first = expectOk(await dropped(member, 'invoices/valid/unpaid.xml'))
    expect(first.body).toMatchObject({ kind: 'draft', number: 'F-2026-031', already: false })
    const again = expectOk(await dropped(member, 'invoices/valid/unpaid.xml'))
    expect(again.body).toMatchObject({ draftId: textAt(first, 'draftId'), already: true })
    const view = expectOk(await draft(textAt(first, 'draftId')))
    expect(view.body).toMatchObject({
      state: 'waiting',
      container: 'xml',
      seller: { name: 'Menuiserie du Lac', siren: '222222226' },
      form: {
        creditorId: null,
        debtor: { kind: 'professional', name: 'Garage Fictif SAS', siren: '111111118' },
        items: [{ number: 'F-2026-031', dueOn: '2026-08-31', amountCents: 120_000 }],
      },
    })
    expect(listAt(view, 'sources')).toContainEqual({
      path: 'items[0].amountCents',
      term: 'BT-115',
      text: '1200.00 EUR',
    })
  })

  it('is deposited by the one way of claims, once its questions are answered', async () => {
    const { draftId } = await draftIn(member)
    const view = expectOk(await draft(draftId))
    const early = await member.post('/api/dossiers', depositOf(view))
    expect(early.status).toBe(422)
    expect(at(early.body, 'path')).toBe('answers.terms')
    const ready = await answered(draftId)
    const made = expectOk(await member.post('/api/dossiers', depositOf(ready)))
    const dossier = expectOk(await member.get(`/api/dossiers/${textAt(made, 'id')}`))
    expect(at(dossier.body, 'version')).toBe(at(made.body, 'version'))
    expect(listAt(dossier, 'items')).toMatchObject([{ number: 'F-2026-035', openCents: 120_000 }])
    expect(listAt(dossier, 'exhibits')).toMatchObject([
      { number: 1, kind: 'invoice', declaredName: 'factur-x.pdf' },
    ])
    const again = expectOk(await dropped(member, 'invoices/valid/factur-x.pdf'))
    expect(again.body).toMatchObject({ kind: 'deposited', dossierId: textAt(made, 'id') })
    const twice = await member.post('/api/dossiers', depositOf(ready))
    expect(at(twice.body, 'code')).toBe('already-done')
  })

  it('tells the seller what it must declare of what was collected, with its share of VAT', async () => {
    const own = await readyToAct(house, 'creditor')
    const first = expectOk(await dropped(own, 'invoices/valid/unpaid.xml'))
    const view = await answered(textAt(first, 'draftId'), own)
    const { creditorId } = own
    const made = expectOk(await own.post('/api/dossiers', depositOf(view, { creditorId })))
    const id = textAt(made, 'id')
    const owed = async () =>
      at((await own.get(`/api/dossiers/${id}/invoice-statuses`)).body, 'owed')
    expect(await owed()).toEqual([])
    const paid = await own.post(`/api/dossiers/${id}/payments`, {
      expectedVersion: at(made.body, 'version'),
      amountCents: 45_000,
      receivedOn: '2026-10-01',
      method: 'transfer',
    })
    expectOk(paid)
    expect(await owed()).toMatchObject([{ on: '2026-10-01', amountCents: 45_000, vatCents: 7500 }])
  })

  it('asks whose claim it is where the creditor chosen is not the seller', async () => {
    const other = creditor({ name: 'Scierie Inventée', siren: '333333334' })
    const created = await member.post('/api/creditors', other)
    const first = expectOk(await dropped(member, 'invoices/valid/unpaid.xml'))
    const view = expectOk(await draft(textAt(first, 'draftId')))
    const creditorId = { id: textAt(expectOk(created), 'id'), text: 'Scierie Inventée' }
    expectOk(
      await member.put(`/api/claim-drafts/${textAt(first, 'draftId')}`, {
        version: at(view.body, 'version'),
        form: Object.assign({}, at(view.body, 'form'), { creditorId }),
        answers: [],
      }),
    )
    const asked = listAt(expectOk(await draft(textAt(first, 'draftId'))), 'questions')
    expect(asked.map((question) => at(question, 'code'))).toEqual(['terms', 'other-seller'])
  })

  it('is refused to somebody who wrote over a draft that moved', async () => {
    const [row] = listAt(await member.get('/api/claim-drafts'), 'rows')
    const view = expectOk(await draft(String(at(row, 'id'))))
    const stale = await member.put(`/api/claim-drafts/${textAt(view, 'id')}`, {
      version: 900,
      form: at(view.body, 'form'),
      answers: [],
    })
    expect(at(stale.body, 'code')).toBe('dossier-moved')
  })
})

describe('a credit note dropped on the deposit', () => {
  it('is no claim: it is offered to the draft of the invoice that it names, and leaves with it', async () => {
    const note = expectOk(await dropped(member, 'invoices/valid/credit-note.xml'))
    expect(note.body).toMatchObject({ kind: 'reduction', names: ['F-2026-031'] })
    const first = expectOk(await dropped(member, 'invoices/valid/unpaid.xml'))
    const view = await answered(textAt(first, 'draftId'))
    expect(listAt(view, 'reductions')).toMatchObject([
      { number: 'A-2026-004', amountCents: 24_000 },
    ])
    const creditNotes = [
      { number: 'A-2026-004', on: '2026-08-10', amountCents: 24_000, invoiceNumber: 'F-2026-031' },
    ]
    const made = expectOk(await member.post('/api/dossiers', depositOf(view, { creditNotes })))
    const dossier = expectOk(await member.get(`/api/dossiers/${textAt(made, 'id')}`))
    expect(listAt(dossier, 'items')).toMatchObject([{ openCents: 96_000 }])
    const names = listAt(dossier, 'exhibits').map((exhibit) => at(exhibit, 'declaredName'))
    expect(names).toEqual(['unpaid.xml', 'credit-note.xml'])
    expect(at((await draft(textAt(note, 'draftId'))).body, 'state')).toBe('deposited')
  })
})

describe('a credit note of an invoice that a dossier claims already', () => {
  it('is taken off that dossier, once, and becomes an exhibit', async () => {
    const other = await readyToAct(house)
    const item = {
      number: 'F-2026-031',
      label: 'Devanture',
      issuedOn: '2026-08-01',
      dueOn: '2026-08-31',
      amountCents: 120_000,
    }
    const { id: dossierId } = await deposited(other, { items: [item] })
    const note = expectOk(await dropped(other, 'invoices/valid/credit-note.xml'))
    const id = textAt(note, 'draftId')
    const view = expectOk(await other.get(`/api/claim-drafts/${id}`))
    expect(listAt(view, 'reduces')).toMatchObject([{ dossierId, version: 1 }])
    const asked = { dossierId, expectedVersion: 1 }
    expectOk(await other.post(`/api/claim-drafts/${id}/reduction`, asked))
    const dossier = expectOk(await other.get(`/api/dossiers/${dossierId}`))
    expect(listAt(dossier, 'items')).toMatchObject([{ openCents: 96_000 }])
    expect(listAt(dossier, 'exhibits')).toMatchObject([{ declaredName: 'credit-note.xml' }])
    const [first] = await toldOf(other, dossierId)
    expect(first).toMatchObject({ verb: 'credit-note-taken-off' })
    const expectedVersion = at(dossier.body, 'version')
    const again = await other.post(`/api/claim-drafts/${id}/reduction`, {
      dossierId,
      expectedVersion,
    })
    expect(at(again.body, 'code')).toBe('already-done')
  })

  it('never takes off more than what is claimed, nor another invoice', async () => {
    const other = await readyToAct(house)
    const item = { number: 'F-2026-031', label: 'Devanture', issuedOn: '2026-08-01' }
    const items = [{ ...item, dueOn: '2026-08-31', amountCents: 20_000 }]
    const { id: dossierId } = await deposited(other, { items })
    const { id: elsewhere } = await deposited(other)
    const note = expectOk(await dropped(other, 'invoices/valid/credit-note.xml'))
    const path = `/api/claim-drafts/${textAt(note, 'draftId')}/reduction`
    for (const asked of [dossierId, elsewhere]) {
      const answer = await other.post(path, { dossierId: asked, expectedVersion: 1 })
      expect(at(answer.body, 'code')).toBe('invalid-input')
    }
  })
})

describe('what is no claim', () => {
  it('is said of an invoice paid in full, and nothing is kept', async () => {
    const answer = expectOk(await dropped(member, 'invoices/valid/paid.xml'))
    expect(answer.body).toEqual({ kind: 'nothing-due', number: 'F-2026-033' })
  })

  it('is refused in words: a DOCTYPE, a file of another kind, a bomb', async () => {
    const told = async (bytes: Uint8Array, name: string) => {
      const fileId = await uploaded(member, bytes, name)
      const { status, body } = await member.post('/api/dropped-files', { fileId })
      return [status, at(body, 'detail')]
    }
    const doctype = await told(await fixture('invoices/invalid/doctype.xml'), 'doctype.xml')
    expect(doctype).toEqual([422, expect.stringContaining('DOCTYPE')])
    const text = await told(Buffer.from('Bonjour'), 'bonjour.txt')
    expect(text).toEqual([422, expect.stringContaining('ni une facture électronique')])
    const deep = await told(Buffer.from('<a>'.repeat(400_000)), 'profond.xml')
    expect(deep[0]).toBe(422)
  })

  it('is a draft thrown away; its file can come again', async () => {
    const made = expectOk(await dropped(member, 'invoices/valid/assigned-in-dollars.xml'))
    const id = textAt(made, 'draftId')
    const view = expectOk(await draft(id))
    expect(listAt(view, 'questions').map((one) => at(one, 'code'))).toEqual([
      'currency',
      'due-date-missing',
      'owner',
    ])
    expect(listAt(view, 'form', 'items')).toMatchObject([{ amountCents: null, dueOn: null }])
    expectOk(await member.post(`/api/claim-drafts/${id}/discard`, {}))
    expect(at((await member.post(`/api/claim-drafts/${id}/discard`, {})).body, 'code')).toBe(
      'already-done',
    )
    const again = expectOk(await dropped(member, 'invoices/valid/assigned-in-dollars.xml'))
    expect(again.body).toMatchObject({ already: false })
  })
})

describe.skipIf(!existsSync(samples))('samples of others (absent: the shared folder)', () => {
  it('are each a draft, a credit note, nothing due, or refused in words', async () => {
    const other = await readyToAct(house)
    const told: Record<string, unknown> = {}
    for (const folder of ['cii', 'ubl', 'facturx-pdf']) {
      const names = readdirSync(join(samples, folder)).filter((name) => /\.(?:xml|pdf)$/.test(name))
      for (const name of names.toSorted()) {
        const fileId = await uploaded(other, readFileSync(join(samples, folder, name)), name)
        const { body, status } = await other.post('/api/dropped-files', { fileId })
        told[name] = status < 300 ? [at(body, 'kind'), at(body, 'number')] : status
      }
    }
    expect(told).toEqual({
      'akretion_factur-x-basicwl.xml': ['draft', 'F20260023'],
      'akretion_factur-x-en16931.xml': ['draft', 'F20260023'],
      'en16931_CII-BR-CO-10-RoundingIssue.xml': ['nothing-due', '0'],
      'en16931_CII_business_example_02.xml': ['draft', 'INV000013'],
      'en16931_CII_example6.xml': ['draft', 'TOSL110'],
      'own_fr_unpaid_b2b_cii.xml': ['draft', 'F-2026-0417'],
      'en16931_sample-discount-price.xml': ['draft', 'test decimal 1'],
      'own_fr_credit_note_ubl.xml': ['reduction', 'A-2026-0032'],
      'own_fr_unpaid_b2b_ubl.xml': ['draft', 'F-2026-0418'],
      'own_fr_no_attachment.pdf': 422,
      'own_fr_unpaid_b2b_facturx.pdf': ['draft', 'F-2026-0417'],
    })
  })
})
