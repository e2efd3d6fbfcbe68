import { describe, expect, it } from 'vitest'
import {
  agencyLife,
  claimed,
  covered,
  firstLetter,
  firstLetterParts,
  sentOn,
  verdictsOn,
} from '#testing/lives/checker/examples.ts'
import type { Happening, Life } from '#testing/lives/checker/life.ts'

const on = (day: string, hour = '08:00:00') => `${day}T${hour}Z`
const d1 = { dossier: 'D1' }
const d2 = { dossier: 'D2' }

const recalling = (text: string) => `Notre lettre du 7 avril 2026, QT-2026-001.\n\n${text}`
const recallingD2 = (text: string) => `Notre lettre du 8 avril 2026, QT-2026-002.\n\n${text}`

/** One half of a year of an agency, that nothing condemns: two debtors, three dossiers. */
const happenings: readonly Happening[] = [
  ...covered,
  {
    ...claimed,
    items: [
      { id: 'F-1', principalCents: 150_000, issuedOn: '2026-02-02', dueOn: '2026-03-04' },
      { id: 'F-2', principalCents: 60_000, issuedOn: '2026-02-02', dueOn: '2026-03-04' },
    ],
  },
  {
    ...claimed,
    ...d2,
    debtor: 'Mme Petit',
    audience: 'consumer',
    items: [{ id: 'F-9', principalCents: 30_000, issuedOn: '2024-05-02', dueOn: '2024-06-14' }],
    barredFrom: '2026-06-15',
  },
  {
    ...claimed,
    dossier: 'D3',
    items: [{ id: 'F-5', principalCents: 20_000, issuedOn: '2026-02-02', dueOn: '2026-03-04' }],
  },
  sentOn('2026-04-07', {
    act: 'D1-first',
    step: 'first-reminder',
    text: firstLetter({
      principal: 'Principal : 2 100,00 €',
      indemnity: 'Indemnité forfaitaire pour frais de recouvrement : 80,00 €',
      total: 'Total à régler : 2 192,30 €',
    }),
  }),
  sentOn('2026-04-08', {
    ...d2,
    act: 'D2-first',
    step: 'first-reminder',
    text: firstLetter({
      reference: 'Nos références : QT-2026-002',
      principal: 'Principal : 300,00 €',
      interest: 'Intérêts : 0,00 €',
      indemnity: '',
      total: 'Total à régler : 300,00 €',
    }),
  }),
  sentOn('2026-04-09', {
    dossier: 'D3',
    act: 'D3-first',
    step: 'first-reminder',
    text: firstLetter({
      reference: 'Nos références : QT-2026-003',
      principal: 'Principal : 200,00 €',
      interest: 'Intérêts : 2,00 €',
      total: 'Total à régler : 242,00 €',
    }),
  }),
  { kind: 'reply', at: on('2026-04-10'), ...d1, id: 'R-1' },
  { kind: 'reply-handled', at: on('2026-04-13'), ...d1, id: 'R-1' },
  sentOn('2026-04-21', {
    act: 'D1-second',
    step: 'second-reminder',
    channel: 'e-mail',
    text: recalling(
      'Principal : 2 100,00 €\nIntérêts : 20,00 €\nIndemnité forfaitaire : 80,00 €\nTotal à régler : 2 200,00 €',
    ),
  }),
  {
    kind: 'payment',
    at: on('2026-04-27'),
    ...d1,
    id: 'P-1',
    amountCents: 50_000,
    receivedOn: '2026-04-24',
  },
  { kind: 'hold', at: on('2026-04-28'), debtor: 'Durand SARL', id: 'H-1', why: 'vulnerability' },
  { kind: 'hold-ended', at: on('2026-05-04'), debtor: 'Durand SARL', id: 'H-1' },
  { kind: 'pause', at: on('2026-04-20'), ...d2, from: '2026-04-20', until: '2026-05-10' },
  { kind: 'resumed', at: on('2026-05-04'), ...d2 },
  sentOn('2026-05-05', {
    act: 'D1-last',
    step: 'last-reminder',
    text: recalling('Versement reçu : 500,00 €\nReste à régler : 1 700,00 €'),
  }),
  sentOn('2026-05-06', {
    ...d2,
    act: 'D2-second',
    step: 'second-reminder',
    text: recallingD2('Nous vous prions de régler la somme de 300,00 €.'),
  }),
  { kind: 'dispute', at: on('2026-05-07'), ...d1, id: 'C-1', item: 'F-2', amountCents: null },
  sentOn('2026-05-12', {
    act: 'D1-call',
    step: 'call',
    channel: 'call',
    text: recalling('Nous vous demandons de régler la somme de 1 000,00 €.'),
  }),
  { kind: 'dispute-ended', at: on('2026-05-18'), ...d1, id: 'C-1' },
  {
    kind: 'promise',
    at: on('2026-05-19'),
    ...d1,
    id: 'PR-1',
    by: '2026-05-29',
    amountCents: 50_000,
  },
  sentOn('2026-06-02', {
    act: 'D1-notice',
    step: 'formal-notice',
    channel: 'registered-letter',
    text: recalling(
      'Nous vous mettons en demeure de payer 1 700,00 € sous quinze jours. À défaut, le créancier pourra saisir le tribunal de commerce.',
    ),
  }),
  {
    kind: 'plan',
    at: on('2026-06-09'),
    ...d1,
    id: 'PL-1',
    instalments: [
      { on: '2026-06-20', amountCents: 85_000 },
      { on: '2026-07-20', amountCents: 85_000 },
    ],
  },
  sentOn('2026-06-12', {
    ...d2,
    act: 'D2-notice',
    step: 'formal-notice',
    channel: 'registered-letter',
    text: recallingD2('Nous vous mettons en demeure de payer 300,00 €.'),
  }),
  sentOn('2026-06-16', {
    ...d2,
    act: 'D2-friendly',
    step: 'friendly',
    text: recallingD2('Nous vous proposons de régler 300,00 € à l’amiable.'),
  }),
  sentOn('2026-06-23', {
    act: 'D1-broken',
    step: 'plan-broken',
    text: recalling('Le premier versement de 850,00 € n’est pas arrivé.'),
  }),
  { kind: 'plan-ended', at: on('2026-06-24'), ...d1, id: 'PL-1' },
  sentOn('2026-07-07', {
    act: 'D1-route',
    step: 'route',
    text: recalling('Nous vous prions de régler la somme de 1 700,00 €.'),
  }),
]

