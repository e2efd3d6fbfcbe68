import {
  attributeAuthors,
  type Attribution,
  type AuthorSide,
  type SeenAuthor,
} from '@quittance/cases'
import {
  authorsOfExhibit,
  needlesInWords,
  statementsOfAuthors,
  type AuthorLine,
  type AuthorStatement,
  type DossierRecord,
  type ExhibitFile,
  type OrganisationTransaction,
} from '@quittance/database'
import { readCodes } from '#evidence/exhibit-view.ts'
import {
  identifierOf,
  knownInDossier,
  type KnownInDossier,
} from '#evidence/authors/known-identifiers.ts'

/** An author of an exhibit, who the rule takes him to be, and who a person says he is. */
export type ToldAuthor = {
  readonly line: AuthorLine
  readonly attribution: Attribution
  readonly stated: AuthorStatement | null
  /** Whose words his messages count as: what a person said, else what the rule tells. */
  readonly countsAs: AuthorSide
}

export type Telling = { readonly exhibit: ExhibitFile; readonly dossier: DossierRecord }

/** Shorter references stand in too many words to say anything. */
const SHORTEST_NEEDLE = 5
const MAIL = new Set(['eml', 'mbox', 'outlook-msg'])
const SUSPECT: ReadonlySet<string> = new Set(['forged-line-suspicion', 'snowflake-mismatch'])

/** Who wrote in an exhibit; the number of statements does not depend on the number of authors. */
export async function tellAuthors(
  tx: OrganisationTransaction,
  { exhibit, dossier }: Telling,
): Promise<readonly ToldAuthor[]> {
  const lines = await authorsOfExhibit(tx, exhibit.id)
  const statements = await statementsOfAuthors(tx, exhibit.dossierId)
  const { known, payers } = await knownInDossier(tx, {
    dossier,
    owners: exhibit.owners,
    statements,
    exhibitId: exhibit.id,
  })
  const numbers = dossier.items.map(({ number }) => number)
  const needles = needlesOf(numbers, payers)
  const cited = await needlesInWords(tx, { exhibitId: exhibit.id, needles })
  const isMail = MAIL.has(exhibit.reading.format ?? '')
  const authors = lines.map((line): SeenAuthor => {
    const of = new Set(cited.flatMap((one) => (one.print === line.print ? [one.of] : [])))
    return {
      identifiers: identifiersOf(line),
      shown: line.raw ?? line.name ?? '',
      sent: line.sent,
      formatGrade: line.weakestGrade,
      isMail,
      citesInvoices: line.sent ? [] : numbers.filter((number) => of.has(number)),
      citesPayerOf: line.sent
        ? []
        : payers.flatMap(({ iban, on }) => (iban !== null && of.has(iban) ? [on] : [])),
    }
  })
  const isSuspect = readCodes(exhibit.reading.warnings).some((code) => SUSPECT.has(code))
  const attributions = attributeAuthors({ authors, isSuspect }, known)
  return lines.flatMap((line, at) => {
    const attribution = attributions[at]
    if (attribution === undefined) return []
    const stated =
      statements.find(
        (one) => one.exhibitId === exhibit.id && one.print === line.print && one.sent === line.sent,
      ) ?? null
    const countsAs = stated?.side ?? attribution.side ?? 'other'
    return [{ line, attribution, stated, countsAs }]
  })
}

function identifiersOf({ raw, name }: AuthorLine): SeenAuthor['identifiers'] {
  const both = [raw, name].flatMap((text) => (text === null ? [] : (identifierOf(text) ?? [])))
  return [...new Map(both.map((one) => [`${one.kind}:${one.value}`, one])).values()]
}

function needlesOf(numbers: readonly string[], payers: KnownInDossier['payers']) {
  return [...numbers, ...payers.flatMap(({ iban }) => iban ?? [])]
    .map((of) => ({ of, compact: of.toLowerCase().replaceAll(/[^a-z0-9]/g, '') }))
    .filter(({ compact }) => compact.length >= SHORTEST_NEEDLE)
}
