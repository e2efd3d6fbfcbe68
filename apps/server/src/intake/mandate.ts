import type { CreditorRecord, OrganisationRecord } from '@quittance/database'
import { type Day } from '@quittance/kernel'
import { capacity } from '@quittance/law'
import { Refused } from '#wiring/refused.ts'

export type MandateMatter = {
  readonly organisation: OrganisationRecord
  readonly creditor: CreditorRecord
  readonly today: Day
}

/**
 * Stops an organisation from taking a claim that it may not act on.
 *
 * An agency needs its insurance in date, its declared account and a written convention in force
 * (CPCE R124-2, R124-3); a creditor acts for itself.
 *
 * @throws Refused `law-refuses` with the first reason and its article.
 */
export function requireMandate({ organisation, creditor, today }: MandateMatter): void {
  const convention = creditor.conventions[0] ?? null
  const asked = capacity({
    on: today,
    organisation: {
      kind: organisation.kind,
      insuranceUntil: organisation.insuranceUntil,
      accountDeclaredOn: organisation.accountDeclaredOn,
    },
    act: 'send-letter',
    mandate:
      convention === null
        ? null
        : {
            signedOn: convention.signedOn,
            endsOn: convention.validUntil,
            powerToReceive: true,
            complete: true,
          },
  })
  if (asked.outcome !== 'answer' || asked.value.permitted) return
  const because = asked.explain()
  const first = because.steps[0] ?? because
  const citation = first.citations[0] ?? because.citations[0]
  throw new Refused('law-refuses', first.sentence, citation === undefined ? {} : { citation })
}
