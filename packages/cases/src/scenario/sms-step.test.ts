import { judgeMessage, type GateDossier } from '@quittance/gate'
import { day } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { chooseChannel, wayBesidesSms } from '#scenario/choose-channel.ts'
import { scenarioFaults } from '#scenario/scenario-faults.ts'
import {
  scenarioActs,
  scenarioChannels,
  type DebtorReach,
  type ScenarioStep,
} from '#scenario/scenario.ts'
import { mostMessages, smsLetters, smsReach, type SmsMatter } from '#scenario/sms-reach.ts'
import { opensFrom } from '#sendings/sending-rule.ts'

/** No-break spaces are read as spaces. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ')

const open: DebtorReach = {
  post: true,
  email: true,
  phone: true,
  electronic: 'no-provider',
  sms: { standing: 'open', hours: 'open', tooLong: [] },
  asked: null,
  closed: [],
}

const step = (...channels: ScenarioStep['channels']) =>
  ({ act: 'second-reminder', channels }) as const

const matter: SmsMatter = {
  line: 'mobile',
  isServed: true,
  hasStopped: false,
  messages: { 'second-reminder': 2, 'last-reminder': 2 },
  place: 'metropole',
  on: day('2026-05-12'),
  hour: 10,
}

describe('a step that prefers an SMS', () => {
  const chosen = (changes: Partial<SmsMatter>, ...channels: ScenarioStep['channels']) => {
    const reach = { ...open, sms: smsReach({ ...matter, ...changes }) }
    const { channel, because } = chooseChannel(step('sms', ...channels), reach)
    return `${channel}: ${plain(because.fr)}`
  }

  it('leaves so at an open hour, to a mobile that did not say STOP', () => {
    expect(chosen({}, 'e-mail')).toBe('sms: Premier choix du scénario.')
  })

  it.each([
    [{ line: 'none' }, 'aucun numéro de téléphone'],
    [{ line: 'landline' }, 'le numéro n’est pas celui d’un mobile'],
    [{ line: 'unknown' }, 'le numéro n’est pas celui d’un mobile'],
    [{ hasStopped: true }, 'ce numéro a répondu STOP (règle de la maison, non une loi)'],
    [{ isServed: false }, 'aucun prestataire de SMS n’est réglé'],
    [
      { messages: { 'second-reminder': mostMessages + 1 } },
      'son texte prendrait plus de 5 SMS (règle de la maison)',
    ],
    [{ hour: 19 }, 'aucun SMS ne part après 19 h'],
  ] as const)('leaves by the next way otherwise, and says why: %o', (changes, why) => {
    expect(chosen(changes, 'e-mail')).toBe(`e-mail: Autre voie que la première : ${why}.`)
  })

  it('is as long as the words of its own letter', () => {
    const messages = { 'last-reminder': mostMessages + 1 }
    expect(chosen({ messages }, 'letter')).toContain('sms')
    expect(chosen({ messages: { 'second-reminder': mostMessages } }, 'letter')).toContain('sms')
  })

  it('leaves by the post on a Sunday or a holiday, and not by an e-mail that would wait as long', () => {
    const sunday = { on: day('2026-05-17'), hour: null }
    const closed = 'aucun SMS ne part un dimanche ni un jour férié'
    expect(chosen(sunday, 'letter')).toBe(`letter: Autre voie que la première : ${closed}.`)
    expect(chosen({ ...sunday, on: day('2026-05-14') }, 'letter')).toContain(closed)
    expect(chosen(sunday, 'e-mail')).toBe(`sms: Attend la prochaine heure ouverte : ${closed}.`)
    expect(chosen(sunday, 'e-mail', 'letter')).toContain('letter: ')
  })

  it('waits for the next open hour where no other way reaches the debtor', () => {
    const late = { ...open, email: false, sms: smsReach({ ...matter, hour: 22 }) }
    const { channel, because } = chooseChannel(step('sms', 'e-mail'), late)
    expect([channel, plain(because.fr)]).toEqual([
      'sms',
      'Attend la prochaine heure ouverte : aucun SMS ne part après 19 h.',
    ])
  })

  it('names each way that is passed over', () => {
    const reach = { ...open, email: false, sms: smsReach({ ...matter, hasStopped: true }) }
    expect(plain(chooseChannel(step('e-mail', 'sms', 'letter'), reach).because.fr)).toBe(
      'Autre voie que la première : aucune adresse de courriel, ce numéro a répondu STOP (règle de la maison, non une loi).',
    )
    const nowhere = { ...reach, post: false }
    expect(plain(chooseChannel(step('sms', 'letter'), nowhere).because.fr)).toBe(
      'Aucune voie : ce numéro a répondu STOP (règle de la maison, non une loi), aucune adresse postale valable.',
    )
  })

  it('is told with others by the way that comes after', () => {
    expect(wayBesidesSms(step('sms', 'e-mail', 'letter'), open)).toBe('e-mail')
    expect(wayBesidesSms(step('sms', 'e-mail'), { ...open, email: false })).toBeNull()
  })
})

const places = ['metropole', 'martinique', 'alsace-moselle'] as const

const aStep = fc.record({
  act: fc.oneof(fc.constantFrom(...smsLetters), fc.constantFrom(...scenarioActs)),
  channels: fc.oneof(
    fc.shuffledSubarray(['sms', 'letter', 'e-mail', 'registered-letter'] as const),
    fc.shuffledSubarray([...scenarioChannels]),
  ),
})

const aReach = fc.record({
  post: fc.boolean(),
  email: fc.boolean(),
  phone: fc.boolean(),
  electronic: fc.constantFrom('open' as const, 'no-provider' as const, 'no-consent' as const),
  asked: fc.constantFrom(null, 'letter' as const),
  closed: fc.subarray([...scenarioChannels], { maxLength: 1 }),
  sms: fc
    .record({
      line: fc.constantFrom('mobile', 'mobile', 'mobile', 'none', 'landline', 'unknown'),
      isServed: fc.constantFrom(true, true, true, false),
      hasStopped: fc.constantFrom(false, false, false, true),
      messages: fc.record({ 'second-reminder': fc.integer({ min: 1, max: 6 }) }),
      place: fc.constantFrom(...places, null),
      on: fc.integer({ min: 0, max: 400 }).map((days) => day('2026-01-01').add({ days })),
      hour: fc.integer({ min: 0, max: 23 }),
    })
    .map((of) => ({ of, reach: smsReach(of) })),
})

const stepsOfGate = {
  'first-reminder': 'first-letter',
  'second-reminder': 'reminder',
  'last-reminder': 'last-reminder',
  'formal-notice': 'formal-notice',
} as const

/** What the gate has to say of the channel, the step and the hour, whatever the words. */
const RULES = ['first-letter/channel', 'contact-hours']

