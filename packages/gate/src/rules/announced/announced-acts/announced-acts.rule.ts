import type { Utterance } from '#reading/grammar/utterances.ts'
import { authorities } from '#reading/grammar/verb-words.data.ts'
import type { Reading } from '#reading/reading.ts'
import {
  debtorsActs,
  duties,
  lawfulOrders,
  lawfulStates,
  othersActs,
  sendersActs,
  titledActs,
  type LawfulActs,
} from '#rules/announced/announced-acts/lawful-acts.data.ts'
import {
  harmlessWith,
  knownPeople,
  protectedThings,
  tellers,
  toldPeople,
} from '#rules/announced/announced-acts/protected.data.ts'
import { consomL1216Threat, housePolicy } from '#rules/citations.data.ts'
import { doubt, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'

/**
 * A closed world of acts (actes annoncés): an amicable message says few things, and an act that none of
 * our lists knows is left to a person, whatever its words. Where it bears on the debtor's goods, income,
 * home or people, it is refused.
 *
 * A policy of the house; for an act that the law does not allow, the article on threats too.
 *
 * @see C. consom. L121-6, 5°
 */
export const announcedActs: GateRule = {
  id: 'announced-acts',
  name: 'actes annoncés',
  certainty: 'arguable',
  citations: [housePolicy, consomL1216Threat],
  yields: true,
  judge: (reading) =>
    reading.utterances.flatMap((said) => {
      const doubts = doubtOf(said, reading.dossier.title === true)
      return doubts === null ? [] : [finding(reading, said, doubts)]
    }),
}

type Doubt = 'unknown' | 'duty-denied' | 'protected' | 'somebody'

/** What is wrong with an utterance, null when it is one of those that a lawful message makes. */
function doubtOf(said: Utterance, titled: boolean): Doubt | null {
  if (said.supposed) return null
  if (said.of === 'sender' && said.denied && !INSISTING.test(said.verb)) {
    return DUTIES.test(said.verb) && said.time !== 'past' ? 'duty-denied' : null
  }
  if (said.denied && (said.of === 'third' || said.of === 'order')) return null
  const known = isKnown(said) || (titled && (said.time === 'past' || TITLED.test(said.verb)))
  const protects = !titled && toCome(said) && touchesProtected(said)
  if (!known) return protects && said.of !== 'debtor' ? 'protected' : 'unknown'
  if (said.of === 'debtor' || said.of === 'order') return null
  if (protects) return 'unknown'
  return tellsSomebody(said) ? 'somebody' : null
}

function toCome({ time }: Utterance): boolean {
  return time === 'future'
}

function touchesProtected({ subject, after }: Utterance): boolean {
  const around = `${subject} | ${after}`
  return PROTECTED.test(around) && !HARMLESS.test(around)
}

/** Somebody told, asked or met whom no list of ours knows: « parler aux autres copropriétaires ». */
function tellsSomebody({ verb, after, opener, time }: Utterance): boolean {
  if (!TELLERS.test(verb) || (opener === 'que' && time !== 'future')) return false
  return Array.from(after.matchAll(TOLD)).some(({ 1: noun = '' }) => !KNOWN_PEOPLE.test(noun))
}

function isKnown(said: Utterance): boolean {
  const { of, verb, state, subject, time } = said
  if (verb === '' || /^\d/.test(verb)) return true
  switch (of) {
    case 'sender':
      return (
        (time === 'present' && (state || TRADE.test(verb))) ||
        (time !== 'past' && CANDID.test(verb)) ||
        SENDERS.test(verb)
      )
    case 'debtor':
      return DEBTORS.test(verb) || (state && STATES.test(verb))
    case 'order':
      return ORDERS.test(verb)
    case 'third':
      if (authorities.test(subject) && time === 'past') return false
      if (KNOWERS.test(verb) && time === 'future' && !OURS.test(subject)) return false
      return (
        time === 'present' || time === 'past' || (state && PLACE.test(verb)) || OTHERS.test(verb)
      )
  }
}

const startsOf = (acts: readonly LawfulActs[]) =>
  new RegExp(`^(?:${acts.flatMap(({ verbs }) => verbs.split(' ')).join('|')})`)
const SENDERS = startsOf(sendersActs)
/** What the sender says of his trade: « nous exerçons une activité de recouvrement amiable ». */
const TRADE = /^(?:exerc|pratiqu|recouvr)/
/** « je vais être franc ». */
const CANDID = /^(?:franc|net$|direct|bref|brev|honnet|clair|transparent|absent|joignable|ouvert)/
const DEBTORS = startsOf(debtorsActs)
const ORDERS = startsOf(lawfulOrders)
const OTHERS = startsOf(othersActs)
const TITLED = startsOf(titledActs)
/** Denied, they announce: « nous n’hésiterons pas à ». */
const INSISTING = /^(?:hesit|tard|faill|recul|lach)/
/** Whoever does one of these would learn of the debt. */
const KNOWERS = /^(?:sau|lir|verr|appren|decouvr|entend|remarqu|discut|parler|jaser)/
/** Who may learn of it: those of the creditor’s side, and pronouns, whom the sentence named before. */
const OURS =
  /^$|\b(?:il|elle|ils|elles|cela|ca|creanciere?|mandante?|client|cliente|service|cabinet|agence|societe|gestionnaire|conseillere?|collegues?|equipe|mediat\w+|conciliat\w+|juge|tribunal|personne|technicien\w*|atelier|comptab\w+|direction|votre (?:avocat|conseil|assureur|mandataire|curateur|tuteur|notaire|lettre|message|courrier))\b/
const DUTIES = new RegExp(`^(?:${duties.split(' ').join('|')})`)
const STATES = new RegExp(`^(?:${lawfulStates})$`)
const TELLERS = new RegExp(`^(?:${tellers})`)
const TOLD = new RegExp(toldPeople, 'g')
const KNOWN_PEOPLE = new RegExp(`^(?:${knownPeople})$`)
/** « sera à vous », « seraient pour moi »: where a thing is says no act. */
const PLACE =
  /^(?:a|au|aux|en|pour|dans|d|de|du|des|par|sur|sous|chez|la|le|l|les|un|une|votre|vos|notre|nos|que|moins|sans|avec)$/
const PROTECTED = new RegExp(protectedThings)
const HARMLESS = new RegExp(harmlessWith)

function finding({ typedSpan }: Reading, said: Utterance, kind: Doubt): Draft {
  const span = typedSpan(said)
  if (kind === 'protected') return refuse(span, PROTECTED_ACT)
  if (kind === 'somebody') return doubt(span, SOMEBODY)
  return doubt(span, kind === 'duty-denied' ? DUTY_DENIED : wordingFor(said))
}

function wordingFor({ of }: Utterance) {
  return of === 'debtor' || of === 'order' ? OF_THE_DEBTOR : UNKNOWN_ACT
}

const LAWFUL = '« À défaut, le créancier pourra demander au juge d’ordonner le paiement. »'
const UNKNOWN_ACT = {
  sentence:
    'Le garde-fou ne connaît pas l’acte que cette phrase annonce : une personne relit la phrase.',
  suggestion: LAWFUL,
}
const OF_THE_DEBTOR = {
  sentence:
    'Le garde-fou ne connaît pas ce que cette phrase dit ou demande au débiteur : une personne relit la phrase.',
  suggestion: '« Vous pouvez payer, proposer des délais, ou contester cette somme. »',
}
const DUTY_DENIED = {
  sentence:
    'Lire, répondre, examiner sont dus au débiteur : une personne relit la phrase qui dit qu’on ne le fera pas.',
  suggestion: '« Vous pouvez contester cette somme en nous écrivant : nous vous répondrons. »',
}
const SOMEBODY = {
  sentence:
    'Le garde-fou ne connaît pas la personne que cette phrase nomme : une personne vérifie qu’elle peut connaître la dette.',
  suggestion: '« Votre dossier est confidentiel : nous n’en parlons qu’avec vous. »',
}
const PROTECTED_ACT = {
  sentence:
    'Cette phrase annonce, sur les biens, les revenus, le logement ou les proches du débiteur, un acte que rien ne permet à l’amiable.',
  suggestion: LAWFUL,
}
