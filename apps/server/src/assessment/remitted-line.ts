import type { StatementLine } from '@quittance/contract'
import type { DossierRecord } from '@quittance/database'
import {
  day,
  compareDays,
  addCents,
  dayText,
  englishDay,
  eurosText,
  NBSP,
  negateCents,
  said,
  type Explanation,
  type Said,
} from '@quittance/kernel'
import type { Remitted } from '#assessment/interest-documents.ts'
import type { ItemOwed } from '#assessment/items-owed.ts'
import { remittedCents } from '#assessment/remitted.ts'

/** What the creditor gave up, on a line of its own: it is no payment. Absent where he gave up none. */
export function remittedLine(
  dossier: DossierRecord,
  owed: readonly ItemOwed[],
): readonly StatementLine[] {
  const remitted = owed
    .flatMap((one) => one.remitted)
    .toSorted((one, other) => compareDays(one.on, other.on))
  if (remitted.length === 0) return []
  const amountCents = negateCents(addCents(...remitted.map(remittedCents)))
  return [
    {
      component: 'remitted',
      detail: grantedOn(remitted),
      amountCents,
      certainty: 'established',
      tags: [],
      because: {
        rule: 'statement/remitted',
        sentence:
          'Ce que le créancier a abandonné est retiré des parts qu’il a nommées, à compter de son jour : ce n’est pas un paiement.',
        citations: [],
        certainty: 'established',
        result: eurosText(amountCents),
        steps: remitted.map((one) => remittedBecause(dossier, one)),
      },
    },
  ]
}

function grantedOn(remitted: readonly Remitted[]): Said {
  const days = [...new Set(remitted.map(({ on }) => on.toString()))].map((on) => day(on))
  const french = days.map(dayText).join(', ')
  const english = days.map(englishDay).join(', ')
  return said(`accordée par le créancier le ${french}`, `granted by the creditor on ${english}`)
}

/** Who decided a remission, when, and what it takes off. */
export function remittedBecause({ remissions, items }: DossierRecord, of: Remitted): Explanation {
  const kept = remissions.find(({ id }) => id === of.remissionId)
  const item = items.find(({ id }) => id === kept?.claimItemId)
  const parts = [
    ['frais', of.toCosts],
    ['intérêts', of.toInterest],
    ['indemnité', of.toIndemnity],
    ['principal', of.toPrincipal],
  ] as const
  const named = parts.flatMap(([what, sum]) => (sum === 0 ? [] : [`${what} ${eurosText(sum)}`]))
  const decided =
    kept === undefined ? '' : `, décidée par ${kept.decidedBy} le ${dayText(kept.decidedOn)}`
  const list = named.length === 0 ? '' : `${NBSP}: ${named.join(', ')}`
  return {
    rule: 'statement/remission',
    sentence: `Remise du ${dayText(of.on)} sur ${item?.number ?? 'la créance'}${decided}${list}.`,
    citations: [],
    steps: [],
    certainty: 'established',
    result: eurosText(negateCents(remittedCents(of))),
  }
}
