import { createHash } from 'node:crypto'
import type { Composition, GateVerdictView } from '@quittance/contract'
import {
  getOrganisation,
  loadDossier,
  type DossierRecord,
  type OrganisationRecord,
} from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { judgeMessage, type GateJudgement } from '@quittance/gate'
import { said, type Answer } from '@quittance/kernel'
import {
  applyEdits,
  composeLetter,
  filledTemplate,
  letterParts,
  withPartSetAside,
  type ComposedLetter,
  type FilledTemplate,
  type FormalNoticeFacts,
  type LetterTemplate,
} from '@quittance/letters'
import { statementOf } from '#assessment/statement.ts'
import type { LetterStep } from '#assessment/letters-sent.ts'
import { uncontested, type Uncontested } from '#dossier/disputes/contested.ts'
import { isRegistered } from '#departures/channel-words.ts'
import { noDossier } from '#dossier/moved.ts'
import { asJson } from '#http/json.ts'
import { wordingOf, type LetterWording } from '#outreach/templates/demand-wording.ts'
import { gateFacts } from '#outreach/gate-facts.ts'
import {
  demandFacts,
  firstLetterOf,
  holidayPlaceOf,
  interestAfterNotice,
  type LetterOrder,
} from '#outreach/letter-facts.ts'
import { hindranceView } from '#outreach/sequence/letter-in-order.ts'
import { composedOrRefused } from '#outreach/refusal-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

export type Channel = 'letter' | 'registered-letter' | 'electronic-registered' | 'e-mail'

/** What is asked to be written; `edits` holds the paragraphs that the officer rewrote, by id. */
export type LetterAsked = {
  readonly id: string
  readonly letter: LetterStep
  readonly channel: Channel
  readonly edits: Readonly<Record<string, string>>
  /** Words being written, tried in the place of those in force. */
  readonly trial?: LetterTemplate
}

/** A letter written and judged, not yet sent. */
export type Drafted = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly composed: ComposedLetter
  readonly judged: Answer<GateJudgement>
  readonly judgement: GateJudgement
  readonly worded: LetterWording
  /** Its template as it was filled. */
  readonly filled: FilledTemplate
  readonly sha256: string
}

/** Writes a letter from the dossier as it stands now and asks the gate, changing nothing. */
export async function draftLetter(work: Work, asked: LetterAsked): Promise<Drafted> {
  const dossier = await loadDossier(work.tx, asked.id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(work.tx)
  return draftFrom(work, { dossier, organisation }, asked)
}

/** The same from a dossier already read; nothing more is read. */
export function draftFrom(
  work: Pick<Work, 'now' | 'today' | 'caller'>,
  of: Pick<Drafted, 'dossier' | 'organisation'>,
  asked: LetterAsked,
): Drafted {
  const { dossier, organisation } = of
  const left = uncontested(dossier, work.today)
  const claimed = left?.claimed ?? dossier
  const statement = statementOf(claimed, work.today)
  const order: LetterOrder = {
    dossier: claimed,
    organisation,
    statement,
    letter: asked.letter,
    registered: isRegistered(asked.channel),
    electronic: asked.channel === 'electronic-registered',
    on: work.today,
    signatory: work.caller.name,
  }
  const worded = wordingOf({
    dossier,
    organisation,
    letter: asked.letter,
    byEmail: asked.channel === 'e-mail',
    on: work.today,
    now: work.now,
    totalCents: statement.totalCents,
    trial: asked.trial ?? null,
  })
  const facts = { ...factsOf(order), wording: worded.wording }
  const letter = composedOrRefused(composeLetter(asked.letter, facts))
  const composed = edited(leavingOut(letter, left), asked.edits)
  const judged = judgeMessage({
    on: work.now,
    channel: asked.channel,
    text: composed.text,
    dossier: {
      ...gateFacts({
        ...order,
        disputed: left === null ? 'whole' : 'items',
        iban: accountOn(composed),
        paymentSinceComposition: false,
      }),
      template: worded.purpose,
    },
  })
  return {
    dossier,
    organisation,
    composed,
    judged,
    judgement: judged.value,
    worded,
    filled: filledTemplate(asked.letter, facts),
    sha256: fingerprintOf(composed),
  }
}

/** The letter and what the gate says of it, as the screen of the gate shows them. */
export async function compose(work: Work, asked: LetterAsked): Promise<Composition> {
  const { dossier, organisation, composed, judgement, worded, sha256 } = await draftLetter(
    work,
    asked,
  )
  return {
    letter: asked.letter,
    channel: asked.channel,
    dossierVersion: dossier.version,
    text: composed.text,
    textSha256: sha256,
    sheet: composed,
    parts: letterParts(composed).map(({ id, start, end }) => ({ id, start, end })),
    calendarHeld: holidayPlaceOf(dossier) !== null,
    wording: {
      tone: worded.wording.tone,
      stepChannel: worded.step.channel,
      because: worded.step.because,
      template: worded.template,
    },
    gate: verdictView(judgement),
    hindrance: hindranceView(work, { dossier, organisation, letter: asked.letter }),
  }
}

/** The letter, saying what it does not ask for where a part of the debt is contested. */
function leavingOut(letter: ComposedLetter, left: Uncontested | null): ComposedLetter {
  if (left === null || left.whole.length + left.inPart.length === 0) return letter
  return withPartSetAside(letter, {
    numbers: left.whole.map(({ number }) => number),
    inPart: left.inPart.map(({ number }) => number),
  })
}

/** SHA-256 of the letter whole: what the person approves, and what is printed. */
export function fingerprintOf(composed: ComposedLetter): string {
  return createHash('sha256')
    .update(canonicalJson(asJson(composed)))
    .digest('hex')
}

export function verdictView(judgement: GateJudgement): GateVerdictView {
  const { verdict, version, findings, passed } = judgement
  return {
    verdict,
    version,
    findings: findings.map(({ span, citations, ...finding }) => ({
      ...finding,
      span: span === null ? null : [span[0], span[1]],
      citations: citations.map(({ code, article }) => ({ code, article })),
    })),
    passed: passed.map(({ rule, certainty }) => ({
      rule,
      ...(certainty === undefined ? {} : { certainty }),
    })),
  }
}

/** The facts of any of the four letters: each takes what is its own. */
export function factsOf(order: LetterOrder): FormalNoticeFacts {
  return {
    ...demandFacts(order),
    firstLetter: firstLetterOf(order.dossier),
    interestAfterNotice: interestAfterNotice(order.dossier),
  }
}

/** A letter with the paragraphs that an officer rewrote. @throws Refused for one that a text orders. */
export function edited(
  composed: ComposedLetter,
  edits: Readonly<Record<string, string>>,
): ComposedLetter {
  const outcome = applyEdits(
    composed,
    Object.entries(edits).map(([id, text]) => ({ id, text })),
  )
  if (outcome.kind === 'edited') return outcome.letter
  throw new Refused(
    'invalid-input',
    said(
      'Ce passage est ordonné par un texte : il ne se réécrit pas.',
      'This passage is required by a text: it cannot be rewritten.',
    ),
    { path: `edits.${outcome.id}` },
  )
}

/** The account printed on the letter. */
export function accountOn(composed: ComposedLetter): string {
  for (const block of composed.body) {
    if (block.kind !== 'payment') continue
    const row = block.rows.find(({ label }) => label === 'IBAN')
    if (row !== undefined) return row.value
  }
  return ''
}
