import {
  COMMITMENT_RULES_VERSION,
  LONGEST_MESSAGE,
  type CommitmentFacts,
  type CommitmentKind,
  type Commitments,
} from '@quittance/commitments'
import {
  insertFindings,
  messagesToRead,
  type ExhibitFile,
  type MessageToRead,
  type NewFinding,
  type OrganisationTransaction,
} from '@quittance/database'
import { parseDay, type Day } from '@quittance/kernel'
import { z } from 'zod'
import type { Ambiguity, FindingDetails } from '#evidence/finding-details.ts'
import { writable } from '#evidence/reading/kept-text.ts'
import type { Sides } from '#evidence/reading/sides.ts'
import type { House } from '#wiring/house.ts'

const BATCH_MESSAGES = 100
const PARIS = 'Europe/Paris'
/** Words that were never sent, or of which nobody knows that they were, bind nobody. */
const UNSENT = new Set(['draft', 'failed', 'queued'])

export type ProposingWork = {
  readonly house: Pick<House, 'chance' | 'searches'>
  readonly tx: OrganisationTransaction
}

export type ProposingMatter = {
  readonly exhibit: ExhibitFile
  readonly sides: Sides
  /** The debt as the parties speak of it: its principal. */
  readonly debtCents: number
}

/**
 * Reads the debtor's messages of an exhibit, each after the creditor's one before it in the same
 * conversation, and writes down what they commit to, as proposals. The search is in a thread of its
 * own: it takes milliseconds a message.
 *
 * @returns how many findings were written.
 */
export async function proposeFindings(
  { house, tx }: ProposingWork,
  matter: ProposingMatter,
): Promise<number> {
  try {
    return await searchAll({ house, tx }, matter)
  } finally {
    house.searches.noteProgress(matter.exhibit.id, null)
  }
}

async function searchAll({ house, tx }: ProposingWork, matter: ProposingMatter): Promise<number> {
  const asked = new Map<string, string>()
  let after = -1
  let count = 0
  for (;;) {
    const progress = { step: 'searching' as const, messages: after + 1, percent: null }
    house.searches.noteProgress(matter.exhibit.id, progress)
    const messages = await messagesToRead(tx, {
      exhibitId: matter.exhibit.id,
      after,
      limit: BATCH_MESSAGES,
    })
    const asking = messages.flatMap((message) => askingOf(message, { ...matter, asked }))
    const read = await house.searches.commitments(asking.map(({ facts }) => facts))
    const findings = asking.flatMap((one, index) => {
      const found = read[index]
      return found === undefined ? [] : findingsOf(one, found, matter)
    })
    count += await insertFindings(
      tx,
      findings.map((finding) => ({ ...finding, id: house.chance.id() })),
    )
    const last = messages.at(-1)
    if (last === undefined) return count
    after = last.rank
  }
}

type Reading = ProposingMatter & { readonly asked: Map<string, string> }

/** A message of the debtor, and what the search is told of it. */
type Asking = {
  readonly message: MessageToRead
  readonly sentAt: Temporal.Instant | null
  readonly facts: CommitmentFacts
}

function askingOf(message: MessageToRead, reading: Reading): readonly Asking[] {
  if (UNSENT.has(message.delivery ?? '')) return []
  const side = reading.sides.sideOf({
    direction: message.direction,
    raw: message.authorRaw,
    name: message.authorName,
  })
  if (side === 'creditor')
    reading.asked.set(message.conversation, message.text.slice(0, LONGEST_MESSAGE))
  if (side !== 'debtor') return []
  const sentAt = sendingOf(message)
  const facts: CommitmentFacts = {
    text: withoutQuoted(message).slice(0, LONGEST_MESSAGE),
    sentAt: (sentAt ?? reading.exhibit.receivedAt).toString(),
    author: 'debtor',
    context: {
      debtCents: reading.debtCents,
      previousCreditorMessage: reading.asked.get(message.conversation) ?? null,
    },
  }
  return [{ message, sentAt, facts }]
}

