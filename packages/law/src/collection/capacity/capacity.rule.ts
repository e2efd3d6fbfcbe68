import {
  answer,
  isAfter,
  lowestCertainty,
  NBSP,
  needsFacts,
  type Certainty,
  type Citation,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import {
  capacityRefusalWords,
  capacityTexts,
  collectionConditions,
} from '#collection/capacity/capacity.data.ts'
import { entryOn } from '#texts/dated-table.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'

/** What is about to be done for a claim (acte de recouvrement). */
export const collectionActs = [
  'send-letter',
  'remind',
  'call',
  'visit',
  'negotiate-plan',
  'receive-payment',
  'receive-payment-for-another',
  'charge-costs-to-debtor',
  'draft-acknowledgment',
  'draft-plan',
  'serve',
  'enforce',
] as const
export type CollectionAct = (typeof collectionActs)[number]

/** The written agreement with the creditor (convention de recouvrement, R124-3). */
export type CollectionMandate<On> = {
  readonly signedOn?: Maybe<On>
  /** Null or absent while it has no end. */
  readonly endsOn?: Maybe<On | null>
  readonly powerToReceive?: Maybe<boolean>
  /** True when the four mentions of R124-3 are there. */
  readonly complete?: Maybe<boolean>
}

/** Who acts, what he does, and by what agreement, whatever days are written as. */
export type CapacityQuestion<On> = {
  readonly on?: Maybe<On>
  readonly organisation?: Maybe<{
    readonly kind?: Maybe<'creditor' | 'agency' | 'judicial-officer'>
    /** The last day insured; null when there is no insurance. */
    readonly insuranceUntil?: Maybe<On | null>
    /** The day the separate account was declared to the prosecutor; null when it was not. */
    readonly accountDeclaredOn?: Maybe<On | null>
  }>
  readonly act?: Maybe<CollectionAct>
  /** Null when there is none. */
  readonly mandate?: Maybe<CollectionMandate<On> | null>
}

export type CapacityFacts = CapacityQuestion<Day>
export type CapacityDocument = CapacityQuestion<string>

/** From the most to the least urgent. */
export type CapacityRefusal =
  | 'creditor-acts-for-another'
  | 'only-a-judicial-officer-may'
  | 'costs-stay-with-the-creditor'
  | 'insurance-missing'
  | 'insurance-expired'
  | 'account-not-declared'
  | 'mandate-missing'
  | 'mandate-not-yet-signed'
  | 'mandate-ended'
  | 'mandate-without-power-to-receive'
  | 'mandate-incomplete'

/** Whether an act is permitted, and every reason why not. */
export type Capacity = {
  readonly permitted: boolean
  readonly refusals: readonly CapacityRefusal[]
}

/**
 * Whether somebody may do an act of amicable recovery on a day (capacité de recouvrer).
 *
 * An agency needs its insurance, its declared account and a mandate; a creditor acts for himself
 * only; a judicial officer acts under his own statute (CPCE R124-1).
 *
 * @see CPCE R124-1 to R124-3, L111-8
 */
export function capacity(facts: CapacityFacts): Outcome<Capacity> {
  const missing = missingCapacityFacts(facts)
  const { on, organisation, act } = facts
  if (
    missing.length > 0 ||
    on === undefined ||
    organisation?.kind === undefined ||
    act === undefined
  ) {
    return needsFacts(...missing)
  }
  const version = entryOn(collectionConditions, on.toString())
  if (version === null) return needsFacts('rule-before-2012')
  const refusals = [
    ...refusalsOfAct(organisation.kind, act, facts.mandate),
    ...(organisation.kind === 'agency' ? refusalsOfAgency(facts, on) : []),
  ]
  const permitted = refusals.length === 0
  const certainty = lowestCertainty(
    permitted ? certaintyOf(organisation.kind, act) : 'established',
    organisation.kind === 'agency' ? version.value.certainty : 'established',
  )
  return answer({ permitted, refusals }, certainty, () =>
    explain(facts, refusals, { certainty, version: version.source }),
  )
}

/** The same question as a parsed JSON document. */
export function answerCapacity(document: CapacityDocument): Outcome<Capacity> {
  const { on, organisation, mandate } = document
  return capacity({
    ...document,
    on: readDay(on),
    organisation: organisation && {
      kind: organisation.kind,
      insuranceUntil: readDayOrNull(organisation.insuranceUntil),
      accountDeclaredOn: readDayOrNull(organisation.accountDeclaredOn),
    },
    mandate: mandate && {
      ...mandate,
      signedOn: readDay(mandate.signedOn),
      endsOn: readDayOrNull(mandate.endsOn),
    },
  })
}

function missingCapacityFacts(facts: CapacityFacts): readonly string[] {
  const { on, organisation, act, mandate } = facts
  const agency = organisation?.kind === 'agency' ? organisation : null
  return [
    ...missingAmong({ on, organisation }),
    ...(organisation === undefined ? [] : missingAmong({ 'organisation.kind': organisation.kind })),
    ...(agency === null
      ? []
      : missingAmong({
          'organisation.insuranceUntil': agency.insuranceUntil,
          'organisation.accountDeclaredOn': agency.accountDeclaredOn,
        })),
    ...missingAmong({ act }),
    ...(agency === null ? [] : missingAmong({ mandate })),
    ...(agency === null || mandate === undefined || mandate === null
      ? []
      : missingAmong({
          'mandate.signedOn': mandate.signedOn,
          'mandate.powerToReceive': mandate.powerToReceive,
          'mandate.complete': mandate.complete,
        })),
  ]
}

type OrganisationKind = 'creditor' | 'agency' | 'judicial-officer'

function refusalsOfAct(
  kind: OrganisationKind,
  act: CollectionAct,
  mandate: CapacityFacts['mandate'],
): readonly CapacityRefusal[] {
  const forAnother =
    act === 'receive-payment-for-another' || (mandate !== undefined && mandate !== null)
  if (kind === 'creditor' && forAnother) return ['creditor-acts-for-another']
  const officerOnly = act === 'serve' || act === 'enforce'
  if (officerOnly && kind !== 'judicial-officer') return ['only-a-judicial-officer-may']
  return act === 'charge-costs-to-debtor' ? ['costs-stay-with-the-creditor'] : []
}

function refusalsOfAgency(facts: CapacityFacts, on: Day): readonly CapacityRefusal[] {
  const { insuranceUntil = null, accountDeclaredOn = null } = facts.organisation ?? {}
  const refusals: CapacityRefusal[] = []
  if (insuranceUntil === null) refusals.push('insurance-missing')
  else if (isAfter(on, insuranceUntil)) refusals.push('insurance-expired')
  if (accountDeclaredOn === null || isAfter(accountDeclaredOn, on)) {
    refusals.push('account-not-declared')
  }
  return [...refusals, ...refusalsOfMandate(facts.mandate ?? null, on)]
}

function refusalsOfMandate(
  mandate: CollectionMandate<Day> | null,
  on: Day,
): readonly CapacityRefusal[] {
  if (mandate === null) return ['mandate-missing']
  const { signedOn, endsOn = null, powerToReceive, complete } = mandate
  const refusals: CapacityRefusal[] = []
  if (signedOn !== undefined && isAfter(signedOn, on)) refusals.push('mandate-not-yet-signed')
  if (endsOn !== null && isAfter(on, endsOn)) refusals.push('mandate-ended')
  if (powerToReceive !== true) refusals.push('mandate-without-power-to-receive')
  if (complete !== true) refusals.push('mandate-incomplete')
  return refusals
}

/** Drafting private deeds for others is reserved; how far that goes here, no source read says. */
function certaintyOf(kind: OrganisationKind, act: CollectionAct): Certainty {
  const drafts = act === 'draft-acknowledgment' || act === 'draft-plan'
  return drafts && kind === 'agency' ? 'unknown' : 'established'
}

function explain(
  facts: CapacityFacts,
  refusals: readonly CapacityRefusal[],
  { certainty, version }: { readonly certainty: Certainty; readonly version: Citation },
): Explanation {
  const reserved: Explanation = {
    rule: 'collection/drafting-for-others',
    sentence: `Rédiger un acte pour autrui est réservé${NBSP}: une relecture par un avocat ou un commissaire de justice est proposée.`,
    citations: [capacityTexts.drafting],
    steps: [],
    certainty: 'unknown',
  }
  return {
    rule: 'collection/capacity',
    sentence:
      refusals.length === 0
        ? 'Rien ne s’oppose à cet acte à cette date.'
        : 'Cet acte n’est pas permis à cette date.',
    citations:
      facts.organisation?.kind === 'agency'
        ? [version, capacityTexts.mandate]
        : [capacityTexts.scope],
    steps: [
      ...refusals.map((refusal) => ({
        rule: `collection/${refusal}`,
        sentence: capacityRefusalWords[refusal].sentence,
        citations: [capacityRefusalWords[refusal].citation],
        steps: [],
        certainty: 'established' as const,
      })),
      ...(certainty === 'unknown' ? [reserved] : []),
    ],
    certainty,
  }
}

function readDayOrNull(text: Maybe<string | null>): Maybe<Day | null> {
  return text === null ? null : readDay(text)
}
