import { numberIn } from '#reading/amounts.ts'
import type { KnownSums } from '#rules/money/sums-of-the-day/explained-sums.ts'
import {
  countBefore,
  countInSentence,
  enumerating,
  instalmentBefore,
  mostInstalments,
  monthNames,
  notAPlan,
  partial,
  past,
  planWords,
  remainder,
} from '#rules/money/sums-of-the-day/plan-words.data.ts'
import type { LabelledSum } from '#rules/money/sums-of-the-day/sum-labels.ts'

/** A sum of a sentence that spreads a payment: an instalment of what is owed, or of something else. */
type Standing = 'right' | 'wrong' | null

/** An instalment: how much, how many times it is said to come, and whether that is said right before it. */
type Instalment = {
  readonly index: number
  readonly amount: number
  readonly times: readonly number[]
  readonly counted: boolean
  /** Whether what is counted is what the debt is made of: invoices, rents, indemnities. */
  readonly ofTheDebt: boolean
}

/**
 * Reads the plans of a message, sentence by sentence: « cinq versements de 298,00 € », « 700,73 € le 4
 * décembre, puis 700,72 € les 4 janvier, 4 février et 4 mars ».
 *
 * A plan is right when its instalments, as many times as it says, make a figure of the statement to the cent.
 * One that says how many and makes another is wrong; one that leaves the rest open is neither.
 */
export function readPlans(
  sums: readonly LabelledSum[],
  plain: string,
  known: KnownSums,
): readonly Standing[] {
  const standings = sums.map((): Standing => null)
  for (const sentence of sentencesWithSums(sums, plain)) {
    const instalments = readInstalments(sentence, sums, known)
    const standing = standingOf(instalments, sentence, known)
    for (const instalment of instalments) {
      const alone = makesAlone(instalment, sentence.text, known)
      standings[instalment.index] = alone ? 'right' : standing
    }
  }
  return standings
}

/** A sentence, where it starts, which sums it holds and where they stand in it. */
type Sentence = {
  readonly text: string
  readonly start: number
  readonly members: readonly number[]
  readonly places: readonly number[]
}

function sentencesWithSums(sums: readonly LabelledSum[], plain: string): readonly Sentence[] {
  const ends = Array.from(plain.matchAll(/[.;!?](?=\s)|\n\s*\n/g), ({ index }) => index)
  const sentences: Sentence[] = []
  let start = 0
  let member = 0
  for (const end of [...ends, plain.length]) {
    const from = start
    const members: number[] = []
    while (member < sums.length && (sums[member]?.amount.start ?? 0) < end) {
      members.push(member)
      member += 1
    }
    start = end
    if (members.length === 0 || members.length > MOST_SUMS || end - from > LONGEST) continue
    const text = plain.slice(from, end)
    const places = members.map((index) => (sums[index]?.amount.start ?? 0) - from)
    if (isPlan(text)) sentences.push({ text, start: from, members, places })
  }
  return sentences
}

function isPlan(sentence: string): boolean {
  return planWords.test(sentence) && !notAPlan.test(sentence)
}

function readInstalments(
  { text, start: from, members }: Sentence,
  sums: readonly LabelledSum[],
  known: KnownSums,
): readonly Instalment[] {
  const everywhere = countsIn(text, countInSentence)
  return members.flatMap((index, place): readonly Instalment[] => {
    const sum = sums[index]
    if (sum === undefined || (sum.close && sum.label === 'total')) return []
    const { amount, start, end } = sum.amount
    if (amount <= 0) return []
    const previous = sums[members[place - 1] ?? -1]?.amount.end ?? from
    const next = sums[members[place + 1] ?? -1]?.amount.start ?? from + text.length
    const before = text.slice(previous - from, start - from)
    const after = text.slice(end - from, next - from)
    const count = countBefore.exec(before)
    const counted = numberIn(count?.[1])
    if (counted === null && (known.all.has(amount) || isComponent(sum))) return []
    const months = Array.from(after.matchAll(monthNames)).length
    const whole = instalmentBefore.test(before) ? dividing(amount, known) : []
    const times = counted === null ? [1, ...whole, months, ...everywhere] : [counted]
    const different = [...new Set(times)].filter((count) => count > 0).slice(0, MOST_TIMES)
    return [
      {
        index,
        amount,
        times: different,
        counted: (counted ?? 1) > 1,
        ofTheDebt: DEBT.test(count?.[0] ?? ''),
      },
    ]
  })
}

