import { isHousePolicy, standsAgainstCommitment } from '@quittance/cases'
import type { StatementView } from '@quittance/contract'
import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import type { Citation, Day, Said } from '@quittance/kernel'
import { statementOf } from '#assessment/statement.ts'
import { caseFacts } from '#dossier/case-facts.ts'
import { Refused } from '#wiring/refused.ts'

type Matter = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly statement: StatementView
  readonly on: Day
}

/** Why nothing is put to the debtor to sign, and the text or the policy that it rests on. */
export type WhyNot = { readonly because: Said; readonly citation: Citation | undefined }

/**
 * Why nothing is put to the debtor of a dossier to sign, a plan nor an acknowledgment; null where nothing
 * keeps it from being. The obstacles are those of a letter: who may not be asked to pay is not asked to
 * acknowledge that he owes.
 */
export function whyNoPlan({ dossier, organisation, statement, on }: Matter): WhyNot | null {
  const facts = caseFacts(dossier, { organisation, statement, on })
  const obstacle = standsAgainstCommitment(facts, on)
  return obstacle === null ? null : { because: obstacle.because, citation: obstacle.citations[0] }
}

/** @throws Refused `house-refuses` for a rule of the house, `law-refuses` else. */
export function requirePlanPossible(matter: Matter): void {
  const found = whyNoPlan(matter)
  if (found === null) return
  const { because, citation } = found
  if (citation === undefined) throw new Refused('law-refuses', because)
  throw new Refused(isHousePolicy(citation) ? 'house-refuses' : 'law-refuses', because, {
    citation,
  })
}

/** The same on the day it leaves, for words that were written before. @throws Refused the same. */
export function requirePossibleToday(
  { today }: { readonly today: Day },
  { dossier, organisation }: Pick<Matter, 'dossier' | 'organisation'>,
): void {
  const statement = statementOf(dossier, today)
  requirePlanPossible({ dossier, organisation, statement, on: today })
}
