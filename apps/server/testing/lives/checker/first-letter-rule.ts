import { all, claimOf, dayOf } from './facts.ts'
import { fold, PARAGRAPHS_OF_L111_8, sumsOf } from './wording.ts'
import type { Claim, Departure } from './life.ts'

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]

/**
 * Rule 4 (CPCE R124-4): what an agency sends first is a letter with the five mentions; every later
 * step, whatever its channel, recalls the reference and the day of sending of that letter.
 */
export function startsWithTheFirstLetter(departure: Departure): string | null {
  const { life, sent, before } = departure
  if (life.capacity !== 'agency') {
    return null
  }
  const first = all(before, 'sent').find((earlier) => earlier.dossier === sent.dossier)
  if (first === undefined) {
    return startOf(departure)
  }
  const references = referencesOf(first.text)
  if (!references.some((reference) => fold(sent.text).includes(fold(reference)))) {
    return `CPCE R124-4: the reference of the first letter (${references.join(', ') || 'none'}) is not recalled`
  }
  const day = dayOf(first.at)
  return namesDay(sent.text, day)
    ? null
    : `CPCE R124-4: the day on which the first letter was sent (${day}) is not recalled`
}

function startOf({ life, sent, before }: Departure): string | null {
  if (sent.channel !== 'letter' && sent.channel !== 'registered-letter') {
    return `CPCE R124-4: the first step of this dossier is not a letter but a ${sent.channel}`
  }
  const claim = claimOf(before, sent.dossier)
  const missing = [
    ...missingOfHouse(sent.text, life.house),
    ...(claim === null ? ['2° the creditor'] : missingOfClaim(sent.text, claim)),
    ...missingOfLaw(sent.text),
  ]
  return missing.length === 0 ? null : `CPCE R124-4: missing ${missing.join(', ')}`
}

type House = { readonly name: string; readonly address: string }

/** 1°: name, address, and that the house carries on amicable recovery. */
function missingOfHouse(text: string, house: House | undefined): readonly string[] {
  const said = fold(text)
  const activity = /\b(exer[cs]\w*|activites?)\b[^.;]{0,160}\brecouvrement amiable\b/.test(said)
  return [
    ...(house === undefined || said.includes(fold(house.name)) ? [] : ['1° name']),
    ...(house === undefined || said.includes(fold(house.address)) ? [] : ['1° address']),
    ...(activity ? [] : ['1° activity of amicable recovery']),
  ]
}

/** 2°, 3° and 4°: the creditor; basis and amounts, each apart; that it must be paid, and how. */
function missingOfClaim(text: string, claim: Claim): readonly string[] {
  const said = fold(text)
  const sums = sumsOf(text)
  const principal = sums.some(({ label }) => /\bprincip(al|aux)\b/.test(label))
  const interest = /\binterets?\b/.test(said)
  const basis =
    /\b(factures?|contrats?|baux|bail|loyers?|prets?|commandes?|devis|reconnaissance|cotisations?|prestations?)\b/
  return [
    ...(said.includes(fold(claim.creditor)) ? [] : ['2° name of the creditor']),
    ...(claim.creditorAddress === undefined || said.includes(fold(claim.creditorAddress))
      ? []
      : ['2° address of the creditor']),
    ...(basis.test(said) ? [] : ['3° basis']),
    ...(principal ? [] : ['3° principal']),
    ...(interest ? [] : ['3° interest']),
    ...(/\b(payer|regler|verser|acquitter|reglement|paiement)\b/.test(said)
      ? []
      : ['4° that it must be paid']),
    ...(/\b(iban|virements?|cheques?|carte|prelevement|especes|en ligne)\b/.test(said)
      ? []
      : ['4° how to pay']),
  ]
}

/** 5°: the second and third paragraphs of L111-8, word for word. */
function missingOfLaw(text: string): readonly string[] {
  const said = fold(text)
  return PARAGRAPHS_OF_L111_8.every((paragraph) => said.includes(fold(paragraph)))
    ? []
    : ['5° the second and third paragraphs of L111-8, word for word']
}

/**
 * The reference a letter gives itself: of several, the one it calls ours, or the first. A letter for
 * several dossiers gives one for each.
 */
function referencesOf(text: string): readonly string[] {
  const word = /([A-Z0-9][A-Z0-9/._-]*\d[A-Z0-9/_-]*)/.source
  const ours = new RegExp(`\\bnos?\\s+r[ée]f(?:[ée]rences?|\\.)?\\s*:?\\s*${word}`, 'i')
  const any = new RegExp(`\\br[ée]f(?:[ée]rences?|\\.)?[^\\n:]{0,40}:\\s*${word}`, 'i')
  const own = ours.exec(text)?.[1] ?? any.exec(text)?.[1]
  const each = new RegExp(
    `\\bdossier [^\\n:,]{1,40}[:,][^\\n]{0,40}\\br[ée]f[ée]rence\\s+${word}`,
    'gi',
  )
  const others = [...text.matchAll(each)].flatMap(([, reference]) => reference ?? [])
  return [...new Set(own === undefined ? others : [own, ...others])]
}

/** « 5 mai 2026 », « 1er mai 2026 » or « 05/05/2026 ». */
function namesDay(text: string, day: string): boolean {
  const { year, month, day: number } = Temporal.PlainDate.from(day)
  const [, monthDigits = '', dayDigits = ''] = day.split('-')
  const inWords = `${number === 1 ? '(?:1er|1)' : `0?${number}`} ${MONTHS[month - 1]} ${year}`
  const inDigits = `${dayDigits}/${monthDigits}/${year}`
  return new RegExp(`(?<!\\d)(?:${inWords}|${inDigits})(?!\\d)`).test(fold(text))
}
