import { demandLeavesFrom } from '@quittance/cases'
import type { DossierRecord } from '@quittance/database'
import type { GateFinding, GateJudgement } from '@quittance/gate'
import { said, type Said } from '@quittance/kernel'
import { undoneTimes, type LetterStep } from '#assessment/letters-sent.ts'
import { goesToEmail } from '#departures/channel-words.ts'
import { failureWords } from '#departures/failure-words.ts'
import { reserveLetter } from '#departures/reserve-letter.ts'
import { moveFrom } from '#dossier/moved.ts'
import { requireNothingUnderWay } from '#dossier/under-way.ts'
import { requireNothingWaits } from '#inbound/nothing-waits.ts'
import { draftLetter, verdictView, type Drafted, type LetterAsked } from '#outreach/compose.ts'
import { holidayPlaceOf, referenceOf } from '#outreach/letter-facts.ts'
import { sendingPolicy } from '#outreach/sendings/modes/sending-policy.ts'
import { requireInOrder } from '#outreach/sequence/letter-in-order.ts'
import { openProvider } from '#registered/electronic/open-provider.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

export type Approval = LetterAsked & {
  readonly expectedVersion: number
  /** Fingerprint of the letter that the person read and approved. */
  readonly textSha256: string
  /** What the person verified, when the gate asks one; null when it asks none. */
  readonly personSays: string | null
  /** Why a manager sends it before its turn; null or absent where it has come. */
  readonly overrideReason?: string | null
  /** Approved by the run of the day, under a rule that the caller set. */
  readonly byRun?: boolean
}

/**
 * Approves a letter: written again from the dossier of now, judged again by the gate, reserved.
 *
 * @throws Refused `gate-refuses` with the first point; `dossier-moved` when the dossier, or the
 * letter it gives, is no longer what was approved; `already-done`; `house-refuses` before its turn in the
 * scenario, unless a manager gives a reason. When the gate asks a person, only
 * the lack of an answer refuses, at the path `personSays`.
 */
export async function approveLetter(
  work: Work,
  approval: Approval,
): Promise<{ actId: string; version: number; state: string }> {
  const version = await moveFrom(work, approval)
  const draft = await draftLetter(work, approval)
  requireAsRead(draft, approval)
  requireNothingWaits(draft.dossier, approval.channel)
  requireNothingUnderWay(draft.dossier, approval.letter)
  const personSays = requirePassage(draft.judgement, approval.personSays)
  const override = requireInOrder(
    work,
    { ...draft, letter: approval.letter },
    approval.overrideReason ?? null,
  )
  const actId = await reserveLetter(work, {
    composed: draft.composed,
    channel: approval.channel,
    step: stepOf(draft.dossier, approval.letter),
    dossierId: approval.id,
    reference: referenceOf(draft.dossier, approval.letter),
    to: sentTo(draft.dossier, approval.channel),
    gate: { verdict: verdictView(draft.judgement), version: draft.judgement.version, personSays },
    wording: wordingKept(draft.worded),
    ...(override === null ? {} : { override }),
    notBefore: demandLeavesFrom(
      await sendingPolicy(work),
      { channel: approval.channel, place: holidayPlaceOf(draft.dossier) },
      work.now,
    ),
    ...(approval.channel === 'electronic-registered'
      ? { simulated: await simulatedProvider(work) }
      : {}),
    byRun: approval.byRun === true,
  })
  return { actId, version, state: 'reserved' }
}

/** Whether what a provider would carry leaves for real. @throws Refused where none is ready. */
export async function simulatedProvider({ house, tx, caller }: Work): Promise<boolean> {
  const provider = await openProvider(house, { tx, organisationId: caller.organisationId })
  if (provider !== null) return provider.port.simulated
  throw new Refused('invalid-input', failureWords('no-provider'), { path: 'channel' })
}

/** @throws Refused `dossier-moved` where the letter is no longer the one that was read. */
export function requireAsRead(
  { sha256 }: Pick<Drafted, 'sha256'>,
  { textSha256 }: Pick<Approval, 'textSha256'>,
): void {
  if (sha256 === textSha256) return
  throw new Refused(
    'dossier-moved',
    said(
      'La lettre n’est plus celle que vous avez lue : le solde ou le jour a changé. Relisez-la.',
      'The letter is no longer the one you read: the balance or the day has changed. Read it again.',
    ),
  )
}

/** Where an e-mail goes; null on paper. @throws Refused `invalid-input` where no address is known. */
export function sentTo({ debtor }: DossierRecord, channel: LetterAsked['channel']): string | null {
  if (!goesToEmail(channel)) return null
  if (debtor.email !== null) return debtor.email
  throw new Refused(
    'invalid-input',
    said(
      'Aucun courriel n’est connu pour ce débiteur.',
      'No e-mail address is known for this debtor.',
    ),
    { path: 'channel' },
  )
}

/** What is kept of how a letter was worded: the last check reads whom its words are for. */
export function wordingKept({ wording, template, purpose }: Drafted['worded']) {
  return { tone: wording.tone, template, ...purpose }
}

/** What the letter is, once for ever; one that is known not to have left makes room for another. */
export function stepOf(dossier: DossierRecord, letter: LetterStep): string {
  const undone = undoneTimes(dossier, letter)
  const step = `dossier/${dossier.id}/${letter}`
  return undone === 0 ? step : `${step}/${undone + 1}`
}

/**
 * Lets through what the gate passes, and what it leaves to a person once the person answered.
 *
 * @returns the answer to keep with the verdict; null when the gate asked nothing.
 */
export function requirePassage(judgement: GateJudgement, personSays: string | null): string | null {
  if (judgement.verdict === 'pass') return null
  if (judgement.verdict === 'ask-a-person' && personSays !== null) return personSays
  const [first] = judgement.findings
  const [citation] = first?.citations ?? []
  throw new Refused('gate-refuses', gateSentence(first), {
    ...(citation === undefined ? {} : { citation }),
    ...(judgement.verdict === 'ask-a-person' ? { path: 'personSays' } : {}),
  })
}

/** The first point of the gate; its reason of law is given in French alone, with the letter. */
export function gateSentence(first: GateFinding | undefined): Said {
  return said(
    first?.sentence ?? 'Le garde-fou ne laisse pas partir cette lettre.',
    'The gate does not let this letter leave: read its points beside the letter.',
  )
}
