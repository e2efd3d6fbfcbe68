import type { DossierRecord } from '@quittance/database'
import {
  isAfter,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import { costBecause } from '#assessment/claim/costs-line.ts'
import { itemsOwed } from '#assessment/items-owed.ts'
import { remittedBecause } from '#assessment/remitted-line.ts'
import { creditNoteBecause, itemBecause, paymentBecause } from '#assessment/statement.ts'

/** Why a line of euros is what it is; null where the law waits for a fact. */
export type LineReason = { readonly certainty: Certainty; readonly because: Explanation | null }

/** The reasons of each line, by its id, as the statement of the day gives them. */
export function lineReasons(dossier: DossierRecord, asOf: Day): ReadonlyMap<string, LineReason> {
  const items = itemsOwed(dossier, asOf).flatMap(
    ({
      item,
      costs,
      creditNotes,
      interest,
      indemnity,
      remitted,
    }): (readonly [string, LineReason])[] => [
      [`principal:${item.id}`, reasonOf(itemBecause(item))],
      ...creditNotes.map(
        (note, index) =>
          [`credit-note:${item.id}:${index}`, reasonOf(creditNoteBecause(note))] as const,
      ),
      [`interest:${item.id}`, answered(interest)],
      [`indemnity:${item.id}`, answered(indemnity)],
      ...dossier.costs
        .filter((one) => costs.some(({ id }) => id === one.id))
        .map((one) => [`costs:${one.id}`, reasonOf(costBecause(one))] as const),
      ...remitted.map(
        (one) => [`remission:${one.remissionId}`, reasonOf(remittedBecause(dossier, one))] as const,
      ),
    ],
  )
  const payments = dossier.payments
    .filter(({ receivedOn }) => !isAfter(receivedOn, asOf))
    .map((payment) => [`payment:${payment.id}`, reasonOf(paymentBecause(payment))] as const)
  return new Map([...items, ...payments])
}

function reasonOf(because: Explanation): LineReason {
  return { certainty: because.certainty ?? 'established', because }
}

function answered(outcome: Outcome<unknown> | null): LineReason {
  return outcome?.outcome === 'answer'
    ? { certainty: outcome.certainty, because: outcome.explain() }
    : { certainty: 'unknown', because: null }
}
