import type { DossierRecord, PostedLetterRecord, RegisteredStateRead } from '@quittance/database'
import { oneOf } from '@quittance/database'
import { isBefore, outcomeDocument, parseDay, type OutcomeDocument } from '@quittance/kernel'
import {
  answerRegisteredLetter,
  registeredStateNames,
  type RegisteredLetterDocument,
  type RegisteredLetterEffect,
} from '@quittance/law'
import { limitationDocument } from '#assessment/limitation.ts'

/** A letter with what became of it. */
export type FollowedLetter = Pick<PostedLetterRecord, 'actId' | 'letter' | 'on'> & {
  readonly states: readonly RegisteredStateRead[]
  /** Of an electronic one, whether its provider says that it is qualified; null on paper. */
  readonly electronic: 'qualified' | 'not-shown' | null
}

/**
 * What a state of a registered letter does in law, as the facts of its dossier stand: whether the
 * notice counts, from which day, what it makes run.
 */
export function legalEffect(
  dossier: DossierRecord,
  letter: FollowedLetter,
  state: RegisteredStateRead,
): OutcomeDocument<RegisteredLetterEffect> {
  const formalNotice = letter.letter === 'formal-notice'
  return outcomeDocument(
    answerRegisteredLetter({
      state: oneOf(registeredStateNames, state.state),
      on: state.on.toString(),
      presentedOn: presentedOn(letter.states),
      formalNotice,
      proved: state.fileId !== null,
      ...(letter.electronic === null ? {} : { electronic: letter.electronic }),
      ...(formalNotice ? { claim: claimFacts(dossier, letter, state) } : {}),
    }),
  )
}

/** The first presentation that stands. */
function presentedOn(states: readonly RegisteredStateRead[]): string | undefined {
  return states
    .find(({ state, withdrawnBecause }) => state === 'presented' && withdrawnBecause === null)
    ?.on.toString()
}

/** The claim as it stood before the letter: the letter itself is what is weighed. */
function claimFacts(
  dossier: DossierRecord,
  letter: FollowedLetter,
  state: RegisteredStateRead,
): RegisteredLetterDocument['claim'] {
  const printed = parseDay(letter.on ?? '') ?? state.on
  const { claim, startsOn, events } = limitationDocument(dossier, state.on)
  const [first] = dossier.items.toSorted((one, other) =>
    isBefore(one.dueOn, other.dueOn) ? -1 : 1,
  )
  return {
    claim,
    startsOn,
    events: (events ?? []).filter(({ on }) => on !== undefined && on < printed.toString()),
    dueOn: first?.dueOn.toString(),
    interestAgreed: dossier.contractRateHundredths !== null,
  }
}
