import { houseExpectedTerms } from '@quittance/cases'
import type { ExpectedTermsView } from '@quittance/contract'
import {
  chooseDigest,
  findDigestChoice,
  findExpectedTerms,
  insertExpectedTerms,
} from '@quittance/database'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** How long the organisation waits for what is promised, and what the member asked to be sent. */
export async function readTerms({ tx, caller }: Work): Promise<ExpectedTermsView> {
  const terms = await findExpectedTerms(tx)
  const choice = await findDigestChoice(tx, caller.userId)
  return {
    ...(terms ?? houseExpectedTerms),
    ofTheHouse: terms === null,
    digest: { email: choice?.email ?? null, wanted: choice?.wanted ?? false },
  }
}

/** Sets how long the organisation waits; a plan keeps the terms that it was noted with. */
export async function setTerms(
  work: Work,
  terms: { readonly graceWorkingDays: number; readonly defaultAfterDays: number },
): Promise<ExpectedTermsView> {
  const { graceWorkingDays, defaultAfterDays } = terms
  const { organisationId, userId } = work.caller
  await insertExpectedTerms(work.tx, {
    id: work.house.chance.id(),
    graceWorkingDays,
    defaultAfterDays,
    at: work.now,
    by: userId,
  })
  await record(work, {
    verb: 'expected-terms-set',
    subject: { kind: 'organisation', id: organisationId },
    facts: { graceWorkingDays, defaultAfterDays },
  })
  return await readTerms(work)
}

/**
 * Keeps whether a member who handles client money wants the alarms of each day by e-mail, and in which
 * language.
 */
export async function chooseAlarms(
  work: Work,
  asked: {
    readonly wanted: boolean
    readonly email: string
    readonly language: 'fr' | 'en'
  },
): Promise<ExpectedTermsView> {
  const { userId } = work.caller
  const { wanted } = asked
  await chooseDigest(work.tx, { userId, ...asked, at: work.now })
  await record(work, {
    verb: 'alarm-digest-chosen',
    subject: { kind: 'member', id: userId },
    facts: { wanted },
  })
  return await readTerms(work)
}
