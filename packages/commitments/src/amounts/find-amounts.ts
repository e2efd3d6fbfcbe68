import { readAmountInWords } from '@quittance/kernel'
import {
  AMOUNT_FRAGMENTS,
  FOLLOWS_BARE,
  GOVERNS_BEFORE,
  NOT_AMOUNTS,
} from '#amounts/amount-words.data.ts'
import { centsOfNumber } from '#amounts/number-text.ts'
import { overlap, phrase, placesOf, type PhraseMatch } from '#reading/phrase.ts'
import type { WordSpan } from '#reading/reading.ts'
import { FOLLOWING_WORDS } from '#reading/familiar-words.data.ts'
import { SMALL_NUMBERS } from '#reading/spellings.data.ts'

/** A sum of the message, before anybody knows what it is for. */
export type FoundAmount = WordSpan & {
  readonly rule: string
  readonly form: 'sum' | 'product' | 'share' | 'rest' | 'all'
  /** null for « tout » and « le reste », whose sum depends on the others. */
  readonly cents: number | null
  /** « 3 x 650 »: how many, and how much each. */
  readonly parts: { readonly count: number; readonly cents: number } | null
}

const PRODUCT = phrase(
  '(?<n>{COUNT}) (?:x|[*×]|(?<!en {COUNT} )fois|{PAYMENT} de) (?:(?<v>{NUMBER})|(?<w>{NUMBER_WORDS}))(?: {CURRENCY})?',
  AMOUNT_FRAGMENTS,
)
const MONEY = phrase(
  '(?<v>{NUMBER}) (?:(?<k>k)(?: {CURRENCY})?|{CURRENCY}(?: (?<c>\\d{2})(?! (?:jours?|j|h|heures?|mois|semaines?|fois|%|€|euros?|eur|x|:|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)))?)',
  AMOUNT_FRAGMENTS,
)
const IN_WORDS = phrase(
  '(?<v>{NUMBER_WORDS})(?<u> (?:euros?|balles|eur|€)(?<c> et {NUMBER_WORDS} (?:centimes?|cts?))?)?',
  AMOUNT_FRAGMENTS,
)
const SHARE = phrase(
  "(?<s>la moitie|l' autre moitie|(?:un|le) tiers|(?:les )?deux tiers|(?:un|le) quart)(?! (?:d'|du (?!total|solde|reste|montant|loyer|pret|du)|des (?!¤|sommes?|arrieres|loyers|impayes)|de (?:la|ma|ta|votre|notre|mon|ton|l'|cette|ce|mes|vos|tes|nos) (?!somme|dette|montant|facture|total|loyer|prix|solde|pret|argent|sous|fric|creance)))",
)
const REST = phrase('le (?:reste|solde)(?! (?:de (?:tout compte|\\d)|[^.;!?]{0,40}soit ))')
const ALL = phrase(
  "(?<=(?:rends?|rendrai|rendre|rembourse|rembourserai|rembourser|paye|paie|paierai|payerai|payer|regle|reglerai|regler|vire|virerai|file|filerai|solde|as|avez|auras|aurez|recevras|recevrez) )(?:tout(?! (?:de suite|a l' heure|le monde|ca|est|va))|le tout|la totalite|l' integralite|l' ensemble(?! des? ))|(?<=(?:ai|as|a|avons) (?:deja |bien )*)tout(?= (?:deja |bien )?(?:rembourse|paye|regle|rendu|verse|solde|vire)e?s?(?= ))|(?<=(?:vais|peux|compte|pourrai) (?:te |vous )?)tout(?= (?:te |vous )?(?:rembourser|payer|regler|rendre|verser|solder))",
)
const PERCENT = phrase('(?<p>\\d{1,3}) (?:%|pour cent)')
const BARE = phrase('(?<v>{NUMBER})', AMOUNT_FRAGMENTS)
const MASKS = NOT_AMOUNTS.map((pattern) => phrase(pattern))

const SHARES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['la moitie', [1, 2]],
  ["l' autre moitie", [1, 2]],
  ['un tiers', [1, 3]],
  ['le tiers', [1, 3]],
  ['deux tiers', [2, 3]],
  ['les deux tiers', [2, 3]],
  ['un quart', [1, 4]],
  ['le quart', [1, 4]],
])

export type AmountFacts = {
  readonly debtCents: number | null
  /** Dates, whose figures are no amounts. */
  readonly dates: readonly WordSpan[]
  /** True when two figures stand side by side in the original: « 1950€50 ». */
  readonly touches: (stretch: WordSpan) => boolean
  /** True when a letter is glued to a figure in the original: « 1950A ». */
  readonly isGlued: (stretch: WordSpan) => boolean
}

