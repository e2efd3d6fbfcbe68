import type { Civility, PostalAddress } from '#words/facts/parties.ts'

/** NF Z10-011: a line of an address has at most 38 signs, spaces included. */
export const POSTAL_LINE_LENGTH = 38

const CIVILITIES: Readonly<Record<Civility, string>> = {
  madam: 'Mme',
  sir: 'M.',
  'madam-and-sir': 'Mme et M.',
}

/** Abbreviations the postal standard allows, used only where a line is too long. */
const STREET_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bBOULEVARD\b/u, 'BD'],
  [/\bAVENUE\b/u, 'AV'],
  [/\bFAUBOURG\b/u, 'FG'],
  [/\bIMPASSE\b/u, 'IMP'],
  [/\bCHEMIN\b/u, 'CHE'],
  [/\bALLÉE\b|\bALLEE\b/u, 'ALL'],
  [/\bPLACE\b/u, 'PL'],
  [/\bROUTE\b/u, 'RTE'],
  [/\bSQUARE\b/u, 'SQ'],
  [/\bLOTISSEMENT\b/u, 'LOT'],
  [/\bRÉSIDENCE\b|\bRESIDENCE\b/u, 'RES'],
  [/\bQUARTIER\b/u, 'QUA'],
  [/\bSAINTE\b/u, 'STE'],
  [/\bSAINT\b/u, 'ST'],
  [/\bGÉNÉRAL\b|\bGENERAL\b/u, 'GAL'],
  [/\bMARÉCHAL\b|\bMARECHAL\b/u, 'MAL'],
  [/\bPRÉSIDENT\b|\bPRESIDENT\b/u, 'PDT'],
  [/\bDOCTEUR\b/u, 'DR'],
  [/\bRUE\b/u, 'R'],
]

export type Addressee = {
  readonly name: string
  readonly civility: Civility | null
  readonly address: PostalAddress
}

/** A name with its civility when it is known: « Mme Élodie Garnier ». */
export function nameWithCivility(of: Pick<Addressee, 'name' | 'civility'>): string {
  return of.civility === null ? of.name : `${CIVILITIES[of.civility]} ${of.name}`
}

/**
 * The lines of an envelope window (NF Z10-011): at most seven, none blank, none over 38 signs; the
 * street, the locality and the town in capitals without punctuation.
 *
 * @returns null when a line cannot be made to fit: an address is never cut in silence.
 */
export function postalLines(to: Addressee): readonly string[] | null {
  const lines = windowLines(to)
  return lines.every((line) => line.length <= POSTAL_LINE_LENGTH) ? lines : null
}

/** The same lines, one that cannot be made to fit included. */
export function windowLines(to: Addressee): readonly string[] {
  const { address } = to
  const names = wrapName(nameWithCivility(to), address.inside === null)
  return [
    ...names,
    ...present(address.inside),
    ...present(address.building),
    ...present(address.street).map(postalCapitals),
    ...present(address.locality).map(postalCapitals),
    postalCapitals(`${address.postCode} ${address.town}`),
    ...present(address.country).map(postalCapitals),
  ].map(fitted)
}

/** The same address inside a sentence: « 2, allée Fictive, 69000 Lyon ». */
export function addressInText(address: PostalAddress): string {
  return [
    ...present(address.inside),
    ...present(address.building),
    ...present(address.street),
    ...present(address.locality),
    `${address.postCode}\u00A0${address.town}`,
    ...present(address.country),
  ].join(', ')
}

/** The same address on lines of a letterhead, as its owner writes it. */
export function addressLines(address: PostalAddress): readonly string[] {
  const first = [
    ...present(address.inside),
    ...present(address.building),
    ...present(address.street),
    ...present(address.locality),
  ].join(', ')
  const town = `${address.postCode}\u00A0${address.town}`
  return [...present(first), [town, ...present(address.country)].join(', ')]
}

function present(line: string | null): readonly string[] {
  return line === null || line.trim() === '' ? [] : [line.trim()]
}

function postalCapitals(line: string): string {
  return line
    .toLocaleUpperCase('fr-FR')
    .replaceAll(/[^\p{L}\p{N}/ ]+/gu, ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .trim()
}

function fitted(line: string): string {
  let shorter = line
  for (const [word, abbreviation] of STREET_WORDS) {
    if (shorter.length <= POSTAL_LINE_LENGTH) return shorter
    shorter = shorter.replace(word, abbreviation)
  }
  return shorter
}

/** A long name goes on to the second line where nothing else stands there. */
function wrapName(name: string, secondLineIsFree: boolean): readonly string[] {
  if (name.length <= POSTAL_LINE_LENGTH || !secondLineIsFree) return [name]
  const cut = name.lastIndexOf(' ', POSTAL_LINE_LENGTH)
  return cut <= 0 ? [name] : [name.slice(0, cut), name.slice(cut + 1)]
}
