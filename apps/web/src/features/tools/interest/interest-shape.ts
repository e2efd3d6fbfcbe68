import type { FactShape } from '#features/tools/fragment/fact-shape.ts'
import { interestFacts } from '@quittance/contract/questions/law'
import type { InterestDocument } from '@quittance/law'

/** The facts of the interest tool, as its address holds them. */
export const interestShape: FactShape<InterestDocument> = {
  schema: interestFacts,
  paths: {
    asOf: 'text',
    principal: 'whole',
    startsOn: 'text',
    'regime.kind': 'text',
    'regime.creditor': 'text',
    'regime.contractRate': 'text',
    'regime.annualRate': 'text',
    'payments.*.on': 'text',
    'payments.*.amount': 'whole',
    'payments.*.remission': 'flag',
    'creditNotes.*.on': 'text',
    'creditNotes.*.amount': 'whole',
    'capitalisation.basis': 'text',
    'capitalisation.from': 'text',
    'pauses.*.from': 'text',
    'pauses.*.to': 'text',
    enforceableOn: 'text',
    dayCount: 'text',
  },
}
