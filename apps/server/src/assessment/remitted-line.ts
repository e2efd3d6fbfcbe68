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
  saidTogether,
  verbatim,
  type Explanation,
  type Said,
} from '@quittance/kernel'
import type { Remitted } from '#assessment/interest-documents.ts'
import type { ItemOwed } from '#assessment/items-owed.ts'
import { conditionBecause } from '#assessment/plan/plan-words.ts'
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
      detail: saidTogether([grantedOn(remitted), onCondition(remitted)]),
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

/** Given up if the plan is kept to its end: said apart, for nobody has given it up yet. */
function onCondition(remitted: readonly Remitted[]): Said {
  return remitted.some((one) => one.isOnCondition)
    ? said('si l’échéancier est payé en entier', 'if the payment plan is paid in full')
    : verbatim('')
}

function grantedOn(all: readonly Remitted[]): Said {
  const remitted = all.filter((one) => !one.isOnCondition)
  if (remitted.length === 0) return verbatim('')
  const days = [...new Set(remitted.map(({ on }) => on.toString()))].map((on) => day(on))
  const french = days.map(dayText).join(', ')
  const english = days.map(englishDay).join(', ')
  return said(`accordée par le créancier le ${french}`, `granted by the creditor on ${english}`)
}

/** Who decided a remission, when, and what it takes off. */
export function remittedBecause(dossier: DossierRecord, of: Remitted): Explanation {
  if (of.isOnCondition) return conditionBecause(dossier, of)
  const { remissions, items } = dossier
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
