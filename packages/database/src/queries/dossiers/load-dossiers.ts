import { cents, invariant, parseDay, type Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import { confirmedRates } from '#queries/law/confirmed-rates.ts'
import type {
  ActRecord,
  DossierRecord,
  DossierStatus,
  FindingRecord,
  PromiseRecord,
} from '#queries/dossiers/dossier-record.ts'
import { grouped } from '#queries/dossiers/grouped.ts'
import { disputesOf } from '#queries/disputes/disputes.ts'
import { heldBy, holdsOf } from '#queries/holds/debtor-holds.ts'
import { phoneStandings } from '#queries/calls/phone-calls.ts'
import { contactsElsewhere } from '#queries/dossiers/other-contacts.ts'
import { addressChecksOf } from '#queries/inbound/address-checks.ts'
import { repliesWaiting } from '#queries/inbound/inbound-messages.ts'
import { limitationEventsOf } from '#queries/law/law-facts.ts'
import { exhibitsOf } from '#queries/dossiers/load-exhibits.ts'
import { plansOf } from '#queries/dossiers/load-plans.ts'
import { paymentsOf } from '#queries/dossiers/load-payments.ts'
import { findExpectedTerms } from '#queries/money/expected/expected-terms.ts'
import { costsOf } from '#queries/money/costs/costs.ts'
import { remissionsOf } from '#queries/money/remissions/remissions.ts'
import { lastConventions } from '#queries/parties/conventions.ts'
import { loadCreditors } from '#queries/parties/creditors.ts'
import { loadDebtors } from '#queries/parties/debtors.ts'
import { mediatorsOf } from '#queries/parties/mediators.ts'
import { templatesInForce, type TemplateAudience } from '#queries/outreach/letter-templates.ts'
import { endingOfAct } from '#queries/registered/ending.ts'
import { titlesOf } from '#queries/agreements/title-files.ts'
import { consentsStanding } from '#queries/registered/electronic/consents.ts'
import { electronicIsServed } from '#queries/registered/electronic/providers.ts'
import { pausesOf } from '#queries/sequence/pauses.ts'
import { smsIsServed } from '#queries/sms/sms-providers.ts'
import { smsStopsOf } from '#queries/sms/sms-stops.ts'
import { scenarioFor, scenariosInForce } from '#queries/sequence/scenarios.ts'

/** One dossier whole, or null. */
export async function loadDossier(
  tx: OrganisationTransaction,
  id: string,
): Promise<DossierRecord | null> {
  const [dossier] = await loadDossiers(tx, [id])
  return dossier ?? null
}

/**
 * Dossiers whole, in the order of the ids; an unknown id is left out. The number of statements does
 * not depend on their number.
 */
export async function loadDossiers(
  tx: OrganisationTransaction,
  ids: readonly string[],
): Promise<readonly DossierRecord[]> {
  const [rows, house] = await Promise.all([headsOf(tx, ids), ofTheHouse(tx)])
  const found = rows.map((row) => row.id)
  const creditorIds = unique(rows.map((row) => row.creditor_id))
  const debtorIds = unique(rows.map((row) => row.debtor_id))
  const [creditors, mediators, conventions, debtors, parts, replies, elsewhere, phones, checks] =
    await Promise.all([
      loadCreditors(tx, creditorIds),
      mediatorsOf(tx, creditorIds),
      lastConventions(tx, creditorIds),
      loadDebtors(tx, debtorIds),
      partsOf(tx, found),
      repliesWaiting(tx, found),
      contactsElsewhere(tx, found),
      phoneStandings(tx, debtorIds),
      addressChecksOf(tx, debtorIds),
    ])
  const { addedRates, scenarios, templates, expectedTerms, isServed, smsServed } = house
  const numbers = [...debtors.values()].flatMap(({ phone }) => phone ?? [])
  const stops = await smsStopsOf(tx, smsServed ? numbers : [])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (row === undefined) return []
    const creditor = creditors.get(row.creditor_id)
    const debtor = debtors.get(row.debtor_id)
    invariant(creditor !== undefined && debtor !== undefined, 'a dossier has its two parties')
    return [
      {
        ...headOf(row),
        creditor,
        debtor,
        mediator: mediators.get(row.creditor_id) ?? null,
        convention: conventions.get(row.creditor_id) ?? null,
        items: parts.items.get(id) ?? [],
        creditNotes: parts.creditNotes.get(id) ?? [],
        payments: parts.payments.get(id) ?? [],
        remissions: parts.remissions.get(id) ?? [],
        costs: parts.costs.get(id) ?? [],
        promises: parts.promises.get(id) ?? [],
        plans: parts.plans.get(id) ?? [],
        expectedTerms,
        disputes: parts.disputes.get(id) ?? [],
        ...heldBy(parts.holds.get(id) ?? []),
        acts: parts.acts.get(id) ?? [],
        exhibits: parts.exhibits.get(id) ?? [],
        findings: parts.findings.get(id) ?? [],
        calls: parts.calls.get(id) ?? [],
        phone: phones.get(row.debtor_id) ?? null,
        contactsElsewhere: elsewhere.get(id) ?? [],
        repliesAwaiting: replies.get(id) ?? 0,
        addressChecks: checks.filter(({ debtorId }) => debtorId === row.debtor_id),
        pauses: parts.pauses.get(id) ?? [],
        electronic: { isServed, consent: parts.consents.get(id) ?? null },
        sms: { isServed: smsServed, stoppedAt: stops.get(debtor.phone ?? '') ?? null },
        templates: templates.filter(({ audience }) => audience === audienceOf(debtor.kind)),
        scenario: scenarioFor(scenarios, { creditorId: creditor.id, debtorKind: debtor.kind }),
        limitationEvents: parts.limitationEvents.get(id) ?? [],
        titles: parts.titles.get(id) ?? [],
        addedRates,
      },
    ]
  })
}

