import type { DossierLaw } from '@quittance/contract'
import { loadDossier, wordsOfFindings, type DossierRecord } from '@quittance/database'
import { addCents, day, type Day } from '@quittance/kernel'
import { adverseFacts } from '#assessment/claim/adverse.ts'
import { chargedCosts } from '#assessment/claim/charged-costs.ts'
import { chargesDocument } from '#assessment/claim/charges.ts'
import { admissionsOfAll, conditionsDocument } from '#assessment/claim/conditions.ts'
import {
  creditNotesOf,
  indemnityDocument,
  interestStart,
  servedTo,
} from '#assessment/interest-documents.ts'
import { notedEvent } from '#assessment/limitation-events.ts'
import { itemMatter, rulingMatter } from '#assessment/limitation-parts.ts'
import { exhibitsToWeigh, readDescription, writingDocument } from '#assessment/proof.ts'
import { interestDocument, remittedOf } from '#assessment/remitted.ts'
import { routeDocument } from '#assessment/claim/route.ts'
import { statementOf } from '#assessment/statement.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

type Asked = { readonly id: string; readonly asOf: string }

/**
 * The facts that the law reads in a dossier on a day, question by question, each with what it
 * comes from: whoever asks the same questions with them gets the same figures, to the cent.
 */
export async function readLaw(work: Work, { id, asOf: on }: Asked): Promise<DossierLaw> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const asOf = day(on)
  const limitation = rulingMatter(dossier, asOf)
  return {
    asOf: on,
    rates: dossier.addedRates.map((rate) => ({ ...rate })),
    statement: statementOf(dossier, asOf),
    items: itemsOf(dossier, asOf),
    limitation: {
      document: limitation.document,
      from: limitation.from.map((source) => ({ ...source })),
      noted: notedOf(dossier),
    },
    conditions: {
      document: conditionsDocument(dossier, asOf),
      admissions: admissionsOfAll(dossier, asOf).map((source) => ({ ...source })),
    },
    writing: {
      document: writingDocument(dossier, asOf),
      exhibitIds: exhibitsToWeigh(dossier).map(({ exhibitId }) => exhibitId),
      described: describedOf(dossier),
    },
    charges: { document: chargesDocument(dossier, asOf) },
    route: { document: routeDocument(dossier, asOf) },
    adverse: await adverseOf(work, dossier, asOf),
  }
}

function itemsOf(dossier: DossierRecord, asOf: Day): DossierLaw['items'] {
  return dossier.items.map((item) => {
    const start = interestStart(dossier, item)
    return {
      id: item.id,
      number: item.number,
      label: item.label,
      dueOn: item.dueOn.toString(),
      principalCents: item.principalCents,
      creditNotes: creditNotesOf(dossier, item.id, asOf).map(({ number, on, amountCents }) => ({
        number,
        on: on.toString(),
        amountCents,
      })),
      served: servedTo(dossier, item.id, asOf).map((one) => ({
        paymentId: one.paymentId,
        on: one.on.toString(),
        toCostsCents: one.toCosts,
        toInterestCents: one.toInterest,
        toIndemnityCents: one.toIndemnity,
        toPrincipalCents: one.toPrincipal,
      })),
      costsCents: addCents(
        ...chargedCosts(dossier, item.id, asOf).map(({ grossCents }) => grossCents),
      ),
      remitted: remittedOf(dossier, item, asOf).map((one) => ({
        on: one.on.toString(),
        toCostsCents: one.toCosts,
        toInterestCents: one.toInterest,
        toIndemnityCents: one.toIndemnity,
        toPrincipalCents: one.toPrincipal,
      })),
      startsFrom: start === null ? null : { ...start, on: start.on.toString() },
      interest: interestDocument(dossier, item, asOf),
      indemnity: indemnityDocument(dossier, item, asOf),
      limitation: itemMatter(dossier, item, asOf).document,
    }
  })
}

function notedOf({ limitationEvents }: DossierRecord): DossierLaw['limitation']['noted'] {
  return limitationEvents.map((record) => {
    const { id, registered, exhibitId, note, recordedAt, withdrawnBecause } = record
    const { kind, on, endedOn = null, result = null } = notedEvent(record)
    return {
      id,
      kind,
      on,
      endedOn,
      result,
      registered,
      exhibitId,
      note,
      recordedAt: recordedAt.toString(),
      withdrawnBecause,
    }
  })
}

function describedOf({ exhibits }: DossierRecord): DossierLaw['writing']['described'] {
  return exhibits.flatMap(({ id: exhibitId, described }) => {
    if (described === null) return []
    const { figuresCents, wordsCents } = described
    return [
      {
        exhibitId,
        ...readDescription(described),
        amountInFiguresCents: figuresCents,
        amountInWordsCents: wordsCents,
      },
    ]
  })
}

/** What speaks against the claim, in the debtor's words as they were noted or written. */
async function adverseOf(
  work: Work,
  dossier: DossierRecord,
  asOf: Day,
): Promise<DossierLaw['adverse']> {
  const facts = adverseFacts(dossier, asOf)
  const findings = facts.filter(({ kind }) => kind !== 'dispute').map(({ id }) => id)
  const written = await wordsOfFindings(work.tx, findings)
  const noted = new Map(dossier.disputes.map(({ id, reason }) => [id, reason]))
  return facts.map((fact) => ({
    ...fact,
    on: fact.on?.toString() ?? null,
    words: noted.get(fact.id) ?? written.get(fact.id) ?? '',
  }))
}
