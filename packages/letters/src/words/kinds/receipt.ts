import { amountInWords, amountText, dayText, eurosText } from '@quittance/kernel'
import type { ComposedLetter, StatementBlock, StatementRow } from '#words/composed-letter.ts'
import type {
  Allocation,
  DebtElement,
  DebtLine,
  PaymentReceived,
  ReceiptFacts,
} from '#words/facts/letter-facts.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  ofName,
  paragraph,
  waysToAnswer,
} from '#words/frame.ts'
import { statementRow, totalRow } from '#words/kinds/debt-blocks.ts'
import { oneOf } from '#words/french/typography.ts'

const BY: Readonly<Record<PaymentReceived['by'], string>> = {
  transfer: 'par virement',
  card: 'par carte bancaire',
  'direct-debit': 'par prélèvement',
  cheque: 'par chèque',
  cash: 'en espèces',
}

/** A receipt (quittance, CPCE R124-6), owed for every payment: what came, and what it paid. */
export function receipt(facts: ReceiptFacts): ComposedLetter {
  const { payment, allocation } = facts
  const by = payment.payer === null ? 'de vous' : `de ${payment.payer}, pour vous`
  const whose = facts.creditor === null ? '' : `, pour le compte ${ofName(facts.creditor)}`
  return framedLetter(facts, {
    kind: 'receipt',
    to: facts.debtor,
    subject: `Quittance n° ${facts.receiptNumber}`,
    references: [creditorReference(facts), firstLetterReference(facts.firstLetter)],
    body: [
      lawfulParagraph(
        'received',
        `Nous avons reçu ${by}${whose}, ${receivedHow(payment)}, ` +
          `${eurosText(payment.amountCents)} (${amountInWords(payment.amountCents)}), et vous en ` +
          `donnons quittance. Ce paiement a été affecté ainsi :`,
      ),
      allocationBlock(payment, allocation),
      lawfulParagraph('remaining', remainingText(facts)),
      ...reserve(payment),
      paragraph(
        'how-to-answer',
        `Pour toute question sur cette affectation, répondez ${oneOf(waysToAnswer(facts.sender.contact))}.`,
      ),
    ],
    signsFor: facts.creditor?.name ?? null,
  })
}

/** « le 20 avril 2026, par virement »: when and how a payment came. */
export function receivedHow(payment: PaymentReceived): string {
  return `le ${dayText(payment.receivedOn)}, ${BY[payment.by]}`
}

/** What a payment was set against, overpayment last, closed by the payment itself. */
export function allocationBlock(payment: PaymentReceived, allocation: Allocation): StatementBlock {
  const { parts, overpaidCents } = allocation
  const overpaid: StatementRow = {
    label: 'Trop-perçu',
    detail: 'à rendre',
    amountCents: overpaidCents,
    amount: amountText(overpaidCents),
  }
  return {
    kind: 'statement',
    id: 'allocation',
    rows: [...parts.map(paidRow), ...(overpaidCents > 0 ? [overpaid] : [])],
    total: totalRow('Total reçu', payment.amountCents),
  }
}

/** What a payment paid of each element. */
const PAID: Readonly<Record<DebtElement, string>> = {
  principal: 'Principal payé',
  interest: 'Intérêts de retard payés',
  'late-payment-indemnity': 'Indemnité forfaitaire payée',
  'recoverable-costs': 'Frais récupérables selon la loi, payés',
  'contractual-penalty': 'Pénalité du contrat payée',
  'other-accessory': 'Autre accessoire payé',
  'payment-received': 'Paiement reçu',
  'credit-note': 'Avoir',
  remission: 'Remise accordée par le créancier',
  'conditional-remission': 'Remis si l’échéancier est payé en entier',
}

function paidRow(line: DebtLine): StatementRow {
  return { ...statementRow(line), label: PAID[line.element] }
}

function remainingText(facts: ReceiptFacts): string {
  const { remainingCents, overpaidCents } = facts.allocation
  const over =
    overpaidCents > 0
      ? ` Le trop-perçu de ${eurosText(overpaidCents)} vous sera rendu sur le compte qui a payé.`
      : ''
  return remainingCents > 0
    ? `Au ${dayText(facts.payment.receivedOn)}, ce paiement déduit, il restait à payer ${eurosText(remainingCents)}.${over}`
    : `Après ce paiement, il ne reste rien à payer dans ce dossier.${over}`
}

/** A payment that may still fail to come, or be taken back, is receipted under reserve. */
function reserve({ by, awaitsBank = false }: PaymentReceived) {
  if (!awaitsBank && by !== 'cheque' && by !== 'direct-debit') return []
  return [
    lawfulParagraph(
      'reserve',
      'Cette quittance est donnée sous réserve de l’encaissement définitif de ce paiement.',
    ),
  ]
}