/** What the house says of every dossier. */
async function ofTheHouse(tx: OrganisationTransaction) {
  const [addedRates, scenarios, templates, expectedTerms, isServed, smsServed] = await Promise.all([
    confirmedRates(tx),
    scenariosInForce(tx),
    templatesInForce(tx),
    findExpectedTerms(tx),
    electronicIsServed(tx),
    smsIsServed(tx),
  ])
  return { addedRates, scenarios, templates, expectedTerms, isServed, smsServed }
}

/** What hangs on each of these dossiers, by its id. */
async function partsOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const [
    items,
    creditNotes,
    payments,
    remissions,
    costs,
    promises,
    plans,
    disputes,
    acts,
    exhibits,
    findings,
    calls,
    limitationEvents,
    pauses,
    holds,
    consents,
    titles,
  ] = await Promise.all([
    itemsOf(tx, ids),
    creditNotesOf(tx, ids),
    paymentsOf(tx, ids),
    remissionsOf(tx, ids),
    costsOf(tx, ids),
    promisesOf(tx, ids),
    plansOf(tx, ids),
    disputesOf(tx, ids),
    actsOf(tx, ids),
    exhibitsOf(tx, ids),
    findingsOf(tx, ids),
    callsOf(tx, ids),
    limitationEventsOf(tx, ids),
    pausesOf(tx, ids),
    holdsOf(tx, ids),
    consentsStanding(tx, ids),
    titlesOf(tx, ids),
  ])
  return {
    items,
    creditNotes,
    payments,
    remissions,
    costs,
    promises,
    plans,
    disputes,
    acts,
    exhibits,
    findings,
    calls,
    limitationEvents,
    pauses,
    holds,
    consents,
    titles,
  }
}

/** An individual is written to as a consumer is. */
function audienceOf(kind: string): TemplateAudience {
  return kind === 'professional' ? 'professional' : 'consumer'
}

