import { dayText, day, type Certainty, type Citation, type CitationKind } from '@quittance/kernel'

/** How sure we are of a text, and why: where it was read, or that it was not. */
export type Reading = {
  readonly certainty: Certainty
  /** One French sentence: which copy, of which day, or how many sources quote it. */
  readonly because: string
}

/**
 * A text of the corpus (référence): what it says in our own words, what it serves for here, how
 * sure we are of it.
 *
 * `summary` is never the text itself. A short quotation stands between « » and is exact.
 */
export type CorpusEntry = Reading & {
  readonly code: string
  /** Article without its paragraph, number of a ruling, or name of a page. */
  readonly article: string
  readonly kind: CitationKind
  readonly summary: string
  readonly use: string
  /** Identifier in the official database, where it was read; a link is derived from it. */
  readonly legiarti?: string
  /** What one paragraph says, by its name as cited: `al. 2`, `5°`. */
  readonly parts?: Readonly<Record<string, string>>
  /** True for the source of a published rate: it is told by the table of rates. */
  readonly ofRates?: true
}

/** An entry as a table writes it: its code and kind are those of the table. */
export type EntryOfCode = Omit<CorpusEntry, 'code' | 'kind'>

/** The entries of one code; R and D articles are regulations, others of the kind of the code. */
export function entriesOf(
  code: string,
  kind: CitationKind,
  entries: readonly EntryOfCode[],
): readonly CorpusEntry[] {
  return entries.map((entry) => ({
    ...entry,
    code,
    kind: /^[RD]\d/.test(entry.article) ? 'regulation' : kind,
  }))
}

/**
 * Read in a copy of the official base of a day; `since` is the first day that the copy knows the
 * text unchanged, null where its history is cut.
 */
export function readInCopyOf(copy: string): (since: string | null) => Reading {
  return (since) => {
    const read = `Texte lu dans une copie de la base LEGI du ${dayText(day(copy))}`
    const unchanged =
      since === null
        ? 'la date de cette version n’y figure pas'
        : `inchangé depuis le ${dayText(day(since))}`
    return { certainty: 'established', because: `${read} ; ${unchanged}.` }
  }
}

/** Known from one secondary source, or from none: always to be confirmed. */
export function toConfirm(because: string): Reading {
  return { certainty: 'arguable', because: `${because} À confirmer.` }
}

/** Known otherwise than by a copy of the official base, and held for sure. */
export function established(because: string): Reading {
  return { certainty: 'established', because }
}

/** A citation split in two: the text it names, and the paragraph of it that is relied on. */
export type CitedText = { readonly article: string; readonly paragraph: string | null }

const ARTICLE =
  /^(?:[LRD]\d+|\d+)(?:-\d+)*(?:-[A-Z](?![\p{L}]))?(?:er)?(?: (?:bis|ter|[A-Z])(?= |,|$)){0,2}/u
const RULING = /\d{2}-\d{2}\.\d{3}/
const TO_CONFIRM = /(?:,| \() ?à confirmer\)?$/

/**
 * What a citation names: « R124-4, 3° » is the 3° of R124-4; a ruling is named by its number,
 * whatever way its court and its day are written; « (à confirmer) » is no part of a name.
 */
export function citedText({ code, article }: Pick<Citation, 'code' | 'article'>): CitedText {
  const named = article.replace(TO_CONFIRM, '')
  const number = RULING.exec(article)?.[0]
  if (number !== undefined) return { article: number, paragraph: null }
  const inCode = RULING.exec(code)?.[0]
  if (inCode !== undefined) return { article: inCode, paragraph: named }
  const base = ARTICLE.exec(named)?.[0] ?? named
  const rest = named.slice(base.length)
  if (rest === '') return { article: base, paragraph: null }
  const paragraph = /^(?:, | (?=al\. ))(.+)$/.exec(rest)?.[1]
  return paragraph === undefined
    ? { article: named, paragraph: null }
    : { article: base, paragraph }
}

/** The name by which a text is found; a ruling has one number, whatever its court is called. */
export function textName(of: Pick<Citation, 'code' | 'article'>): string {
  const { article } = citedText(of)
  return RULING.test(article) ? article : `${of.code} ${article}`
}
