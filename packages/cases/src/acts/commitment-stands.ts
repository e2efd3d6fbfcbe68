import { said, type Day } from '@quittance/kernel'

import { acknowledgmentCitation, policyCitation } from '#case-citations.data.ts'
import type { CaseFacts } from '#case-facts.ts'
import {
  demandRules,
  firstLetterSent,
  firstObstacle,
  notTimeBarred,
  type Check,
} from '#acts/obstacles.ts'
import { obstacle, type Obstacle } from '#acts/permission.ts'

/**
 * What stands against a demand and not against a document to be signed: a promise or a plan that runs,
 * which it replaces; the pause of a sequence, which is that of demands; a sending under way, which each
 * has of its own; a debt that is not due yet, which may be put into instalments.
 */
const OF_DEMANDS_ALONE: readonly (typeof demandRules)[number][0][] = [
  'promise-runs',
  'plan-followed',
  'paused',
  'sending-under-way',
  'not-due',
  'disputed',
]

/** Who contests a part is not led to acknowledge the rest of it beside: the dispute is answered first. */
const nothingAtAllContested: Check = ({ disputes }) =>
  disputes.some(({ answeredOn }) => answeredOn === null)
    ? obstacle(
        said(
          'Le débiteur conteste : répondez d’abord à sa contestation. Rien ne se fait signer tant qu’elle est ouverte.',
          'The debtor disputes the claim: answer first. Nothing is put to sign while the dispute is open.',
        ),
        policyCitation,
      )
    : null

/** A paper signed once the period is over never revives it: nobody is led to sign it unawares. */
const nothingRevived: Check = (facts, on) =>
  notTimeBarred(facts, on) === null
    ? null
    : obstacle(
        said(
          'La créance est prescrite : ce qui est signé maintenant ne fait pas revivre le délai (C. civ. 2250 et 2251).',
          'The claim is time-barred: what is signed now does not revive the period (C. civ. 2250 and 2251).',
        ),
        { ...acknowledgmentCitation, article: '2250' },
      )

const checks: readonly Check[] = [
  ...demandRules.filter(([code]) => !OF_DEMANDS_ALONE.includes(code)).map(([, check]) => check),
  nothingAtAllContested,
  nothingRevived,
  firstLetterSent,
]

/**
 * What stands against sending a debtor a document that he is to sign (ce qui s'oppose à un acte à
 * signer): a plan, or an acknowledgment of debt. Who may not be asked to pay is not asked to acknowledge
 * that he owes; null where nothing does.
 */
export function standsAgainstCommitment(facts: CaseFacts, on: Day): Obstacle | null {
  return firstObstacle(facts, on, checks)
}
