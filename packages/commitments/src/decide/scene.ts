import type { CommitmentFacts } from '#commitment.ts'
import { findAmounts, type FoundAmount } from '#amounts/find-amounts.ts'
import { findDates, type FoundDate } from '#dates/find-dates.ts'
import { readMessage, type Reading, type WordSpan } from '#reading/reading.ts'
import { overlap, phrase, placesOf } from '#reading/phrase.ts'
import { clausesOf, findSigns, markWords, type Sign } from '#signs/find-signs.ts'
import type { SignKind } from '#signs/sign-rule.ts'
import type { Day } from '@quittance/kernel'

/** Everything found in a message, before anything is decided. */
export type Scene = {
  readonly facts: CommitmentFacts
  readonly today: Day
  readonly reading: Reading
  readonly marked: string
  readonly quotes: readonly WordSpan[]
  readonly dates: readonly FoundDate[]
  readonly amounts: readonly FoundAmount[]
  readonly signs: readonly Sign[]
  /** The same signs, by kind. */
  readonly byKind: ReadonlyMap<SignKind, readonly Sign[]>
  readonly clauses: readonly WordSpan[]
  /** The sum that the creditor's message before this one names, if any. */
  readonly askedCents: number | null
  /** True when the creditor's message before this one asks to be paid. */
  readonly askedToPay: boolean
}

const QUOTE = phrase('[«“"] [^»”"]* [»”"]|> [^;]*')
const ASKS_TO_PAY =
  /rembours|pay|paie|regl|virement|vire|sous |argent|dette|facture|dois|devez|€|euros/

/** Reads a message whole. */
export function openScene(facts: CommitmentFacts): Scene {
  const today = Temporal.Instant.from(facts.sentAt).toZonedDateTimeISO('Europe/Paris').toPlainDate()
  const reading = readMessage(facts.text)
  const { words } = reading
  const quotes = placesOf(QUOTE, words)
  const dates = findDates(words, { today, toward: 'future' })
  const amounts = amountsOf(reading, dates, facts.context.debtCents)
  const free = <Found extends WordSpan>(found: readonly Found[]) =>
    found.filter((one) => !quotes.some((quote) => overlap(quote, one)))
  const marked = markWords(words, [
    ...free(amounts).map((stretch) => ({ stretch, sign: '¤' as const })),
    ...free(dates).map((stretch) => ({ stretch, sign: '@' as const })),
    ...quotes.map((stretch) => ({ stretch, sign: '_' as const })),
  ])
  const signs = withoutReported(findSigns(marked), marked)
  const asked = facts.context.previousCreditorMessage
  return {
    facts,
    today,
    reading,
    marked,
    quotes,
    dates: free(dates),
    amounts,
    signs,
    byKind: Map.groupBy(signs, ({ kind }) => kind),
    clauses: clausesOf(marked),
    askedCents: asked === null ? null : askedSum(asked, today, facts.context.debtCents),
    askedToPay: asked !== null && ASKS_TO_PAY.test(readMessage(asked).words),
  }
}

function amountsOf(
  reading: Reading,
  dates: readonly FoundDate[],
  debtCents: number | null,
): readonly FoundAmount[] {
  const touches = (stretch: WordSpan) =>
    /€\d{2}$|(?:euros?|eur) \d{2}$/i.test(reading.rawOf(stretch))
  const isGlued = (stretch: WordSpan) =>
    /\d[A-Za-z]$|^[A-Za-z](?<!^[eE])\d/.test(reading.glued(stretch))
  return findAmounts(reading.words, { debtCents, dates, touches, isGlued })
}

function askedSum(text: string, today: Day, debtCents: number | null): number | null {
  const reading = readMessage(text)
  const dates = findDates(reading.words, { today, toward: 'future' })
  const sums = amountsOf(reading, dates, debtCents).map(({ cents }) => cents)
  return sums.find((cents) => cents !== null && cents === debtCents) ?? null
}

/** What somebody else said, or never said, promises nothing. */
const SILENCED: readonly SignKind[] = [
  'promise',
  'acknowledgment',
  'payment',
  'firm-word',
  'refusal',
]

function withoutReported(signs: readonly Sign[], marked: string): readonly Sign[] {
  const stops = Array.from(marked.matchAll(/[.;!?]/g), ({ index }) => index)
  const sentenceOf = (place: number) => countBelow(stops, (stop) => stop < place)
  const firstReport = new Map<number, number>()
  for (const { kind, start, end } of signs) {
    const sentence = sentenceOf(end)
    if (kind === 'reported' && !firstReport.has(sentence)) firstReport.set(sentence, start)
  }
  return signs.filter(({ kind, start }) => {
    const report = firstReport.get(sentenceOf(start))
    return !(SILENCED.includes(kind) && report !== undefined && report < start)
  })
}

/** How many of a sorted list hold, by bisection; those that hold stand first. */
function countBelow<Item>(sorted: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = sorted[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low
}

/** The clause that holds a stretch; a stretch across two belongs to the first. */
export function clauseAround(scene: Scene, stretch: WordSpan): WordSpan {
  const clause = scene.clauses[countBelow(scene.clauses, ({ end }) => end <= stretch.start)]
  return clause !== undefined && overlap(clause, stretch)
    ? clause
    : { start: 0, end: scene.marked.length }
}

/** The signs of a kind, in the whole message or within a stretch of it. */
export function signsOf(scene: Scene, kind: SignKind, within?: WordSpan): readonly Sign[] {
  const signs = scene.byKind.get(kind) ?? []
  return within === undefined ? signs : signs.filter((sign) => overlap(sign, within))
}

/** Computes something of a scene once, however often it is asked. */
export function oncePerScene<Value>(compute: (scene: Scene) => Value): (scene: Scene) => Value {
  const known = new WeakMap<Scene, { readonly value: Value }>()
  return (scene) => {
    const found = known.get(scene) ?? { value: compute(scene) }
    known.set(scene, found)
    return found.value
  }
}