function standingOf(
  instalments: readonly Instalment[],
  sentence: Sentence,
  known: KnownSums,
): Standing {
  const { text } = sentence
  if (instalments.length === 0) return null
  const made = resultsOf(instalments)
  const makesKnown = [...made].some((sum) => known.totals.has(sum))
  if (makesKnown && (instalments.length > 1 || instalments.some(({ counted }) => counted))) {
    return 'right'
  }
  if (makesKnown) return Math.max(...(instalments[0]?.times ?? [])) > 1 ? 'right' : null
  if (partial.test(text)) return null
  if (leavesTheRest(sentence)) return leavesARemainder(made, instalments, known) ? 'right' : 'wrong'
  const complete = instalments.some(({ counted }) => counted) || isEnumerated(instalments, text)
  return complete ? 'wrong' : null
}

/** How many times an instalment told alone makes what is owed: « votre versement de 298,00 € ». */
function dividing(amount: number, { totals }: KnownSums): readonly number[] {
  return [...totals]
    .map((total) => total / amount)
    .filter((times) => Number.isInteger(times) && times > 1 && times <= mostInstalments)
}

/** A sum that makes a figure of the statement by itself: what is owed, what was paid, what it is made of. */
function makesAlone({ amount, times, ofTheDebt }: Instalment, text: string, known: KnownSums) {
  return times.some((count) => {
    const made = count * amount
    if (count === 1) return false
    if (ofTheDebt) return known.all.has(made)
    return known.totals.has(made) || (known.paid.has(made) && past.test(text))
  })
}

/** Said in so many words to be a component of the debt. */
function isComponent({ label, close }: LabelledSum): boolean {
  return close && label !== 'paid' && label !== 'total' && label !== 'other'
}

const DEBT = /factures?|loyers?|indemnites?/

/** Several instalments told one by one, none of them as a choice. */
function isEnumerated(instalments: readonly Instalment[], text: string): boolean {
  return instalments.length > 1 && enumerating.test(text) && !/\bou\b/.test(text)
}

/** What the instalments make, for every number of times that each may come. */
function resultsOf(instalments: readonly Instalment[]): ReadonlySet<number> {
  let made = new Set([0])
  for (const { amount, times } of instalments) {
    const next = new Set<number>()
    for (const sum of made) for (const count of times) next.add(sum + count * amount)
    made = new Set([...next].slice(0, MOST_RESULTS))
  }
  return made
}

/** Whether the last payment settles the rest, and its sum is not told. */
function leavesTheRest({ text, places }: Sentence): boolean {
  return Array.from(text.matchAll(remainder)).some(
    ({ index, 0: words }) =>
      !places.some((place) => place >= index && place < index + words.length + REST_REACH),
  )
}

/** The last payment settles the rest: less than what is owed is told, or one instalment more at most. */
function leavesARemainder(
  made: ReadonlySet<number>,
  instalments: readonly Instalment[],
  { totals }: KnownSums,
): boolean {
  const largest = Math.max(...instalments.map(({ amount }) => amount))
  return [...made].some((sum) => [...totals].some((total) => sum < total + largest))
}

function countsIn(text: string, pattern: RegExp): readonly number[] {
  return Array.from(text.matchAll(pattern)).flatMap(([, count]) => numberIn(count) ?? [])
}

const REST_REACH = 30
const LONGEST = 700
const MOST_SUMS = 12
const MOST_TIMES = 4
const MOST_RESULTS = 2000
