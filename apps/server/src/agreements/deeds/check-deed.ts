import type { DeedRead, DeedView } from '@quittance/contract'
import {
  describeExhibit,
  insertAcknowledgmentDeed,
  insertLimitationEvent,
  loadDossier,
  type AcknowledgmentDeed,
  type DossierRecord,
} from '@quittance/database'
import { cents, day, invariant, isAfter, readAmountInWords, said } from '@quittance/kernel'
import { answerAcknowledgmentForm } from '@quittance/law'
import { z } from 'zod'
import { defectSaid, forceSaid, formalitySaid } from '#agreements/deeds/deed-words.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { requireExhibitOf } from '#law/own-exhibit.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Checked = DeedRead & { readonly id: string; readonly expectedVersion: number }

/**
 * Keeps what a person read on an acknowledgment of debt that came back, and what its form is worth:
 * it counts as proof for that, and for limitation where the debtor signed it (C. civ. 1376, 2240).
 *
 * @throws Refused `not-found` for an exhibit of another dossier; `invalid-input` for a day to come.
 */
export async function checkDeed(
  work: Work,
  input: Checked,
): Promise<{ readonly version: number; readonly deed: DeedView }> {
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const exhibit = requireExhibitOf(dossier, input.exhibitId)
  const date = day(input.date)
  if (isAfter(date, work.today)) {
    throw new Refused(
      'invalid-input',
      said('Un acte ne se date pas de l’avenir.', 'A deed is not dated in the future.'),
      { path: 'date' },
    )
  }
  const deed = weighed(work, input, dossier)
  await insertAcknowledgmentDeed(work.tx, dossier.id, deed)
  await keepAsProof(work, input, deed)
  await record(work, {
    verb: 'acknowledgment-checked',
    subject: { kind: 'exhibit', id: input.exhibitId },
    dossierId: dossier.id,
    facts: {
      number: exhibit.number,
      kind: input.kind,
      amountCents: deed.amountCents,
      force: deed.force,
      certainty: deed.certainty,
      defects: z.array(z.string()).parse(deed.defects),
      formalities: z.array(z.string()).parse(deed.formalities),
    },
    references: [exhibit.sha256],
  })
  return { version, deed: deedView(deed, dossier) }
}

/** The question of law that a deed asks, from what was read on it. */
function questionOf(deed: AcknowledgmentDeed, dossier: DossierRecord) {
  return answerAcknowledgmentForm({
    kind: oneKind.parse(deed.kind),
    signedBy: deed.signedByDebtor ? ['debtor'] : [],
    amountInFigures: deed.figuresCents,
    amountInWordsText: deed.wordsText,
    mentionBy: oneHand.parse(deed.mentionBy),
    debtorIs: deed.debtorIs === 'merchant' ? 'merchant' : 'other',
    loan: deed.isLoan,
    date: deed.datedOn.toString(),
    dueOn: deed.dueOn?.toString() ?? null,
    ...(deed.partiesNamed
      ? {
          parties: {
            debtor: { name: dossier.debtor.name },
            creditor: { name: dossier.creditor.name },
          },
        }
      : {}),
  })
}

const oneKind = z.enum(['private-deed', 'notarial-deed', 'lawyer-deed'])
const oneHand = z.enum(['debtor', 'process-that-shows-the-author', 'somebody-else'])

function weighed(work: Work, input: Checked, dossier: DossierRecord): AcknowledgmentDeed {
  const figures = input.amountInFiguresCents
  const text = input.amountInWordsText
  const read: AcknowledgmentDeed = {
    id: work.house.chance.id(),
    exhibitId: input.exhibitId,
    kind: input.kind,
    signedByDebtor: input.signedByDebtor,
    figuresCents: figures === null ? null : cents(figures),
    wordsText: text === null || text === '' ? null : text,
    mentionBy: input.mentionBy,
    debtorIs: input.debtorIs,
    isLoan: input.loan,
    datedOn: day(input.date),
    dueOn: input.dueOn === null ? null : day(input.dueOn),
    partiesNamed: input.partiesNamed,
    force: 'none',
    certainty: 'unknown',
    amountCents: null,
    defects: [],
    formalities: [],
    at: work.now,
    by: work.caller.userId,
  }
  const outcome = questionOf(read, dossier)
  invariant(outcome.outcome === 'answer', 'the form has every fact of the question')
  const { force, amount, defects, formalities } = outcome.value
  return {
    ...read,
    force,
    certainty: outcome.certainty,
    amountCents: amount === null || amount <= 0 ? null : amount,
    defects: [...defects],
    formalities: [...formalities],
  }
}

/** The exhibit counts as what it is, and the deed for limitation where the debtor signed it. */
async function keepAsProof(work: Work, input: Checked, deed: AcknowledgmentDeed): Promise<void> {
  const written = { at: work.now, by: work.caller.userId }
  await describeExhibit(work.tx, {
    exhibitId: deed.exhibitId,
    kind: deed.kind === 'private-deed' ? 'acknowledgment-of-debt' : deed.kind,
    from: 'debtor',
    signature: deed.signedByDebtor ? 'handwritten' : 'none',
    states: deed.amountCents === null ? 'debt-only' : 'debt-and-amount',
    figuresCents: deed.figuresCents,
    wordsCents: deed.wordsText === null ? null : readAmountInWords(deed.wordsText),
    ...written,
  })
  if (!deed.signedByDebtor) return
  await insertLimitationEvent(work.tx, {
    id: work.house.chance.id(),
    dossierId: input.id,
    kind: 'acknowledgment',
    on: deed.datedOn,
    endedOn: null,
    result: null,
    registered: false,
    exhibitId: deed.exhibitId,
    note: 'Reconnaissance de dette signée.',
    ...written,
  })
}

const codes = z.array(z.string())

/** A deed as screens read it, with why its form is worth that. */
export function deedView(deed: AcknowledgmentDeed, dossier: DossierRecord): DeedView {
  const outcome = questionOf(deed, dossier)
  invariant(outcome.outcome === 'answer', 'a deed that was weighed is weighed again')
  const exhibit = dossier.exhibits.find(({ id }) => id === deed.exhibitId)
  return {
    id: deed.id,
    exhibit: { id: deed.exhibitId, number: exhibit?.number ?? 0 },
    date: deed.datedOn.toString(),
    force: outcome.value.force,
    certainty: outcome.certainty,
    amountCents: deed.amountCents,
    says: forceSaid(outcome.value.force),
    defects: codes.parse(deed.defects).map(defectSaid),
    formalities: codes.parse(deed.formalities).map(formalitySaid),
    because: outcome.explain(),
  }
}
