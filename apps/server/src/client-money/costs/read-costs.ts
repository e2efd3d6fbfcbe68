import type { CostJudgement, CostView, DossierCosts } from '@quittance/contract'
import {
  costInvoicesOf,
  loadDossier,
  type CostInvoiceLine,
  type CostRecord,
  type DossierRecord,
} from '@quittance/database'
import { addCents, cents, day, type Explanation } from '@quittance/kernel'
import { z } from 'zod'
import { costSaid } from '#assessment/claim/cost-words.ts'
import { itemsOwed } from '#assessment/items-owed.ts'
import { judgeCost, type CostAsked } from '#client-money/costs/judge-cost.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

/** The costs of a dossier, who bears each and why. @throws Refused `not-found`. */
export async function readCosts(
  work: Work,
  { id }: { readonly id: string },
): Promise<DossierCosts> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const issued = await costInvoicesOf(work.tx, id)
  const owed = itemsOwed(dossier, work.today)
  return {
    version: dossier.version,
    items: dossier.items.map((item) => ({ id: item.id, number: item.number, label: item.label })),
    owedCents: addCents(...owed.map(({ costsOwed }) => costsOwed)),
    leftCents: addCents(...owed.map(({ costsLeft }) => costsLeft)),
    rows: dossier.costs.map((cost) => viewOf(dossier, cost, issued)).toReversed(),
  }
}

type Asked = Pick<CostAsked, 'kind'> & {
  readonly id: string
  readonly paidOn?: string | undefined
  readonly netCents: number
  readonly vatCents: number
}

/** What the law says of a cost before it is noted; nothing is written. @throws Refused `not-found`. */
export async function readJudgement(work: Work, asked: Asked): Promise<CostJudgement> {
  const dossier = await loadDossier(work.tx, asked.id)
  if (dossier === null) throw noDossier()
  const judged = await judgeCost(work, dossier, {
    kind: asked.kind,
    paidOn: asked.paidOn === undefined ? work.today : day(asked.paidOn),
    net: cents(asked.netCents),
    vat: cents(asked.vatCents),
  })
  const { standing, certainty, because, bearer, says, onDebtor, billed, missing } = judged
  return {
    standing,
    certainty,
    because,
    bearer,
    says,
    onDebtor,
    billed: billed === null ? null : { netCents: billed.net, vatCents: billed.vat },
    missing: [...missing],
  }
}

const keptExplanation = z.custom<Explanation>(
  (value) => typeof value === 'object' && value !== null,
)

function viewOf(
  { items, exhibits }: DossierRecord,
  cost: CostRecord,
  issued: readonly CostInvoiceLine[],
): CostView {
  return {
    id: cost.id,
    itemNumber: items.find(({ id }) => id === cost.claimItemId)?.number ?? '',
    kind: cost.kind,
    says: costSaid(cost),
    supplier: cost.supplier,
    document: cost.document,
    note: cost.note,
    paidOn: cost.paidOn.toString(),
    netCents: cost.netCents,
    vatCents: cost.vatCents,
    grossCents: cost.grossCents,
    exhibitNumber: exhibits.find(({ id }) => id === cost.exhibitId)?.number ?? null,
    prescribedBy: cost.prescribedBy,
    standing: cost.standing,
    certainty: cost.certainty,
    because: keptExplanation.parse(cost.because),
    bearer: cost.bearer,
    chargedOn: cost.chargedOn?.toString() ?? null,
    billed: billedView(cost, issued),
    undoneBecause: cost.undoneBecause,
  }
}

function billedView(cost: CostRecord, issued: readonly CostInvoiceLine[]): CostView['billed'] {
  if (cost.billed === null) return null
  const of = (kind: CostInvoiceLine['kind']) => {
    const found = issued.find((one) => one.costId === cost.id && one.kind === kind)
    return found === undefined ? null : { id: found.id, reference: found.reference }
  }
  return {
    netCents: cost.billed.net,
    vatCents: cost.billed.vat,
    vatRateHundredths: cost.bearer === 'rebilled' ? cost.vatRateHundredths : 0,
    invoice: of('invoice'),
    creditNote: of('credit-note'),
    settledOn: cost.settledOn?.toString() ?? null,
  }
}