const good: Life = { ...agencyLife(), happenings }

type Sent = Extract<Happening, { kind: 'sent' }>

/** The same life, one demand changed. */
const changed = (act: string, change: (sent: Sent) => Partial<Sent>): Life => ({
  ...good,
  happenings: happenings.map((one) =>
    one.kind === 'sent' && one.act === act ? { ...one, ...change(one) } : one,
  ),
})
const saying = (act: string, words: string) =>
  changed(act, ({ text }) => ({ text: `${text}\n\n${words}` }))
const reworded = (act: string, from: string, to: string) =>
  changed(act, ({ text }) => ({ text: text.replace(from, to) }))
const leaving = (act: string, at: string) => changed(act, () => ({ at, composedAt: at }))
/** The same life, one thing more that became known right before a demand. */
const having = (act: string, ...more: readonly Happening[]): Life => ({
  ...good,
  happenings: happenings.flatMap((one) =>
    one.kind === 'sent' && one.act === act ? [...more, one] : [one],
  ),
})
const forgetting = (kind: Happening['kind'], dossier?: string): Life => ({
  ...good,
  happenings: happenings.filter(
    (one) =>
      one.kind !== kind || (dossier !== undefined && 'dossier' in one && one.dossier !== dossier),
  ),
})
const again = (act: string, day: string): Life => ({
  ...good,
  happenings: happenings.flatMap((one) =>
    one.kind === 'sent' && one.act === act
      ? [one, { ...one, act: `${act}-again`, at: on(day), composedAt: on(day) }]
      : [one],
  ),
})

