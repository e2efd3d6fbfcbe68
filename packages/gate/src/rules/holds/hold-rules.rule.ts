import { isBefore } from '@quittance/kernel'
import type { Certainty, Citation } from '@quittance/kernel'

import { asksOfDebtor, type Reading } from '#reading/reading.ts'
import {
  asfAgreement,
  civil1104,
  civil13052,
  comL62221,
  housePolicy,
} from '#rules/citations.data.ts'
import { asksNothing } from '#rules/holds/asks-nothing.ts'
import {
  disputeHandledWords,
  disputeToldWords,
  goesOnWords,
} from '#rules/holds/dispute-told.data.ts'
import { demandWords } from '#rules/letter/claims-nothing/claims-nothing.data.ts'
import { ask, leaveToAPerson, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'

/**
 * What the debtor contests is not asked for until it is answered (contestation en cours). Where he
 * contests some items alone, the rest is asked for by a text that says what it leaves out; its sums
 * are those of a statement without them. A text that tells of a dispute which the dossier does not know,
 * and asks for money, is left to a person.
 */
export const openDispute: GateRule = hold('open-dispute', 'absence de contestation', {
  certainty: 'arguable',
  citations: [asfAgreement, housePolicy],
  judge: (reading) => {
    const { dossier, says } = reading
    const { disputes } = dossier
    if (disputes === undefined) {
      return [ask('disputes', 'Le débiteur conteste-t-il tout ou partie de la dette ?')]
    }
    if (disputes.length === 0) {
      return pressesOverDispute(reading) ? [ask('disputes', TOLD_AND_PRESSED)] : []
    }
    if (asksNothing(reading)) return []
    if (disputes.some(({ component }) => component !== 'items')) return [refuse(null, DISPUTED)]
    return says(...LEAVES_OUT) ? [] : [refuse(null, NOT_LEFT_OUT)]
  },
})

/** A promise not yet due suspends every demand (engagement en cours). */
export const promiseRunning: GateRule = hold('promise-running', 'engagement en cours', {
  certainty: 'arguable',
  citations: [civil1104, housePolicy],
  judge: ({ dossier: { promise }, leavesOn }) => {
    if (promise === undefined) return [ask('promise', 'Un engagement de payer est-il en cours ?')]
    const runs = promise !== null && !isBefore(promise.dueOn, leavesOn)
    return runs ? [refuse(null, PROMISED)] : []
  },
})

/**
 * What is owed at a term is not demanded before it (terme accordé): while a plan stands, its
 * instalments that fell due alone, be one of them missed.
 *
 * @see C. civ. 1305-2
 */
export const grantedTerm: GateRule = hold('granted-term', 'terme accordé au débiteur', {
  certainty: 'established',
  citations: [civil13052],
  judge: ({ dossier: { term, statement } }) => {
    if (term === undefined || term === null) return 'not-concerned'
    if (statement === undefined) {
      return [ask('statement', 'Quelle somme ce message demande-t-il ?')]
    }
    return statement.total > term.due ? [refuse(null, AT_A_TERM)] : []
  },
})

/**
 * After an opening judgment, the claim is declared, not demanded (procédure collective). A message that
 * notes the proceeding and asks for nothing may leave.
 */
export const insolvencyHold: GateRule = hold('insolvency', 'procédure collective', {
  certainty: 'arguable',
  citations: [comL62221],
  judge: (reading) => {
    const { holds } = reading.dossier
    if (holds?.insolvency === undefined) {
      return [ask('holds.insolvency', 'Une procédure collective est-elle ouverte ?')]
    }
    return holds.insolvency && asksSomething(reading) ? [refuse(null, INSOLVENT)] : []
  },
})

/**
 * Before the over-indebtedness commission, demands stop (surendettement). A message that says so and
 * asks for nothing may leave.
 */
export const overIndebtednessHold: GateRule = hold('over-indebtedness', 'surendettement', {
  certainty: 'arguable',
  citations: [housePolicy],
  judge: (reading) => {
    const { holds, debtor } = reading.dossier
    if (debtor?.kind === 'professional') return 'not-concerned'
    if (holds?.overIndebtedness === undefined) {
      return [ask('holds.overIndebtedness', 'Un dossier de surendettement est-il déposé ?')]
    }
    return holds.overIndebtedness && asksSomething(reading) ? [refuse(null, OVER_INDEBTED)] : []
  },
})

/** A vulnerable person is never dunned by routine: somebody reads first (vulnérabilité). */
export const vulnerabilityHold: GateRule = hold('vulnerability', 'situation de vulnérabilité', {
  certainty: 'arguable',
  citations: [housePolicy],
  judge: ({ dossier: { holds } }) => {
    if (holds?.vulnerability === undefined) {
      return [ask('holds.vulnerability', 'Une situation de vulnérabilité est-elle signalée ?')]
    }
    return holds.vulnerability ? [leaveToAPerson(VULNERABLE)] : []
  },
})

type Hold = {
  readonly certainty: Certainty
  readonly citations: readonly Citation[]
  readonly judge: (reading: Reading) => readonly Draft[] | 'not-concerned'
}

function hold(id: string, name: string, { certainty, citations, judge }: Hold): GateRule {
  return {
    id,
    name,
    certainty,
    citations,
    judge: (reading) => (asksOfDebtor(reading) === false ? 'not-concerned' : judge(reading)),
  }
}

/** What is to be signed asks something, whatever its words say. */
function asksSomething(reading: Reading): boolean {
  return reading.dossier.commits === true || !asksNothing(reading)
}

/** The text tells of a dispute that the dossier does not know, and asks for money all the same. */
function pressesOverDispute(reading: Reading): boolean {
  const { find, ibans } = reading
  if (find(disputeToldWords).length === 0 || find(disputeHandledWords).length > 0) return false
  return ibans.length > 0 || [demandWords, goesOnWords].some((words) => find(words).length > 0)
}

const TOLD_AND_PRESSED =
  'Le texte parle d’une contestation reçue et demande de payer ; le dossier n’en connaît aucune qui soit ouverte. Y a-t-il été répondu ?'
const DISPUTED = {
  sentence: 'Le débiteur conteste la dette et attend une réponse.',
  suggestion: 'Répondre d’abord à la contestation.',
}
/** Turns by which a text says that it does not ask for what is contested. */
const LEAVES_OUT = [
  String.raw`ne (?:porte|portent|concerne|concernent|vise|visent)(?: donc)? pas(?: sur)? [^.!?]{0,200}contest[a-z]+`,
  String.raw`ne (?:demand|reclam)[a-z]+(?: donc)? (?:pas|rien)[^.!?]{0,200}contest[a-z]+`,
  String.raw`(?:hors|sans|exclut|excluant|a l'exception de|deduction faite de) [^.!?]{0,120}contest[a-z]+`,
]
const NOT_LEFT_OUT = {
  sentence: 'Une partie de la dette est contestée : le texte doit dire qu’il ne la demande pas.',
  suggestion: '« Cette lettre ne porte pas sur la facture que vous contestez. »',
}
const PROMISED = {
  sentence: 'Un engagement de payer est en cours : rien n’est demandé avant son échéance.',
  suggestion: 'Attendre l’échéance de l’engagement.',
}
const AT_A_TERM = {
  sentence:
    'Un échéancier est en place : ce qui n’est pas encore échu ne peut pas être demandé, même après une échéance manquée.',
  suggestion: 'Ne demander que les échéances échues et impayées.',
}
const INSOLVENT = {
  sentence:
    'Une procédure collective est ouverte : le paiement ne peut plus être demandé au débiteur.',
  suggestion: 'Déclarer la créance au mandataire judiciaire.',
}
const OVER_INDEBTED = {
  sentence: 'Un dossier de surendettement est en cours : les relances sont suspendues.',
  suggestion: 'Attendre la décision de la commission, et lui faire connaître la créance.',
}
const VULNERABLE =
  'Une situation de vulnérabilité est signalée : une personne relit ce texte avant l’envoi.'
