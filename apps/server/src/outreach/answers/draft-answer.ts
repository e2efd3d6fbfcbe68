import type { Composition, DisputeAnswerKind } from '@quittance/contract'
import {
  getOrganisation,
  loadDossier,
  type DossierRecord,
  type OrganisationRecord,
} from '@quittance/database'
import type { GateJudgement } from '@quittance/gate'
import { said } from '@quittance/kernel'
import { composeLetter, letterParts, type ComposedLetter } from '@quittance/letters'
import { lettersOf } from '#assessment/letters-sent.ts'
import { isRegistered } from '#departures/channel-words.ts'
import { noDossier } from '#dossier/moved.ts'
import { disputeAnswered, errorAnswered, type Answered } from '#outreach/answers/answer-facts.ts'
import type { AnsweringLetter } from '#outreach/answers/answering-letters.ts'
import { judgedAnswer } from '#outreach/answers/judge-answer.ts'
import { edited, fingerprintOf, verdictView, type Channel } from '#outreach/compose.ts'
import { firstLetterOf } from '#outreach/letter-facts.ts'
import { creditorParty, debtorParty, senderOf } from '#outreach/letter-parties.ts'
import { composedOrRefused } from '#outreach/refusal-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** An answer asked for; `about` is the sending in error, or the dispute. */
export type AnswerAsked = {
  readonly id: string
  readonly letter: AnsweringLetter
  readonly channel: Channel
  readonly about: string
  readonly answer: DisputeAnswerKind | null
  readonly edits: Readonly<Record<string, string>>
}

/** An answer written and judged, not yet sent. */
export type DraftedAnswer = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly composed: ComposedLetter
  readonly judgement: GateJudgement
  /** What it can be once. */
  readonly step: string
  readonly reference: string
  readonly sha256: string
}

/**
 * Writes a letter that answers something from the dossier as it stands, and asks the gate, which lets
 * none claim anything. It changes nothing.
 */
export async function draftAnswer(work: Work, asked: AnswerAsked): Promise<DraftedAnswer> {
  const dossier = await loadDossier(work.tx, asked.id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(work.tx)
  const matter = { dossier, organisation, asked }
  const { step, quotable, letter } = await written(work, matter)
  const composed = edited(letter, withoutReasons(asked))
  const { letter: kind, channel } = asked
  const judgement = judgedAnswer(work, {
    dossier,
    organisation,
    letter: kind,
    channel,
    text: composed.text,
    quotable,
  })
  const reference = referenceOf(dossier)
  return {
    dossier,
    organisation,
    composed,
    judgement,
    step,
    reference,
    sha256: fingerprintOf(composed),
  }
}

/** An answer and what the gate says of it, as the screen of the gate shows them. */
export async function composeAnswer(work: Work, asked: AnswerAsked): Promise<Composition> {
  const { dossier, composed, judgement, sha256 } = await draftAnswer(work, asked)
  return {
    letter: asked.letter,
    channel: asked.channel,
    dossierVersion: dossier.version,
    text: composed.text,
    textSha256: sha256,
    sheet: composed,
    parts: letterParts(composed).map(({ id, start, end }) => ({ id, start, end })),
    calendarHeld: true,
    wording: null,
    gate: verdictView(judgement),
    hindrance: null,
  }
}

type Matter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly asked: AnswerAsked
}

type Written = Pick<Answered<unknown>, 'step' | 'quotable'> & { readonly letter: ComposedLetter }

async function written(work: Work, { dossier, organisation, asked }: Matter): Promise<Written> {
  const { letter, about, channel } = asked
  const occasion = {
    sender: senderOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference: referenceOf(dossier),
    registered: isRegistered(channel),
    electronic: channel === 'electronic-registered',
    debtor: debtorParty(dossier.debtor),
    creditor: organisation.kind === 'creditor' ? null : creditorParty(dossier.creditor),
    firstLetter: firstLetterOf(dossier),
    way: channel === 'e-mail' ? ('e-mail' as const) : ('paper' as const),
  }
  if (letter === 'apology') {
    const error = await errorAnswered(work, { dossier, actId: about })
    if (error.channel !== channel) throw new Refused('invalid-input', SAME_WAY, { path: 'channel' })
    const { step, quotable, facts } = error
    return {
      step,
      quotable,
      letter: composedOrRefused(composeLetter('apology', { ...occasion, ...facts })),
    }
  }
  if (asked.answer === null) throw new Refused('invalid-input', WHICH, { path: 'answer' })
  const { step, quotable, facts } = await disputeAnswered(work, {
    dossier,
    disputeId: about,
    answer: asked.answer,
    reasons: asked.edits['reasons']?.trim() ?? '',
  })
  return {
    step,
    quotable,
    letter: composedOrRefused(composeLetter('dispute-answer', { ...occasion, ...facts })),
  }
}

/** The reasons are facts of the letter; left out, those of the resolution are written again. */
function withoutReasons({ edits }: AnswerAsked): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(edits).filter(([id]) => id !== 'reasons'))
}

/** The reference printed on an answer: the dossier's, then the rank of the letters that answered. */
function referenceOf(dossier: DossierRecord): string {
  const answers = dossier.acts.filter(({ step }) => /^(?:apology|dispute)\//u.test(step))
  const rank = answers.length + lettersOf(dossier).length + 1
  return `${dossier.reference}-R${String(rank).padStart(2, '0')}`
}

const SAME_WAY = said(
  'Une lettre d’excuses part par la voie de l’envoi qu’elle rattrape.',
  'An apology leaves the way the sending it makes up for did.',
)
const WHICH = said(
  'Dites quelle réponse est faite à cette contestation.',
  'Say which answer is given to this dispute.',
)
