import type { CreditorRecord, OrganisationRecord } from '@quittance/database'
import { invariant, said, type Day } from '@quittance/kernel'
import { capacity, type CapacityRefusal } from '@quittance/law'
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
  const [refusal] = asked.value.refusals
  const [first] = asked.explain().steps
  invariant(refusal !== undefined && first !== undefined, 'a refused act has its first reason')
  const [citation] = first.citations
  throw new Refused(
    'law-refuses',
    said(first.sentence, inEnglish[refusal]),
    citation === undefined ? {} : { citation },
  )
}

/** The reasons of the rule in English; it gives them in French. */
const inEnglish: Readonly<Record<CapacityRefusal, string>> = {
  'creditor-acts-for-another': 'A creditor recovers and collects for itself alone.',
  'only-a-judicial-officer-may': 'Only a commissaire de justice does this.',
  'costs-stay-with-the-creditor':
    'Without an enforceable title, the costs of recovery stay with the creditor.',
  'insurance-missing': 'No professional liability insurance is shown.',
  'insurance-expired': 'The professional liability insurance has expired.',
  'account-not-declared':
    'The account kept for the money of creditors is not declared to the public prosecutor.',
  'mandate-missing': 'No written convention has been made with the creditor.',
  'mandate-not-yet-signed': 'The convention with the creditor is later than this act.',
  'mandate-ended': 'The convention with the creditor has ended.',
  'mandate-without-power-to-receive': 'The convention gives no power to receive for the creditor.',
  'mandate-incomplete': 'The convention lacks some of its four mentions.',
}
