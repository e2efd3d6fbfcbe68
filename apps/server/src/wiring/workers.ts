import { inOrganisation, listOrganisationIds } from '@quittance/database'
import { signatureCarrier } from '#agreements/provider/carrier.ts'
import { followSignaturesEverywhere } from '#agreements/provider/follow.ts'
import { offerMailCarriers } from '#agreements/signing/offer-mails.ts'
import { sumBooksEverywhere } from '#client-money/books/sum-entries.ts'
import {
  letReceiptFollow,
  letReceiptsFollow,
  resumeReceipts,
} from '#client-money/issue-receipts.ts'
import { tellDefaultsEverywhere } from '#client-money/expected/plan-defaults.ts'
import { digestCarrier, sendDigestsEverywhere } from '#client-money/notices/alarm-digest.ts'
import { proveDay } from '#client-money/proven/prove-day.ts'
import { stampProof, stampProofsLeft } from '#client-money/proven/stamp-proof.ts'
import {
  resumeStatements,
  resumeStatementsEverywhere,
} from '#client-money/statements/under-way/resume.ts'
import { keepDaysEverywhere } from '#day/keep-day.ts'
import { electronicCarrier } from '#departures/electronic.ts'
import { doubtActsLeftUnfinished, letActsLeave, type Departures } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { renewDueEverywhere } from '#evidence/lasting/renew-due.ts'
import { endCutWorks, workOnBundle } from '#evidence/lasting/work-on-bundle.ts'
import { readExhibit, resumeReadings } from '#evidence/reading/read-exhibit.ts'
import {
  resumeStamping,
  stampExhibit,
  stampExhibitsLeft,
} from '#evidence/reception/stamp-exhibit.ts'
import { endCutSealings, sealBundle } from '#evidence/sealing/seal-bundle.ts'
import { visitMailbox, visitMailboxesEverywhere } from '#inbound/mailbox/visit-mailbox.ts'
import { endCutInspections, makeInspection } from '#inspection/make-inspection.ts'
import { resumeImports, takeImportIn } from '#intake/imports/take-in.ts'
import { sealJournalsEverywhere } from '#journal/sealing/seal.ts'
import { stampCheckpoints } from '#journal/sealing/stamp.ts'
import { watchRates, watchRatesEverywhere } from '#law/rates/watch-rates.ts'
import { prepareDayEverywhere, wakeDueActsEverywhere } from '#outreach/sendings/day-run.ts'
import { resumeBatches, runBatch } from '#outreach/sendings/run-batch.ts'
import { resumeSimulations, runSimulation } from '#outreach/sequence/simulation/run-simulation.ts'
import { clearUnfinishedFounding } from '#people/house-commands.ts'
import { electronicRegisteredCarrier } from '#registered/electronic/carrier.ts'
import { followElectronicEverywhere } from '#registered/electronic/follow.ts'
import { smsCarrier } from '#sms/carrier.ts'
import { lastChecks } from '#sms/last-sms-check.ts'
import { followSmsEverywhere } from '#sms/provider/follow-sms.ts'
import type { House } from '#wiring/house.ts'

/** The background work of a server; stopping waits for what is being done. */
export type Workers = { readonly stop: () => Promise<void> }

/** What takes acts out of the house, by kind, and looks at each a last time. */
const departures: Departures = {
  carriers: [
    paperCarrier,
    electronicCarrier,
    electronicRegisteredCarrier,
    smsCarrier,
    signatureCarrier,
    digestCarrier,
    ...offerMailCarriers,
  ],
  lastCheck: lastChecks,
}