/** The sums of a message, in text order; where two readings overlap, the earlier rule wins. */
export function findAmounts(words: string, facts: AmountFacts): readonly FoundAmount[] {
  const masked = [...facts.dates, ...MASKS.flatMap((mask) => placesOf(mask, words))]
  const found: FoundAmount[] = []
  const add = (amount: FoundAmount | null, masks: readonly WordSpan[]) => {
    const free = amount !== null && ![...masks, ...found].some((other) => overlap(other, amount))
    if (free) found.push(amount)
  }
  for (const match of placesOf(PRODUCT, words)) add(product(match), facts.dates)
  for (const match of placesOf(MONEY, words)) add(money(match, words, facts), masked)
  for (const match of placesOf(IN_WORDS, words)) add(inWords(match, words, facts), facts.dates)
  for (const match of placesOf(SHARE, words)) add(share(match, facts.debtCents), [])
  for (const match of placesOf(REST, words)) add(unknownSum(match, 'rest'), [])
  for (const match of placesOf(ALL, words)) add(unknownSum(match, 'all'), [])
  for (const match of placesOf(PERCENT, words)) add(percent(match, words, facts), facts.dates)
  for (const match of placesOf(BARE, words)) {
    add(isAdded(match, found, words) ?? bare(match, words, facts), masked)
  }
  return withoutEchoes(found.toSorted((one, other) => one.start - other.start))
}

/** A bare number below 20 € is a count more often than money. */
const SMALLEST_BARE = 2000

function sum(match: PhraseMatch, rule: string, cents: number): FoundAmount {
  const { start, end } = match
  return { start, end, rule: `amount/${rule}`, form: 'sum', cents, parts: null }
}

function product(match: PhraseMatch): FoundAmount | null {
  const { n = '', v, w = '' } = match.groups
  const count = SMALL_NUMBERS.get(n) ?? Number(n)
  const each = v === undefined ? readAmountInWords(w) : centsOfNumber(v)
  if (each === null || (v === undefined && each < SMALLEST_BARE)) return null
  const { start, end } = match
  const parts = { count, cents: each }
  return { start, end, rule: 'amount/product', form: 'product', cents: count * each, parts }
}

const PER_MONTH = /^ (?:par|chaque|tous les|toutes les) (?:mois|semaines?|\d)/
const FOLLOWED = new RegExp(`^ ${FOLLOWS_BARE}(?= |$)`, 'u')

/** « 1500 pas 1950 », « 1900 ? 2000 ? »: a number among sums. */
const LISTS_BEFORE = /(?:pas|est|mais|et|ni|ou|plutot|etait|puis) $/
const ALONE_BEFORE = /(?:^|[.,;:?!(]) $/
const ALONE_AFTER = /^ (?:[.,;:?!)]|$)/
const SPEAKS_OF_MONEY =
  /rembours|pay|paie|regl|virement|vire|argent|dette|facture|dois|devez|€|euros|sous|rend|combien|donn|verse|cash|especes|liquide|envo| file | dit | convenu /