const early = on('2026-05-05', '07:00:00')
const late = on('2026-07-07', '08:30:00')

const corruptions: readonly (readonly [name: string, life: Life, verdicts: readonly string[]])[] = [
  [
    'sent after all was paid',
    having('D1-route', {
      kind: 'payment',
      at: on('2026-07-06'),
      ...d1,
      id: 'P-9',
      amountCents: 250_000,
      receivedOn: '2026-07-06',
    }),
    ['1 D1-route'],
  ],
  [
    'sent though the payer gave all that was owed',
    having('D2-second', {
      kind: 'payment',
      at: on('2026-05-05'),
      ...d2,
      id: 'P-9',
      amountCents: 30_000,
      receivedOn: '2026-05-04',
      settles: true,
    }),
    ['1 D2-second', '1 D2-notice', '1 D2-friendly'],
  ],
  [
    'composed before a payment',
    having('D1-route', {
      kind: 'payment',
      at: late,
      ...d1,
      id: 'P-9',
      amountCents: 10_000,
      receivedOn: '2026-07-06',
    }),
    ['1 D1-route'],
  ],
  ['the second reminder sent again', again('D1-second', '2026-04-22'), ['2 D1-second-again']],
  [
    'the formal notice sent again by e-mail',
    again('D2-notice', '2026-06-13'),
    ['2 D2-notice-again'],
  ],
  [
    'a court named of a time-barred claim',
    saying('D2-friendly', 'À défaut, le tribunal sera saisi.'),
    ['3 D2-friendly'],
  ],
  [
    'a formal notice on the first day it is barred',
    leaving('D2-notice', on('2026-06-15')),
    ['3 D2-notice'],
  ],
  [
    'the first letter by e-mail',
    changed('D1-first', () => ({ channel: 'e-mail' })),
    ['4 D1-first'],
  ],
  [
    'the law left out of the first letter',
    reworded('D1-first', firstLetterParts.law3, ''),
    ['4 D1-first'],
  ],
  ['a word of the law replaced', reworded('D2-first', 'mauvaise foi', 'bonne foi'), ['4 D2-first']],
  ['the creditor left out', reworded('D3-first', firstLetterParts.creditor, ''), ['4 D3-first']],
  ['the activity left out', reworded('D3-first', firstLetterParts.activity, ''), ['4 D3-first']],
  [
    'the reference of another dossier',
    reworded('D1-last', 'QT-2026-001', 'QT-2026-003'),
    ['4 D1-last'],
  ],
  ['the day of the first letter wrong', reworded('D1-call', '7 avril', '8 avril'), ['4 D1-call']],
  ['a cost of file', saying('D1-route', 'Frais de dossier : 18,00 €'), ['5 D1-route']],
  [
    'costs announced',
    saying('D2-second', 'Des frais supplémentaires seront à votre charge.'),
    ['5 D2-second'],
  ],
  ['a total too high', reworded('D1-second', '2 200,00', '2 900,00'), ['5 D1-second']],
  ['a total above its parts', reworded('D1-second', '2 200,00', '2 215,00'), ['5 D1-second']],
  ['too much interest', reworded('D1-second', '20,00', '120,00'), ['5 D1-second']],
  ['a total that forgets a payment', reworded('D1-last', '1 700,00', '2 200,00'), ['5 D1-last']],
  ['an invented sum', saying('D2-first', 'Pour mémoire : 612,00 €'), ['5 D2-first']],
  [
    'the indemnity asked of a consumer',
    saying('D2-second', 'Indemnité forfaitaire : 40,00 €'),
    ['6 D2-second'],
  ],
  [
    'the indemnity thrice for two invoices',
    reworded('D1-first', ': 80,00 €', ': 120,00 €'),
    ['6 D1-first'],
  ],
  ['the contested invoice asked', reworded('D1-call', '1 000,00', '1 650,00'), ['7 D1-call']],
  [
    'the whole contested',
    having('D2-second', {
      kind: 'dispute',
      at: on('2026-05-05'),
      ...d2,
      id: 'C-9',
      item: null,
      amountCents: null,
    }),
    ['7 D2-second', '7 D2-notice', '7 D2-friendly'],
  ],
  [
    'the hold never ended',
    forgetting('hold-ended'),
    ['8 D1-last', '8 D1-call', '8 D1-notice', '8 D1-broken', '8 D1-route'],
  ],
  ['the pause never ended', forgetting('resumed'), ['8 D2-second']],
  [
    'insolvency known before',
    having('D1-notice', {
      kind: 'hold',
      at: on('2026-06-01'),
      debtor: 'Durand SARL',
      id: 'H-9',
      why: 'insolvency',
    }),
    ['8 D1-notice', '8 D1-broken', '8 D1-route'],
  ],
  ['before the promise was broken', leaving('D1-notice', on('2026-05-29')), ['9 D1-notice']],
  ['before the instalment was missed', leaving('D1-broken', on('2026-06-19')), ['9 D1-broken']],
  ['on a Sunday', leaving('D1-route', on('2026-07-12')), ['10 D1-route']],
  ['on 14 July', leaving('D1-route', on('2026-07-14')), ['10 D1-route']],
  ['a call at night', leaving('D1-call', on('2026-05-12', '20:30:00')), ['10 D1-call']],
  [
    'two dossiers of the person in one day',
    leaving('D3-first', on('2026-04-07', '15:00:00')),
    ['10 D3-first'],
  ],
  [
    'the mandate ended',
    having('D1-route', {
      kind: 'mandate',
      at: on('2026-07-01'),
      creditor: 'Ateliers Morvan',
      from: '2026-01-05',
      until: '2026-06-30',
    }),
    ['11 D1-route'],
  ],
  [
    'the insurance ended',
    having('D1-route', {
      kind: 'insurance',
      at: on('2026-07-01'),
      creditor: null,
      from: '2026-01-01',
      until: '2026-06-30',
    }),
    ['11 D1-route'],
  ],
  [
    'the reply never handled',
    forgetting('reply-handled'),
    ['12 D1-second', '12 D1-last', '12 D1-call', '12 D1-notice', '12 D1-broken', '12 D1-route'],
  ],
  [
    'a reply right before',
    having('D1-last', { kind: 'reply', at: early, ...d1, id: 'R-9' }),
    ['12 D1-last', '12 D1-call', '12 D1-notice', '12 D1-broken', '12 D1-route'],
  ],
  ['a seizure', saying('D1-notice', 'Vos comptes bancaires seront saisis.'), ['12 D1-notice']],
  ['a bailiff', saying('D1-last', 'Un huissier se présentera à votre siège.'), ['12 D1-last']],
  ['a complaint', saying('D1-route', 'Une plainte pénale sera déposée.'), ['12 D1-route']],
  [
    'the look of a court',
    reworded('D1-notice', 'Notre lettre', 'COMMANDEMENT DE PAYER\n\nNotre lettre'),
    ['12 D1-notice'],
  ],
]

describe('one half of a year of an agency', () => {
  it('is condemned of nothing', () => {
    expect(verdictsOn(good)).toEqual([])
  })

  it.each(corruptions)('but for one thing: %s', (_, life, verdicts) => {
    expect(verdictsOn(life)).toEqual(verdicts)
  })

  it('shows each rule at work', () => {
    const shown = new Set(
      corruptions.flatMap(([, life]) => verdictsOn(life)).map((one) => Number(one.split(' ')[0])),
    )
    expect([...shown].toSorted((one, other) => one - other)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
  })
})
