import {
  matchReasons,
  type KnownDossier,
  type MatchCandidate,
  type MatchReason,
  type MessageMatch,
  type MessageTraces,
} from '#inbound/inbound-facts.ts'

/** As many as a person can choose among; more say that the evidence points nowhere. */
const MOST_CANDIDATES = 20

/**
 * Which dossier a message is about (rapprochement d’une réponse), among those of one organisation.
 *
 * A reference alone never decides: another house may number its dossiers as we do, and a debtor may
 * quote somebody else’s letter. It decides with the sender it fits, or below a message of ours. A
 * sender whom we know as another debtor, two dossiers named, an address that two debtors share: a
 * person says which.
 */
export function matchMessage(traces: MessageTraces, known: readonly KnownDossier[]): MessageMatch {
  const seen = known.flatMap((dossier) => {
    const reasons = reasonsFor(traces, dossier)
    return reasons.length === 0 ? [] : [{ dossier, reasons }]
  })
  if (seen.length === 0) return { standing: 'unmatched', candidates: [] }
  const candidates = seen.map(candidateOf).toSorted(bySurest).slice(0, MOST_CANDIDATES)
  const one = theOne(seen)
  if (one === null) return { standing: 'to-choose', candidates }
  return { standing: 'one', candidates: [candidateOf(one)] }
}

type Seen = { readonly dossier: KnownDossier; readonly reasons: readonly MatchReason[] }

function reasonsFor(traces: MessageTraces, dossier: KnownDossier): readonly MatchReason[] {
  const holds: Readonly<Record<MatchReason, boolean>> = {
    'answers-our-message': traces.answersDossiers.includes(dossier.dossierId),
    'payment-reference': traces.rfReferences.includes(dossier.rfReference),
    'dossier-reference': traces.references.includes(dossier.reference),
    'sender-address': traces.fromEmail !== null && traces.fromEmail === dossier.debtorEmail,
    'sender-number': traces.fromPhone !== null && traces.fromPhone === dossier.debtorPhone,
  }
  return matchReasons.filter((reason) => holds[reason])
}

/** The dossier that the evidence names without doubt; null where a person has to say. */
function theOne(seen: readonly Seen[]): Seen | null {
  const named = seen.filter(({ reasons }) => reasons.some((reason) => NAMING.has(reason)))
  const sent = seen.filter(({ reasons }) => reasons.some((reason) => SENDER.has(reason)))
  if (new Set(sent.map(({ dossier }) => dossier.debtorId)).size > 1) return null
  if (named.length > 1) return null
  const [only] = named
  if (only === undefined) return onlyOpen(sent)
  if (sent.length > 0) return sent.includes(only) ? only : null
  return only.reasons.includes('answers-our-message') ? only : null
}

const NAMING: ReadonlySet<MatchReason> = new Set([
  'answers-our-message',
  'payment-reference',
  'dossier-reference',
])
const SENDER: ReadonlySet<MatchReason> = new Set(['sender-address', 'sender-number'])

/** A debtor with one dossier under way writes about it, though others are closed. */
function onlyOpen(sent: readonly Seen[]): Seen | null {
  const open = sent.filter(({ dossier }) => dossier.isOpen)
  const [only, ...others] = open.length > 0 ? open : sent
  return only === undefined || others.length > 0 ? null : only
}

function candidateOf({ dossier, reasons }: Seen): MatchCandidate {
  return { dossierId: dossier.dossierId, reasons }
}

function bySurest(one: MatchCandidate, other: MatchCandidate): number {
  const surer = rankOf(one) - rankOf(other) || other.reasons.length - one.reasons.length
  return surer === 0 ? (one.dossierId < other.dossierId ? -1 : 1) : surer
}

function rankOf({ reasons }: MatchCandidate): number {
  return Math.min(...reasons.map((reason) => matchReasons.indexOf(reason)))
}
