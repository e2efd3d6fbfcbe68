import { said, type Said } from '@quittance/kernel'

/** Where the recording by an officer (constat) stands. */
export const constatStates = ['none', 'asked', 'appointed', 'drawn-up', 'given-up'] as const
export type ConstatState = (typeof constatStates)[number]

/** What a person does on the way to the report (procès-verbal de constat). */
export const constatSteps = ['ask', 'appoint', 'state-cost', 'draw-up', 'give-up'] as const
export type ConstatStep = (typeof constatSteps)[number]

/** Why a step is not possible. */
export type ConstatRefusal =
  | 'no-key-message'
  | 'already-asked'
  | 'not-asked'
  | 'already-drawn-up'
  | 'already-given-up'

/** What a step depends on besides the state. */
export type ConstatMatter = {
  readonly state: ConstatState
  /** Messages kept by a person, that a request would show. */
  readonly keyMessages: number
}

/**
 * Why a step may not be taken now; null where it may.
 *
 * An appointment may be set again, and a cost stated again. After a report, or once given up, another
 * request may be made: for another telephone, at another office.
 */
export function constatRefusal(
  step: ConstatStep,
  { state, keyMessages }: ConstatMatter,
): ConstatRefusal | null {
  const runs = state === 'asked' || state === 'appointed'
  if (step === 'ask') {
    if (runs) return 'already-asked'
    return keyMessages === 0 ? 'no-key-message' : null
  }
  if (runs) return null
  if (state === 'none') return 'not-asked'
  if (step === 'state-cost') return null
  return state === 'drawn-up' ? 'already-drawn-up' : 'already-given-up'
}

/** Where a step that may be taken leads. */
export function stateAfter(step: ConstatStep, state: ConstatState): ConstatState {
  switch (step) {
    case 'ask':
      return 'asked'
    case 'appoint':
      return 'appointed'
    case 'state-cost':
      return state
    case 'draw-up':
      return 'drawn-up'
    case 'give-up':
      return 'given-up'
  }
}

/** A refusal as it stands under its button. */
export const constatRefusalWords: Readonly<Record<ConstatRefusal, Said>> = {
  'no-key-message': said(
    'Impossible : aucun message n’est retenu. Relisez une conversation et retenez ceux qui comptent.',
    'Not possible: no message is kept. Read a conversation and keep those that count.',
  ),
  'already-asked': said(
    'Impossible : un constat est déjà demandé.',
    'Not possible: a record is already asked for.',
  ),
  'not-asked': said(
    'Impossible : aucun constat n’est demandé.',
    'Not possible: no record is asked for.',
  ),
  'already-drawn-up': said(
    'Impossible : le procès-verbal est déjà dressé.',
    'Not possible: the report is already drawn up.',
  ),
  'already-given-up': said(
    'Impossible : ce constat est abandonné.',
    'Not possible: this record was given up.',
  ),
}
