import {
  isHousePolicy,
  standsAgainstLetter,
  type LetterObstacle,
  type LetterStage,
} from '@quittance/cases'
import type { Composition } from '@quittance/contract'
import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import type { LetterStep } from '#assessment/letters-sent.ts'
import { statementOf } from '#assessment/statement.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { Refused } from '#wiring/refused.ts'
import { requireRight, rightsOf } from '#wiring/rights.ts'
import type { Caller, Work } from '#wiring/work.ts'

/** A letter of a dossier, as it is asked for. */
type Asked = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly letter: LetterStep
}

/** Why a manager sent a letter before its turn, and what stood against it: kept with its act. */
export type OrderOverride = { readonly reason: string; readonly against: string }

/** On which day, how far the letter is, and its act once it is about to leave. */
type AtStage = { readonly on: Day; readonly stage: LetterStage; readonly leaving?: string }

/** What stands against a letter on a day: its turn in the scenario last; null where nothing does. */
export function letterHindered(
  { dossier, organisation, letter }: Asked,
  { on, stage, ...leaving }: AtStage,
): LetterObstacle | null {
  const statement = statementOf(dossier, on)
  const facts = caseFacts(dossier, { organisation, statement, on, ...leaving })
  return standsAgainstLetter(facts, on, { letter, stage })
}

/** The same for the screen where the letter is written, and whether its reader may pass over it. */
export function hindranceView(
  { today, caller }: Pick<Work, 'today'> & { readonly caller: Pick<Caller, 'role'> },
  asked: Asked,
): Composition['hindrance'] {
  const obstacle = letterHindered(asked, { on: today, stage: 'asked' })
  if (obstacle === null) return null
  const { nature, because, until, citations } = obstacle
  return {
    nature,
    because,
    until: until?.toString() ?? null,
    isPolicy: citations.some(isHousePolicy),
    citations: citations.map(({ code, article }) => ({ code, article })),
    mayOverride: nature === 'order' && rightsOf(caller.role).includes('override-policy'),
  }
}

/**
 * Lets through a letter whose turn has come, or that a manager sends before it with a reason. What a
 * text forbids, or the state of the dossier, is passed over by nobody.
 *
 * @returns the reason to keep and journal; null where its turn has come.
 * @throws Refused `already-done` for a letter that left, `house-refuses` for its turn or a rule of the
 * house, `law-refuses` for a text; `not-permitted` for a reason of somebody who is no manager.
 */
export function requireInOrder(
  { today, caller }: Pick<Work, 'today' | 'caller'>,
  asked: Asked,
  overrideReason: string | null,
): OrderOverride | null {
  // What is under way is looked at apart: the same letter is left to its step, which exists once.
  const obstacle = letterHindered(asked, { on: today, stage: 'approved' })
  if (obstacle === null) return null
  const { nature, because, citations } = obstacle
  if (nature === 'sent') throw new Refused('already-done', because)
  if (nature === 'order' && overrideReason !== null) {
    requireRight(caller.role, 'override-policy')
    return { reason: overrideReason, against: because.fr }
  }
  const [citation] = citations
  const code = citations.some(isHousePolicy) ? 'house-refuses' : 'law-refuses'
  throw new Refused(code, because, citation === undefined ? {} : { citation })
}
