import { describe, expect, it } from 'vitest'
import {
  agencyLife,
  claimed,
  creditorLife,
  laterLetter,
  sentOn,
  verdictsOn,
} from '#testing/lives/checker/examples.ts'
import type { Happening, Life } from '#testing/lives/checker/life.ts'

type Row = readonly [name: string, life: Life, verdicts: readonly string[]]

const reads = (text: string, day = '2026-05-05') => sentOn(day, { act: 'A', text })
/** A demand of a creditor, that needs no first letter. */
const asks = (text: string, ...before: readonly Happening[]) =>
  creditorLife({}, ...before, reads(text))
const asksProfessional = (text: string, ...before: readonly Happening[]) =>
  creditorLife({ audience: 'professional' }, ...before, reads(text))

const paid = (amountCents: number, changes: object = {}): Happening => ({
  kind: 'payment',
  at: '2026-05-04T08:00:00Z',
  dossier: 'D1',
  id: 'P-1',
  amountCents,
  receivedOn: '2026-05-04',
  ...changes,
})
const undone: Happening = {
  kind: 'payment-undone',
  at: '2026-05-04T10:00:00Z',
  dossier: 'D1',
  id: 'P-1',
}
const between = { at: '2026-05-05T08:30:00Z' }
const late = '2026-05-05T08:30:00Z'

const disputed = (changes: object = {}): Happening => ({
  kind: 'dispute',
  at: '2026-05-04T08:00:00Z',
  dossier: 'D1',
  id: 'C-1',
  item: null,
  amountCents: null,
  ...changes,
})
const disputeEnded: Happening = {
  kind: 'dispute-ended',
  at: '2026-05-04T10:00:00Z',
  dossier: 'D1',
  id: 'C-1',
}
const twoItems = {
  items: [
    { id: 'F-1', principalCents: 150_000, issuedOn: '2026-02-02', dueOn: '2026-03-04' },
    { id: 'F-2', principalCents: 50_000, issuedOn: '2026-02-02', dueOn: '2026-03-04' },
  ],
}
const asksOfTwo = (text: string, ...before: readonly Happening[]) =>
  creditorLife(twoItems, ...before, reads(text))

const PAY_ALL = 'Merci de régler la somme de 1 500,00 €.'

const afterPayment: readonly Row[] = [
  ['more than all was paid', asks(PAY_ALL, paid(170_000)), ['1 A']],
  ['all was paid, as the payer was told', asks(PAY_ALL, paid(150_000, { settles: true })), ['1 A']],
  ['no sum is written, only a demand', asks('Merci de payer.', paid(170_000)), ['1 A']],
  ['a part came once it was composed', asks(PAY_ALL, paid(10_000, between)), ['1 A']],
  [
    'a part came in one second before it left',
    asks(PAY_ALL, paid(10_000, { at: '2026-05-05T08:59:59Z' })),
    ['1 A'],
  ],
  ['all came once it was composed', asks(PAY_ALL, paid(170_000, between)), ['1 A']],
  ['what settles was taken back', asks(PAY_ALL, paid(170_000), undone), []],
  [
    'what came since it was composed was taken back',
    asks(PAY_ALL, paid(10_000, between), { ...undone, at: late }),
    [],
  ],
  ['a part was known when it was composed', asks('Reste dû : 1 400,00 €', paid(10_000)), []],
  ['it thanks for what settles', asks('Nous vous remercions.', paid(170_000)), []],
  ['another dossier is paid', asks(PAY_ALL, paid(170_000, { dossier: 'D2' })), []],
  [
    'the payment became known after it left',
    creditorLife({}, reads(PAY_ALL), paid(170_000, { at: '2026-05-05T09:00:01Z' })),
    [],
  ],
]