function refusedSo(of: {
  readonly act: keyof typeof stepsOfGate
  readonly capacity: 'agency' | 'creditor' | 'judicial-officer'
  readonly at: Temporal.Instant
  readonly postalCode: string
}): readonly string[] {
  const dossier: GateDossier = {
    sender: { capacity: of.capacity, name: 'Cabinet Lambert', address: '69000 Lyon' },
    debtor: { kind: 'consumer', postalCode: of.postalCode },
    step: stepsOfGate[of.act],
  }
  const question = {
    on: of.at,
    channel: 'sms',
    text: 'Il reste 10,00 € à payer.',
    dossier,
  } as const
  return judgeMessage(question)
    .value.findings.filter(({ severity, rule }) => severity === 'refuse' && RULES.includes(rule))
    .map(({ rule }) => rule)
}

const codes: Readonly<Record<(typeof places)[number], string>> = {
  metropole: '69000',
  martinique: '97200',
  'alsace-moselle': '67000',
}

describe('an SMS chosen by a scenario that may be published', () => {
  it('is never one that the gate would refuse to send so: no notice, no first letter, no closed hour', () => {
    const capacity = fc.constantFrom('agency', 'creditor', 'judicial-officer')
    let sent = 0
    fc.assert(
      fc.property(aStep, aReach, capacity, ({ act, channels }, { sms, ...ways }, own) => {
        const { of, reach } = sms
        const { channel } = chooseChannel({ act, channels }, { ...ways, sms: reach })
        if (channel !== 'sms' || act === 'call' || act === 'hand-over') return
        const whole = {
          id: 'one',
          act,
          channels,
          tone: 'firm',
          after: { count: 30, unit: 'calendar-days' },
          conditions: [],
          optional: false,
        } as const
        const faults = scenarioFaults({ steps: [whole] }).map(({ code }) => code)
        if (faults.includes('channel-not-for-step')) return
        expect(faults.includes('sms-alone')).toBe(channels.length === 1)
        expect([of.line, of.isServed, of.hasStopped]).toEqual(['mobile', true, false])
        const asked = of.on.toZonedDateTime({
          timeZone: 'Europe/Paris',
          plainTime: { hour: of.hour ?? 0 },
        })
        const at = asked.toInstant()
        const leaves = opensFrom({ channel, place: of.place }, at) ?? at
        // Where nobody knows the place, it is open wherever that is.
        const places = of.place === null ? (['metropole', 'martinique'] as const) : [of.place]
        for (const place of places) {
          const postalCode = codes[place]
          expect(refusedSo({ act, capacity: own, at: leaves, postalCode })).toEqual([])
        }
        sent += 1
      }),
      { seed: 20_261_123, numRuns: 2000 },
    )
    expect(sent).toBeGreaterThan(30)
  })

  it('would be refused by the gate for the steps that it may not do', () => {
    const at = Temporal.Instant.from('2026-05-12T10:00:00+02:00')
    const of = { capacity: 'agency', at, postalCode: '69000' } as const
    expect(refusedSo({ ...of, act: 'first-reminder' })).toEqual(['first-letter/channel'])
    const night = Temporal.Instant.from('2026-05-12T19:00:00+02:00')
    expect(refusedSo({ ...of, act: 'second-reminder', at: night })).toEqual(['contact-hours'])
  })
})
