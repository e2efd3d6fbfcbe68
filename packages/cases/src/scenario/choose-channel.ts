import { said, type Said } from '@quittance/kernel'

import type { DebtorReach, ScenarioChannel, ScenarioStep } from '#scenario/scenario.ts'

/** By what way a step leaves, and why that one; null where the debtor can be reached by none. */
export type ChannelChoice = {
  readonly channel: ScenarioChannel | null
  readonly because: Said
}

/**
 * The channel of a step: what the debtor asked for where the step allows it, else the first of its
 * preferences by which the debtor can be reached.
 */
export function chooseChannel(
  { act, channels }: Pick<ScenarioStep, 'act' | 'channels'>,
  reach: DebtorReach,
): ChannelChoice {
  if (act === 'hand-over') return { channel: null, because: BY_HAND }
  const open = channels.filter((channel) => isReachable(channel, reach))
  const [first] = open
  if (first === undefined) return { channel: null, because: unreachable(channels, reach) }
  if (reach.asked !== null && open.includes(reach.asked)) {
    return { channel: reach.asked, because: ASKED }
  }
  if (first === channels[0]) return { channel: first, because: PREFERRED }
  return { channel: first, because: insteadOf(channels[0], reach) }
}

function isReachable(channel: ScenarioChannel, reach: DebtorReach): boolean {
  if (reach.closed.includes(channel)) return false
  switch (channel) {
    case 'letter':
    case 'registered-letter':
      return reach.post
    case 'electronic-registered':
      return reach.email && reach.electronic === 'open'
    case 'e-mail':
      return reach.email
    case 'phone':
      return reach.phone
  }
}

const BY_HAND = said('Une personne choisit la voie.', 'A person chooses the route.')
const ASKED = said('Le débiteur l’a demandé ainsi.', 'The debtor asked for it so.')
const PREFERRED = said('Premier choix du scénario.', 'First choice of the scenario.')

const KNOWN_BY: Readonly<Record<ScenarioChannel, Said>> = {
  letter: said('aucune adresse postale valable', 'no valid postal address'),
  'registered-letter': said('aucune adresse postale valable', 'no valid postal address'),
  'electronic-registered': said('aucune adresse de courriel', 'no e-mail address'),
  'e-mail': said('aucune adresse de courriel', 'no e-mail address'),
  phone: said('aucun numéro de téléphone', 'no telephone number'),
}

const CLOSED: Readonly<Record<ScenarioChannel, Said>> = {
  letter: said('l’adresse postale est à vérifier', 'the postal address is to be checked'),
  'registered-letter': said(
    'l’adresse postale est à vérifier',
    'the postal address is to be checked',
  ),
  'electronic-registered': said(
    'l’adresse de courriel est à vérifier',
    'the e-mail address is to be checked',
  ),
  'e-mail': said('l’adresse de courriel est à vérifier', 'the e-mail address is to be checked'),
  phone: said('le téléphone est fermé', 'the telephone is closed'),
}

const NOT_ELECTRONIC = {
  'no-provider': said(
    'aucun prestataire de recommandé électronique n’est réglé',
    'no provider of electronic registered letters is set',
  ),
  'no-consent': said(
    'le débiteur n’a pas consenti au recommandé électronique (code des postes, L100)',
    'the debtor did not consent to electronic registered letters (code des postes, L100)',
  ),
}

function whyNot(channel: ScenarioChannel, { closed, email, electronic }: DebtorReach): Said {
  if (closed.includes(channel)) return CLOSED[channel]
  const isElectronic = channel === 'electronic-registered' && email
  return isElectronic && electronic !== 'open' ? NOT_ELECTRONIC[electronic] : KNOWN_BY[channel]
}

function insteadOf(channel: ScenarioChannel | undefined, reach: DebtorReach): Said {
  if (channel === undefined) return PREFERRED
  const why = whyNot(channel, reach)
  return said(`Autre voie que la première : ${why.fr}.`, `Not the first choice: ${why.en}.`)
}

function unreachable(channels: readonly ScenarioChannel[], reach: DebtorReach): Said {
  const reasons = channels.map((channel) => whyNot(channel, reach))
  const once = reasons.filter(
    ({ fr }, index) => reasons.findIndex((other) => other.fr === fr) === index,
  )
  return said(
    `Aucune voie : ${once.map(({ fr }) => fr).join(', ')}.`,
    `No way to reach the debtor: ${once.map(({ en }) => en).join(', ')}.`,
  )
}
