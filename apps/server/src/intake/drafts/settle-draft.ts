import type { DepositInput } from '@quittance/contract'
import {
  endClaimDraft,
  lockClaimDraft,
  waitingClaimDrafts,
  type ClaimDraftRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { attach } from '#evidence/attach.ts'
import { readingOf, sameSeller } from '#intake/drafts/draft-reading.ts'
import { noDraft, questionsFor } from '#intake/drafts/draft-view.ts'
import { endedAlready } from '#intake/drafts/draft-verbs.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Holds the draft that a deposit finishes, before anything is written.
 *
 * @throws Refused `invalid-input` while a question of it waits for an answer; `already-done`.
 */
export async function requireSettled(
  work: Work,
  input: DepositInput,
): Promise<ClaimDraftRecord | null> {
  if (input.draftId === undefined) return null
  const draft = await lockClaimDraft(work.tx, input.draftId)
  if (draft === null || draft.kind !== 'claim') throw noDraft()
  if (draft.state !== 'waiting') throw endedAlready()
  const questions = await questionsFor(work, draft, input.creditorId)
  const open = questions.find(({ answered }) => !answered)
  if (open === undefined) return draft
  throw new Refused(
    'invalid-input',
    said(
      `Une question attend une réponse : ${open.said.fr}`,
      `A question waits for an answer: ${open.said.en}`,
    ),
    { path: `answers.${open.code}` },
  )
}

/**
 * Ends a draft in the dossier that it became: its original is the first exhibit, and so is that of
 * each credit note taken with it.
 *
 * @returns the version of the dossier after that.
 */
export async function settleDraft(
  work: Work,
  of: {
    readonly draft: ClaimDraftRecord
    readonly input: DepositInput
    readonly dossierId: string
  },
): Promise<number> {
  const { draft, input, dossierId } = of
  let version = 1
  for (const one of [draft, ...(await reductionsTaken(work, draft, input))]) {
    if (one.fileId !== null) {
      const attached = await attach(work, {
        id: dossierId,
        expectedVersion: version,
        fileId: one.fileId,
        kind: 'invoice',
        deviceSha256: null,
        owners: [],
      })
      ;({ version } = attached)
    }
    await endClaimDraft(work.tx, { id: one.id, dossierId, at: work.now, by: work.caller.userId })
  }
  return version
}

/** The credit notes received of the same seller that this deposit takes off. */
async function reductionsTaken(
  work: Work,
  draft: ClaimDraftRecord,
  { creditNotes }: DepositInput,
): Promise<readonly ClaimDraftRecord[]> {
  if (creditNotes.length === 0) return []
  const claim = readingOf(draft)
  const waiting = await waitingClaimDrafts(work.tx)
  return waiting.filter((one) => {
    if (one.kind !== 'reduction') return false
    const { number, names, seller } = readingOf(one)
    return (
      sameSeller(seller, claim.seller) &&
      creditNotes.some((note) => note.number === number && names.includes(note.invoiceNumber))
    )
  })
}
