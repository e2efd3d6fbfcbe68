import { day, euros } from '@quittance/kernel'
import type {
  LaterDemandFacts,
  LetterFactsByKind,
  Occasion,
  PlanAgreement,
} from '@quittance/letters'

type Agreements = Pick<LetterFactsByKind, 'payment-plan' | 'acknowledgment-of-debt'>

/** A plan that was agreed and an acknowledgment to be signed, of the case of all letters. */
export function agreementFacts(later: LaterDemandFacts, occasion: Occasion): Agreements {
  const { debtor, creditor, firstLetter, basis, lines, payment } = later
  const common = { ...occasion, debtor, creditor, firstLetter, basis, lines }
  return {
    'payment-plan': {
      ...common,
      agreedOn: day('2026-05-28'),
      instalments: [
        { dueOn: day('2026-06-30'), amountCents: euros('500.00') },
        { dueOn: day('2026-07-31'), amountCents: euros('500.00') },
        { dueOn: day('2026-08-31'), amountCents: euros('490.00') },
      ],
      payment: {
        ...payment,
        epcPayload:
          'BCD\n002\n1\nSCT\nAGRIFRPP\nCabinet Brévault, fonds de tiers\nFR7630006000011234567890189\n\n\nRF21D20260001',
      },
    },
    'acknowledgment-of-debt': {
      ...common,
      reference: '2026-0139-R1',
      debtorBirth: { on: day('1988-05-12'), place: 'Exempleville' },
      creditorBirth: null,
      loan: null,
      dueOn: day('2026-12-31'),
      instalments: [],
      rate: null,
      interruptsLimitation: true,
    },
  }
}

/** A plan offered to be signed on a phone, with every clause. */
export const planAgreement: PlanAgreement = {
  interest: { kind: 'frozen' },
  concession: null,
  acceleration: { noticeDays: 15 },
  guarantee: null,
  graceWorkingDays: 2,
  answerBy: day('2026-06-15'),
  signature: 'electronic',
  interruptsLimitation: true,
}
