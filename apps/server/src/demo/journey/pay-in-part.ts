import type { AllocationView } from '@quittance/contract'
import { invariant } from '@quittance/kernel'
import { importStatement } from '#client-money/statements/import-statement.ts'
import { issueMissingReceipts } from '#client-money/issue-receipts.ts'
import { previewPayment } from '#client-money/match.ts'
import { readBankLines } from '#client-money/lines/read-lines.ts'
import { readAccount, readReceipts } from '#client-money/read-money.ts'
import { readDossier } from '#dossier/dossier-view.ts'
import { DEMO_IBAN } from '#demo/demo-firm.ts'
import type { Hand } from '#demo/hand.ts'
import { accountStatement } from '#demo/statement-file.ts'
import { JOURNEY_PAYMENT, journeyDays } from '#demo/journey/journey-matter.ts'
import {
  articlesOf,
  type JourneyAllocation,
  type JourneyReport,
} from '#demo/journey/journey-report.ts'

type Paid = Pick<JourneyReport, 'payment' | 'allocation' | 'leftCents' | 'receipt' | 'account'>

/** The debtor pays a part by transfer: the bank's statement is taken, the receipt leaves. */
export async function payInPart(hand: Hand, id: string): Promise<Paid> {
  hand.moveTo(journeyDays.statement)
  const { rfReference } = await hand.does(readDossier, { id })
  const { allocations } = await hand.does(previewPayment, {
    id,
    amountCents: JOURNEY_PAYMENT,
    receivedOn: journeyDays.payment.toString(),
  })
  await takeStatement(hand, rfReference)
  const { rows: lines } = await hand.does(readBankLines, { limit: 10 })
  const { payments, assessment } = await hand.does(readDossier, { id })
  const [payment] = payments
  const { rows: receipts } = await hand.does(readReceipts, { limit: 10, dossierId: id })
  const [receipt] = receipts
  invariant(payment !== undefined && receipt !== undefined, 'a payment taken has its receipt')
  const { bankCents, owedCents, gapCents } = await hand.does(readAccount, undefined)
  const matched = lines.find(({ references }) => references.includes(rfReference))
  return {
    payment: {
      receivedOn: payment.receivedOn,
      amountCents: payment.amountCents,
      matchedBy: matched?.state === 'matched' ? 'reference' : 'nobody',
      payOverBy: payment.payOverBy,
    },
    allocation: allocations.map(allocationOf),
    leftCents: assessment.statement.totalCents,
    receipt: {
      number: receipt.number,
      issuedOn: journeyDays.statement.toString(),
      factsSha256: receipt.factsSha256,
    },
    account: { bankCents, owedCents, gapCents },
  }
}

async function takeStatement(hand: Hand, reference: string): Promise<void> {
  const fileId = await hand.brings({
    name: 'releve-compte-affecte.xml',
    mediaType: 'application/xml',
    bytes: accountStatement({
      iban: DEMO_IBAN,
      from: journeyDays.formalNotice,
      to: journeyDays.payment,
      bookings: [
        {
          on: journeyDays.payment,
          amount: JOURNEY_PAYMENT,
          counterparty: 'THOMAS DELMAS',
          remittance: reference,
          family: 'transfer',
        },
      ],
    }),
  })
  await hand.does(importStatement, { fileId })
  await issueMissingReceipts(hand.house, hand.caller)
  await hand.letsLeave()
}

function allocationOf({ itemNumber: item, because, ...parts }: AllocationView): JourneyAllocation {
  const { rule, sentence } = because
  return { item, ...parts, rule, sentence, articles: articlesOf(because) }
}
