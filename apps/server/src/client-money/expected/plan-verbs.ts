import { houseExpectedTerms } from '@quittance/cases'
import type { PlanInput } from '@quittance/contract'
import {
  insertPlan,
  insertPlanEvent,
  loadDossier,
  type DossierRecord,
  type PlanRecord,
} from '@quittance/database'
import { cents, day, isAfter, isBefore, said, type Day, type Said } from '@quittance/kernel'
import { statementOf } from '#assessment/statement.ts'
import { planInForce } from '#client-money/expected/standing.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type OnDossier = { readonly id: string; readonly expectedVersion: number }
type Moved = { readonly version: number }

/**
 * Notes a plan of instalments that was agreed (échéancier convenu), as the next version of the
 * dossier's: the one before is kept, and stands no more.
 *
 * @throws Refused `invalid-input` for days that do not follow one another, or for more than is owed;
 * `dossier-moved`; `not-found`.
 */
export async function agreePlan(work: Work, input: PlanInput): Promise<Moved> {
  const version = await moveFrom(work, input)
  const dossier = await requireDossier(work, input.id)
  const agreedOn = day(input.agreedOn)
  const instalments = input.instalments.map(({ dueOn, amountCents }) => ({
    dueOn: day(dueOn),
    amountCents: cents(amountCents),
  }))
  refuseUnsound(work, { dossier, agreedOn, instalments, exhibitId: input.exhibitId })
  const terms = dossier.expectedTerms ?? houseExpectedTerms
  const planId = work.house.chance.id()
  const written = { at: work.now, by: work.caller.userId }
  const planVersion = (dossier.plans.at(-1)?.version ?? 0) + 1
  await insertPlan(work.tx, {
    id: planId,
    dossierId: dossier.id,
    version: planVersion,
    agreedOn,
    channel: input.channel,
    exhibitId: input.exhibitId,
    graceWorkingDays: input.graceWorkingDays ?? terms.graceWorkingDays,
    defaultAfterDays: input.defaultAfterDays ?? terms.defaultAfterDays,
    note: input.note,
    instalments,
    ...written,
  })
  if (input.knownToCreditor) {
    const id = work.house.chance.id()
    const told = { id, planId, kind: 'creditor-knows', on: agreedOn, note: '' } as const
    await insertPlanEvent(work.tx, { ...told, exhibitId: null, ...written })
  }
  await record(work, {
    verb: 'plan-agreed',
    subject: { kind: 'payment-plan', id: planId },
    dossierId: dossier.id,
    facts: {
      planVersion,
      on: input.agreedOn,
      channel: input.channel,
      amountCents: instalments.reduce((sum, { amountCents }) => sum + amountCents, 0),
      instalments: input.instalments.map(({ dueOn, amountCents }) => ({ dueOn, amountCents })),
      knownToCreditor: input.knownToCreditor,
    },
  })
  return { version }
}

type Proposed = {
  readonly dossier: DossierRecord
  readonly agreedOn: Day
  readonly instalments: readonly { readonly dueOn: Day; readonly amountCents: number }[]
  readonly exhibitId: string | null
}

function refuseUnsound(work: Work, proposed: Proposed): void {
  const { dossier, agreedOn, instalments, exhibitId } = proposed
  if (isAfter(agreedOn, work.today)) throw wrong(notYetAgreed, 'agreedOn')
  if (isBefore(instalments[0]?.dueOn ?? agreedOn, agreedOn))
    throw wrong(beforeAgreed, 'instalments')
  const unordered = instalments.some(({ dueOn }, index) => {
    const before = instalments[index - 1]
    return before !== undefined && !isBefore(before.dueOn, dueOn)
  })
  if (unordered) throw wrong(notInOrder, 'instalments')
  const asked = instalments.reduce((sum, { amountCents }) => sum + amountCents, 0)
  if (asked > statementOf(dossier, work.today).totalCents) throw wrong(moreThanOwed, 'instalments')
  requireItsExhibit(dossier, exhibitId)
}

/** @throws Refused `invalid-input` for an exhibit of another dossier. */
function requireItsExhibit({ exhibits }: DossierRecord, exhibitId: string | null): void {
  if (exhibitId !== null && !exhibits.some(({ id }) => id === exhibitId)) {
    throw wrong(noExhibit, 'exhibitId')
  }
}

function wrong(sentence: Said, path: string): Refused {
  return new Refused('invalid-input', sentence, { path })
}

const notYetAgreed = said(
  'Un échéancier ne se note pas avant d’être convenu.',
  'A payment plan is not recorded before it is agreed.',
)
const beforeAgreed = said(
  'La première échéance précède l’accord.',
  'The first instalment comes before the agreement.',
)
const notInOrder = said(
  'Chaque échéance vient après la précédente.',
  'Each instalment comes after the one before.',
)
const moreThanOwed = said(
  'Cet échéancier demande plus que ce qui est dû.',
  'This payment plan asks for more than is owed.',
)
const noExhibit = said(
  'Cette pièce n’est pas dans ce dossier.',
  'This exhibit is not in this case.',
)

/**
 * Says that the creditor knows the plan, since a day: he is no longer told of the payments that
 * execute it (CPCE R124-5). An exhibit of the dossier may show it.
 */
export async function creditorKnowsPlan(
  work: Work,
  input: OnDossier & { readonly on: string; readonly exhibitId: string | null },
): Promise<Moved> {
  const on = day(input.on)
  const { exhibitId } = input
  if (isAfter(on, work.today)) throw wrong(notYetKnown, 'on')
  const { version, plan } = await planToTouch(work, input)
  if (exhibitId !== null) requireItsExhibit(await requireDossier(work, input.id), exhibitId)
  const kept = await insertPlanEvent(work.tx, {
    id: work.house.chance.id(),
    planId: plan.id,
    kind: 'creditor-knows',
    exhibitId,
    on,
    note: '',
    at: work.now,
    by: work.caller.userId,
  })
  if (!kept) throw new Refused('already-done', knownAlready)
  await record(work, {
    verb: 'plan-known-to-creditor',
    subject: { kind: 'payment-plan', id: plan.id },
    dossierId: input.id,
    facts: { on: input.on, planVersion: plan.version, exhibitId },
  })
  return { version }
}

const notYetKnown = said('Ce jour est à venir.', 'This day is in the future.')
const knownAlready = said(
  'Il est déjà dit que le créancier connaît cet échéancier.',
  'It is already said that the creditor knows this payment plan.',
)
const noPlan = said(
  'Aucun échéancier n’est en place sur ce dossier.',
  'No payment plan stands on this case.',
)

async function planToTouch(
  work: Work,
  input: OnDossier,
): Promise<{ readonly version: number; readonly plan: PlanRecord }> {
  const version = await moveFrom(work, input)
  const plan = planInForce(await requireDossier(work, input.id), work.today)
  if (plan === null) throw new Refused('already-done', noPlan)
  return { version, plan }
}

async function requireDossier({ tx }: Work, id: string): Promise<DossierRecord> {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  return dossier
}
