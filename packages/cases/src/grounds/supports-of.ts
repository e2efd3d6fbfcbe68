import {
  englishEuros,
  eurosText,
  negateCents,
  roundHalfUp,
  said,
  saidTogether,
  subtractCents,
  zeroCents,
  type Cents,
  type Said,
} from '@quittance/kernel'

import type { ProofExhibitKind } from '#case-facts.ts'
import { citedItems } from '#grounds/cited-items.ts'
import type { BareLine } from '#grounds/claim-lines.ts'
import type {
  GroundFinding,
  GroundItem,
  GroundNotice,
  GroundsFacts,
} from '#grounds/grounds-facts.ts'
import type { GroundFact, GroundLink } from '#grounds/grounds-shape.ts'
import {
  notedByHand,
  provesWords,
  recordedWords,
  speaksWords,
  weakWords,
} from '#grounds/grounds-words.ts'
import { spread } from '#grounds/spread.ts'

/** Links by the line that they carry something of. */
export type LinksByLine = ReadonlyMap<string, readonly GroundLink[]>

/** The facts with the lines that sums are put on, the oldest first. */
export type Matter = GroundsFacts & { readonly claimed: readonly BareLine[] }

/** Facts whose support states a sum: it carries no euro beyond that sum. */
const SUMS: ReadonlySet<GroundFact> = new Set(['amount', 'admission'])

/** What papers of some kinds carry of a fact, on the lines of one kind. */
export function carriedByPapers(
  { exhibits, items, claimed }: Matter,
  of: {
    readonly fact: GroundFact
    readonly kinds: readonly ProofExhibitKind[]
    readonly line: BareLine['kind']
  },
): LinksByLine {
  const lines = claimed.filter(({ kind }) => kind === of.line)
  const papers = exhibits.filter(({ kind }) => kind !== 'message' && of.kinds.includes(kind))
  return together(
    papers.map((paper) => {
      const { over, isUnsaid } = concernedBy(paper.name, items, lines)
      const sum = SUMS.has(of.fact) ? paper.statesAmount : null
      const shares = spread(sum, over)
      return new Map(
        over.map((line): [string, GroundLink] => {
          const covers = shares.get(line.id) ?? zeroCents
          return [
            line.id,
            {
              support: { kind: 'exhibit', id: paper.id },
              covers,
              counts: true,
              proves: provesWords[of.fact],
              weaknesses: [
                ...(isUnsaid ? [weakWords.itemUnsaid] : []),
                ...(sum !== null && covers < line.claimed ? [weakWords.sumLimits(sum)] : []),
              ],
              findings: [],
            },
          ]
        }),
      )
    }),
  )
}

/**
 * What messages admit, line by line.
 *
 * Only what a person kept, in words without equivocation, of an author whom nobody said to be
 * somebody else (C. civ. 2240, 1383): the rest is shown with why it does not count.
 */
export function admittedByMessages({ findings, items, claimed }: Matter): LinksByLine {
  const lines = claimed.filter(({ kind }) => kind === 'principal')
  return together(
    findings.filter(speaksOfOwing).map((finding) => {
      const { over } = concernedBy(finding.words, items, lines)
      const counts = isAdmission(finding)
      const shares = counts ? spread(finding.amount, over) : new Map<string, Cents>()
      return new Map(
        over.map((line): [string, GroundLink] => [
          line.id,
          {
            support: { kind: 'exhibit', id: finding.exhibitId },
            covers: shares.get(line.id) ?? zeroCents,
            counts,
            proves: saidTogether([
              admitsWords(finding),
              ...(finding.isRecorded ? [recordedWords] : []),
            ]),
            weaknesses: weaknessesOf(finding, {
              isShort: counts && (shares.get(line.id) ?? 0) < line.claimed,
            }),
            findings: [finding.id],
          },
        ]),
      )
    }),
  )
}

/** Whether a finding counts as an admission of the debtor. */
export function isAdmission({ state, acknowledges, author }: GroundFinding): boolean {
  return (
    (state === 'kept' || state === 'corrected') &&
    acknowledges === 'unequivocal' &&
    isOfDebtor(author)
  )
}

/** False once a person said that an author is somebody else. */
export function isOfDebtor({ stated }: GroundFinding['author']): boolean {
  return stated === null || stated === 'debtor'
}

/** What was set aside, or is of somebody else, carries nothing and is not shown as if it might. */
function speaksOfOwing({ state, acknowledges, author }: GroundFinding): boolean {
  return state !== 'set-aside' && acknowledges !== 'none' && isOfDebtor(author)
}

function admitsWords({ amount, acknowledges }: GroundFinding): Said {
  if (acknowledges !== 'unequivocal') return speaksWords(amount)
  if (amount === null) return provesWords.admission
  return said(
    `Le débiteur y reconnaît devoir ${eurosText(amount)}.`,
    `In it the debtor admits owing ${englishEuros(amount)}.`,
  )
}

