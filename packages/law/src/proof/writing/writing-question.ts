import type { Cents, Day } from '@quittance/kernel'
import type { Exhibit, ExhibitKind } from '#proof/writing/exhibit.ts'
import { missingAmong, readCents, readDay, type Maybe } from '#texts/facts.ts'

/** An exception of article 1360: no writing could be had, or none is usual. */
export type WritingException =
  | 'material-impossibility'
  | 'moral-impossibility'
  | 'usage'
  | 'lost-by-force-majeure'

/** The facts of the question of proof, whatever days and amounts are written as. */
export type WritingQuestion<On, Amount> = {
  readonly asOf?: Maybe<On>
  readonly actOn?: Maybe<On>
  readonly actAmount?: Maybe<Amount>
  readonly claimedAmount?: Maybe<Amount>
  readonly actKind?: Maybe<'juridical-act' | 'fact'>
  readonly against?: Maybe<'merchant-commercial-act' | 'other'>
  readonly exhibits?: Maybe<readonly Exhibit<Amount>[]>
  readonly exceptions?: Maybe<readonly WritingException[]>
}

export type WritingFacts = WritingQuestion<Day, Cents>
export type WritingDocument = WritingQuestion<string, number>

/** Opens a document: the same question with days and cents. */
export function readWritingDocument(document: WritingDocument): WritingFacts {
  return {
    ...document,
    asOf: readDay(document.asOf),
    actOn: readDay(document.actOn),
    actAmount: readCents(document.actAmount),
    claimedAmount: readCents(document.claimedAmount),
    exhibits: document.exhibits?.map((exhibit) => ({
      ...exhibit,
      amountInFigures: readCents(exhibit.amountInFigures ?? undefined),
      amountInWords: readCents(exhibit.amountInWords ?? undefined),
    })),
  }
}

/** The paths of the facts that the question lacks; an exhibit is asked what its kind makes useful. */
export function missingWritingFacts(facts: WritingFacts): readonly string[] {
  const { asOf, actOn, actAmount, claimedAmount, actKind, against } = facts
  return [
    ...missingAmong({ asOf, actOn, actAmount, claimedAmount, actKind, against }),
    ...(facts.exhibits ?? []).flatMap((exhibit, index) =>
      missingAmong({
        id: exhibit.id,
        kind: exhibit.kind,
        from: exhibit.from,
        signature: needs(SIGNED, exhibit.kind) ? exhibit.signature : null,
        authorGrade: needs(MESSAGES, exhibit.kind) ? exhibit.authorGrade : null,
        states: exhibit.states,
      }).map((name) => `exhibits[${index}].${name}`),
    ),
  ]
}

const SIGNED: readonly ExhibitKind[] = [
  'private-deed',
  'acknowledgment-of-debt',
  'order',
  'delivery-note',
]
const MESSAGES: readonly ExhibitKind[] = ['sms', 'instant-message', 'e-mail']

function needs(kinds: readonly ExhibitKind[], kind: Maybe<ExhibitKind>): boolean {
  return kind !== undefined && kinds.includes(kind)
}
