import type { DossierRecord, FindingRecord } from '@quittance/database'
import { compareDays, isAfter, isBefore, type Day } from '@quittance/kernel'

/** What speaks against the claim: a dispute, or words of the debtor in a message. */
export type AdverseFact = {
  readonly kind: 'dispute' | 'message-disputes' | 'message-claims-payment' | 'message-refuses'
  /** The dispute, or the finding. */
  readonly id: string
  readonly exhibitId: string | null
  /** Null for a message whose day the file does not give. */
  readonly on: Day | null
  /** `to-review`: found in a message, and kept by nobody yet. */
  readonly standing: 'open' | 'answered' | 'to-review'
  /** Whether a judge would have to rule on it, as a person holds; null until someone says. */
  readonly isSerious: boolean | null
}

const kindsOfMessages: Readonly<Record<string, AdverseFact['kind']>> = {
  dispute: 'message-disputes',
  payment_claimed: 'message-claims-payment',
  refusal: 'message-refuses',
}

/** The facts that speak against a claim on a day, chronological (faits contraires). */
export function adverseFacts(dossier: DossierRecord, asOf: Day): readonly AdverseFact[] {
  const disputes = dossier.disputes.map(({ id, openedOn, settledOn, isSerious }): AdverseFact => ({
    kind: 'dispute',
    id,
    exhibitId: null,
    on: openedOn,
    standing: settledOn !== null && !isAfter(settledOn, asOf) ? 'answered' : 'open',
    isSerious,
  }))
  const messages = dossier.findings.flatMap((finding): AdverseFact[] => {
    const kind = kindsOfMessages[finding.kind]
    if (kind === undefined || finding.state === 'set-aside') return []
    const { id, exhibitId, sentOn } = finding
    const standing = standingOf(finding, dossier, asOf)
    const isSerious = weighedWith(finding, dossier)
    return [{ kind, id, exhibitId, on: sentOn, standing, isSerious }]
  })
  return [...disputes, ...messages]
    .filter(({ on }) => on === null || !isAfter(on, asOf))
    .toSorted((one, other) => order(one.on, other.on))
}

/** A message is answered once a dispute that was open when it came, or since, is settled. */
function standingOf(
  { state, sentOn }: FindingRecord,
  { disputes }: DossierRecord,
  asOf: Day,
): AdverseFact['standing'] {
  if (state === 'proposed') return 'to-review'
  const settled = disputes.some(
    ({ settledOn }) =>
      settledOn !== null &&
      !isAfter(settledOn, asOf) &&
      (sentOn === null || !isBefore(settledOn, sentOn)),
  )
  return settled ? 'answered' : 'open'
}

/** A message is weighed with the dispute that was opened on it, that day or since. */
function weighedWith({ sentOn }: FindingRecord, { disputes }: DossierRecord): boolean | null {
  const since = disputes.filter(({ openedOn }) => sentOn === null || !isBefore(openedOn, sentOn))
  return since.at(0)?.isSerious ?? null
}

function order(one: Day | null, other: Day | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null)
  return compareDays(one, other)
}
