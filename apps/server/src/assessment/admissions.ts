import type { ClaimFinding } from '@quittance/database'

/**
 * The messages by which the debtor admits the debt (reconnaissances), as a person kept them.
 *
 * Only words read as unequivocal count, whatever the finding is called: a promise to pay the debt
 * admits it, a request for time often does not. Nothing counts before a person keeps it.
 *
 * @see C. civ. 2240
 */
export function admissionsOf<Finding extends ClaimFinding>(of: {
  readonly findings: readonly Finding[]
}): readonly Finding[] {
  return of.findings.filter(
    ({ state, acknowledges }) =>
      (state === 'kept' || state === 'corrected') && acknowledges === 'unequivocal',
  )
}
