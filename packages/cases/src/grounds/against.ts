import { addCents, isBefore, saidTogether, zeroCents, type Cents } from '@quittance/kernel'

import {
  adverseAnswers,
  adverseLabels,
  answeredWords,
  knownPayment,
  setAsideWords,
  touchesWords,
  unconfirmedWords,
} from '#grounds/adverse-words.ts'
import type { GroundDispute, GroundFinding } from '#grounds/grounds-facts.ts'
import type { Adverse, AdverseKind } from '#grounds/grounds-shape.ts'
import { spread } from '#grounds/spread.ts'
import {
  concernedBy,
  isAdmission,
  isOfDebtor,
  type LinksByLine,
  type Matter,
} from '#grounds/supports-of.ts'

const KINDS: Readonly<Record<string, AdverseKind>> = {
  dispute: 'message-disputes',
  payment_claimed: 'message-claims-payment',
  refusal: 'message-refuses',
}

/**
 * All that speaks against the claim, with the euros that each touches: disputes noted, words of the
 * debtor, conditions, authors that nobody confirmed. Nothing is left out, set aside or not.
 */
export function againstOf(matter: Matter, admitted: LinksByLine): readonly Adverse[] {
  return [
    ...matter.disputes.map((dispute) => disputeNode(dispute, matter)),
    ...matter.findings.flatMap((finding) => {
      const kind = kindOf(finding)
      return kind === null ? [] : [messageNode(finding, kind, matter)]
    }),
    ...unconfirmedAuthors(matter, admitted),
  ]
}

function kindOf({ kind, isConditional, acknowledges }: GroundFinding): AdverseKind | null {
  const adverse = KINDS[kind]
  if (adverse !== undefined) return adverse
  return isConditional && (acknowledges !== 'none' || kind === 'promise') ? 'message-reserve' : null
}

type Touched = Pick<Adverse, 'touches' | 'amount' | 'isWhole'>

function touched(shares: ReadonlyMap<string, Cents>, isWhole: boolean): Touched {
  const touches = [...shares].map(([line, amount]) => ({ line, amount }))
  return { touches, isWhole, amount: addCents(...touches.map(({ amount }) => amount)) }
}

const NOTHING: Touched = { touches: [], isWhole: false, amount: zeroCents }

function disputeNode(dispute: GroundDispute, matter: Matter): Adverse {
  const { claimed } = matter
  const { id, component, isAnswered } = dispute
  const over = component === 'whole' ? claimed : claimed.filter(({ kind }) => kind === component)
  return {
    id: `dispute:${id}`,
    kind: 'dispute',
    label: adverseLabels.dispute,
    says: saidTogether([touchesWords(null), ...since(isAnswered, matter)]),
    findings: [],
    disputeId: id,
    standing: isAnswered ? 'answered' : 'open',
    counts: true,
    ...touched(spread(null, over), true),
    answer: isAnswered ? answeredWords.keep : adverseAnswers.dispute,
  }
}

function messageNode(finding: GroundFinding, kind: AdverseKind, matter: Matter): Adverse {
  const { id, amount, author, state, words } = finding
  const counts = state !== 'set-aside' && isOfDebtor(author)
  const { over } = concernedBy(words, matter.items, matter.claimed)
  const aside = isOfDebtor(author) ? setAsideWords.byPerson : setAsideWords.otherAuthor
  const payment = kind === 'message-claims-payment' ? [answeredBy(finding, matter)] : []
  return {
    id: `finding:${id}`,
    kind,
    label: adverseLabels[kind],
    says: counts
      ? saidTogether([touchesWords(amount), ...payment, ...since(finding.isAnswered, matter)])
      : aside,
    findings: [id],
    disputeId: null,
    standing: standingOf(finding, counts),
    counts,
    ...(counts ? touched(spread(amount, over), amount === null) : NOTHING),
    answer: finding.isAnswered ? answeredWords.keep : adverseAnswers[kind],
  }
}

/** An answered fact against which the debtor has admitted the whole debt since. */
function since(isAnswered: boolean, { isAdmittedSince }: Matter) {
  return isAnswered && isAdmittedSince ? [answeredWords.admittedSince] : []
}

function standingOf({ state, isAnswered }: GroundFinding, counts: boolean): Adverse['standing'] {
  if (!counts) return 'set-aside'
  if (state === 'proposed') return 'to-review'
  return isAnswered ? 'answered' : 'open'
}

/** A payment of the very sum that was claimed; one before the words by more than a month is another. */
function answeredBy({ amount, on }: GroundFinding, { payments }: Matter) {
  const earliest = on?.subtract({ months: 1 })
  const known = payments.find(
    (payment) =>
      payment.received === amount && (earliest === undefined || !isBefore(payment.on, earliest)),
  )
  return knownPayment(known?.on ?? null)
}

/** One node an author: nobody confirmed him, and euros rest on his words. */
function unconfirmedAuthors({ findings }: Matter, admitted: LinksByLine): readonly Adverse[] {
  const counted = findings.filter((one) => isAdmission(one) && one.author.stated === null)
  return [...Map.groupBy(counted, ({ author }) => author.key)].flatMap(([key, theirs]) => {
    const [first] = theirs
    if (first === undefined) return []
    const ids = new Set(theirs.map(({ id }) => id))
    const shares = new Map(
      [...admitted].flatMap(([line, links]) => {
        const covers = links
          .filter((link) => link.findings.some((id) => ids.has(id)))
          .map((link) => link.covers)
        const most = covers.toSorted((a, b) => b - a)[0] ?? zeroCents
        return most === 0 ? [] : [[line, most] as const]
      }),
    )
    return [
      {
        id: `author:${key}`,
        kind: 'author-unconfirmed' as const,
        label: adverseLabels['author-unconfirmed'],
        says: unconfirmedWords(first.author),
        findings: theirs.map(({ id }) => id),
        disputeId: null,
        standing: 'open' as const,
        counts: true,
        ...touched(shares, false),
        answer: adverseAnswers['author-unconfirmed'],
      },
    ]
  })
}