const costs: readonly Row[] = [
  ['a cost of file', asks(`${PAY_ALL}\nFrais de dossier : 25,00 €`), ['5 A']],
  ['a cost of reminder', asks(`${PAY_ALL}\nFrais de relance : 15 €`), ['5 A']],
  [
    'a cost of recovery, of a professional',
    asksProfessional('Frais de recouvrement : 40 €'),
    ['5 A'],
  ],
  ['a fee of the agency', asks('Nos honoraires, 120,00 €, sont dus.'), ['5 A']],
  ['costs to come', asks('Tous les frais à venir seront à votre charge.'), ['5 A']],
  ['costs that add up', asks('Des frais de procédure s’ajouteront à votre dette.'), ['5 A']],
  ['a sum that nothing explains', asks('Vous restez devoir 1 523,17 € hors 312,00 €.'), ['5 A']],
  ['more than is owed', asks('Total à régler : 1 900,00 €'), ['5 A']],
  ['too much interest', asks(`Intérêts de retard : 96,00 €\n${PAY_ALL}`), ['5 A']],
  ['all, though a part was paid', asks(PAY_ALL, paid(50_000)), ['5 A']],
  ['a cent less than is left', asks('Reste dû : 1 399,99 €', paid(10_000)), ['5 A']],
  ['a sum of another dossier', asks('Facture de 77,00 € : merci de la régler.'), ['5 A']],
  ['an invoice not yet due', notYetDue('Total à régler : 2 000,00 €'), ['5 A']],
  ['no claim at all', { capacity: 'creditor', happenings: [reads(PAY_ALL)] }, ['5 A']],
  ['what is due of two invoices', notYetDue('Total à régler : 1 500,00 €'), []],
  ['narrow blanks in the sum', asks('Total à régler : 1\u202F500,00\u00A0€'), []],
  ['no blank in the sum', asks('Total à régler : 1500 euros'), []],
  ['interest within reason', asks('Intérêts : 12,30 €\nTotal à régler : 1 512,30 €'), []],
  [
    'costs that stay with the creditor',
    asks('Aucun frais de relance (0 €) ne vous est demandé.'),
    [],
  ],
  ['costs in the words of a judge', asks('Un juge peut mettre des frais à votre charge.'), []],
  [
    'a payment and what is left',
    asks('Versement reçu : 100,00 €\nReste dû : 1 400,00 €', paid(10_000)),
    [],
  ],
  ['the capital of the sender', asks(`${PAY_ALL}\nSAS au capital de 37 000 €`), []],
  [
    'a promise that was broken',
    asks(`Vous aviez promis 300,00 €. ${PAY_ALL}`, promisedBefore()),
    [],
  ],
]

function notYetDue(text: string): Life {
  const later = { id: 'F-2', principalCents: 50_000, issuedOn: '2026-05-02', dueOn: '2026-06-02' }
  return creditorLife({ items: [...claimed.items, later] }, reads(text))
}

function promisedBefore(): Happening {
  return {
    kind: 'promise',
    at: '2026-04-10T08:00:00Z',
    dossier: 'D1',
    id: 'PR-1',
    by: '2026-04-20',
    amountCents: 30_000,
  }
}

const INDEMNITY = 'Indemnité forfaitaire pour frais de recouvrement (art. D. 441-5) :'

const indemnity: readonly Row[] = [
  ['of a consumer', asks(`${INDEMNITY} 40,00 €`), ['6 A']],
  [
    'of a consumer, in a sentence',
    asks('Une indemnité forfaitaire de 40 € vous est due.'),
    ['6 A'],
  ],
  ['twice for one invoice', asksProfessional(`${INDEMNITY} 80,00 €`), ['6 A']],
  ['of another amount', asksProfessional(`${INDEMNITY} 30,00 €`), ['6 A']],
  ['for each reminder', asksProfessional('Indemnité de 40 € par relance.'), ['6 A']],
  ['of an invoice due that day', dueToday(`${INDEMNITY} 40,00 €`), ['6 A']],
  ['once for one invoice', asksProfessional(`${INDEMNITY} 40,00 €`), []],
  ['once for each of two', twoInvoices(`${INDEMNITY} 80,00 €`), []],
  ['counted before its sum', twoInvoices(`${INDEMNITY} 2 × 40 €, soit 80,00 €`), []],
  ['not asked of a consumer', asks('Aucune indemnité de 40 € ne vous est demandée.'), []],
  ['an invoice of forty euros', fortyEuros('Facture F-1 : 40,00 €, à régler.'), []],
]

