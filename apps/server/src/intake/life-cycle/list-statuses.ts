import type { InvoiceStatusView, OwedStatus } from '@quittance/contract'
import {
  draftsOfDossier,
  invoiceStatusesOf,
  loadDossier,
  type DossierRecord,
  type InvoiceStatusRecord,
} from '@quittance/database'
import { roundHalfUp, type Cents } from '@quittance/kernel'
import { z } from 'zod'
import { noDossier } from '#dossier/moved.ts'
import { readingOf } from '#intake/drafts/draft-reading.ts'
import { acts, applied, effectOf, effects, statusName } from '#intake/life-cycle/status-words.ts'
import type { Work } from '#wiring/work.ts'

const detailsSchema = z.object({
  invoice: z.string().nullable(),
  reasons: z.array(z.object({ code: z.string().nullable(), text: z.string().nullable() })),
})

/** The statuses of the invoices of a dossier, and those that its creditor owes to its platform. */
export async function listStatuses(
  work: Work,
  { id }: { readonly id: string },
): Promise<{ rows: InvoiceStatusView[]; owed: OwedStatus[] }> {
  const dossier = await loadDossier(work.tx, id)
  if (dossier === null) throw noDossier()
  const statuses = await invoiceStatusesOf(work.tx, id)
  return { rows: statuses.map(viewOf), owed: await owedBy(work, dossier, statuses.length > 0) }
}

function viewOf(status: InvoiceStatusRecord): InvoiceStatusView {
  const { invoice, reasons } = detailsSchema.parse(status.details)
  const effect = effectOf(status.code, status.amountCents)
  return {
    id: status.id,
    exhibitId: status.exhibitId,
    invoice: invoice ?? '',
    code: status.code,
    name: statusName(status.code),
    on: status.saidAt?.toZonedDateTimeISO('Europe/Paris').toPlainDate().toString() ?? null,
    amountCents: status.amountCents,
    reasons: reasons.map(({ text, code }) => text ?? code ?? ''),
    state: status.state,
    effect: (status.state === 'applied' ? applied[effect] : null) ?? effects[effect],
    act: status.state === 'waiting' ? (acts[effect] ?? null) : null,
    reason: status.reason,
  }
}

/**
 * What the creditor must declare (statut 212): each payment that we collected for it on an e-invoice,
 * from the day of collection. The seller alone declares it; nobody here does.
 */
async function owedBy(
  work: Work,
  dossier: DossierRecord,
  hasStatuses: boolean,
): Promise<OwedStatus[]> {
  const drafts = await draftsOfDossier(work.tx, dossier.id)
  const invoices = drafts.filter(({ kind, fileId }) => kind === 'claim' && fileId !== null)
  if (invoices.length === 0 && !hasStatuses) return []
  const [only] = invoices
  const share = only === undefined || invoices.length > 1 ? null : vatShareOf(only)
  return dossier.payments
    .filter(
      ({ method, final, bankLineId }) => method !== 'to-creditor' && (final || bankLineId !== null),
    )
    .map(({ id, receivedOn, amountCents }) => ({
      paymentId: id,
      on: receivedOn.toString(),
      amountCents,
      vatCents: share === null ? null : vatOf(amountCents, share),
    }))
}

type Share = { readonly vat: number; readonly total: number }

/** The VAT and the total of an invoice, as it writes them (BT-110, BT-112). */
function vatShareOf(draft: Parameters<typeof readingOf>[0]): Share | null {
  const { sources } = readingOf(draft)
  const amount = (term: string): number => {
    const text = sources.find((source) => source.term === term)?.text ?? ''
    const match = /^(-?)(\d+)\.(\d\d) EUR$/.exec(text)
    return match === null ? 0 : Number(`${match[1]}${match[2]}${match[3]}`)
  }
  const [vat, total] = [amount('BT-110'), amount('BT-112')]
  return total > 0 && vat >= 0 ? { vat, total } : null
}

function vatOf(amount: Cents, { vat, total }: Share): Cents {
  return roundHalfUp(amount, { numerator: BigInt(vat), denominator: BigInt(total) })
}