function isFollowed(after: string): boolean {
  const word = /^ ([a-z]+'?) /.exec(after)?.[1]
  return FOLLOWED.test(after) || (word !== undefined && FOLLOWING_WORDS.has(word))
}

/** The end of what stands before is enough: a verb and a few small words. */
function governed(before: string): boolean {
  return GOVERNS_BEFORE.test(before.slice(-60))
}

/** « pas un euro », « plus 1 € » name no sum. */
const NOTHING_BEFORE = /(?:pas|plus|aucun|moindre) $/

function money(match: PhraseMatch, words: string, facts: AmountFacts): FoundAmount | null {
  const { v = '', k, c } = match.groups
  const whole = centsOfNumber(v, k !== undefined)
  if (whole === null || (whole === 100 && NOTHING_BEFORE.test(words.slice(0, match.start)))) {
    return null
  }
  if (c === undefined) return sum(match, 'money', whole)
  const tail = { start: match.end - 4, end: match.end }
  if (facts.touches(tail)) return sum(match, 'money', whole + Number(c))
  return sum({ ...match, end: match.end - 3 }, 'money', whole)
}

function inWords(match: PhraseMatch, words: string, facts: AmountFacts): FoundAmount | null {
  const { v = '', u, c } = match.groups
  const cents = readAmountInWords(c === undefined ? v : match.text)
  if (cents === null || cents === 0) return null
  if (NOTHING_BEFORE.test(words.slice(0, match.start))) return null
  const announced =
    cents >= SMALLEST_BARE &&
    (((governed(words.slice(0, match.start)) ||
      / (?:et|puis|plus) $/.test(words.slice(0, match.start))) &&
      isFollowed(words.slice(match.end))) ||
      PER_MONTH.test(words.slice(match.end)))
  return u !== undefined || cents === facts.debtCents || announced
    ? sum(match, 'words', cents)
    : null
}

function share(match: PhraseMatch, debtCents: number | null): FoundAmount {
  const [part, whole] = SHARES.get(match.text) ?? [1, 1]
  const cents = debtCents === null ? null : Math.round((debtCents * part) / whole)
  const { start, end } = match
  return { start, end, rule: 'amount/share', form: 'share', cents, parts: null }
}

/** « je te rends 50 % demain »: a share of the debt where a verb of payment governs it. */
function percent(match: PhraseMatch, words: string, facts: AmountFacts): FoundAmount | null {
  const part = Number(match.groups['p'])
  const paid = governed(words.slice(0, match.start))
  if (!paid || part < 1 || part > 100) return null
  const cents = facts.debtCents === null ? null : Math.round((facts.debtCents * part) / 100)
  const { start, end } = match
  return { start, end, rule: 'amount/percent', form: 'share', cents, parts: null }
}

/** « 1950 et 50 de frais »: a number that goes on from a sum. */
function isAdded(
  match: PhraseMatch,
  found: readonly FoundAmount[],
  words: string,
): FoundAmount | null {
  const cents = centsOfNumber(match.groups['v'] ?? '')
  const goesOn = found.some(
    ({ end }) => end <= match.start && ADDED.test(words.slice(end, match.start)),
  )
  const followed = isFollowed(words.slice(match.end))
  return cents !== null && cents >= SMALLEST_BARE && goesOn && followed
    ? sum(match, 'added', cents)
    : null
}

const ADDED = /^ (?:et|plus|[+]|puis|ou|a) (?:encore |les |aussi )?$/

function unknownSum({ start, end }: WordSpan, form: 'rest' | 'all'): FoundAmount {
  return { start, end, rule: `amount/${form}`, form, cents: null, parts: null }
}

function bare(match: PhraseMatch, words: string, facts: AmountFacts): FoundAmount | null {
  const cents = centsOfNumber(match.groups['v'] ?? '')
  if (cents === null) return null
  const before = words.slice(0, match.start)
  const after = words.slice(match.end)
  if (facts.isGlued(match)) return null
  const listed =
    (LISTS_BEFORE.test(before) || (ALONE_BEFORE.test(before) && ALONE_AFTER.test(after))) &&
    cents >= 10_000 &&
    SPEAKS_OF_MONEY.test(words)
  const dated = facts.dates.some(
    ({ start, end }) => start === match.end + 1 || (end === match.start - 1 && isFollowed(after)),
  )
  const scheduled =
    cents >= SMALLEST_BARE && (dated || /^ le \d/.test(after) || PER_MONTH.test(after))
  const isDebt = cents === facts.debtCents
  const between = / (?:entre|de) $/.test(before) && /^ (?:et|a) \d/.test(after)
  const inHand = / (?:ai|avons) $/.test(before) && IN_HAND.test(after) && cents >= SMALLEST_BARE
  if (between || inHand || scheduled) return sum(match, 'bare', cents)
  if (!isFollowed(after)) return null
  return isDebt || governed(before) || listed ? sum(match, 'bare', cents) : null
}

/** « j'ai 500 là », « j'ai 300 sur moi ». */
const IN_HAND =
  /^ (?:la|tout de suite|en (?:liquide|poche|cash|especes)|sur moi|pour (?:toi|vous)|a (?:te|vous) |maintenant|de cote|cash)/

/** The same sum in figures and in words, side by side, is one. */
function withoutEchoes(amounts: readonly FoundAmount[]): readonly FoundAmount[] {
  return amounts.filter((amount, index) => {
    const last = amounts[index - 1]
    const beside = last !== undefined && amount.start - last.end <= 4
    return !(beside && last.cents === amount.cents && last.rule !== amount.rule)
  })
}

/** The same share (« un tiers … un tiers »), « tout » or « le reste » said again is listed once. */
export function withoutRepeats<Amount extends FoundAmount>(
  amounts: readonly Amount[],
  wordsOf: (amount: Amount) => string,
): readonly Amount[] {
  const seen = new Set<string>()
  return amounts.filter((amount) => {
    if (amount.form === 'sum' || amount.form === 'product') return true
    const key = wordsOf(amount)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
