import { said } from '@quittance/kernel'

import { policyCitation } from '#case-citations.data.ts'
import type { Check } from '#acts/obstacles.ts'
import { obstacle } from '#acts/permission.ts'

/** The number answers, and the debtor did not ask to be reached in writing: policy, not law. */
export const phoneIsOpen: Check = ({ outreach: { reach } }) => {
  if (reach.closed.includes('phone')) {
    return obstacle(
      said(
        'Impossible : ce numéro n’est pas celui du débiteur.',
        'Not possible: this number is not the debtor’s.',
      ),
      policyCitation,
    )
  }
  return reach.asked === 'letter'
    ? obstacle(
        said(
          'Impossible : le débiteur a demandé à être joint par écrit.',
          'Not possible: the debtor asked to be reached in writing.',
        ),
        policyCitation,
      )
    : null
}
