import type { DraftForm, DraftView } from '@quittance/contract'
import { endClaimDraft, findClaimDraft, lockClaimDraft, saveClaimDraft } from '@quittance/database'
import { said } from '@quittance/kernel'
import { readingOf } from '#intake/drafts/draft-reading.ts'
import { noDraft, questionsFor } from '#intake/drafts/draft-view.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Kept = Pick<DraftView, 'version' | 'questions'>

type Saved = {
  readonly id: string
  readonly version: number
  readonly form: DraftForm
  readonly answers: readonly string[]
}

/** Keeps what a person wrote in a draft, and gives its questions as they stand. @throws Refused `dossier-moved`; `already-done`. */
export async function saveDraft(work: Work, input: Saved): Promise<Kept> {
  const version = await saveClaimDraft(work.tx, { ...input, expectedVersion: input.version })
  if (version !== null) {
    const kept = await findClaimDraft(work.tx, input.id)
    if (kept === null) throw noDraft()
    return { version, questions: await questionsFor(work, kept) }
  }
  const draft = await lockClaimDraft(work.tx, input.id)
  if (draft === null) throw noDraft()
  if (draft.state !== 'waiting') throw endedAlready()
  throw new Refused(
    'dossier-moved',
    said(
      'Quelqu’un d’autre a changé ce brouillon : rechargez la page, puis reprenez.',
      'Somebody else changed this draft: reload the page, then go on.',
    ),
  )
}

/** Throws a draft away; its file stays kept. @throws Refused `already-done`; `not-found`. */
export async function discardDraft(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ id: string }> {
  const draft = await lockClaimDraft(work.tx, id)
  if (draft === null) throw noDraft()
  if (draft.state !== 'waiting') throw endedAlready()
  await endClaimDraft(work.tx, { id, dossierId: null, at: work.now, by: work.caller.userId })
  const { number, source } = readingOf(draft)
  await record(work, {
    verb: 'claim-draft-discarded',
    subject: { kind: 'claim-draft', id },
    facts: { number, source },
  })
  return { id }
}

/** The refusal of a draft that was deposited or thrown away before. */
export function endedAlready(): Refused {
  return new Refused(
    'already-done',
    said(
      'Ce brouillon a déjà été déposé ou jeté.',
      'This draft was deposited or thrown away already.',
    ),
  )
}
