import { foldText } from '@quittance/kernel'
import { replySigns, type AnnouncedKind } from '#inbound/reply-signs.data.ts'

/** What a message is, as proposed (nature d’une réponse), from what changes most what comes next. */
export const inboundKinds = [
  'bounce',
  'returned-mail',
  'auto-reply',
  'wrong-person',
  'over-indebtedness',
  'insolvency',
  'vulnerability',
  'stop-e-mail',
  'dispute',
  'payment-claimed',
  'refusal',
  'promise',
  'request-for-time',
  'acknowledgment',
  'other',
] as const
export type InboundKind = (typeof inboundKinds)[number]

/** A stretch of the text (UTF-16 indices, end excluded). */
export type TextSpan = { readonly start: number; readonly end: number }

/** What `commitments` read in the text, as far as it is needed here. */
export type ReadCommitment = {
  readonly kinds: readonly (
    | 'promise'
    | 'acknowledgment'
    | 'dispute'
    | 'request_for_time'
    | 'payment_claimed'
    | 'refusal'
    | 'neutral'
  )[]
  readonly spans: readonly TextSpan[]
}

export type ReadingFacts = {
  readonly text: string
  readonly commitments: ReadCommitment | null
  /** A notice that our message was not delivered for good (RFC 3464, action `failed`). */
  readonly bounced: boolean
  /** A machine answered (RFC 3834, Auto-Submitted), such as one that says its owner is away. */
  readonly automatic: boolean
  /** Post that came back to us, as the person who noted it says. */
  readonly returned: boolean
}

/** One thing that a message may say, and the words that say it; none where its form says it. */
export type InboundSign = { readonly kind: InboundKind; readonly spans: readonly TextSpan[] }

/** What a message is proposed to be: a proposal that a person confirms or not. */
export type ProposedReading = {
  readonly kind: InboundKind
  /** The first is `kind`; the others are said too. */
  readonly signs: readonly InboundSign[]
}

/** The version of these rules, kept with each proposal. */
export const INBOUND_RULES_VERSION = '1'

/**
 * Proposes what a message is, with the words that say so.
 *
 * It decides nothing: whatever it proposes, what was to be sent waits until a person has handled the
 * message. A text that announces nothing known is `other`, never « rien à faire ».
 */
export function proposeReading(facts: ReadingFacts): ProposedReading {
  const signs = [...formOf(facts), ...announced(facts.text), ...committed(facts.commitments)]
  const ordered = signs.toSorted((one, other) => rankOf(one.kind) - rankOf(other.kind))
  const [first] = ordered
  return first === undefined ? { kind: 'other', signs: [] } : { kind: first.kind, signs: ordered }
}

function rankOf(kind: InboundKind): number {
  return inboundKinds.indexOf(kind)
}

function formOf({ bounced, automatic, returned }: ReadingFacts): readonly InboundSign[] {
  return [
    ...(bounced ? [{ kind: 'bounce' as const, spans: [] }] : []),
    ...(returned ? [{ kind: 'returned-mail' as const, spans: [] }] : []),
    ...(automatic && !bounced ? [{ kind: 'auto-reply' as const, spans: [] }] : []),
  ]
}

const announcedKinds: readonly AnnouncedKind[] = [
  'wrong-person',
  'over-indebtedness',
  'insolvency',
  'vulnerability',
  'stop-e-mail',
]

/** Longer, a message is searched no further. */
const LONGEST_SEARCHED = 20_000

function announced(text: string): readonly InboundSign[] {
  const folded = foldText(text.slice(0, LONGEST_SEARCHED))
  return announcedKinds.flatMap((kind) => {
    const spans = [...folded.folded.matchAll(replySigns[kind])].map((match) => {
      const [start, end] = folded.originalSpan(match.index, match.index + match[0].length)
      return { start, end }
    })
    return spans.length === 0 ? [] : [{ kind, spans }]
  })
}

const kindOfCommitment = {
  promise: 'promise',
  acknowledgment: 'acknowledgment',
  dispute: 'dispute',
  request_for_time: 'request-for-time',
  payment_claimed: 'payment-claimed',
  refusal: 'refusal',
} as const satisfies Record<Exclude<ReadCommitment['kinds'][number], 'neutral'>, InboundKind>

function committed(read: ReadCommitment | null): readonly InboundSign[] {
  if (read === null) return []
  return read.kinds.flatMap((kind) =>
    kind === 'neutral'
      ? []
      : [
          {
            kind: kindOfCommitment[kind],
            spans: read.spans.map(({ start, end }) => ({ start, end })),
          },
        ],
  )
}
