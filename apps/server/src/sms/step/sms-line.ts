import { smsLetters, type SendingPolicy, type SendingStep } from '@quittance/cases'
import type { DossierRecord, OrganisationRecord } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { draftSmsFrom, smsMatterOf, type DraftedSms } from '#sms/draft-sms.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** A step that is due on a dossier, and that its scenario sends by SMS. */
type DueSms = {
  readonly dossier: DossierRecord
  readonly organisation: OrganisationRecord
  readonly letter: SendingStep
}

/** A step written as an SMS, as it would leave. @throws Refused `gate-refuses` for what keeps from it. */
export function smsLineOf(
  work: Pick<Work, 'now' | 'today'>,
  { dossier, organisation, letter }: DueSms,
  policy: SendingPolicy,
): DraftedSms {
  const { stoppedAt } = dossier.sms
  const stop = stoppedAt === null ? null : { recordedAt: stoppedAt }
  const matter = smsMatterOf(work, { dossier, organisation, stop })
  if (matter.impossible !== null) throw new Refused('gate-refuses', matter.impossible)
  const step = smsLetters.find((one) => one === letter)
  invariant(step !== undefined, 'a scenario sends by SMS the steps that an SMS may do')
  const draft = draftSmsFrom({ now: work.now, policy }, matter, { text: null, letter: step })
  invariant(draft !== null, 'what can be written is written')
  return draft
}
