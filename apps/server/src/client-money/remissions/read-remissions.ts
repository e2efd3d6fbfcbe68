import type { DossierRemissions } from '@quittance/contract'
import { getOrganisation, loadDossier } from '@quittance/database'
import { day } from '@quittance/kernel'
import { leftToGiveUp } from '#client-money/remissions/left-to-give-up.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

type Asked = { readonly id: string; readonly on?: string | undefined }

/** What was given up of a dossier, and what may still be on a day. @throws Refused `not-found`. */
export async function readRemissions(work: Work, { id, on }: Asked): Promise<DossierRemissions> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const asOf = on === undefined ? work.today : day(on)
  const { kind } = await getOrganisation(work.tx)
  const numberOf = new Map(dossier.items.map((item) => [item.id, item.number]))
  const exhibitOf = new Map(dossier.exhibits.map((exhibit) => [exhibit.id, exhibit.number]))
  return {
    version: dossier.version,
    on: asOf.toString(),
    ofOneself: kind === 'creditor',
    items: leftToGiveUp(dossier, asOf).map(({ item, costs, interest, indemnity, principal }) => ({
      id: item.id,
      number: item.number,
      label: item.label,
      costsCents: costs,
      interestCents: interest,
      indemnityCents: indemnity,
      principalCents: principal,
    })),
    rows: dossier.remissions
      .map((one) => ({
        id: one.id,
        itemNumber: numberOf.get(one.claimItemId) ?? '',
        on: one.on.toString(),
        costsCents: one.toCosts,
        interestCents: one.toInterest,
        indemnityCents: one.toIndemnity,
        principalCents: one.toPrincipal,
        exhibitId: one.exhibitId,
        exhibitNumber: one.exhibitId === null ? null : (exhibitOf.get(one.exhibitId) ?? null),
        reference: one.reference,
        decidedBy: one.decidedBy,
        decidedOn: one.decidedOn.toString(),
        channel: one.channel,
        note: one.note,
        undoneBecause: one.undoneBecause,
      }))
      .toReversed(),
  }
}
