import { holdState } from '@quittance/cases'
import { eraseHold as erase, loadDossier } from '@quittance/database'
import { said } from '@quittance/kernel'
import { holdFact } from '#dossier/holds/hold-facts.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Erasing = {
  readonly id: string
  readonly expectedVersion: number
  readonly holdId: string
}

/**
 * Erases the details of a vulnerability that is over (effacement): what it was, to whom to write
 * instead, the exhibit it named, why it was lifted. That there was one, and its days, stay: the letters
 * of then were judged by it.
 *
 * @throws Refused `not-found`; `law-refuses` while it holds; `already-done`.
 */
export async function eraseHold(work: Work, input: Erasing): Promise<{ readonly version: number }> {
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const hold = dossier.holds.find(({ id }) => id === input.holdId)
  if (hold === undefined || hold.kind !== 'vulnerability') throw new Refused('not-found', NONE)
  const state = holdState(holdFact(hold), work.today)
  if (state === 'holds' || state === 'coming') throw new Refused('law-refuses', STILL_HOLDS)
  const erased = { holdId: hold.id, at: work.now, by: work.caller.userId }
  if (!(await erase(work.tx, erased))) throw new Refused('already-done', ERASED_BEFORE)
  await record(work, {
    verb: 'hold-erased',
    subject: { kind: 'dossier', id: dossier.id },
    dossierId: dossier.id,
    facts: { hold: hold.id, kind: hold.kind },
  })
  return { version }
}

const NONE = said(
  'Cette situation n’est pas de cette personne, ou n’est pas une vulnérabilité.',
  'This situation is not one of this person, or is no vulnerability.',
)
const STILL_HOLDS = said(
  'Levez d’abord cette suspension : ses détails servent tant qu’elle protège la personne.',
  'Lift this hold first: its details serve as long as it protects the person.',
)
const ERASED_BEFORE = said(
  'Ces détails sont déjà effacés.',
  'These details have already been erased.',
)