function dueToday(text: string): Life {
  const items = claimed.items.map((item) => ({ ...item, dueOn: '2026-05-05' }))
  return creditorLife({ audience: 'professional', items }, reads(text))
}

function twoInvoices(text: string): Life {
  return creditorLife({ ...twoItems, audience: 'professional' }, reads(text))
}

function fortyEuros(text: string): Life {
  const items = claimed.items.map((item) => ({ ...item, principalCents: 4_000 }))
  return creditorLife({ items }, reads(text))
}

const contested: readonly Row[] = [
  ['the whole', asks(PAY_ALL, disputed()), ['7 A']],
  ['the whole, said of its one invoice', asks(PAY_ALL, disputed({ item: 'F-1' })), ['7 A']],
  ['the whole, and no sum is written', asks('Merci de répondre.', disputed()), ['7 A']],
  [
    'an invoice, asked with the rest',
    asksOfTwo('Total à régler : 2 000,00 €', disputed({ item: 'F-2' })),
    ['7 A'],
  ],
  ['a part, asked with the rest', asks(PAY_ALL, disputed({ amountCents: 40_000 })), ['7 A']],
  [
    'a part of an invoice, contested once it was composed',
    asks(PAY_ALL, disputed({ item: 'F-1', amountCents: 40_000, at: late })),
    ['7 A'],
  ],
  [
    'an invoice, and the other is asked',
    asksOfTwo('Total à régler : 1 500,00 €', disputed({ item: 'F-2' })),
    [],
  ],
  [
    'a part, set apart in the text',
    asks(
      'Part contestée, non réclamée : 400,00 €\nTotal à régler : 1 100,00 €',
      disputed({ amountCents: 40_000 }),
    ),
    [],
  ],
  ['the whole, until it was answered', asks(PAY_ALL, disputed(), disputeEnded), []],
  ['the whole of another dossier', asks(PAY_ALL, disputed({ dossier: 'D2' })), []],
  [
    'the whole, after it left',
    creditorLife({}, reads(PAY_ALL), disputed({ at: '2026-05-06T08:00:00Z' })),
    [],
  ],
]

describe('rule 1, after a payment', () => {
  it.each(afterPayment)('%s', (_, life, verdicts) => {
    expect(verdictsOn(life)).toEqual(verdicts)
  })
})

describe('rule 5, costs and sums that nothing explains', () => {
  it.each(costs)('%s', (_, life, verdicts) => {
    expect(verdictsOn(life)).toEqual(verdicts)
  })

  it('reads a letter for two dossiers by what both owe', () => {
    const second = { ...claimed, audience: 'consumer' as const, dossier: 'D2' }
    const text = 'Total à régler : 3 000,00 €'
    const both = creditorLife({}, second, reads(text), { ...reads(text), dossier: 'D2' })
    expect(verdictsOn(both)).toEqual([])
    expect(verdictsOn(creditorLife({}, second, reads(text)))).toEqual(['5 A'])
  })

  it('holds an agency’s later letter to the same', () => {
    const life = agencyLife(reads(laterLetter('Frais de dossier : 25,00 €')))
    expect(verdictsOn(life)).toEqual(['5 A'])
  })
})

describe('rule 6, an indemnity of forty euros', () => {
  it.each(indemnity)('%s', (_, life, verdicts) => {
    expect(verdictsOn(life)).toEqual(verdicts)
  })
})

describe('rule 7, what is contested', () => {
  it.each(contested)('%s', (_, life, verdicts) => {
    expect(verdictsOn(life)).toEqual(verdicts)
  })
})
