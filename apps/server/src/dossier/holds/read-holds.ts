import { holdEffects, holdState, isHousePolicy, type HoldEffect } from '@quittance/cases'
import type { DossierHolds, HoldEffectView, HoldView } from '@quittance/contract'
import {
  dossiersOfPerson,
  loadDossier,
  type DossierRecord,
  type HoldRecord,
} from '@quittance/database'
import { day, isAfter, type Day } from '@quittance/kernel'
import { declarationDeadline } from '@quittance/law'
import { holdFact } from '#dossier/holds/hold-facts.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

/** What stops demands to the person of a dossier, what it does, and what remains possible. */
export async function readHolds(
  { tx, today }: Work,
  { id }: { readonly id: string },
): Promise<DossierHolds> {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const others = await dossiersOfPerson(tx, id)
  return {
    version: dossier.version,
    otherDossiers: others.length - 1,
    holds: dossier.holds.map((hold) => holdView(hold, { dossier, on: today })).toReversed(),
  }
}

function holdView(
  hold: HoldRecord,
  { dossier, on }: { readonly dossier: DossierRecord; readonly on: Day },
): HoldView {
  const fact = holdFact(hold)
  const state = holdState(fact, on)
  const isOver = state === 'over' || state === 'void'
  const isHidden = hold.kind === 'vulnerability' && isOver
  const effects = isOver ? null : holdEffects(fact)
  return {
    id: hold.id,
    kind: hold.kind,
    stage: isHidden ? null : fact.stage,
    state,
    from: hold.fromOn.toString(),
    until: (hold.lifted?.endsOn ?? hold.untilOn)?.toString() ?? null,
    publishedOn: hold.publishedOn?.toString() ?? null,
    publication: hold.publication,
    writeTo: isHidden ? null : hold.writeTo,
    exhibitId: dossier.exhibits.find(({ id }) => id === hold.exhibitId)?.id ?? null,
    notedOn: hold.notedOn.dossierId === dossier.id ? null : hold.notedOn,
    declare: isOver ? null : declarationOf(hold, on),
    liftedBecause: isHidden ? null : (hold.lifted?.reason ?? null),
    replaced: hold.replacedOn !== null,
    details: hold.erasedAt !== null ? 'erased' : isHidden ? 'may-be-erased' : 'kept',
    stops: (effects?.stops ?? []).map(effectView),
    remains: (effects?.remains ?? []).map(effectView),
    unknown: [...(effects?.unknown ?? [])],
  }
}

/** By when the claim is declared; null for what is not declared, or was not published yet. */
function declarationOf({ kind, publishedOn }: HoldRecord, on: Day): HoldView['declare'] {
  if (kind !== 'insolvency' || publishedOn === null) return null
  const outcome = declarationDeadline({ publishedOn })
  if (outcome.outcome !== 'answer') return null
  const { actBy } = outcome.value
  return { by: actBy, late: isAfter(on, day(actBy)), because: outcome.explain() }
}

function effectView({ sentence, citation, certainty }: HoldEffect): HoldEffectView {
  const housePolicy = isHousePolicy(citation)
  const { code, article } = citation
  return { sentence, article: housePolicy ? null : { code, article }, housePolicy, certainty }
}