/** Starts the background: what was interrupted is put in doubt first, then the queues are worked. */
export async function startWorkers(house: House): Promise<Workers> {
  await clearUnfinishedFounding(house)
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await takeUpAgain(house, organisationId)
  }
  await watchRatesEverywhere(house)
  await sealJournalsEverywhere(house)
  await house.jobs.work('acts-leave', ({ organisationId }) =>
    letActsLeave(house, departures, organisationId),
  )
  await house.jobs.work('batch-goes', (job) => runBatch(house, job))
  await house.jobs.work('scenario-is-simulated', (job) => runSimulation(house, job))
  await house.jobs.work('import-runs', (job) => takeImportIn(house, job))
  await house.jobs.work('exhibit-is-read', (job) => readExhibit(house, job))
  await house.jobs.work('exhibit-is-stamped', (job) => stampExhibit(house, job))
  await house.jobs.work('bundle-is-sealed', (job) => sealBundle(house, job))
  await house.jobs.work('bundle-is-worked-on', (job) => workOnBundle(house, job))
  await house.jobs.work('inspection-is-made', (job) => makeInspection(house, job))
  await house.jobs.work('receipt-follows', (job) => letReceiptFollow(house, job))
  await house.jobs.work('receipts-follow', (job) => letReceiptsFollow(house, job))
  await house.jobs.work('account-day-is-proven', async (job) => {
    await proveDay(house, job)
  })
  await house.jobs.work('account-proof-is-stamped', (job) => stampProof(house, job))
  await house.jobs.work('statements-go-on', ({ organisationId }) =>
    resumeStatements(house, organisationId),
  )
  await house.jobs.work('rates-are-watched', ({ organisationId }) =>
    watchRates(house, organisationId),
  )
  await house.jobs.work('mailbox-is-visited', ({ organisationId }) =>
    visitMailbox(house, organisationId),
  )
  await house.jobs.repeat('days-are-kept', 'minute', () => keepDaysEverywhere(house))
  await house.jobs.repeat('mailboxes-are-visited', 'minute', () => visitMailboxesEverywhere(house))
  await house.jobs.repeat('electronic-letters-are-followed', 'minute', () =>
    followElectronicEverywhere(house),
  )
  await house.jobs.repeat('signatures-are-followed', 'minute', () =>
    followSignaturesEverywhere(house),
  )
  await house.jobs.repeat('sms-are-followed', 'minute', () => followSmsEverywhere(house))
  await house.jobs.repeat('due-acts-are-woken', 'minute', () => wakeDueActsEverywhere(house))
  await house.jobs.repeat('journals-are-sealed', 'minute', () => sealJournalsEverywhere(house))
  await house.jobs.repeat('checkpoints-are-stamped', 'hour', async () => {
    await stampCheckpoints(house)
    await stampExhibitsLeft(house)
    await stampProofsLeft(house)
  })
  await house.jobs.repeat('books-are-summed', 'hour', () => sumBooksEverywhere(house))
  await house.jobs.daily('day-begins', async () => {
    await watchRatesEverywhere(house)
    await renewDueEverywhere(house)
    await resumeStatementsEverywhere(house)
    await tellDefaultsEverywhere(house)
    await prepareDayEverywhere(house)
    await sendDigestsEverywhere(house)
  })
  return { stop: () => house.jobs.stop() }
}

/** What of an organisation the server was at when it last stopped: put in doubt, ended, or begun again. */
async function takeUpAgain(house: House, organisationId: string): Promise<void> {
  await doubtActsLeftUnfinished(house, organisationId)
  await resumeImports(house, organisationId)
  await resumeReadings(house, organisationId)
  await resumeStamping(house, organisationId)
  await endCutSealings(house, organisationId)
  await endCutWorks(house, organisationId)
  await endCutInspections(house, organisationId)
  await resumeBatches(house, organisationId)
  await resumeSimulations(house, organisationId)
  await resumeReceipts(house, organisationId)
  await inOrganisation(house.database.app, organisationId, (tx) =>
    house.jobs.send(tx, 'acts-leave', { organisationId, id: organisationId }),
  )
  await inOrganisation(house.database.app, organisationId, (tx) =>
    house.jobs.send(tx, 'statements-go-on', { organisationId, id: organisationId }),
  )
}
