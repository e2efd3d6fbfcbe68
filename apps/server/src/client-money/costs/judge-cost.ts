import type { CostKind } from '@quittance/contract'
import { conventionInForce, type CostRecord, type DossierRecord } from '@quittance/database'
import {
  said,
  type Cents,
  type Certainty,
  type Day,
  type Explanation,
  type Said,
} from '@quittance/kernel'
import { answerCharges } from '@quittance/law'
import { advancedCostTerms, USUAL_VAT_RATE } from '@quittance/ledger'
import { chargesDocument } from '#assessment/claim/charges.ts'
import { powersToReceive } from '#client-money/convention-terms.ts'
import type { Work } from '#wiring/work.ts'

/** A cost that the law is asked about: what for, when it was paid, how much. */
export type CostAsked = {
  readonly kind: CostKind
  readonly paidOn: Day
  readonly net: Cents
  readonly vat: Cents
}

/** What the law answers of a cost on the day it is asked, and who bears it then. */
export type JudgedCost = Pick<
  CostRecord,
  'standing' | 'reason' | 'certainty' | 'bearer' | 'billed' | 'conventionId' | 'vatRateHundredths'
> & {
  readonly because: Explanation
  readonly says: Said
  /** True where the law puts it on the debtor: only what it says outright, never what it is not sure of. */
  readonly onDebtor: boolean
  /** The facts that the law would have to know. */
  readonly missing: readonly string[]
}

/**
 * Who bears a cost (frais avancé), as the law's question of charges answers it on the day it is noted:
 * the creditor, unless it is allowed on the debtor (CPCE L111-8). What is not known stays off him.
 *
 * Left to the creditor, it is rebilled only where the convention in force when it was paid says so; a
 * house that claims for itself bears its own.
 */
export async function judgeCost(
  work: Pick<Work, 'tx' | 'today'>,
  dossier: DossierRecord,
  asked: CostAsked,
): Promise<JudgedCost> {
  const answer = lawOn(dossier, asked.kind, work.today)
  const onDebtor = answer.standing === 'allowed' && answer.certainty !== 'unknown'
  const { kind, conventions } = await powersToReceive(work, [dossier])
  const signed = conventions.get(dossier.creditor.id) ?? []
  const convention = conventionInForce(signed, asked.paidOn)
  const rebills = convention?.rebillsCosts === true
  const bearer = bearerOf({ ofOneself: kind === 'creditor', onDebtor, rebills })
  const vatRateHundredths = convention?.vatRateHundredths ?? USUAL_VAT_RATE
  return {
    ...answer,
    onDebtor,
    bearer,
    billed: advancedCostTerms(asked, bearer, vatRateHundredths),
    conventionId: bearer === 'rebilled' ? (convention?.id ?? null) : null,
    vatRateHundredths,
    says: saysOf({ onDebtor, bearer, standing: answer.standing }),
  }
}

type Answered = {
  readonly standing: CostRecord['standing']
  readonly reason: string
  readonly certainty: Certainty
  readonly because: Explanation
  readonly missing: readonly string[]
}

function lawOn(dossier: DossierRecord, kind: CostKind, today: Day): Answered {
  const outcome = answerCharges({ ...chargesDocument(dossier, today), charges: [kind] })
  const charge = outcome.outcome === 'answer' ? outcome.value.charges[0] : undefined
  if (outcome.outcome !== 'answer' || charge === undefined) {
    const missing = outcome.outcome === 'needs-facts' ? outcome.missing : []
    return {
      standing: 'unknown',
      reason: 'facts-missing',
      certainty: 'unknown',
      because: unsaid,
      missing,
    }
  }
  const explained = outcome.explain()
  return {
    standing: charge.standing,
    reason: charge.because,
    certainty: charge.certainty,
    because: explained.steps[0] ?? explained,
    missing: [],
  }
}

const unsaid: Explanation = {
  rule: 'costs/facts-missing',
  sentence:
    'Des faits manquent pour dire qui supporte ces frais : rien n’en est demandé au débiteur.',
  citations: [{ code: 'CPCE', article: 'L111-8, al. 2', kind: 'statute' }],
  certainty: 'unknown',
  steps: [],
}

type Bearing = {
  readonly ofOneself: boolean
  readonly onDebtor: boolean
  readonly rebills: boolean
}

function bearerOf({ ofOneself, onDebtor, rebills }: Bearing): CostRecord['bearer'] {
  if (ofOneself) return 'office'
  if (onDebtor) return 'disbursement'
  return rebills ? 'rebilled' : 'office'
}

function saysOf({
  onDebtor,
  bearer,
  standing,
}: Pick<JudgedCost, 'onDebtor' | 'bearer' | 'standing'>): Said {
  if (onDebtor && bearer === 'office') return ownOnDebtor
  if (onDebtor) return disbursed
  if (bearer === 'rebilled') return rebilled
  return standing === 'unknown' || standing === 'allowed' ? unknownStays : stays
}

const disbursed = said(
  'La loi met ces frais à la charge du débiteur : ils s’ajoutent à ce qu’il doit, et sont facturés sans TVA au créancier, au nom de qui ils sont payés.',
  'The law puts this cost on the debtor: it is added to the debt, and invoiced without VAT to the creditor, in whose name it is paid.',
)
const ownOnDebtor = said(
  'La loi met ces frais à la charge du débiteur : ils s’ajoutent à ce qu’il doit.',
  'The law puts this cost on the debtor: it is added to the debt.',
)
const rebilled = said(
  'Ces frais restent au créancier : la convention les lui refacture, avec TVA. Le débiteur ne les doit pas.',
  'This cost stays with the creditor: the convention rebills it, with VAT. The debtor does not owe it.',
)
const stays = said(
  'Ces frais restent au créancier, et la convention ne les lui refacture pas : ils sont une charge du cabinet. Le débiteur ne les doit pas.',
  'This cost stays with the creditor, and the convention does not rebill it: it is an expense of the office. The debtor does not owe it.',
)
const unknownStays = said(
  'La loi ne permet pas de répondre : ces frais ne sont pas demandés au débiteur, le cabinet les garde.',
  'The law cannot be answered: this cost is not asked of the debtor, the office keeps it.',
)
