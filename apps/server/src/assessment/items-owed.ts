import type { DossierRecord, ItemRecord } from '@quittance/database'
import {
  addCents,
  cents,
  isAfter,
  zeroCents,
  type Cents,
  type Day,
  type Outcome,
} from '@quittance/kernel'
import {
  interest,
  recoveryIndemnity,
  type Interest,
  type InterestFacts,
  type InterestRegime,
  type RecoveryIndemnity,
} from '@quittance/law'
import type { RateHundredths } from '@quittance/kernel'
import { firstOf } from '#assessment/letters-sent.ts'

/** One item of a claim as it stands on a day, each part with the answer of the law that founds it. */
export type ItemOwed = {
  readonly item: ItemRecord
  readonly creditNotes: readonly {
    readonly number: string
    readonly on: Day
    readonly amountCents: Cents
  }[]
  /** Null where no interest runs yet: no regime starts before a formal notice. */
  readonly interest: Outcome<Interest> | null
  /** Null where the claim is not one of L441-10. */
  readonly indemnity: Outcome<RecoveryIndemnity> | null
  /** Interest accrued since the first day, paid or not. */
  readonly interestAccrued: Cents
  readonly interestLeft: Cents
  readonly principalLeft: Cents
  readonly indemnityOwed: Cents
  readonly indemnityLeft: Cents
}

/** What each item of a dossier owes on a day, payments received that day included. */
export function itemsOwed(dossier: DossierRecord, asOf: Day): readonly ItemOwed[] {
  return dossier.items.map((item) => itemOwed(dossier, item, asOf))
}

function itemOwed(dossier: DossierRecord, item: ItemRecord, asOf: Day): ItemOwed {
  const creditNotes = dossier.creditNotes.filter(
    ({ claimItemId, on }) => claimItemId === item.id && !isAfter(on, asOf),
  )
  const served = servedTo(dossier, item.id, asOf)
  const regime = regimeOf(dossier, item)
  const startsOn = interestStart(dossier, item, regime)
  const facts: InterestFacts | null =
    startsOn === null
      ? null
      : {
          asOf,
          principal: item.principalCents,
          startsOn,
          regime,
          payments: served.map(({ on, interestAndPrincipal }) => ({
            on,
            amount: interestAndPrincipal,
          })),
          creditNotes: creditNotes.map(({ on, amountCents }) => ({ on, amount: amountCents })),
        }
  const accrued = facts === null ? null : interest(withoutEmpty(facts))
  const value = accrued?.outcome === 'answer' ? accrued.value : null
  const reduced = Math.max(
    item.principalCents - sumOf(creditNotes.map((note) => note.amountCents)),
    0,
  )
  const principalPaid = sumOf(served.map(({ toPrincipal }) => toPrincipal))
  const interestPaid = sumOf(served.map(({ toInterest }) => toInterest))
  const indemnity = indemnityOf(dossier, item, asOf)
  const indemnityOwed = indemnity?.outcome === 'answer' ? indemnity.value.amount : zeroCents
  const indemnityPaid = sumOf(served.map(({ toIndemnity }) => toIndemnity))
  return {
    item,
    creditNotes,
    interest: accrued,
    indemnity,
    interestAccrued: value?.interest ?? zeroCents,
    interestLeft: cents(Math.max((value?.interest ?? 0) - interestPaid, 0)),
    principalLeft: cents(Math.max(reduced - principalPaid, 0)),
    indemnityOwed,
    indemnityLeft: cents(Math.max(indemnityOwed - indemnityPaid, 0)),
  }
}

/** A movement of no amount says nothing: the question refuses zero. */
function withoutEmpty(facts: InterestFacts): InterestFacts {
  const payments = (facts.payments ?? []).filter(({ amount }) => amount !== zeroCents)
  return { ...facts, payments }
}

/** The lump sum of an invoice paid late, asked only where L441-10 applies. */
function indemnityOf(dossier: DossierRecord, item: ItemRecord, asOf: Day) {
  if (!isTradeDebt(dossier)) return null
  return recoveryIndemnity({
    asOf,
    creditorIs: dossier.creditor.actsAs,
    debtorIs: dossier.debtor.kind,
    dueOn: item.dueOn,
  })
}

/** Prices of goods and services; rents and loans have their own regimes. */
const tradeNatures = new Set(['invoice', 'sale', 'services', 'works'])

/** Whether the claim is a price owed between professionals: the regime of C. com. L441-10. */
export function isTradeDebt(dossier: DossierRecord): boolean {
  const { creditor, debtor, nature } = dossier
  const professionals = creditor.actsAs === 'professional' && debtor.kind === 'professional'
  return professionals && tradeNatures.has(nature)
}

/** The regime of interest, by the parties and what was agreed (law/rules (d), which regime). */
function regimeOf(dossier: DossierRecord, item: ItemRecord): InterestRegime<RateHundredths> {
  const contractRate = item.contractRateHundredths ?? dossier.contractRateHundredths
  if (isTradeDebt(dossier)) {
    return contractRate === null ? { kind: 'late-payment' } : { kind: 'late-payment', contractRate }
  }
  if (contractRate !== null) return { kind: 'contractual', annualRate: contractRate }
  const creditor = dossier.creditor.actsAs === 'professional' ? 'other' : 'private-individual'
  return { kind: 'legal', creditor }
}

/**
 * The first day that bears interest: the day after the due date between professionals, without any
 * reminder (C. com. L441-10, II); elsewhere the day after the formal notice (C. civ. 1231-6, 1344-1).
 */
function interestStart(
  dossier: DossierRecord,
  item: ItemRecord,
  regime: InterestRegime<RateHundredths>,
): Day | null {
  if (regime.kind === 'late-payment') return item.dueOn.add({ days: 1 })
  const notice = firstOf(dossier, 'formal-notice')
  if (notice === null) return null
  return isAfter(notice.on, item.dueOn) ? notice.on : item.dueOn.add({ days: 1 })
}

type Served = {
  readonly on: Day
  readonly toInterest: Cents
  readonly toPrincipal: Cents
  readonly toIndemnity: Cents
  readonly interestAndPrincipal: Cents
}

/** What the payments up to a day put towards an item. */
function servedTo(dossier: DossierRecord, itemId: string, asOf: Day): readonly Served[] {
  return dossier.payments
    .filter(({ receivedOn }) => !isAfter(receivedOn, asOf))
    .flatMap(({ receivedOn, allocations }) =>
      allocations
        .filter(({ claimItemId }) => claimItemId === itemId)
        .map(({ toInterest, toPrincipal, toIndemnity }) => ({
          on: receivedOn,
          toInterest,
          toPrincipal,
          toIndemnity,
          interestAndPrincipal: addCents(toInterest, toPrincipal),
        })),
    )
}

function sumOf(amounts: readonly Cents[]): Cents {
  return addCents(...amounts)
}
