import { contactPolicy } from '@quittance/gate'
import { said, type Said } from '@quittance/kernel'

import type { DebtorReach, ScenarioChannel, ScenarioStep, SmsReach } from '#scenario/scenario.ts'
import { mostMessages } from '#scenario/sms-reach.ts'

/** Why a step does not leave by a channel, within a sentence. */
export function whyNot(
  channel: ScenarioChannel,
  { act, reach }: { readonly act: ScenarioStep['act']; readonly reach: DebtorReach },
): Said {
  const { closed, email, electronic } = reach
  if (closed.includes(channel)) return CLOSED[channel]
  if (channel === 'sms') return whyNoSms(act, reach.sms)
  const isElectronic = channel === 'electronic-registered' && email
  return isElectronic && electronic !== 'open' ? NOT_ELECTRONIC[electronic] : KNOWN_BY[channel]
}

function whyNoSms(act: ScenarioStep['act'], { standing, hours, tooLong }: SmsReach): Said {
  if (standing !== 'open') return NO_SMS[standing]
  if (tooLong.some((letter) => letter === act)) return TOO_LONG
  return hours === 'open' ? KNOWN_BY.sms : smsCloses[hours]
}

const KNOWN_BY: Readonly<Record<ScenarioChannel, Said>> = {
  letter: said('aucune adresse postale valable', 'no valid postal address'),
  'registered-letter': said('aucune adresse postale valable', 'no valid postal address'),
  'electronic-registered': said('aucune adresse de courriel', 'no e-mail address'),
  'e-mail': said('aucune adresse de courriel', 'no e-mail address'),
  sms: said('aucun numéro de téléphone', 'no telephone number'),
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
  sms: said('le téléphone est fermé', 'the telephone is closed'),
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

const NO_SMS: Readonly<Record<Exclude<SmsReach['standing'], 'open'>, Said>> = {
  'no-number': KNOWN_BY.sms,
  'not-mobile': said(
    'le numéro n’est pas celui d’un mobile',
    'the number is not that of a mobile telephone',
  ),
  stopped: said(
    'ce numéro a répondu STOP (règle de la maison, non une loi)',
    'this number answered STOP (a rule of the house, not a law)',
  ),
  'no-provider': said('aucun prestataire de SMS n’est réglé', 'no provider of SMS is set'),
  capped: said(
    'les SMS à cette personne ont atteint le plafond du scénario',
    'SMS to this person have reached the cap of the scenario',
  ),
}

const TOO_LONG = said(
  `son texte prendrait plus de ${mostMessages} SMS (règle de la maison)`,
  `its words would take more than ${mostMessages} SMS (house policy)`,
)

/** Why an SMS does not leave at once. */
export const smsCloses: Readonly<Record<Exclude<SmsReach['hours'], 'open'>, Said>> = {
  'closed-day': said(
    'aucun SMS ne part un dimanche ni un jour férié',
    'no SMS leaves on a Sunday or a public holiday',
  ),
  over: said(
    `aucun SMS ne part après ${contactPolicy.lastHour} h`,
    `no SMS leaves after ${contactPolicy.lastHour - 12} p.m.`,
  ),
}
