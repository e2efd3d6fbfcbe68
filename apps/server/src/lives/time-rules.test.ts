import { describe, expect, it } from 'vitest'
import {
  agencyLife,
  begun,
  claimed,
  creditorLife,
  sentOn,
  verdictsOn,
} from '#testing/lives/checker/examples.ts'
import type { Happening, Life } from '#testing/lives/checker/life.ts'

type Row = readonly [name: string, life: Life, verdicts: readonly string[]]

/** A lawful demand of Tuesday 5 May 2026 at eleven o’clock in Paris, after what happened. */
const A = sentOn('2026-05-05', { act: 'A' })
const after = (...before: readonly Happening[]) => creditorLife({}, ...before, A)
const at = '2026-05-04T08:00:00Z'
const later = '2026-05-05T10:00:00Z'
const of = { at, dossier: 'D1' }
const ofDebtor = { at, debtor: 'Durand SARL' }

const hold: Happening = { kind: 'hold', ...ofDebtor, id: 'H-1', why: 'over-indebtedness' }
const pause: Happening = { kind: 'pause', ...of, from: '2026-05-01', until: '2026-05-10' }
const promise: Happening = {
  kind: 'promise',
  ...of,
  id: 'PR-1',
  by: '2026-05-05',
  amountCents: 40_000,
}
const plan: Happening = {
  kind: 'plan',
  ...of,
  id: 'PL-1',
  instalments: [
    { on: '2026-05-04', amountCents: 75_000 },
    { on: '2026-06-04', amountCents: 75_000 },
  ],
}
const paid: Happening = {
  kind: 'payment',
  ...of,
  id: 'P-1',
  amountCents: 75_000,
  receivedOn: '2026-05-04',
}
const reply: Happening = { kind: 'reply', ...of, id: 'R-1' }
const handled: Happening = { kind: 'reply-handled', ...of, id: 'R-1' }

/** The same, when 750 € are left. */
const half = { ...A, text: 'Nous vous prions de régler la somme de 750,00 €.' }

const steps: readonly Row[] = [
  [
    'the same step, another day',
    creditorLife({}, sentOn('2026-05-04', { step: 's' }), { ...A, step: 's' }),
    ['2 A'],
  ],
  [
    'the same step, by another channel',
    creditorLife({}, sentOn('2026-05-04', { step: 's' }), { ...A, step: 's', channel: 'e-mail' }),
    ['2 A'],
  ],
  ['the first step again, a month later', agencyLife({ ...A, step: 'first-reminder' }), ['2 A']],
  [
    'a step three times',
    creditorLife(
      {},
      ...['2026-05-04', '2026-05-06', '2026-05-07'].map((day) => sentOn(day, { step: 's' })),
    ),
    ['2 A-2026-05-06', '2 A-2026-05-07'],
  ],
  ['the same letter twice in a moment', creditorLife({}, { ...A, act: 'B' }, A), ['2 A', '10 A']],
  ['another step', creditorLife({}, sentOn('2026-05-04', { step: 's' }), A), []],
  [
    'the same step of another dossier',
    creditorLife(
      {},
      other(),
      { ...sentOn('2026-05-04', { step: 's' }), dossier: 'D2' },
      { ...A, step: 's' },
    ),
    [],
  ],
  ['a step once', after(), []],
]

function other(changes: object = {}): Happening {
  return { ...claimed, audience: 'consumer', dossier: 'D2', ...changes }
}

