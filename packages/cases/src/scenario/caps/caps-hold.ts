import {
  addSpan,
  dayNumber,
  dayText,
  daysBetween,
  englishDay,
  isAfter,
  said,
  type Day,
  type Said,
} from '@quittance/kernel'

import type {
  CapInDays,
  CapName,
  PersonContact,
  ScenarioCaps,
} from '#scenario/caps/scenario-caps.ts'
import type { ScenarioChannel } from '#scenario/scenario.ts'

/** A cap that holds a step back, and the first day on which none of this kind does. */
export type CapHold = { readonly cap: CapName; readonly until: Day; readonly because: Said }

/** A step towards a person: by what way, after which others. */
export type ContactMatter = {
  readonly channel: ScenarioChannel
  readonly contacts: readonly PersonContact[]
}

/**
 * The cap that holds a step towards a person back on a day, of several the one that holds longest;
 * null where none does.
 */
export function capHolding(
  caps: ScenarioCaps | null | undefined,
  { channel, contacts }: ContactMatter,
  on: Day,
): CapHold | null {
  if (caps == null) return null
  const own = channel === 'sms' ? caps.sms : channel === 'phone' ? caps.calls : null
  const found = [
    inDays('contacts', caps.contacts, { contacts, on }),
    between(caps.daysApart, { contacts, on }),
    inDays(channel === 'sms' ? 'sms' : 'calls', own, {
      contacts: contacts.filter((one) => one.channel === channel),
      on,
    }),
  ]
  return found.reduce<CapHold | null>(
    (last, one) => (one !== null && (last === null || isAfter(one.until, last.until)) ? one : last),
    null,
  )
}

/**
 * The cap that would still hold a step back on a day, when it would be over and none after it: the
 * last of a chain, each of which begins before the one before it is over.
 */
export function heldByCaps(
  caps: ScenarioCaps | null | undefined,
  matter: ContactMatter,
  on: Day,
): CapHold | null {
  let last: CapHold | null = null
  for (
    let hold = capHolding(caps, matter, on);
    hold !== null;
    hold = capHolding(caps, matter, hold.until)
  ) {
    last = hold
  }
  return last
}

/** The cap of SMS alone, which closes that way and leaves the others open; null where it does not hold. */
export function smsCapHolding(
  caps: ScenarioCaps | null | undefined,
  contacts: readonly PersonContact[],
  on: Day,
): CapHold | null {
  const sent = contacts.filter(({ channel }) => channel === 'sms')
  return inDays('sms', caps?.sms ?? null, { contacts: sent, on })
}

/** The longest run of days over which any of these caps counts; 0 where none looks at contacts. */
export function longestRunOfDays({ contacts, daysApart, sms, calls }: ScenarioCaps): number {
  return Math.max(contacts?.days ?? 0, daysApart ?? 0, sms?.days ?? 0, calls?.days ?? 0)
}

type On = { readonly contacts: readonly PersonContact[]; readonly on: Day }

function inDays(
  cap: 'contacts' | 'sms' | 'calls',
  of: CapInDays | null,
  { contacts, on }: On,
): CapHold | null {
  if (of === null) return null
  const counted = contacts
    .map((one) => one.on)
    .filter((day) => {
      const age = daysBetween(day, on)
      return age >= 0 && age < of.days
    })
    .toSorted((one, other) => dayNumber(one) - dayNumber(other))
  const leaves = counted[counted.length - of.count]
  if (leaves === undefined) return null
  const until = addSpan(leaves, { days: of.days })
  return { cap, until, because: holdWords(until, sayInDays[cap](of)) }
}

function between(days: number | null, { contacts, on }: On): CapHold | null {
  if (days === null) return null
  const before = contacts.filter((one) => !isAfter(one.on, on)).map((one) => one.on)
  const [first, ...rest] = before
  if (first === undefined) return null
  const last = rest.reduce((latest, day) => (isAfter(day, latest) ? day : latest), first)
  if (daysBetween(last, on) >= days) return null
  const until = addSpan(last, { days })
  const what = said(
    `${days} jour${s(days)} au moins après la démarche du ${dayText(last)} envers cette personne`,
    `at least ${days} day${s(days)} after the step of ${englishDay(last)} towards this person`,
  )
  return { cap: 'daysApart', until, because: holdWords(until, what) }
}

const sayInDays: Readonly<Record<'contacts' | 'sms' | 'calls', (of: CapInDays) => Said>> = {
  contacts: ({ count, days }) =>
    said(
      `${count} démarche${s(count)} au plus en ${days} jour${s(days)} envers cette personne`,
      `at most ${count} step${s(count)} in ${days} day${s(days)} towards this person`,
    ),
  sms: ({ count, days }) =>
    said(
      `${count} SMS au plus en ${days} jour${s(days)} à cette personne`,
      `at most ${count} SMS in ${days} day${s(days)} to this person`,
    ),
  calls: ({ count, days }) =>
    said(
      `${count} appel${s(count)} au plus en ${days} jour${s(days)} à cette personne`,
      `at most ${count} call${s(count)} in ${days} day${s(days)} to this person`,
    ),
}

/** What a cap says of a day: a policy of the house, over all dossiers of a person. */
function holdWords(until: Day, { fr, en }: Said): Said {
  return said(
    `Impossible avant le ${dayText(until)} : ${fr}, tous dossiers confondus (plafond du scénario).`,
    `Not possible before ${englishDay(until)}: ${en}, all cases together (cap of the scenario).`,
  )
}

function s(count: number): string {
  return count > 1 ? 's' : ''
}
