import type { TitlePreparing } from '@quittance/contract'
import { addCents, day, dayText, type Day, type Cents } from '@quittance/kernel'
import type { TitleDueDay, TitleParty, TitlePayment } from '@quittance/letters'
import type { FiledMatter } from '#agreements/filing/documents.ts'
import { servedTo } from '#assessment/interest-documents.ts'
import { creditorParty, debtorParty } from '#outreach/letter-parties.ts'
import type { Work } from '#wiring/work.ts'

/** Which party is a firm: its civil status is asked in other words. */
export function partyKinds({ dossier: { creditor, debtor } }: Pick<FiledMatter, 'dossier'>) {
  return {
    creditor: { name: creditor.name, isFirm: creditor.kind === 'company' },
    debtor: { name: debtor.name, isFirm: debtor.siren !== null },
  }
}

/** A party with what somebody said of its civil status. */
export function partyOf(
  matter: FiledMatter,
  side: 'creditor' | 'debtor',
  said: TitlePreparing['creditor'],
): TitleParty {
  const { creditor, debtor } = matter.dossier
  const party = side === 'creditor' ? creditorParty(creditor) : debtorParty(debtor)
  return {
    ...party,
    isFirm: partyKinds(matter)[side].isFirm,
    siren: side === 'creditor' ? creditor.siren : debtor.siren,
    birth: { on: said.bornOn === null ? null : day(said.bornOn), place: said.bornAt },
    representative: said.representative,
  }
}

/** What came in, and what each payment served. */
export function paymentsOf({ dossier }: FiledMatter, { today }: Work): readonly TitlePayment[] {
  const served = dossier.items.flatMap(({ id }) => servedTo(dossier, id, today))
  const byPayment = Map.groupBy(served, ({ paymentId }) => paymentId)
  return [...byPayment.values()]
    .flatMap((parts): readonly TitlePayment[] => {
      const [first] = parts
      if (first === undefined) return []
      const interest = addCents(...parts.map(({ toInterest }) => toInterest))
      const principal = addCents(...parts.map(({ toPrincipal }) => toPrincipal))
      const others = addCents(
        ...parts.flatMap(({ toCosts, toIndemnity }) => [toCosts, toIndemnity]),
      )
      return [
        {
          on: first.on,
          toInterestCents: interest,
          toPrincipalCents: principal,
          toOthersCents: others,
          amountCents: addCents(interest, principal, others),
        },
      ]
    })
    .toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on))
}

/** The invoices of a debt, on the day each fell due. */
export function invoicesDue({ dossier }: FiledMatter): readonly TitleDueDay[] {
  return dossier.items.map(({ dueOn, label, number, principalCents }) => ({
    on: dueOn,
    what: `${label}, n° ${number}`,
    amountCents: principalCents,
  }))
}

/** The instalments of a plan, on their days. */
export function instalmentsDue(
  instalments: readonly { readonly dueOn: Day; readonly amountCents: Cents }[],
): readonly TitleDueDay[] {
  return instalments.map(({ dueOn, amountCents }, at) => ({
    on: dueOn,
    what: `Échéance ${at + 1} sur ${instalments.length} de l’échéancier`,
    amountCents,
  }))
}

/** Every dispute of a dossier, open or settled. */
export function disputesOf({ dossier }: FiledMatter): readonly string[] {
  return dossier.disputes.map(({ openedOn, settledOn, reason, resolution }) =>
    settledOn === null
      ? `Contestation ouverte le ${dayText(openedOn)} : ${reason}`
      : `Contestation du ${dayText(openedOn)}, close le ${dayText(settledOn)} : ${reason} ${resolution ?? ''}`.trim(),
  )
}