const held: readonly Row[] = [
  ['over-indebtedness', after(hold), ['8 A']],
  ['insolvency', after({ ...hold, why: 'insolvency' }), ['8 A']],
  [
    'vulnerability, noted of another dossier',
    after(other(), { ...hold, why: 'vulnerability' }),
    ['8 A'],
  ],
  [
    'a second hold, the first ended',
    after(hold, { ...hold, id: 'H-2' }, { kind: 'hold-ended', ...ofDebtor, id: 'H-1' }),
    ['8 A'],
  ],
  ['a pause', after(pause), ['8 A']],
  ['a pause on its first day', after({ ...pause, from: '2026-05-05' }), ['8 A']],
  ['a pause on its last day', after({ ...pause, until: '2026-05-05' }), ['8 A']],
  ['a pause without end', after({ ...pause, until: null }), ['8 A']],
  ['a pause after one that was resumed', after(pause, { kind: 'resumed', ...of }, pause), ['8 A']],
  ['a hold that ended', after(hold, { kind: 'hold-ended', ...ofDebtor, id: 'H-1' }), []],
  ['a hold of another person', after({ ...hold, debtor: 'Petit' }), []],
  ['a hold known after it left', creditorLife({}, A, { ...hold, at: later }), []],
  ['a pause that is over', after({ ...pause, until: '2026-05-04' }), []],
  ['a pause to come', after({ ...pause, from: '2026-05-06' }), []],
  ['a pause that was resumed', after(pause, { kind: 'resumed', ...of }), []],
  ['a pause of another dossier', after({ ...pause, dossier: 'D2' }), []],
]

const agreed: readonly Row[] = [
  ['a promise on its day', after(promise), ['9 A']],
  ['a promise to come', after({ ...promise, by: '2026-05-30' }), ['9 A']],
  [
    'a promise kept in part',
    creditorLife({}, promise, { ...paid, amountCents: 39_999 }, { ...A, text: 'Merci de régler.' }),
    ['9 A'],
  ],
  [
    'a promise whose payment was taken back',
    after(promise, { ...paid, amountCents: 40_000 }, { kind: 'payment-undone', ...of, id: 'P-1' }),
    ['9 A'],
  ],
  [
    'a plan agreed',
    after({ ...plan, instalments: [{ on: '2026-06-04', amountCents: 150_000 }] }),
    ['9 A'],
  ],
  [
    'a plan on the day of its instalment',
    after({ ...plan, instalments: [{ on: '2026-05-05', amountCents: 150_000 }] }),
    ['9 A'],
  ],
  ['a plan whose first instalment was paid', creditorLife({}, plan, paid, half), ['9 A']],
  [
    'another plan than the one that ended',
    after(
      { ...plan, instalments: [{ on: '2026-06-04', amountCents: 150_000 }] },
      { kind: 'plan-ended', ...of, id: 'PL-0' },
    ),
    ['9 A'],
  ],
  ['a promise broken', after({ ...promise, by: '2026-05-04' }), []],
  ['a promise kept', creditorLife({}, { ...promise, amountCents: 75_000 }, paid, half), []],
  ['a promise of another dossier', after({ ...promise, dossier: 'D2' }), []],
  ['a plan broken, and the whole asked for', after(plan), ['9 A']],
  [
    'a plan broken by what came before it, and the instalment asked for, to the cent',
    creditorLife({}, paid, plan, half),
    [],
  ],
  [
    'a plan that ended',
    creditorLife({}, plan, paid, { kind: 'plan-ended', ...of, id: 'PL-1' }, half),
    [],
  ],
]

const onDay = (day: string, changes: object = {}) =>
  creditorLife({}, sentOn(day, { act: 'A', ...changes }))
const call = (time: string) =>
  creditorLife(
    {},
    { ...A, channel: 'call', at: `2026-05-05T${time}Z`, composedAt: '2026-05-05T04:00:00Z' },
  )

