import type { FactShape } from '#features/tools/fragment/fact-shape.ts'
import { limitationFacts } from '@quittance/contract/questions/law'
import type { LimitationDocument } from '@quittance/law'

/** The facts of the limitation tool, as its address holds them. */
export const limitationShape: FactShape<LimitationDocument> = {
  schema: limitationFacts,
  paths: {
    asOf: 'text',
    'claim.nature': 'text',
    'claim.creditorIs': 'text',
    'claim.debtorIs': 'text',
    'claim.bornOn': 'text',
    'claim.earlierLawYears': 'whole',
    'claim.startIsAssumed': 'flag',
    startsOn: 'text',
    'events.*.on': 'text',
    'events.*.kind': 'text',
    'events.*.endedOn': 'text',
    'events.*.result': 'text',
    'events.*.registered': 'flag',
  },
}
