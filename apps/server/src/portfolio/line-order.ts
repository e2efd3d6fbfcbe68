import { setImmediate } from 'node:timers/promises'
import { portfolioSpans } from '@quittance/contract'
import { invariant } from '@quittance/kernel'
import type { ClaimLine } from '#portfolio/claim-line.ts'

/** Lines put in order between two breaths of the server. */
const LINES_AT_ONCE = 10_000

/** One number holds span, urgency and place: numbers sort fast, and many lines stay one task. */
const MOST_LINES = 2 ** 22
const MOST_URGENT = 2 ** 23

/**
 * Lines by span, the most urgent first, and the greater balance first on one day.
 *
 * The server breathes on the way: a list of a hundred thousand holds nobody up.
 */
export async function inOrder(lines: readonly ClaimLine[]): Promise<readonly ClaimLine[]> {
  invariant(lines.length < MOST_LINES, 'a portfolio has fewer than four million claims')
  const keys = new Float64Array(lines.length)
  for (const [at, line] of lines.entries()) keys[at] = rankOf(line) * MOST_LINES + at
  await setImmediate()
  keys.sort()
  await setImmediate()
  const ordered: ClaimLine[] = []
  let sameDay: ClaimLine[] = []
  for (const [at, key] of keys.entries()) {
    const line = lines[key % MOST_LINES]
    if (line === undefined) continue
    const [before] = sameDay
    if (before !== undefined && rankOf(before) !== rankOf(line)) {
      for (const one of sameDay.toSorted(byBalance)) ordered.push(one)
      sameDay = []
    }
    sameDay.push(line)
    if (at % LINES_AT_ONCE === 0) await setImmediate()
  }
  return [...ordered, ...sameDay.toSorted(byBalance)]
}

function rankOf({ span, urgency }: ClaimLine): number {
  return portfolioSpans.indexOf(span) * MOST_URGENT + urgency
}

function byBalance(one: ClaimLine, other: ClaimLine): number {
  return other.balanceCents - one.balanceCents
}
