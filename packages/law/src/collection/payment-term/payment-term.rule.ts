import {
  addSpan,
  answer,
  dayText,
  isAfter,
  laterDay,
  NBSP,
  needsFacts,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import {
  paymentDelays,
  paymentTermTexts,
  type PaymentDelays,
} from '#collection/payment-term/payment-term.data.ts'
import { entryOn } from '#texts/dated-table.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'

/** What the parties agreed on the day of payment. */
export const paymentAgreements = ['none', 'days-from-invoice', 'end-of-month'] as const
export type PaymentAgreement = (typeof paymentAgreements)[number]

/** The facts of an invoice between professionals, whatever days are written as. */
export type PaymentTermQuestion<On> = {
  readonly invoiceOn?: Maybe<On>
  readonly agreed?: Maybe<PaymentAgreement>
  /** For `days-from-invoice`. */
  readonly days?: Maybe<number>
  /** The day the goods were received or the service performed; for `none`. */
  readonly performedOn?: Maybe<On>
  /** True for a periodic invoice; absent, false. */
  readonly periodic?: Maybe<boolean>
}

export type PaymentTermFacts = PaymentTermQuestion<Day>
export type PaymentTermDocument = PaymentTermQuestion<string>

/** The day an invoice is to be paid, and the last that the law allows. */
export type PaymentTerm = {
  readonly dueOn: string
  /** The last day that could be agreed. */
  readonly latestOn: string
  readonly exceedsTheLaw: boolean
  /** By the other way of counting the end of the month; null where there is one way only. */
  readonly otherDueOn: string | null
}

/**
 * The day an invoice between professionals is to be paid (échéance), and whether it is too late.
 *
 * Forty-five days to the end of the month are counted in two ways that are both in use: the days
 * first, then the end of the month, or the reverse. The first is answered, the other shown.
 *
 * @see C. com. L441-10, I
 */
export function paymentTerm(facts: PaymentTermFacts): Outcome<PaymentTerm> {
  const { invoiceOn, agreed, days, performedOn } = facts
  const missing = missingAmong({
    invoiceOn,
    agreed,
    ...(agreed === 'days-from-invoice' ? { days } : {}),
    ...(agreed === 'none' ? { performedOn } : {}),
  })
  if (missing.length > 0 || invoiceOn === undefined || agreed === undefined) {
    return needsFacts(...missing)
  }
  const held = entryOn(paymentDelays, invoiceOn.toString())
  if (held === null) return needsFacts('rule-before-2019-04')
  const found = termOf({ ...facts, invoiceOn, agreed }, held.value)
  const { dueOn, latestOn, otherDueOn } = found
  const exceedsTheLaw = isAfter(dueOn, latestOn)
  const value: PaymentTerm = {
    dueOn: dueOn.toString(),
    latestOn: latestOn.toString(),
    exceedsTheLaw,
    otherDueOn: otherDueOn?.toString() ?? null,
  }
  const certainty = otherDueOn !== null || exceedsTheLaw ? 'arguable' : 'established'
  return answer(value, certainty, () => explain(found, exceedsTheLaw, certainty))
}

/** The same question as a parsed JSON document. */
export function answerPaymentTerm(document: PaymentTermDocument): Outcome<PaymentTerm> {
  const { invoiceOn, performedOn } = document
  return paymentTerm({
    ...document,
    invoiceOn: readDay(invoiceOn),
    performedOn: readDay(performedOn),
  })
}

type Known = PaymentTermFacts & { readonly invoiceOn: Day; readonly agreed: PaymentAgreement }

type Found = { readonly dueOn: Day; readonly latestOn: Day; readonly otherDueOn: Day | null }

function termOf(facts: Known, delays: PaymentDelays): Found {
  const { invoiceOn, agreed, days = 0, performedOn = invoiceOn } = facts
  const { withoutAgreement, mostAgreed, periodicOrEndOfMonth } = delays
  switch (agreed) {
    case 'none': {
      const dueOn = addSpan(performedOn, { days: withoutAgreement })
      return { dueOn, latestOn: dueOn, otherDueOn: null }
    }
    case 'days-from-invoice': {
      const most = facts.periodic === true ? periodicOrEndOfMonth : mostAgreed
      const latestOn = addSpan(invoiceOn, { days: most })
      return { dueOn: addSpan(invoiceOn, { days }), latestOn, otherDueOn: null }
    }
    case 'end-of-month': {
      const daysFirst = endOfMonth(addSpan(invoiceOn, { days: periodicOrEndOfMonth }))
      const monthFirst = addSpan(endOfMonth(invoiceOn), { days: periodicOrEndOfMonth })
      const same = daysFirst.equals(monthFirst)
      return { dueOn: daysFirst, latestOn: daysFirst, otherDueOn: same ? null : monthFirst }
    }
  }
}

function endOfMonth(of: Day): Day {
  return of.with({ day: of.daysInMonth })
}

function explain(found: Found, exceeds: boolean, certainty: Certainty): Explanation {
  const { dueOn, latestOn, otherDueOn } = found
  return {
    rule: 'collection/payment-term',
    sentence: `La facture se paie au plus tard le ${dayText(dueOn)}.`,
    citations: [paymentTermTexts.rule],
    steps: [
      ...(otherDueOn === null
        ? []
        : [
            {
              rule: 'collection/end-of-month',
              sentence: `Les jours sont comptés d’abord, puis la fin du mois. Comptée dans l’autre sens, l’échéance serait le ${dayText(otherDueOn)}${NBSP}: ne comptez un retard qu’après la plus tardive des deux, et dites au contrat laquelle vaut.`,
              citations: [paymentTermTexts.rule, paymentTermTexts.methods],
              steps: [],
              certainty: 'arguable' as const,
              result: dayText(laterDay(dueOn, otherDueOn)),
            },
          ]),
      ...(exceeds
        ? [
            {
              rule: 'collection/term-too-long',
              sentence: `La loi ne laisse pas convenir d’un jour postérieur au ${dayText(latestOn)}. Ce qui en résulte pour l’échéance n’est pas tranché ici.`,
              citations: [paymentTermTexts.rule, paymentTermTexts.beyond],
              steps: [],
              certainty: 'arguable' as const,
              result: dayText(latestOn),
            },
          ]
        : []),
    ],
    certainty,
    result: dayText(dueOn),
  }
}
