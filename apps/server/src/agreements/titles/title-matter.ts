import {
  getOrganisation,
  listAcknowledgmentDeeds,
  listPlanOffers,
  loadDossier,
  titleFilesOf,
  type AcknowledgmentDeed,
  type DossierRecord,
  type OrganisationRecord,
  type PlanOfferRecord,
  type TitleFileRecord,
} from '@quittance/database'
import { invariant, said, type Answer, type Day, type Said } from '@quittance/kernel'
import { answerTitleRoutes, type TitleRoutes, type TitleRoutesDocument } from '@quittance/law'
import { impossibleWords } from '#agreements/titles/title-words.ts'
import { hasTitle } from '#assessment/claim/conditions.ts'
import { routeDocument } from '#assessment/claim/route.ts'
import { statementOf } from '#assessment/statement.ts'
import { holdsOfDebtor } from '#dossier/holds/hold-facts.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

/** A deed that came back, signed or not: an acknowledgment as it was read, a plan as it was signed. */
export type TitleDeed = {
  readonly signedOn: Day
  readonly exhibitId: string
  readonly name: Said
} & (
  | { readonly kind: 'acknowledgment'; readonly id: string; readonly read: AcknowledgmentDeed }
  | { readonly kind: 'plan'; readonly id: string; readonly offer: PlanOfferRecord }
)

/** All that ways to a title and their files are read from. */
export type TitleMatter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly deeds: readonly TitleDeed[]
  /** The last first. */
  readonly files: readonly TitleFileRecord[]
}

/** @throws Refused `not-found`. */
export async function loadTitles({ tx }: Pick<Work, 'tx'>, id: string): Promise<TitleMatter> {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const read = await listAcknowledgmentDeeds(tx, id)
  const offers = await listPlanOffers(tx, id)
  const deeds = [...lastReadings(read).map(acknowledgment), ...offers.flatMap(plan)]
  return {
    dossier,
    organisation: await getOrganisation(tx),
    deeds: deeds.toSorted((one, other) => Temporal.PlainDate.compare(other.signedOn, one.signedOn)),
    files: await titleFilesOf(tx, id),
  }
}

/** A paper read twice is one deed, as it was last read; the list has the last reading first. */
function lastReadings(read: readonly AcknowledgmentDeed[]): readonly AcknowledgmentDeed[] {
  return read.filter(
    ({ exhibitId }, at) => read.findIndex((one) => one.exhibitId === exhibitId) === at,
  )
}

function acknowledgment(read: AcknowledgmentDeed): TitleDeed {
  const { id, datedOn: signedOn, exhibitId } = read
  const name = said('Reconnaissance de dette', 'Acknowledgment of debt')
  return { kind: 'acknowledgment', id, signedOn, exhibitId, name, read }
}

function plan(offer: PlanOfferRecord): readonly TitleDeed[] {
  const signed = offer.events.find(({ kind }) => kind === 'signed')
  if (signed?.exhibitId == null) return []
  const signedOn = signed.at.toZonedDateTimeISO('Europe/Paris').toPlainDate()
  const { id, number } = offer
  const name = said(`Échéancier n° ${number}`, `Payment plan no. ${number}`)
  return [{ kind: 'plan', id, signedOn, exhibitId: signed.exhibitId, name, offer }]
}

/** What a person says of how the two came to agree. */
export type Agreed = Pick<TitleRoutesDocument, 'reachedThrough' | 'concessions' | 'counsel'>

/** The ways of a deed on a day, as the law answers them. */
export function waysOf(
  { dossier }: TitleMatter,
  deed: TitleDeed,
  { on, agreed }: { readonly on: Day; readonly agreed: Agreed },
): Answer<TitleRoutes> {
  const { on: _, ...claim } = routeDocument(dossier, on)
  const { insolvency, overIndebtedness } = holdsOfDebtor(dossier, on)
  const outcome = answerTitleRoutes({
    on: on.toString(),
    form: formOf(deed),
    deed: deed.kind === 'plan' ? 'payment-plan' : 'acknowledgment-of-debt',
    signedByDebtor: deed.kind === 'plan' || deed.read.signedByDebtor,
    insolvency: insolvency || overIndebtedness,
    claim,
    ...(deed.kind === 'plan' ? agreed : {}),
  })
  invariant(outcome.outcome === 'answer', 'a deed that was read has every fact of its ways')
  return outcome
}

function formOf(deed: TitleDeed): 'private-deed' | 'notarial-deed' | 'lawyer-deed' {
  if (deed.kind === 'plan') return 'private-deed'
  const { kind } = deed.read
  return kind === 'notarial-deed' || kind === 'lawyer-deed' ? kind : 'private-deed'
}

/** Why nothing is prepared on a dossier, whatever the deed and the way; null where something may be. */
export function whyNoTitleFile({ dossier, deeds }: TitleMatter, on: Day): Said | null {
  if (dossier.status === 'closed') return impossibleWords.closed
  if (hasTitle(dossier)) return impossibleWords.titled
  if (statementOf(dossier, on).totalCents <= 0) return impossibleWords['nothing-owed']
  return deeds.length === 0 ? impossibleWords['no-deed'] : null
}
