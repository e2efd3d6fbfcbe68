import {
  answer,
  dayText,
  eurosText,
  isAfter,
  needsFacts,
  notApplicable,
  THIN_SPACE,
  type Cents,
  type Citation,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import {
  indemnityAmounts,
  indemnityOwed,
  indemnityTexts,
} from '#interest/recovery-indemnity/recovery-indemnity.data.ts'
import { entryOn, firstEntry } from '#texts/dated-table.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'

/** The facts of one invoice, whatever days are written as. */
export type RecoveryIndemnityQuestion<On> = {
  readonly asOf?: Maybe<On>
  readonly creditorIs?: Maybe<'professional' | 'private-individual'>
  readonly debtorIs?: Maybe<'professional' | 'public-buyer' | 'consumer' | 'private-individual'>
  /** The day of payment printed on the invoice. */
  readonly dueOn?: Maybe<On>
  /** Null or absent while it is not paid. */
  readonly paidOn?: Maybe<On | null>
  /** True where insolvency proceedings forbid payment on the due date; absent, false. */
  readonly insolvencyForbidsPayment?: Maybe<boolean>
}

export type RecoveryIndemnityFacts = RecoveryIndemnityQuestion<Day>
export type RecoveryIndemnityDocument = RecoveryIndemnityQuestion<string>

/** From the most to the least urgent. */
export type RecoveryIndemnityRefusal =
  | 'debtor-is-not-a-professional'
  | 'creditor-is-not-a-professional'
  | 'insolvency-forbids-payment'
  | 'paid-in-time'

/** The lump sum, owed once an invoice. */
export type RecoveryIndemnity = { readonly amount: Cents; readonly per: 'invoice' }

/**
 * The lump sum a professional owes for each invoice paid late
 * (indemnité forfaitaire pour frais de recouvrement).
 *
 * Owed once an invoice, not once a reminder, and never by a consumer. More may be asked on proof.
 *
 * @see C. com. L441-10, II and D441-5; Code de la commande publique L2192-13, D2192-35
 */
export function recoveryIndemnity(
  facts: RecoveryIndemnityFacts,
): Outcome<RecoveryIndemnity, RecoveryIndemnityRefusal> {
  const { asOf, creditorIs, debtorIs, dueOn } = facts
  if (
    asOf === undefined ||
    creditorIs === undefined ||
    debtorIs === undefined ||
    dueOn === undefined
  ) {
    return needsFacts(...missingAmong({ asOf, creditorIs, debtorIs, dueOn }))
  }
  if (debtorIs === 'consumer' || debtorIs === 'private-individual') {
    return refuse('debtor-is-not-a-professional', dueOn)
  }
  if (creditorIs !== 'professional') return refuse('creditor-is-not-a-professional', dueOn)
  if (facts.insolvencyForbidsPayment === true) return refuse('insolvency-forbids-payment', dueOn)
  if (!isAfter(facts.paidOn ?? asOf, dueOn)) return refuse('paid-in-time', dueOn)
  const entry = entryOn(indemnityAmounts, dueOn.toString())
  const owed = entryOn(indemnityOwed, dueOn.toString())
  if (entry === null || owed === null) return needsFacts('regime-before-2013')
  const citations =
    debtorIs === 'public-buyer'
      ? [indemnityTexts.publicBuyerOwes, indemnityTexts.publicBuyer]
      : [owed.source, entry.source]
  return answer({ amount: entry.value, per: 'invoice' }, 'arguable', () =>
    explain(entry.value, dueOn, citations),
  )
}

/** The same question as a parsed JSON document. */
export function answerRecoveryIndemnity(
  document: RecoveryIndemnityDocument,
): Outcome<RecoveryIndemnity, RecoveryIndemnityRefusal> {
  const { asOf, dueOn, paidOn } = document
  return recoveryIndemnity({
    ...document,
    asOf: readDay(asOf),
    dueOn: readDay(dueOn),
    paidOn: readDay(paidOn ?? undefined),
  })
}

function explain(amount: Cents, dueOn: Day, citations: readonly Citation[]): Explanation {
  return {
    rule: 'late-payment/recovery-indemnity',
    sentence: `La facture échue le ${dayText(dueOn)} est payée en retard${THIN_SPACE}; une indemnité de ${eurosText(amount)} est due de plein droit.`,
    citations,
    steps: [
      {
        rule: 'late-payment/indemnity-once-an-invoice',
        sentence: 'Elle est due une fois par facture payée en retard (à confirmer).',
        citations: [indemnityTexts.oneAnInvoice],
        steps: [],
        certainty: 'arguable',
      },
    ],
    certainty: 'arguable',
    result: eurosText(amount),
  }
}

const REFUSALS: Readonly<Record<RecoveryIndemnityRefusal, string>> = {
  'debtor-is-not-a-professional': 'Le débiteur n’agit pas à titre professionnel.',
  'creditor-is-not-a-professional': 'Le créancier n’agit pas à titre professionnel.',
  'insolvency-forbids-payment':
    'Une procédure collective interdit de payer la créance à son échéance.',
  'paid-in-time': 'La facture n’est pas en retard de paiement.',
}

function refuse(
  reason: RecoveryIndemnityRefusal,
  dueOn: Day,
): Outcome<RecoveryIndemnity, RecoveryIndemnityRefusal> {
  const on = dueOn.toString()
  return notApplicable(reason, 'established', () => ({
    rule: 'late-payment/recovery-indemnity',
    sentence: REFUSALS[reason],
    citations: [(entryOn(indemnityOwed, on) ?? firstEntry(indemnityOwed)).source],
    steps: [],
  }))
}
