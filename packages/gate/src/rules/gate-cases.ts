import type { GateCase } from '#rules/gate-case.ts'
import { announcedActsCases } from '#rules/announced/announced-acts/announced-acts.cases.ts'
import { agencyStandingCases } from '#rules/capacity/agency-standing.cases.ts'
import { holdRulesCases } from '#rules/holds/hold-rules.cases.ts'
import { claimsNothingCases } from '#rules/letter/claims-nothing/claims-nothing.cases.ts'
import { consumerMediatorCases } from '#rules/letter/consumer-mediator/consumer-mediator.cases.ts'
import { contestDeniedCases } from '#rules/letter/contest-denied/contest-denied.cases.ts'
import { electronicConsentCases } from '#rules/letter/electronic-consent/electronic-consent.cases.ts'
import { firstLetterChannelCases } from '#rules/letter/first-letter-channel/first-letter-channel.cases.ts'
import { firstLetterReferenceCases } from '#rules/letter/first-letter-reference/first-letter-reference.cases.ts'
import { firstLetterCases } from '#rules/letter/first-letter/first-letter.cases.ts'
import { formalNoticeContentCases } from '#rules/letter/formal-notice-content/formal-notice-content.cases.ts'
import { rightToContestCases } from '#rules/letter/right-to-contest/right-to-contest.cases.ts'
import { templatePurposeCases } from '#rules/letter/template-purpose/template-purpose.cases.ts'
import { paymentAccountCases } from '#rules/money/payment-account/payment-account.cases.ts'
import { paymentReceivedCases } from '#rules/money/payment-received/payment-received.cases.ts'
import { recoveryIndemnityCases } from '#rules/money/recovery-indemnity/recovery-indemnity.cases.ts'
import { sumsOfTheDayCases } from '#rules/money/sums-of-the-day/sums-of-the-day.cases.ts'
import { contactPolicyCases } from '#rules/policy/contact-policy.cases.ts'
import { amicableNotForcedCases } from '#rules/wording/amicable-not-forced/amicable-not-forced.cases.ts'
import { courtLookCases } from '#rules/wording/court-look/court-look.cases.ts'
import { enforcementWithoutTitleCases } from '#rules/wording/enforcement-without-title/enforcement-without-title.cases.ts'
import { harassmentCases } from '#rules/wording/harassment/harassment.cases.ts'
import { impossibleConsequenceCases } from '#rules/wording/impossible-consequence/impossible-consequence.cases.ts'
import { penalThreatCases } from '#rules/wording/penal-threat/penal-threat.cases.ts'
import { recoveryCostsCases } from '#rules/wording/recovery-costs/recovery-costs.cases.ts'
import { regulatedTitleCases } from '#rules/wording/regulated-title/regulated-title.cases.ts'
import { respectfulWordsCases } from '#rules/wording/respectful-words/respectful-words.cases.ts'
import { sensitiveWordsCases } from '#rules/wording/sensitive-words/sensitive-words.cases.ts'
import { shamingCases } from '#rules/wording/shaming/shaming.cases.ts'
import { thirdPartyCases } from '#rules/wording/third-party/third-party.cases.ts'
import { timeBarredThreatCases } from '#rules/wording/time-barred-threat/time-barred-threat.cases.ts'
import { violenceThreatCases } from '#rules/wording/violence-threat/violence-threat.cases.ts'

/** The worked examples of every rule: tests run them, the public page of the rules prints them. */
export const gateCases: readonly GateCase[] = [
  ...recoveryCostsCases,
  ...enforcementWithoutTitleCases,
  ...penalThreatCases,
  ...impossibleConsequenceCases,
  ...timeBarredThreatCases,
  ...courtLookCases,
  ...regulatedTitleCases,
  ...amicableNotForcedCases,
  ...thirdPartyCases,
  ...shamingCases,
  ...respectfulWordsCases,
  ...violenceThreatCases,
  ...harassmentCases,
  ...sensitiveWordsCases,
  ...announcedActsCases,
  ...firstLetterCases,
  ...electronicConsentCases,
  ...firstLetterChannelCases,
  ...firstLetterReferenceCases,
  ...formalNoticeContentCases,
  ...rightToContestCases,
  ...consumerMediatorCases,
  ...contestDeniedCases,
  ...templatePurposeCases,
  ...claimsNothingCases,
  ...recoveryIndemnityCases,
  ...sumsOfTheDayCases,
  ...paymentAccountCases,
  ...paymentReceivedCases,
  ...agencyStandingCases,
  ...holdRulesCases,
  ...contactPolicyCases,
]
