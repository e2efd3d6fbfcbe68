import {
  insuranceInForce,
  mandateInForce,
  separateAccountDeclared,
} from '#rules/capacity/agency-standing.rule.ts'
import type { GateRule } from '#rules/gate-rule.ts'
import {
  grantedTerm,
  insolvencyHold,
  openDispute,
  overIndebtednessHold,
  promiseRunning,
  vulnerabilityHold,
} from '#rules/holds/hold-rules.rule.ts'
import { claimsNothing } from '#rules/letter/claims-nothing/claims-nothing.rule.ts'
import { consumerMediator } from '#rules/letter/consumer-mediator/consumer-mediator.rule.ts'
import { contestDenied } from '#rules/letter/contest-denied/contest-denied.rule.ts'
import { electronicConsent } from '#rules/letter/electronic-consent/electronic-consent.rule.ts'
import { announcedActs } from '#rules/announced/announced-acts/announced-acts.rule.ts'
import { firstLetterChannel } from '#rules/letter/first-letter-channel/first-letter-channel.rule.ts'
import { firstLetterReference } from '#rules/letter/first-letter-reference/first-letter-reference.rule.ts'
import { firstLetterRules } from '#rules/letter/first-letter/first-letter.rule.ts'
import { formalNoticeContent } from '#rules/letter/formal-notice-content/formal-notice-content.rule.ts'
import { rightToContest } from '#rules/letter/right-to-contest/right-to-contest.rule.ts'
import { templatePurpose } from '#rules/letter/template-purpose/template-purpose.rule.ts'
import { paymentAccount } from '#rules/money/payment-account/payment-account.rule.ts'
import { paymentReceived } from '#rules/money/payment-received/payment-received.rule.ts'
import { recoveryIndemnity } from '#rules/money/recovery-indemnity/recovery-indemnity.rule.ts'
import { sumsOfTheDay } from '#rules/money/sums-of-the-day/sums-of-the-day.rule.ts'
import { contactFrequency, contactHours } from '#rules/policy/contact-policy.rule.ts'
import { amicableNotForced } from '#rules/wording/amicable-not-forced/amicable-not-forced.rule.ts'
import { courtLook } from '#rules/wording/court-look/court-look.rule.ts'
import { enforcementWithoutTitle } from '#rules/wording/enforcement-without-title/enforcement-without-title.rule.ts'
import { harassment } from '#rules/wording/harassment/harassment.rule.ts'
import { impossibleConsequence } from '#rules/wording/impossible-consequence/impossible-consequence.rule.ts'
import { penalThreat } from '#rules/wording/penal-threat/penal-threat.rule.ts'
import { recoveryCosts } from '#rules/wording/recovery-costs/recovery-costs.rule.ts'
import { regulatedTitle } from '#rules/wording/regulated-title/regulated-title.rule.ts'
import { respectfulWords } from '#rules/wording/respectful-words/respectful-words.rule.ts'
import { sensitiveWords } from '#rules/wording/sensitive-words/sensitive-words.rule.ts'
import { shaming } from '#rules/wording/shaming/shaming.rule.ts'
import { thirdParty } from '#rules/wording/third-party/third-party.rule.ts'
import { timeBarredThreat } from '#rules/wording/time-barred-threat/time-barred-threat.rule.ts'
import { violenceThreat } from '#rules/wording/violence-threat/violence-threat.rule.ts'

/** Every rule, in the order in which their findings are given. */
export const gateRules: readonly GateRule[] = [
  mandateInForce,
  insuranceInForce,
  separateAccountDeclared,
  insolvencyHold,
  overIndebtednessHold,
  openDispute,
  promiseRunning,
  grantedTerm,
  paymentReceived,
  vulnerabilityHold,
  timeBarredThreat,
  electronicConsent,
  firstLetterChannel,
  ...firstLetterRules,
  firstLetterReference,
  formalNoticeContent,
  rightToContest,
  consumerMediator,
  contestDenied,
  templatePurpose,
  claimsNothing,
  sumsOfTheDay,
  recoveryCosts,
  recoveryIndemnity,
  paymentAccount,
  enforcementWithoutTitle,
  penalThreat,
  impossibleConsequence,
  courtLook,
  regulatedTitle,
  amicableNotForced,
  thirdParty,
  shaming,
  respectfulWords,
  violenceThreat,
  harassment,
  sensitiveWords,
  announcedActs,
  contactHours,
  contactFrequency,
]
