import type { FactShape } from '#features/tools/fragment/fact-shape.ts'
import { deadlineFacts } from '@quittance/contract/questions/law'
import type { DeadlineDocument } from '@quittance/law'

/** The facts of the tool of procedural time limits, as its address holds them. */
export const deadlineShape: FactShape<DeadlineDocument> = {
  schema: deadlineFacts,
  paths: {
    from: 'text',
    'length.days': 'whole',
    'length.months': 'whole',
    place: 'text',
    court: 'text',
    protestantChurch: 'flag',
  },
}
