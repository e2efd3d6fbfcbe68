import {
  answer,
  eurosText,
  lowestCertainty,
  needsFacts,
  type Cents,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import {
  chargeKinds,
  weighedCharge,
  type ChargeKind,
  type ChargeReason,
  type ChargeStanding,
  type WeighedCharge,
} from '#charges/charges/charge-standing.ts'
import {
  chargeReasonWords,
  chargeTexts,
  COSTS_LAW_BEFORE,
  recoveryCostsRule,
} from '#charges/charges/charges.data.ts'
import { recoveryIndemnity } from '#interest/recovery-indemnity/recovery-indemnity.rule.ts'
import { uncontestedClaimDecree } from '#procedure/route/route.data.ts'
import { entryOn } from '#texts/dated-table.ts'
import { missingAmong, readDay, type Maybe } from '#texts/facts.ts'

/** Who owes, who is owed and what already exists, whatever days are written as. */
export type ChargesQuestion<On> = {
  /** The day on which a sum would be asked for. */
  readonly on?: Maybe<On>
  readonly creditorIs?: Maybe<'professional' | 'private-individual'>
  readonly debtorIs?: Maybe<'professional' | 'public-buyer' | 'consumer' | 'private-individual'>
  /** The due day of the invoice, between professionals. */
  readonly dueOn?: Maybe<On>
  readonly paidOn?: Maybe<On | null>
  readonly insolvencyForbidsPayment?: Maybe<boolean>
  /** Whether the creditor holds an enforceable title. */
  readonly title?: Maybe<boolean>
  /** True once a payment order was granted; absent, false. */
  readonly paymentOrder?: Maybe<boolean>
  /** True once a decision put the costs on the debtor; absent, false. */
  readonly costsAwarded?: Maybe<boolean>
  /** True for a consumer credit; absent, false. */
  readonly consumerCredit?: Maybe<boolean>
  /** The charges asked about; absent, all of them. */
  readonly charges?: Maybe<readonly ChargeKind[]>
}

export type ChargesFacts = ChargesQuestion<Day>
export type ChargesDocument = ChargesQuestion<string>

/** A charge, where it stands and why. */
export type Charge = {
  readonly kind: ChargeKind
  readonly standing: ChargeStanding
  /** Null where the law fixes no sum. */
  readonly amount: Cents | null
  readonly because: ChargeReason
  readonly certainty: Certainty
}

/** What may be asked of a debtor beside principal and interest. */
export type Charges = { readonly charges: readonly Charge[] }

/**
 * Which costs may be asked of this debtor, on this day (frais).
 *
 * Without a title nothing that recovery cost may stand in a letter: « judge-only » means that a
 * judge alone may put it on the debtor, never that it may be asked for meanwhile.
 *
 * @see CPCE L111-8, L125-1, R124-3; C. com. L441-10, II; C. consom. L312-38
 */
export function charges(facts: ChargesFacts): Outcome<Charges> {
  const missing = missingChargesFacts(facts)
  const { on } = facts
  if (missing.length > 0 || on === undefined) return needsFacts(...missing)
  const rule = entryOn(recoveryCostsRule, on.toString())
  if (rule === null) return needsFacts(COSTS_LAW_BEFORE)
  const indemnity = recoveryIndemnity({ ...facts, asOf: on, dueOn: facts.dueOn ?? on })
  if (indemnity.outcome === 'needs-facts') return indemnity
  const ground = {
    title: facts.title === true,
    paymentOrder: facts.paymentOrder === true,
    costsAwarded: facts.costsAwarded === true,
    consumerCredit: facts.consumerCredit === true,
    uncontestedClaimsOpen: entryOn(uncontestedClaimDecree, on.toString())?.value === true,
    indemnity,
  }
  const weighed = chargeKinds
    .filter((kind) => facts.charges?.includes(kind) ?? true)
    .map((kind) => ({ kind, weighed: weighedCharge(kind, ground) }))
  const ofRule: Certainty = rule.source.kind === 'practice' ? 'arguable' : 'established'
  const listed = weighed.map((each) => listedCharge(each, ofRule))
  return answer(
    { charges: listed },
    lowestCertainty(...listed.map(({ certainty }) => certainty)),
    () => ({
      rule: 'charges/charges',
      sentence:
        'Voici, frais par frais, ce qui peut être demandé à ce débiteur, et ce qu’un juge seul peut mettre à sa charge.',
      citations: [rule.source, chargeTexts.elements],
      steps: weighed.map((each) => explainCharge(each)),
    }),
  )
}

/** The same question as a parsed JSON document. */
export function answerCharges(document: ChargesDocument): Outcome<Charges> {
  const { on, dueOn, paidOn } = document
  return charges({
    ...document,
    on: readDay(on),
    dueOn: readDay(dueOn),
    paidOn: readDay(paidOn ?? undefined),
  })
}

/** The due day matters between professionals only: nobody else ever owes the lump sum. */
function missingChargesFacts(facts: ChargesFacts): readonly string[] {
  const { on, creditorIs, debtorIs, dueOn, title } = facts
  const trade =
    creditorIs === 'professional' && (debtorIs === 'professional' || debtorIs === 'public-buyer')
  return missingAmong({
    on,
    creditorIs,
    debtorIs,
    ...(trade ? { dueOn } : {}),
    title,
  })
}

type KindWeighed = { readonly kind: ChargeKind; readonly weighed: WeighedCharge }

function listedCharge({ kind, weighed }: KindWeighed, ofRule: Certainty): Charge {
  const { standing, amount, because } = weighed
  const certainty = lowestCertainty(chargeReasonWords[because].certainty, ofRule)
  return { kind, standing, amount, because, certainty }
}

function explainCharge({ kind, weighed }: KindWeighed): Explanation {
  const { because, amount, step } = weighed
  return {
    rule: `charges/${kind}`,
    ...chargeReasonWords[because],
    steps: step === undefined ? [] : [step()],
    ...(amount === null ? {} : { result: eurosText(amount) }),
  }
}
