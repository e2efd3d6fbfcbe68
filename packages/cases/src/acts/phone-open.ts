import { said } from '@quittance/kernel'

import { policyCitation } from '#case-citations.data.ts'
import type { Check } from '#acts/obstacles.ts'
import { obstacle } from '#acts/permission.ts'

/** The number is the debtor's, who did not ask to be reached in writing: policy, not law. */
export const phoneIsOpen: Check = ({ outreach: { reach } }) => {
  if (reach.asked === 'letter') {
    return obstacle(
      said(
        'Impossible : le débiteur a demandé à être joint par écrit.',
        'Not possible: the debtor asked to be reached in writing.',
      ),
      policyCitation,
    )
  }
  return reach.closed.includes('phone')
    ? obstacle(
        said(
          'Impossible : ce numéro n’est pas celui du débiteur.',
          'Not possible: this number is not the debtor’s.',
        ),
        policyCitation,
      )
    : null
}