function findingsOf(
  { message, sentAt }: Asking,
  read: Commitments,
  { exhibit }: ProposingMatter,
): readonly Omit<NewFinding, 'id'>[] {
  return kindsToPropose(read).map((kind, rank) => {
    const main = rank === 0
    const dueOn = sentAt === null ? null : dueOf(read, kind)
    const known = { sent: sentAt !== null, main, dueOn }
    return {
      messageId: message.id,
      dossierId: exhibit.dossierId,
      rank,
      kind,
      amountCents: amountOf(read, kind),
      dueOn,
      spans: read.spans,
      rules: read.rules,
      ruleVersion: COMMITMENT_RULES_VERSION,
      details: writable(detailsOf(read, known)).value,
    }
  })
}

/** The instant of a message, its clock taken in Paris where it says no zone; null if it has none. */
function sendingOf({ sentAt, sentLocal }: MessageToRead): Temporal.Instant | null {
  if (sentAt !== null) return sentAt
  if (sentLocal === null || !/^[1-9]\d{3}-/.test(sentLocal)) return null
  return Temporal.PlainDateTime.from(sentLocal).toZonedDateTime(PARIS).toInstant()
}

const quotedSchema = z.array(z.object({ start: z.number(), end: z.number() })).catch([])

/** The text with what somebody else wrote blanked out, so that places stay the same. */
function withoutQuoted({ text, quoted }: MessageToRead): string {
  return quotedSchema
    .parse(quoted)
    .reduce(
      (left, { start, end }) =>
        left.slice(0, start) + ' '.repeat(Math.max(end - start, 0)) + left.slice(end),
      text,
    )
}

const against = new Set<CommitmentKind>(['payment_claimed', 'refusal', 'dispute'])

/**
 * What to propose of a message: its main kind, and the first kind of the other side when it has
 * one, so that what speaks against the claim is as visible as what speaks for it.
 */
function kindsToPropose({ primaryKind, kinds }: Commitments): readonly CommitmentKind[] {
  if (primaryKind === 'neutral') return []
  const other = kinds.find(
    (kind) => kind !== 'neutral' && against.has(kind) !== against.has(primaryKind),
  )
  return other === undefined ? [primaryKind] : [primaryKind, other]
}

function amountOf(read: Commitments, kind: CommitmentKind): number | null {
  const amount = {
    promise: read.promisedCents,
    acknowledgment: read.acknowledgedCents,
    request_for_time: read.acknowledgedCents,
    payment_claimed: amountOfRole(read, 'paid'),
    dispute: amountOfRole(read, 'disputed'),
    refusal: null,
    neutral: null,
  }[kind]
  return amount !== null && Number.isSafeInteger(amount) && amount > 0 ? amount : null
}

function amountOfRole({ amounts }: Commitments, role: 'paid' | 'disputed'): number | null {
  return amounts.find((amount) => amount.role === role)?.cents ?? null
}

function dueOf({ due }: Commitments, kind: CommitmentKind): Day | null {
  return against.has(kind) || due.date === null ? null : parseDay(due.date)
}

type Known = { readonly sent: boolean; readonly main: boolean; readonly dueOn: Day | null }

function detailsOf(read: Commitments, known: Known): FindingDetails {
  return {
    kinds: [...read.kinds],
    ackLevel: known.main ? read.ackLevel : 'none',
    acknowledgedCents: read.acknowledgedCents,
    conditional: read.conditional,
    humanReview: read.humanReview,
    due: { raw: read.due.raw, date: known.dueOn?.toString() ?? null },
    schedule: known.sent ? read.schedule.map((line) => ({ ...line })) : [],
    paidOn: read.paidOn,
    ambiguities: [...ambiguitiesOf(read, known)],
  }
}

function ambiguitiesOf(read: Commitments, { sent, dueOn }: Known): readonly Ambiguity[] {
  const { due } = read
  const dated = dueOn !== null
  const severalDays = dated && due.earliest !== null && due.earliest !== due.latest
  return [
    ...(sent ? [] : (['sending-day-unknown'] as const)),
    ...(due.kind === 'invalid' ? (['impossible-day'] as const) : []),
    ...(due.kind === 'event' ? (['event'] as const) : []),
    ...(severalDays ? (['several-days'] as const) : []),
    ...(dated && due.bound === 'before' && !severalDays ? (['before-the-day'] as const) : []),
    ...(read.schedule.length > 1 ? (['several-payments'] as const) : []),
    ...(read.conditional ? (['conditional'] as const) : []),
    ...(read.ackLevel === 'equivocal' ? (['equivocal'] as const) : []),
  ]
}