const timed: readonly Row[] = [
  [
    'another dossier of the person the same day',
    creditorLife({}, other(), { ...A, act: 'B', dossier: 'D2', at: '2026-05-05T08:00:00Z' }, A),
    ['10 A'],
  ],
  [
    'a letter and a call the same day',
    creditorLife(
      {},
      { ...A, act: 'B', step: 'b', at: '2026-05-05T08:00:00Z' },
      { ...A, channel: 'call' },
    ),
    ['10 A'],
  ],
  [
    'another creditor the same day',
    creditorLife(
      {},
      other({ creditor: 'Bois SA' }),
      { ...A, act: 'B', dossier: 'D2', at: '2026-05-05T08:00:00Z' },
      A,
    ),
    ['10 A'],
  ],
  [
    'two days in UTC, one in Paris',
    creditorLife({}, { ...A, act: 'B', step: 'b', at: '2026-05-04T22:30:00Z' }, A),
    ['10 A'],
  ],
  ['a Sunday', onDay('2026-05-17'), ['10 A']],
  [
    'a Sunday in Paris, a Saturday in UTC',
    onDay('2026-05-16', { at: '2026-05-16T22:30:00Z' }),
    ['10 A'],
  ],
  ['8 May', onDay('2026-05-08'), ['10 A']],
  ['Easter Monday 2026', onDay('2026-04-06'), ['10 A']],
  ['Easter Monday 2027', onDay('2027-03-29', { text: 'Merci de régler.' }), ['10 A']],
  ['Ascension Day 2026', onDay('2026-05-14'), ['10 A']],
  ['Whit Monday 2026', onDay('2026-05-25'), ['10 A']],
  ['a call before eight', call('05:59:59'), ['10 A']],
  ['a call at twenty o’clock', call('18:00:00'), ['10 A']],
  ['a call at eight', call('06:00:00'), []],
  ['a call before twenty o’clock', call('17:59:59'), []],
  ['the day after', creditorLife({}, sentOn('2026-05-04'), A), []],
  [
    'another person the same day',
    creditorLife(
      {},
      other({ debtor: 'Petit' }),
      { ...A, act: 'B', dossier: 'D2', at: '2026-05-05T08:00:00Z' },
      A,
    ),
    [],
  ],
  ['a Saturday', onDay('2026-05-16'), []],
  ['Good Friday', onDay('2026-04-03'), []],
]

const mandate = (changes: object): Life => ({
  ...agencyLife(A),
  happenings: [...begun, A].map((one) => (one.kind === 'mandate' ? { ...one, ...changes } : one)),
})
const insurance = (changes: object): Life => ({
  ...agencyLife(A),
  happenings: [...begun, A].map((one) => (one.kind === 'insurance' ? { ...one, ...changes } : one)),
})
const ended: Happening = {
  kind: 'mandate',
  at,
  creditor: 'Ateliers Morvan',
  from: '2026-01-05',
  until: '2026-05-04',
}

const mandated: readonly Row[] = [
  ['a mandate that has ended', mandate({ until: '2026-05-04' }), ['11 A']],
  ['a mandate of another', mandate({ creditor: 'Bois SA' }), ['11 A-2026-04-07', '11 A']],
  ['a mandate that was shortened', agencyLife(ended, A), ['11 A']],
  ['an insurance that has ended', insurance({ until: '2026-05-04' }), ['11 A']],
  ['an insurance to come', insurance({ from: '2026-05-06' }), ['11 A-2026-04-07', '11 A']],
  ['a mandate on its last day', mandate({ until: '2026-05-05' }), []],
  ['an insurance on its last day', insurance({ until: '2026-05-05' }), []],
  [
    'a mandate that was renewed',
    agencyLife(ended, { ...ended, from: '2026-05-05', until: null }, A),
    [],
  ],
  ['a creditor for itself', after(), []],
]

const replied: readonly Row[] = [
  ['a reply', after(reply), ['12 A']],
  ['a second reply, the first handled', after(reply, handled, { ...reply, id: 'R-2' }), ['12 A']],
  ['a reply, another handled', after(reply, { ...handled, id: 'R-0' }), ['12 A']],
  ['a reply handled', after(reply, handled), []],
  ['a reply on another dossier', after({ ...reply, dossier: 'D2' }), []],
  ['a reply after it left', creditorLife({}, A, { ...reply, at: later }), []],
]

describe.each([
  ['rule 2, a step that leaves again', steps],
  ['rule 8, a hold or a pause', held],
  ['rule 9, a promise or a plan', agreed],
  ['rule 10, the time of a contact', timed],
  ['rule 11, mandate and insurance', mandated],
  ['rule 12, a reply that waits', replied],
])('%s', (_, rows) => {
  it.each(rows)('%s', (_, life, verdicts) => {
    expect(verdictsOn(life)).toEqual(verdicts)
  })
})
