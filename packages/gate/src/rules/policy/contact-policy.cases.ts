import type { GateCase } from '#rules/gate-case.ts'

const at = (text: string) => Temporal.Instant.from(text)

/** Short messages of ten in the morning on a day, by where the debtor lives. */
function holidays(
  on: string,
  places: readonly (readonly [string | undefined, GateCase['expected']])[],
): readonly GateCase[] {
  return places.map(([postalCode, expected]) => ({
    name: `${on} for ${postalCode ?? 'a place that nobody knows'}: ${expected}`,
    rule: 'contact-hours',
    channel: 'sms',
    on: `${on}T10:00:00Z`,
    dossier: { debtor: postalCode === undefined ? {} : { postalCode } },
    expected,
  }))
}

export const contactPolicyCases = [
  {
    name: 'eight in the morning passes',
    rule: 'contact-hours',
    channel: 'sms',
    on: '2026-11-18T08:00:00+01:00',
    expected: 'pass',
  },
  {
    name: 'a minute before is refused',
    rule: 'contact-hours',
    channel: 'sms',
    on: '2026-11-18T07:59:00+01:00',
    expected: 'refuse',
  },
  {
    name: 'a minute before seven in the evening passes',
    rule: 'contact-hours',
    channel: 'sms',
    on: '2026-11-18T18:59:00+01:00',
    expected: 'pass',
  },
  {
    name: 'seven in the evening is refused',
    rule: 'contact-hours',
    channel: 'sms',
    on: '2026-11-18T19:00:00+01:00',
    expected: 'refuse',
  },
  {
    name: 'hours are those of Paris',
    rule: 'contact-hours',
    channel: 'sms',
    on: '2026-11-18T18:30:00Z',
    expected: 'refuse',
  },
  {
    name: 'Saturday passes',
    rule: 'contact-hours',
    channel: 'phone-script',
    on: '2026-11-21T10:00:00+01:00',
    expected: 'pass',
  },
  {
    name: 'Sunday is refused',
    rule: 'contact-hours',
    channel: 'phone-script',
    on: '2026-11-22T10:00:00+01:00',
    expected: 'refuse',
  },
  {
    name: 'a public holiday is refused',
    rule: 'contact-hours',
    channel: 'sms',
    on: '2026-11-11T10:00:00+01:00',
    expected: 'refuse',
  },
  ...holidays('2026-12-26', [
    ['67000', 'refuse'],
    ['57000', 'refuse'],
    ['69001', 'pass'],
    [undefined, 'ask'],
    ['98800', 'ask'],
  ]),
  ...holidays('2026-05-22', [
    ['97200', 'refuse'],
    ['97100', 'pass'],
    ['69001', 'pass'],
    [undefined, 'ask'],
  ]),
  ...holidays('2026-11-11', [
    ['97400', 'refuse'],
    ['69001', 'refuse'],
    [undefined, 'refuse'],
    ['98714', 'ask'],
  ]),
  ...holidays('2026-05-21', [
    ['97200', 'pass'],
    [undefined, 'pass'],
  ]),
  {
    name: 'a letter may leave at night',
    rule: 'contact-hours',
    channel: 'letter',
    on: '2026-11-18T23:00:00+01:00',
    expected: 'not-concerned',
  },
  {
    name: 'a second step in seven days passes',
    rule: 'contact-frequency',
    dossier: { contacts: [at('2026-11-12T09:00:00+01:00')] },
    expected: 'pass',
  },
  {
    name: 'a third is refused',
    rule: 'contact-frequency',
    dossier: { contacts: [at('2026-11-12T09:00:00+01:00'), at('2026-11-17T09:00:00+01:00')] },
    expected: 'refuse',
  },
  {
    name: 'a second on the same day is refused, whatever the dossier',
    rule: 'contact-frequency',
    dossier: { contacts: [at('2026-11-18T08:00:00+01:00')] },
    expected: 'refuse',
  },
  {
    name: 'the eve counts by the clocks of Paris',
    rule: 'contact-frequency',
    dossier: { contacts: [at('2026-11-17T22:59:00Z')] },
    expected: 'pass',
  },
  {
    name: 'midnight in Paris begins the day',
    rule: 'contact-frequency',
    dossier: { contacts: [at('2026-11-17T23:00:00Z')] },
    expected: 'refuse',
  },
  {
    name: 'eight days ago no longer counts',
    rule: 'contact-frequency',
    dossier: { contacts: [at('2026-11-11T09:00:00+01:00'), at('2026-11-17T09:00:00+01:00')] },
    expected: 'pass',
  },
  {
    name: 'a document to be signed counts as a step',
    rule: 'contact-frequency',
    dossier: {
      step: 'payment-plan',
      commits: true,
      contacts: [at('2026-11-18T08:00:00+01:00')],
    },
    expected: 'refuse',
  },
  {
    name: 'what the debtor asked for since our last step answers him',
    rule: 'contact-frequency',
    dossier: {
      step: 'payment-plan',
      commits: true,
      contacts: [at('2026-11-18T08:00:00+01:00')],
      askedForAt: at('2026-11-18T09:00:00+01:00'),
    },
    expected: 'pass',
  },
  {
    name: 'what he asked for before our last step no longer does',
    rule: 'contact-frequency',
    dossier: {
      step: 'payment-plan',
      commits: true,
      contacts: [at('2026-11-18T08:00:00+01:00')],
      askedForAt: at('2026-11-18T07:00:00+01:00'),
    },
    expected: 'refuse',
  },
  {
    name: 'unknown contacts are asked',
    rule: 'contact-frequency',
    dossier: { contacts: undefined },
    expected: 'ask',
  },
] satisfies readonly GateCase[]