async function headsOf(tx: OrganisationTransaction, ids: readonly string[]) {
  return await tx
    .selectFrom('dossier')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${ids})`)
    .execute()
}

/** What a dossier says by itself, without its parties and what happened to it. */
function headOf(row: Awaited<ReturnType<typeof headsOf>>[number]) {
  return {
    id: row.id,
    reference: row.reference,
    rfReference: row.rf_reference,
    version: row.version,
    status: dossierStatus(row.status),
    nature: row.nature,
    title: row.title,
    limitationStartsOn: row.limitation_starts_on,
    limitationStartSaid: startIsSaid(row.commercial),
    contractRateHundredths: row.contract_rate_hundredths,
    openedOn: row.opened_on,
    snoozedUntil: row.snoozed_until,
    facts: row.facts,
  }
}

async function itemsOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('claim_item')
    .selectAll()
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('rank')
    .execute()
  return grouped(rows, (row) => ({
    id: row.id,
    number: row.number,
    label: row.label,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    principalCents: cents(row.principal_cents),
    contractRateHundredths: row.contract_rate_hundredths,
    actAmountCents: row.act_amount_cents === null ? null : cents(row.act_amount_cents),
  }))
}

async function creditNotesOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('credit_note')
    .innerJoin('claim_item', (join) =>
      join
        .onRef('claim_item.organisation_id', '=', 'credit_note.organisation_id')
        .onRef('claim_item.id', '=', 'credit_note.claim_item_id'),
    )
    .select(['credit_note.claim_item_id', 'credit_note.number', 'credit_note.dated_on'])
    .select(['credit_note.amount_cents', 'claim_item.dossier_id'])
    .where('credit_note.organisation_id', '=', here)
    .where('claim_item.dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('credit_note.dated_on')
    .execute()
  return grouped(rows, (row) => ({
    claimItemId: row.claim_item_id,
    number: row.number,
    on: row.dated_on,
    amountCents: cents(row.amount_cents),
  }))
}

async function promisesOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('promise')
    .select(['dossier_id', 'id', 'amount_cents', 'due_on', 'made_on', 'recorded_at', 'state'])
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('due_on')
    .execute()
  return grouped(rows, (row): PromiseRecord => ({
    id: row.id,
    amountCents: cents(row.amount_cents),
    dueOn: row.due_on,
    madeOn: row.made_on,
    recordedAt: row.recorded_at,
    state: oneOf(['running', 'kept', 'broken', 'withdrawn'], row.state),
  }))
}

async function actsOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('outward_act')
    .select(['dossier_id', 'id', 'kind', 'step', 'channel', 'state', 'reserved_at'])
    .select(['started_at', 'finished_at', 'registered_number', 'payload', 'content_sha256'])
    .select(endingOfAct.as('ending'))
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', sql<string>`any(${ids})`)
    .orderBy('reserved_at')
    .execute()
  return grouped(
    rows.map((row) => ({ ...row, dossier_id: row.dossier_id ?? '' })),
    (row): ActRecord => ({
      id: row.id,
      kind: row.kind,
      step: row.step,
      channel: row.channel,
      state: oneOf(['reserved', 'doing', 'done', 'failed', 'ambiguous', 'cancelled'], row.state),
      reservedAt: row.reserved_at,
      startedAt: row.started_at,
      finishedAt: row.finished_at,
      registeredNumber: row.registered_number,
      payload: row.payload,
      contentSha256: row.content_sha256.toString('hex'),
      ending: row.ending,
    }),
  )
}

async function findingsOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('finding')
    .innerJoin('message', (join) =>
      join
        .onRef('message.organisation_id', '=', 'finding.organisation_id')
        .onRef('message.id', '=', 'finding.message_id'),
    )
    .select(['finding.dossier_id', 'finding.id', 'finding.kind', 'finding.state'])
    .select(['finding.amount_cents', 'finding.due_on', 'kept_amount_cents', 'kept_due_on'])
    .select(['message.sent_local', 'message.exhibit_id', 'message.author_grade'])
    .select([
      sql<string | null>`message.record ->> 'format'`.as('format'),
      sql<string>`coalesce(finding.details ->> 'ackLevel', 'none')`.as('acknowledges'),
      sql<boolean>`exists (
        select from constat_key_message as asked
        join constat_event as report on report.organisation_id = asked.organisation_id
          and report.request_id = asked.request_id and report.kind = 'drawn-up'
        where asked.organisation_id = ${here} and asked.message_id = finding.message_id)`.as(
        'recorded',
      ),
    ])
    .where('finding.organisation_id', '=', here)
    .where('finding.dossier_id', '=', sql<string>`any(${ids})`)
    .execute()
  return grouped(rows, (row): FindingRecord => {
    const amount = row.kept_amount_cents ?? row.amount_cents
    return {
      id: row.id,
      exhibitId: row.exhibit_id,
      kind: row.kind,
      amountCents: amount === null ? null : cents(amount),
      dueOn: row.kept_due_on ?? row.due_on,
      state: oneOf(['proposed', 'kept', 'corrected', 'set-aside'], row.state),
      sentOn: dayOfLocal(row.sent_local),
      authorGrade: oneOf(['A', 'B', 'C', 'D', 'E'], row.author_grade),
      format: row.format,
      acknowledges: oneOf(['unequivocal', 'equivocal', 'none'], row.acknowledges),
      recorded: row.recorded,
    }
  })
}

async function callsOf(tx: OrganisationTransaction, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('note')
    .select(['dossier_id', 'written_at'])
    .where('organisation_id', '=', here)
    .where('dossier_id', '=', sql<string>`any(${ids})`)
    .where('kind', '=', 'call')
    .orderBy('written_at')
    .execute()
  return grouped(rows, (row) => row.written_at)
}

/** The day of a wall clock; a year of more than four digits, which damage writes, gives none. */
function dayOfLocal(local: string | null): Day | null {
  return local === null ? null : parseDay(local.slice(0, 10))
}

function dossierStatus(text: string): DossierStatus {
  return oneOf(['intake', 'amicable', 'plan', 'handed-over', 'closed'], text)
}

/** A text of a checked column as one of the words that the check lets in. */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text)
  invariant(word !== undefined, `'${text}' is one of ${words.join(', ')}`)
  return word
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}

/** Among the commercial facts of a dossier: whether someone said from when limitation runs. */
function startIsSaid(commercial: unknown): boolean {
  return (
    typeof commercial === 'object' &&
    commercial !== null &&
    'limitationStartSaid' in commercial &&
    commercial.limitationStartSaid === true
  )
}
