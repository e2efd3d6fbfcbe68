/**
 * What the French of a text says, read with patterns of this file alone. A sum in words only
 * (« mille deux cents euros ») is not seen.
 */

export type WrittenSum = {
  readonly cents: number
  /** Folded, the clause of its line that it stands in, other sums of that clause cut off. */
  readonly label: string
  /** Folded, the whole sentence or line. */
  readonly sentence: string
}

/** The second and third paragraphs of CPCE L111-8, which the first letter of an agency quotes. */
export const PARAGRAPHS_OF_L111_8 = [
  'Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s’ils concernent un acte dont l’accomplissement est prescrit par la loi au créancier. Toute stipulation contraire est réputée non écrite, sauf disposition législative contraire.',
  'Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa créance peut demander au juge de l’exécution de laisser tout ou partie des frais ainsi exposés à la charge du débiteur de mauvaise foi.',
]

/** Lower case, no accents, one kind of apostrophe and of hyphen, any blanks as one space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll('œ', 'oe')
    .replaceAll(/\s+/g, ' ')
}

/** Folded, and letters set apart (« h u i s s i e r ») brought together. */
function foldTight(text: string): string {
  return fold(text).replaceAll(/\b(?:[a-z][ ._*-]){3,}[a-z]\b/g, (apart) =>
    apart.replaceAll(/[ ._*-]/g, ''),
  )
}

/**
 * The sentences of a text, folded. A blank line ends one; the end of a line does not, for a letter
 * may be broken anywhere. The paragraphs that the law wants quoted are left out: they are its
 * words, not those of the house.
 */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map(withoutQuotedLaw)
    .flatMap((block) => block.split(/(?<=[a-z0-9)»][.!?;])\s+(?=\S)/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function withoutQuotedLaw(block: string): string {
  return PARAGRAPHS_OF_L111_8.reduce(
    (rest, paragraph) => rest.replaceAll(fold(paragraph), ' '),
    foldTight(block),
  )
}

const SUM =
  /(?<![\d.,/°A-Za-z-])(\d{1,3}(?:[\s.]\d{3})+|\d+)(?:,(\d{1,2}))?\s*(?:€|euros?\b|EUR\b)/gi

/**
 * Every sum of a text, whatever the blanks it is written with.
 *
 * A line is read by itself: a table has one fact a line, and a number may end the one before.
 */
export function sumsOf(text: string): readonly WrittenSum[] {
  return text.split('\n').flatMap((line) => clausesOf(line).flatMap(sumsOfClause))
}

type Clause = { readonly words: string; readonly wordsBefore: string; readonly sentence: string }

function clausesOf(line: string): readonly Clause[] {
  return line.split(/(?<=[\p{L}\d€%)»]{2}(?<!\bart))[.!?;]\s+/u).flatMap((sentence) => {
    const clauses = sentence.split(/,\s+|\s+(?:et|plus|dont|outre)\s+|\s*\|\s*/i)
    return clauses.map((words, position) => ({
      words,
      wordsBefore: clauses[position - 1] ?? '',
      sentence: fold(sentence),
    }))
  })
}

function sumsOfClause({ words, wordsBefore, sentence }: Clause): readonly WrittenSum[] {
  const found = [...words.matchAll(SUM)]
  return found.map((match, position) => {
    const last = found[position - 1]
    const from = last === undefined ? 0 : last.index + last[0].length
    const around = fold(words.slice(from, found[position + 1]?.index ?? words.length))
    const bare =
      around.replaceAll(/\b(soit|eur|euros?|de|est|sont|un montant)\b|[^a-z]/g, '') === ''
    return {
      cents: centsOf(match[1] ?? '', match[2] ?? ''),
      label: bare ? `${fold(wordsBefore)} ${around}` : around,
      sentence,
    }
  })
}

function centsOf(units: string, decimals: string): number {
  return Number(units.replaceAll(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'))
}

/** What a text says when it asks for money at all. */
export function asksForMoney(text: string): boolean {
  return /\b(pay(er|ez|e|ement|able)|regl(er|ez|ement)|vers(er|ez|ement)|acquitt\w+|solder|reste(nt)? du\w*|somme due|montant du|devez|redevable)\b/.test(
    fold(text),
  )
}
