import { said, type Said } from '@quittance/kernel'

import { smsCloses, whyNot } from '#scenario/channel-words.ts'
import type { DebtorReach, ScenarioChannel, ScenarioStep, SmsReach } from '#scenario/scenario.ts'

/** By what way a step leaves, and why that one; null where the debtor can be reached by none. */
export type ChannelChoice = {
  readonly channel: ScenarioChannel | null
  readonly because: Said
}

type Step = Pick<ScenarioStep, 'act' | 'channels'>

/**
 * The channel of a step: what the debtor asked for where the step allows it, else the first of its
 * preferences by which the debtor can be reached.
 *
 * An SMS whose hours are over leaves its turn to the next way that goes sooner; where none does, it
 * waits for the next open hour.
 */
export function chooseChannel({ act, channels }: Step, reach: DebtorReach): ChannelChoice {
  if (act === 'hand-over') return { channel: null, because: BY_HAND }
  const open = channels.filter((channel) => isReachable(channel, { act, reach }))
  const [first] = open
  if (first === undefined) return { channel: null, because: unreachable({ act, channels }, reach) }
  if (reach.asked !== null && open.includes(reach.asked)) {
    return { channel: reach.asked, because: ASKED }
  }
  const { hours } = reach.sms
  const waits = first === 'sms' && hours !== 'open'
  const sooner = waits ? open.find((channel) => leavesBeforeSms(channel, hours)) : undefined
  if (waits && sooner === undefined) return { channel: first, because: waitsFor(hours) }
  const channel = sooner ?? first
  const before = channels.slice(0, channels.indexOf(channel))
  if (before.length === 0) return { channel, because: PREFERRED }
  return { channel, because: insteadOf({ act, channels: before }, reach) }
}

/**
 * The way of a step that is to be told with others: an SMS has no room for several claims, each of
 * which it must name the first letter of.
 */
export function wayBesidesSms({ act, channels }: Step, reach: DebtorReach): ScenarioChannel | null {
  return chooseChannel({ act, channels: channels.filter((one) => one !== 'sms') }, reach).channel
}

function isReachable(
  channel: ScenarioChannel,
  { act, reach }: { readonly act: Step['act']; readonly reach: DebtorReach },
): boolean {
  if (reach.closed.includes(channel)) return false
  switch (channel) {
    case 'letter':
    case 'registered-letter':
      return reach.post
    case 'electronic-registered':
      return reach.email && reach.electronic === 'open'
    case 'e-mail':
      return reach.email
    case 'sms':
      return reach.sms.standing === 'open' && !reach.sms.tooLong.some((letter) => letter === act)
    case 'phone':
      return reach.phone
  }
}

/** No e-mail leaves on a closed day either: it would wait as long. */
function leavesBeforeSms(channel: ScenarioChannel, hours: SmsReach['hours']): boolean {
  return channel !== 'sms' && (channel !== 'e-mail' || hours === 'over')
}

const BY_HAND = said('Une personne choisit la voie.', 'A person chooses the route.')
const ASKED = said('Le débiteur l’a demandé ainsi.', 'The debtor asked for it so.')
const PREFERRED = said('Premier choix du scénario.', 'First choice of the scenario.')

function waitsFor(hours: SmsReach['hours']): Said {
  if (hours === 'open') return PREFERRED
  const { fr, en } = smsCloses[hours]
  return said(`Attend la prochaine heure ouverte : ${fr}.`, `Waits for the next open hour: ${en}.`)
}

function insteadOf({ act, channels }: Step, reach: DebtorReach): Said {
  const { fr, en } = together(channels.map((channel) => whyNot(channel, { act, reach })))
  return said(`Autre voie que la première : ${fr}.`, `Not the first choice: ${en}.`)
}

function unreachable({ act, channels }: Step, reach: DebtorReach): Said {
  const { fr, en } = together(channels.map((channel) => whyNot(channel, { act, reach })))
  return said(`Aucune voie : ${fr}.`, `No way to reach the debtor: ${en}.`)
}

/** Each reason once, in the order of the channels. */
function together(reasons: readonly Said[]): Said {
  const once = reasons.filter(
    ({ fr }, index) => reasons.findIndex((other) => other.fr === fr) === index,
  )
  return said(once.map(({ fr }) => fr).join(', '), once.map(({ en }) => en).join(', '))
}
