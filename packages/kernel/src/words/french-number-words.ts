import { invariant } from '#invariant.ts'
import { cents, isCents, type Cents } from '#money.ts'
import { foldText } from '#words/text-normal.ts'

const MILLIARD = 1_000_000_000
const MILLION = 1_000_000
const THOUSAND = 1000

/** The longest amount that the safe range can hold takes under 200 signs. */
const LONGEST_READ = 400

const SMALL = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
] as const

const TENS = [
  '',
  'dix',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
] as const

/**
 * A whole number in French words (nombre en toutes lettres), in the traditional spelling:
 * « quatre-vingts », « deux cent mille », « deux cents millions ».
 *
 * @throws BrokenInvariant for a negative number, a fraction, a number above the safe range.
 */
export function frenchNumberWords(number: number): string {
  invariant(Number.isSafeInteger(number) && number >= 0, `${number} can be written in words`)
  if (number === 0) return SMALL[0]
  const milliards = Math.trunc(number / MILLIARD)
  const millions = Math.trunc((number % MILLIARD) / MILLION)
  const thousands = Math.trunc((number % MILLION) / THOUSAND)
  const rest = number % THOUSAND
  return [
    milliards > 0 ? countedNoun(milliards, 'milliard') : '',
    millions > 0 ? countedNoun(millions, 'million') : '',
    thousands > 1 ? `${belowThousand(thousands, 'invariable')} mille` : '',
    thousands === 1 ? 'mille' : '',
    rest > 0 ? belowThousand(rest, 'plural') : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/**
 * An amount in French words (montant en toutes lettres): « mille neuf cent cinquante euros »,
 * « un million d’euros », « un euro et un centime ».
 *
 * @throws BrokenInvariant for a negative amount: nobody owes less than nothing.
 */
export function amountInWords(amount: Cents): string {
  invariant(amount >= 0, 'an amount in words is not negative')
  const whole = Math.trunc(amount / 100)
  const rest = amount % 100
  const centimes = `${frenchNumberWords(rest)} centime${rest > 1 ? 's' : ''}`
  if (whole === 0 && rest > 0) return centimes
  const link = whole > 0 && whole % MILLION === 0 ? 'd’' : ''
  const words = `${frenchNumberWords(whole)} ${link}euro${whole > 1 ? 's' : ''}`
  return rest === 0 ? words : `${words} et ${centimes}`
}

/**
 * Reads an amount written in French words: both spellings (hyphens of 1990 or not), « septante »,
 * « huitante », « nonante », « onze cents », capitals, accents left out, the agreements of
 * « cent » and « vingt » right or wrong, « la somme de » before and « € » after. Without a currency
 * the number is of euros.
 *
 * @returns null when a word is not one of a French number, the order is not one a person would
 * write, or the currency is another: a doubtful reading is no reading.
 */
export function readAmountInWords(text: string): Cents | null {
  if (text.length > LONGEST_READ) return null
  const { euros, centimes } = splitAtUnits(withoutCentimesOfEuro(amountWordsOf(text)))
  if (euros === null && centimes === null) return null
  const whole = euros === null ? 0 : readNumber(euros)
  const rest = centimes === null ? 0 : readNumber(centimes)
  if (whole === null || rest === null || rest > 99) return null
  const amount = whole * 100 + rest
  return isCents(amount) ? cents(amount) : null
}

/**
 * Reads a whole number written in French words, as tolerantly as {@link readAmountInWords}.
 *
 * @returns null when it is not readable.
 */
export function readFrenchNumberWords(text: string): number | null {
  return text.length > LONGEST_READ ? null : readNumber(wordsOf(text))
}

function countedNoun(count: number, noun: string): string {
  const words = count < THOUSAND ? belowThousand(count, 'plural') : frenchNumberWords(count)
  return `${words} ${noun}${count > 1 ? 's' : ''}`
}

/** « cent » and « vingt » take an s at the end of a number or before a noun, never before mille. */
function belowThousand(number: number, agreement: 'plural' | 'invariable'): string {
  const hundreds = Math.trunc(number / 100)
  const rest = number % 100
  const tail = rest > 0 ? belowHundred(rest, agreement) : ''
  if (hundreds === 0) return tail
  const plural = hundreds > 1 && rest === 0 && agreement === 'plural'
  const head = hundreds === 1 ? 'cent' : `${SMALL[hundreds] ?? ''} cent${plural ? 's' : ''}`
  return rest > 0 ? `${head} ${tail}` : head
}

function belowHundred(number: number, agreement: 'plural' | 'invariable'): string {
  if (number <= 16) return SMALL[number] ?? ''
  const tens = Math.trunc(number / 10)
  const base = TENS[tens] ?? ''
  const units = number - tens * 10 + (tens === 7 || tens === 9 ? 10 : 0)
  if (units === 0) return tens === 8 && agreement === 'plural' ? `${base}s` : base
  const joinedByAnd = (units === 1 || units === 11) && tens >= 2 && tens <= 7
  if (joinedByAnd) return `${base} et ${SMALL[units] ?? ''}`
  return `${base}-${belowHundred(units, 'plural')}`
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .folded.split(/[\s'\u002D\u2010-\u2015]+|^[«"(]+|[»").,;]+$/u)
    .filter((word) => word !== '')
}

/** « la somme totale de mille € » says no more than « mille euros ». */
function amountWordsOf(text: string): readonly string[] {
  const words = wordsOf(text.replaceAll('€', ' euros '))
  const sum = SUM_OF.exec(`${words.join(' ')} `)?.[0] ?? ''
  return words.slice(sum === '' ? 0 : sum.trim().split(' ').length)
}

const SUM_OF = /^(?:(?:de )?la )?somme (?:(?:totale|principale) )?d[e]? /

type Units = {
  readonly euros: readonly string[] | null
  readonly centimes: readonly string[] | null
}

/** What is before « euros » and before « centimes »; « dix euros cinquante » is read too. */
function splitAtUnits(words: readonly string[]): Units {
  const at = words.findIndex((word) => word === 'euro' || word === 'euros')
  if (at === -1) {
    const centimes = centimesOf(words)
    return centimes === null ? { euros: words, centimes: null } : { euros: null, centimes }
  }
  const linked = words[at - 1] === 'd' || words[at - 1] === 'de'
  const euros = words.slice(0, linked ? at - 1 : at)
  const tail = words.slice(at + 1)
  if (tail.length === 0) return { euros, centimes: null }
  const rest = tail[0] === 'et' ? tail.slice(1) : tail
  return { euros, centimes: centimesOf(rest) ?? rest }
}

/** « cinquante centimes d’euro » says no more than « cinquante centimes ». */
function withoutCentimesOfEuro(words: readonly string[]): readonly string[] {
  const ofEuro = / centimes? de? euros?$/.test(words.join(' '))
  return ofEuro ? words.slice(0, -2) : words
}

function centimesOf(words: readonly string[]): readonly string[] | null {
  const last = words.at(-1)
  return last === 'centime' || last === 'centimes' ? words.slice(0, -1) : null
}

const SCALES = [
  { words: ['milliard', 'milliards'], value: MILLIARD, below: MILLION, needsCount: true },
  { words: ['million', 'millions'], value: MILLION, below: THOUSAND, needsCount: true },
  { words: ['mille', 'mil', 'milles'], value: THOUSAND, below: THOUSAND, needsCount: false },
] as const

function readNumber(words: readonly string[]): number | null {
  if (words.length === 1 && words[0] === 'zero') return 0
  const value = readScaled(words, 0)
  return value !== null && value > 0 ? value : null
}

function readScaled(words: readonly string[], level: number): number | null {
  const scale = SCALES[level]
  if (scale === undefined) return readBelowThousand(words)
  const at = words.findIndex((word) => scale.words.some((written) => written === word))
  if (at === -1) return readScaled(words, level + 1)
  const count = readCount(words.slice(0, at), level)
  if (count === null || count >= scale.below) return null
  const rest = words.slice(at + 1)
  if (rest.length === 0) return count * scale.value
  const tail = readScaled(rest[0] === 'et' ? rest.slice(1) : rest, level + 1)
  return tail === null || tail >= scale.value ? null : count * scale.value + tail
}

/** How many thousands, millions or milliards: « mille » alone is one, « million » alone is not. */
function readCount(words: readonly string[], level: number): number | null {
  if (words.length === 0) return SCALES[level]?.needsCount === false ? 1 : null
  return level === 0 ? readScaled(words, 2) : readBelowThousand(words)
}

/** Up to 999, and the old « onze cents » to « dix-neuf cents ». */
function readBelowThousand(words: readonly string[]): number | null {
  const at = words.findIndex((word) => word === 'cent' || word === 'cents')
  if (at === -1) return readBelowHundred(words)
  const hundreds = at === 0 ? 1 : readBelowHundred(words.slice(0, at))
  if (hundreds === null || hundreds > 19 || hundreds === 10) return null
  const rest = words.slice(at + 1)
  if (rest.length === 0) return hundreds * 100
  const tail = readBelowHundred(rest[0] === 'et' ? rest.slice(1) : rest)
  return tail === null ? null : hundreds * 100 + tail
}

const READ_SMALL: ReadonlyMap<string, number> = new Map([
  ...SMALL.slice(1).map((word, value): [string, number] => [word, value + 1]),
  ['une', 1],
  ['dix sept', 17],
  ['dix huit', 18],
  ['dix neuf', 19],
])

/** A ten, and the largest number that may follow it: soixante and quatre-vingt go on to 19. */
const READ_TENS: ReadonlyMap<string, { readonly value: number; readonly upTo: number }> = new Map([
  ['vingt', { value: 20, upTo: 9 }],
  ['trente', { value: 30, upTo: 9 }],
  ['quarante', { value: 40, upTo: 9 }],
  ['cinquante', { value: 50, upTo: 9 }],
  ['soixante', { value: 60, upTo: 19 }],
  ['septante', { value: 70, upTo: 9 }],
  ['huitante', { value: 80, upTo: 9 }],
  ['octante', { value: 80, upTo: 9 }],
  ['quatre vingt', { value: 80, upTo: 19 }],
  ['quatre vingts', { value: 80, upTo: 19 }],
  ['nonante', { value: 90, upTo: 9 }],
])

function readBelowHundred(words: readonly string[]): number | null {
  const small = READ_SMALL.get(words.join(' '))
  if (small !== undefined) return small
  const length = words[0] === 'quatre' ? 2 : 1
  const ten = READ_TENS.get(words.slice(0, length).join(' '))
  if (ten === undefined) return null
  const rest = words.slice(length)
  if (rest.length === 0) return ten.value
  const linked = rest[0] === 'et'
  const units = READ_SMALL.get((linked ? rest.slice(1) : rest).join(' '))
  if (units === undefined || units > ten.upTo) return null
  return linked && units !== 1 && units !== 11 ? null : ten.value + units
}
