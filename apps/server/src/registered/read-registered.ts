import type {
  RegisteredLettersView,
  RegisteredLetterView,
  RegisteredStateView,
} from '@quittance/contract'
import { registeredStates } from '@quittance/contract'
import {
  loadDossier,
  namesOfMembers,
  oneOf,
  registeredLettersOf,
  registeredStatesOf,
  type DossierRecord,
  type RegisteredStateRead,
} from '@quittance/database'
import { letterName } from '#departures/letter-names.ts'
import { noDossier } from '#dossier/moved.ts'
import {
  electronicLettersOf,
  electronicStanding,
  qualityOf,
} from '#registered/electronic/standing.ts'
import { legalEffect, type FollowedLetter } from '#registered/legal-effect.ts'
import type { Work } from '#wiring/work.ts'

/** The registered letters of a dossier, what became of each, and what that does in law. */
export async function readRegistered(
  work: Work,
  { id }: { readonly id: string },
): Promise<RegisteredLettersView> {
  const { tx } = work
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const letters = await registeredLettersOf(tx, id)
  const states = await registeredStatesOf(
    tx,
    letters.map(({ actId }) => actId),
  )
  const names = await namesOfMembers(tx)
  const electronic = await electronicLettersOf(tx, letters)
  const rows = letters.map((letter): RegisteredLetterView => {
    const deposited = electronic.get(letter.actId) ?? null
    const followed = {
      ...letter,
      states: states.filter(({ actId }) => actId === letter.actId),
      electronic: deposited === null ? null : qualityOf(deposited),
    }
    return {
      actId: letter.actId,
      label: letterName(letter.letter),
      isFormalNotice: letter.letter === 'formal-notice',
      on: letter.on,
      number: letter.number,
      recipient: [...letter.recipient],
      hasLeft: letter.state === 'done',
      simulated: letter.simulated,
      electronic: deposited,
      unshown:
        letter.channel === 'electronic-registered' && letter.state === 'done' && deposited === null,
      states: followed.states.map((state) =>
        stateView({ dossier, letter: followed, names }, state),
      ),
    }
  })
  return { rows, electronic: await electronicStanding(work, { dossier, names }) }
}

type Shown = {
  readonly dossier: DossierRecord
  readonly letter: FollowedLetter
  readonly names: ReadonlyMap<string, string>
}

function stateView(
  { dossier, letter, names }: Shown,
  state: RegisteredStateRead,
): RegisteredStateView {
  const { id, on, signedBy, detail, source, fileId, fileName, sha256, withdrawnBecause } = state
  return {
    id,
    state: oneOf(registeredStates, state.state),
    on: on.toString(),
    signedBy,
    detail,
    source,
    proof:
      fileId === null || fileName === null || sha256 === null
        ? null
        : {
            fileId,
            name: fileName,
            sha256,
            exhibitId: state.exhibitId,
            exhibitNumber: state.exhibitNumber,
          },
    recordedAt: state.recordedAt.toString(),
    recordedBy: names.get(state.recordedBy) ?? null,
    withdrawnBecause,
    effect: withdrawnBecause === null ? legalEffect(dossier, letter, state) : null,
  }
}
