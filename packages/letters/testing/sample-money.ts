import { day, euros } from '@quittance/kernel'
import type { LetterFactsByKind, Occasion, Party } from '@quittance/letters'

type MoneyFacts = Pick<
  LetterFactsByKind,
  'payment-notice-annulment' | 'remittance-statement' | 'commission-invoice' | 'cost-invoice'
>

/** What a creditor is written of its money and of the fee of the agency. */
export function moneyFacts(occasion: Occasion, creditor: Party): MoneyFacts {
  return {
    'payment-notice-annulment': {
      ...occasion,
      debtorName: 'Mme Élodie Garnier',
      annulmentNumber: 'Q-2026-000124',
      receiptNumber: 'Q-2026-000123',
      payment: { amountCents: euros('600.00'), receivedOn: day('2026-06-01') },
      creditor,
      cause: 'match-undone',
      causeOn: day('2026-06-08'),
      paidOverCents: euros('456.00'),
      remainingCents: euros('1502.40'),
    },
    'remittance-statement': {
      ...occasion,
      issuedOn: day('2026-06-30'),
      reference: '2026-R0068',
      caseNumber: null,
      creditor,
      period: { from: day('2026-06-01'), to: day('2026-06-30') },
      receipts: [
        {
          receivedOn: day('2026-06-01'),
          caseNumber: '2026-0139',
          debtorName: 'Mme Élodie Garnier',
          amountCents: euros('600.00'),
        },
        {
          receivedOn: day('2026-06-11'),
          caseNumber: '2026-0147',
          debtorName: 'Menuiserie Ozanne et fils',
          amountCents: euros('2052.89'),
        },
        {
          receivedOn: day('2026-06-24'),
          caseNumber: '2026-0151',
          debtorName: 'M. Paul Lebrun',
          amountCents: euros('180.00'),
        },
      ],
      commission: {
        invoiceNumber: 'FA-2026-0311',
        netCents: euros('283.29'),
        vatCents: euros('56.66'),
      },
      paidOver: {
        amountCents: euros('2492.94'),
        on: day('2026-06-30'),
        iban: 'FR1420041010050500013M02606',
        reference: 'REV-2026-0068',
      },
    },
    'commission-invoice': invoiceFacts(occasion, creditor),
    'cost-invoice': costFacts(occasion, creditor),
  }
}

function invoiceFacts(occasion: Occasion, creditor: Party): MoneyFacts['commission-invoice'] {
  return {
    ...occasion,
    reference: 'F-2026-000012',
    creditor,
    betweenProfessionals: true,
    invoiceNumber: 'F-2026-000012',
    credits: null,
    agreement: 'version 1 du 10 janvier 2026',
    debtorName: 'Mme Élodie Garnier',
    earnedOn: day('2026-06-01'),
    baseCents: euros('600.00'),
    netCents: euros('72.00'),
    vatRateHundredths: 2000,
    vatCents: euros('14.40'),
    paidOn: null,
    dueOn: day('2026-07-31'),
  }
}

function costFacts(occasion: Occasion, creditor: Party): MoneyFacts['cost-invoice'] {
  return {
    ...occasion,
    reference: 'FF-2026-000003',
    creditor,
    betweenProfessionals: true,
    invoiceNumber: 'FF-2026-000003',
    credits: null,
    agreement: null,
    debtorName: 'Mme Élodie Garnier',
    cost: {
      what: 'signification de l’injonction de payer',
      supplier: 'SCP Fictive, commissaires de justice',
      document: '2026-118',
      paidOn: day('2026-06-01'),
      basis: 'CPC 1411 ; CPCE L111-8, al. 2',
      isDisbursement: true,
    },
    netCents: euros('25.79'),
    vatRateHundredths: 0,
    vatCents: euros('0.00'),
    paidOn: null,
    dueOn: day('2026-07-31'),
  }
}