function weaknessesOf(
  finding: GroundFinding,
  { isShort }: { readonly isShort: boolean },
): readonly Said[] {
  const { state, acknowledges, amount, author, isRecorded } = finding
  return [
    ...(state === 'proposed' ? [weakWords.notRead] : []),
    ...(acknowledges === 'equivocal' ? [weakWords.equivocal] : []),
    ...(author.stated === null ? [weakWords.unconfirmed] : []),
    ...(isRecorded ? [] : [weakWords.onlyExported]),
    ...(isShort && amount !== null ? [weakWords.sumLimits(amount)] : []),
  ]
}

/** The lines of the items that a text names; all of them where it names none. */
export function concernedBy<Line extends { readonly itemId: string | null }>(
  text: string,
  items: readonly GroundItem[],
  lines: readonly Line[],
): { readonly over: readonly Line[]; readonly isUnsaid: boolean } {
  const cited = citedItems(text, items)
  if (cited.length === 0) return { over: lines, isUnsaid: items.length > 1 }
  return { over: lines.filter(({ itemId }) => cited.includes(itemId ?? '')), isUnsaid: false }
}

/** What notices carry of a line: all of it. */
export function carriedByNotices({ notices }: GroundsFacts, line: BareLine): readonly GroundLink[] {
  return notices.map((notice) => ({
    support: { kind: notice.kind, id: notice.id },
    covers: line.claimed,
    counts: true,
    proves: provesWords.demand,
    weaknesses: weakNotice(notice),
    findings: [],
  }))
}

function weakNotice({ kind, isRegistered, exhibitId }: GroundNotice): readonly Said[] {
  return [
    ...(isRegistered ? [] : [weakWords.notRegistered]),
    ...(kind === 'event' && exhibitId === null ? [weakWords.noted] : []),
  ]
}

/** What the record of the parties carries of a line. */
export function carriedByRecord(
  { withoutSiren }: GroundsFacts,
  { line, fact }: { readonly line: BareLine; readonly fact: 'professionals' | 'conceded' },
): readonly GroundLink[] {
  return [
    {
      support: { kind: 'record' },
      covers: wholeOf(line),
      counts: true,
      proves: provesWords[fact],
      weaknesses:
        fact === 'professionals' ? withoutSiren.map((party) => weakWords.withoutSiren[party]) : [],
      findings: [],
    },
  ]
}

/** A payment carries its own line: it is our side that says so, against itself. */
export function carriedByPayment(
  { payments }: GroundsFacts,
  line: BareLine,
): readonly GroundLink[] {
  return payments
    .filter(({ id }) => line.id === `payment:${id}`)
    .map(({ id, isByBank }) => ({
      support: { kind: 'payment' as const, id },
      covers: wholeOf(line),
      counts: true,
      proves: isByBank ? provesWords.received : notedByHand,
      weaknesses: isByBank ? [] : [weakWords.toConfirmByBank],
      findings: [],
    }))
}

/** The exhibit that a cost was noted with carries its own line. */
export function carriedByProofOfCost(
  { items }: GroundsFacts,
  line: BareLine,
): readonly GroundLink[] {
  return items
    .flatMap(({ costs = [] }) => costs)
    .filter(({ id }) => line.id === `costs:${id}`)
    .flatMap(({ exhibitId }) => exhibitId ?? [])
    .map((id) => ({
      support: { kind: 'exhibit' as const, id },
      covers: wholeOf(line),
      counts: true,
      proves: provesWords['cost-paid'],
      weaknesses: [],
      findings: [],
    }))
}

/** What the principal carries of what follows it: the share of it that has all it needs. */
export function carriedByPrincipal(
  line: BareLine,
  principal: { readonly id: string; readonly claimed: Cents; readonly bare: Cents },
): GroundLink {
  const { id, claimed, bare } = principal
  const lost =
    bare === 0
      ? zeroCents
      : roundHalfUp(line.claimed, { numerator: BigInt(bare), denominator: BigInt(claimed) })
  return {
    support: { kind: 'line', id },
    covers: subtractCents(line.claimed, lost),
    counts: true,
    proves: provesWords.principal,
    weaknesses: bare === 0 ? [] : [weakWords.principalBare(bare)],
    findings: [],
  }
}

/** What a line weighs, whatever its sign. */
export function wholeOf({ claimed }: Pick<BareLine, 'claimed'>): Cents {
  return claimed < 0 ? negateCents(claimed) : claimed
}

/** Links of several supports, gathered by line in the order of the supports. */
function together(parts: readonly ReadonlyMap<string, GroundLink>[]): LinksByLine {
  const all = new Map<string, GroundLink[]>()
  for (const part of parts) {
    for (const [line, link] of part) all.set(line, [...(all.get(line) ?? []), link])
  }
  return all
}
