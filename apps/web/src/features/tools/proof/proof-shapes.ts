import type { FactShape } from '#features/tools/fragment/fact-shape.ts'
import { acknowledgmentFormFacts, writingFacts } from '@quittance/contract/questions/law'
import type { AcknowledgmentFormDocument, WritingDocument } from '@quittance/law'

/** The facts of the proof tool, as its address holds them. */
export const writingShape: FactShape<WritingDocument> = {
  schema: writingFacts,
  paths: {
    asOf: 'text',
    actOn: 'text',
    actAmount: 'whole',
    claimedAmount: 'whole',
    actKind: 'text',
    against: 'text',
    'exhibits.*.id': 'text',
    'exhibits.*.kind': 'text',
    'exhibits.*.from': 'text',
    'exhibits.*.signature': 'text',
    'exhibits.*.authorGrade': 'text',
    'exhibits.*.states': 'text',
    'exhibits.*.amountInFigures': 'whole-or-none',
    'exhibits.*.amountInWords': 'whole-or-none',
    'exceptions.*': 'text',
  },
}

/** The facts of the tool that reads an acknowledgment of debt, as its address holds them. */
export const acknowledgmentShape: FactShape<AcknowledgmentFormDocument> = {
  schema: acknowledgmentFormFacts,
  paths: {
    kind: 'text',
    signedBy: 'no-rows',
    'signedBy.*': 'text',
    amountInFigures: 'whole-or-none',
    amountInWordsText: 'text-or-none',
    mentionBy: 'text',
    debtorIs: 'text',
    loan: 'flag',
    date: 'text',
    dueOn: 'text-or-none',
    'parties.debtor.name': 'text',
    'parties.debtor.bornOn': 'text',
    'parties.creditor.name': 'text',
    'parties.creditor.bornOn': 'text',
  },
}
