import { amountText, cents, dayText } from '@quittance/kernel'
import type { ComposedLetter, StatementBlock } from '#words/composed-letter.ts'
import type { PlanAgreement } from '#words/facts/agreement-facts.ts'
import type { PaymentPlanFacts } from '#words/facts/letter-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  paragraph,
  waysToAnswer,
} from '#words/frame.ts'
import { oneOf } from '#words/french/typography.ts'
import {
  accelerationClause,
  acknowledgment,
  concessionClause,
  defaultClause,
  draftingClause,
  guaranteeClause,
  interestClause,
  rightsClause,
  signatureClause,
  workingDays,
} from '#words/kinds/agreement/plan-clauses.ts'
import { paymentBlock, statementBlock, totalRow } from '#words/kinds/debt-blocks.ts'
import { onBehalf, receiptPromise } from '#words/kinds/demand-paragraphs.ts'
import { sumOf } from '#words/refusals.ts'

/**
 * A plan (échéancier): what is offered to be signed, with all its clauses, where an agreement is
 * given; else the confirmation of one that was agreed.
 */
export function paymentPlan(facts: PaymentPlanFacts): ComposedLetter {
  const { agreement } = facts
  return agreement === undefined || agreement === null
    ? planConfirmed(facts)
    : planOffered(facts, agreement)
}

/** A plan to be signed: it acknowledges the debt, and says plainly what that changes. */
function planOffered(facts: PaymentPlanFacts, agreement: PlanAgreement): ComposedLetter {
  const count = facts.instalments.length
  return framedLetter(facts, {
    kind: 'payment-plan',
    to: facts.debtor,
    subject: 'Proposition d’échéancier, à lire avant de signer',
    references: [creditorReference(facts), firstLetterReference(facts.firstLetter)],
    body: [
      lawfulParagraph(
        'offer',
        `Nous vous proposons${onBehalf(facts)} de payer en ${count === 1 ? 'une fois' : `${count} fois`} ` +
          `la somme ci-dessous, fondée sur ${facts.basis} :`,
      ),
      statementBlock('debt', facts.lines, 'Total à payer'),
      scheduleBlock(facts),
      workingDays(),
      acknowledgment(facts, agreement),
      interestClause(facts, agreement),
      ...concessionClause(facts, agreement),
      accelerationClause(facts, agreement),
      ...guaranteeClause(facts, agreement),
      defaultClause(facts, agreement),
      rightsClause(facts, agreement),
      lawfulParagraph(
        'how-to-pay',
        `Pour payer. Chaque échéance se règle par virement sur le compte ci-dessous, en indiquant la ` +
          `référence.${receiptPromise(facts)}`,
      ),
      paymentBlock(facts.payment, null),
      ...draftingClause(facts.sender),
      ...signatureClause(facts, agreement),
    ],
    signsFor: facts.creditor?.name ?? null,
  })
}

/**
 * The confirmation of a plan (échéancier) that was agreed: what is paid, and when.
 *
 * It states no acceleration: missing an instalment does not by law make the rest due, and a clause
 * is a matter of the agreement itself (C. civ. 1305-4).
 */
function planConfirmed(facts: PaymentPlanFacts): ComposedLetter {
  const ways = oneOf(waysToAnswer(facts.sender.contact))
  return framedLetter(facts, {
    kind: 'payment-plan',
    to: facts.debtor,
    subject: 'Échéancier de paiement',
    references: [creditorReference(facts), firstLetterReference(facts.firstLetter)],
    body: [
      lawfulParagraph(
        'agreement',
        `Nous sommes convenus avec vous${onBehalf(facts)} le ${dayText(facts.agreedOn)}, d’un ` +
          `paiement en ${facts.instalments.length} fois. Il porte sur une somme fondée sur ` +
          `${facts.basis} :`,
      ),
      statementBlock('debt', facts.lines, 'Total à payer'),
      lawfulParagraph(
        'how-to-pay',
        `Chaque échéance se paie au plus tard à sa date, par virement sur le compte ci-dessous, en ` +
          `indiquant la référence.${receiptPromise(facts)}`,
      ),
      scheduleBlock(facts),
      paymentBlock(facts.payment, null),
      paragraph(
        'while-kept',
        `Tant que cet échéancier est suivi, aucune relance ne vous est adressée. Si une échéance ` +
          `devient difficile, prévenez-nous avant sa date : un autre calendrier peut être étudié.`,
      ),
      lawfulParagraph(
        'how-to-answer',
        `Si ce calendrier n’est pas celui que vous avez accepté, ou si vous contestez tout ou partie ` +
          `de cette somme, répondez ${ways}, ou écrivez-nous.`,
      ),
    ],
    signsFor: facts.creditor?.name ?? null,
  })
}

function scheduleBlock(facts: PaymentPlanFacts): StatementBlock {
  const { instalments } = facts
  return {
    kind: 'statement',
    id: 'schedule',
    rows: instalments.map(({ dueOn, amountCents }, index) => ({
      label: dayText(dueOn),
      detail: `échéance ${index + 1} sur ${instalments.length}`,
      amountCents,
      amount: amountText(amountCents),
    })),
    total: totalRow('Total des échéances', cents(sumOf(instalments))),
  }
}
