import type { AuthorSide } from '@quittance/cases'
import {
  insertAuthorStatement,
  loadDossier,
  proposeAgainFindingsOf,
  rewriteWarnings,
  setAsideFindingsOf,
  type DossierRecord,
  type ExhibitFile,
} from '@quittance/database'
import { invariant, said, type Said } from '@quittance/kernel'
import { statementOf } from '#assessment/statement.ts'
import { moveFrom } from '#dossier/moved.ts'
import { authorSideWords } from '#evidence/authors/author-side-words.ts'
import { tellAuthors, type ToldAuthor } from '#evidence/authors/tell-authors.ts'
import { readCodes, requireExhibit } from '#evidence/exhibit-view.ts'
import { proposeFindings } from '#evidence/reading/propose-findings.ts'
import { authorWarnings, sidesOf } from '#evidence/reading/sides.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Statement = {
  readonly id: string
  readonly print: string
  readonly sent: boolean
  readonly expectedVersion: number
  readonly side: AuthorSide
  readonly restsOn: string | null
  readonly reason: string | null
}

type Stated = { readonly version: number; readonly consequence: Said }

/**
 * Notes who an author of an exhibit is, as a person says: what his words commit to counts from then
 * on, or no longer. The statement may be made again; the last one counts.
 *
 * @throws Refused `not-found`; `already-done` for the same statement twice; `dossier-moved`.
 */
export async function stateAuthor(work: Work, input: Statement): Promise<Stated> {
  const exhibit = await requireExhibit(work, input.id)
  const { id: exhibitId, dossierId } = exhibit
  const version = await moveFrom(work, { id: dossierId, expectedVersion: input.expectedVersion })
  const dossier = await loadDossier(work.tx, dossierId)
  invariant(dossier !== null, 'an exhibit has its dossier')
  const author = requireAuthor(await tellAuthors(work.tx, { exhibit, dossier }), input)
  const ground = requireGround(dossier, input.restsOn)
  refuseSameStatement(author, { ...input, restsOn: ground?.number ?? null })
  const statementId = work.house.chance.id()
  await insertAuthorStatement(work.tx, {
    id: statementId,
    exhibitId,
    print: input.print,
    sent: input.sent,
    side: input.side,
    restsOn: input.restsOn,
    reason: input.reason,
    at: work.now,
    by: work.caller.userId,
  })
  const changed = await countAgain(work, { exhibit, dossier, author, input, statementId })
  await record(work, {
    verb: 'author-stated',
    subject: { kind: 'exhibit', id: exhibitId },
    dossierId,
    facts: {
      number: exhibit.number,
      author: input.print,
      sent: input.sent,
      side: input.side,
      before: author.countsAs,
      grade: author.attribution.grade,
      reason: input.reason,
      restsOn: ground?.number ?? null,
      ...changed,
    },
    references: ground === null ? [exhibit.sha256] : [exhibit.sha256, ground.sha256],
  })
  return { version, consequence: consequenceOf(input.side, changed) }
}

function requireAuthor(authors: readonly ToldAuthor[], { print, sent }: Statement): ToldAuthor {
  const author = authors.find(({ line }) => line.print === print && line.sent === sent)
  if (author !== undefined) return author
  throw new Refused(
    'not-found',
    said('Cet auteur n’écrit pas dans cette pièce.', 'This author does not write in this exhibit.'),
    { path: 'print' },
  )
}

function requireGround({ exhibits }: DossierRecord, restsOn: string | null) {
  if (restsOn === null) return null
  const ground = exhibits.find(({ id }) => id === restsOn)
  if (ground !== undefined) return ground
  throw new Refused(
    'not-found',
    said('Cette pièce n’est pas de ce dossier.', 'This exhibit is not of this case.'),
    { path: 'restsOn' },
  )
}

type SaidNow = Pick<Statement, 'side' | 'reason'> & { readonly restsOn: number | null }

function refuseSameStatement({ stated }: ToldAuthor, { side, reason, restsOn }: SaidNow): void {
  const isSame =
    stated?.side === side &&
    stated.reason === reason &&
    (stated.restsOn?.number ?? null) === restsOn
  if (!isSame) return
  throw new Refused(
    'already-done',
    said('Cet auteur est déjà dit ainsi.', 'This author is already stated so.'),
  )
}

type Counting = {
  readonly exhibit: ExhibitFile
  readonly dossier: DossierRecord
  readonly author: ToldAuthor
  readonly input: Statement
  readonly statementId: string
}

type Changed = { readonly proposed: number; readonly setAside: number }

/** Which findings count now, and what the reading leaves to check. */
async function countAgain(work: Work, of: Counting): Promise<Changed> {
  const { exhibit, dossier, author, input, statementId } = of
  const { tx, house } = work
  const ofAuthor = { exhibitId: exhibit.id, print: input.print, sent: input.sent }
  const told = await tellAuthors(tx, { exhibit, dossier })
  const sides = sidesOf(told)
  const others = readCodes(exhibit.reading.warnings).filter(
    (code) => !authorWarnings.some((one) => one === code),
  )
  await rewriteWarnings(tx, { exhibitId: exhibit.id, warnings: [...others, ...sides.warnings] })
  if (input.side !== 'debtor') {
    const setAside = await setAsideFindingsOf(tx, {
      ...ofAuthor,
      statementId,
      reason: authorSideWords(input.side).fr,
      at: work.now,
      by: work.caller.userId,
      on: work.today,
    })
    return { proposed: 0, setAside }
  }
  if (author.countsAs === 'debtor') return { proposed: 0, setAside: 0 }
  const again = await proposeAgainFindingsOf(tx, ofAuthor)
  const debtCents = statementOf(dossier, work.today).principalCents
  const found = await proposeFindings({ house, tx }, { exhibit, sides, debtCents })
  return { proposed: again + found, setAside: 0 }
}

function consequenceOf(side: AuthorSide, { proposed, setAside }: Changed): Said {
  const who = authorSideWords(side)
  const what =
    setAside > 0
      ? said(
          setAside === 1
            ? 'Un engagement trouvé dans ses messages ne compte plus.'
            : `${setAside} engagements trouvés dans ses messages ne comptent plus.`,
          setAside === 1
            ? 'One commitment found in these messages no longer counts.'
            : `${setAside} commitments found in these messages no longer count.`,
        )
      : proposed > 0
        ? said(
            proposed === 1
              ? 'Un engagement trouvé dans ses messages attend votre lecture.'
              : `${proposed} engagements trouvés dans ses messages attendent votre lecture.`,
            proposed === 1
              ? 'One commitment found in these messages waits for you.'
              : `${proposed} commitments found in these messages wait for you.`,
          )
        : said('Aucun engagement ne change d’état.', 'No commitment changes.')
  return { fr: `${who.fr} ${what.fr}`, en: `${who.en} ${what.en}` }
}
