import { preparationRefusal } from '@quittance/cases'
import type { TitlePreparing } from '@quittance/contract'
import { insertTitleFile } from '@quittance/database'
import { cents, day, invariant, isAfter, said, type Explanation } from '@quittance/kernel'
import type { TitleRouteAnswer } from '@quittance/law'
import { preparedFile } from '@quittance/letters'
import { renderLetter } from '@quittance/letters/pages'
import { archiveOf, chosenExhibits, keepMade } from '#agreements/filing/archive.ts'
import { filedDocuments } from '#agreements/titles/file-documents.ts'
import { fileFacts } from '#agreements/titles/file-facts.ts'
import {
  loadTitles,
  waysOf,
  whyNoTitleFile,
  type TitleDeed,
  type TitleMatter,
} from '#agreements/titles/title-matter.ts'
import { statementOf } from '#assessment/statement.ts'
import { moveFrom } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { requireExhibitOf } from '#law/own-exhibit.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Prepares a file from a signed deed for one way to a title (dossier préparé): a page, the deed, its
 * exhibits, the statement of the day and their fingerprints, kept as one archive.
 *
 * Nothing leaves: whoever takes it to an office does so by himself, and notes it after.
 *
 * @throws Refused `not-found`; `dossier-moved`; `law-refuses` for a way that is not for this deed, a
 * debtor who contests, a debt that is time-barred; `invalid-input` for concessions that nobody told.
 */
export async function prepareTitleFile(
  work: Work,
  asked: TitlePreparing,
): Promise<{ readonly version: number; readonly fileId: string }> {
  const version = await moveFrom(work, asked)
  const matter = await loadTitles(work, asked.id)
  const deed = requireDeed(matter, asked)
  requireWords(work, asked)
  const { way, because } = requireWay(work, matter, { deed, asked })
  const signed = requireExhibitOf(matter.dossier, deed.exhibitId)
  const exhibits = chosenExhibits(matter.dossier, asked.exhibitIds, [signed])
  const documents = await filedDocuments(work, { matter, deed, exhibits })
  const number = (matter.files[0]?.number ?? 0) + 1
  const told = documents.flatMap((one) => (one.told === null ? [] : [one.told]))
  const facts = fileFacts(work, { matter, deed, asked, way, because, number, documents: told })
  const page = await renderLetter(preparedFile(facts))
  const top = `dossier-prepare-${matter.dossier.reference}-T${number}`
  const archive = archiveOf(top, { readMe: READ_ME, page, documents })
  const pageId = await keepMade(work, page, { name: `${top}.pdf`, mediaType: 'application/pdf' })
  const file = await keepMade(work, archive, { name: `${top}.zip`, mediaType: 'application/zip' })
  const id = work.house.chance.id()
  const owedCents = cents(statementOf(matter.dossier, work.today).totalCents)
  await insertTitleFile(work.tx, {
    id,
    dossierId: asked.id,
    route: way.id,
    deedId: deed.kind === 'acknowledgment' ? deed.id : null,
    offerId: deed.kind === 'plan' ? deed.id : null,
    standing: way.standing === 'possible' ? 'possible' : 'unknown',
    certainty: way.certainty,
    owedCents,
    owedOn: work.today,
    said: saidFor(asked),
    exhibits: exhibits.length,
    fileId: file.id,
    pageId: pageId.id,
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'title-file-prepared',
    subject: { kind: 'title-file', id },
    dossierId: asked.id,
    facts: {
      number,
      route: way.id,
      standing: way.standing,
      certainty: way.certainty,
      amountCents: owedCents,
      exhibits: exhibits.map((exhibit) => exhibit.number),
    },
    references: [file.sha256, pageId.sha256],
  })
  return { version, fileId: id }
}

function requireDeed({ deeds }: TitleMatter, { deed }: TitlePreparing): TitleDeed {
  const found = deeds.find(({ kind, id }) => kind === deed.kind && id === deed.id)
  if (found !== undefined) return found
  throw new Refused(
    'not-found',
    said('Cet acte n’est pas de ce dossier.', 'This deed is not of this case.'),
    { path: 'deed' },
  )
}

/** What a person says stands in the file: a settlement tells both concessions, a birth is past. */
function requireWords({ today }: Work, asked: TitlePreparing): void {
  const { concessions, creditorGives, debtorGives, creditor, debtor } = asked
  if (concessions === 'reciprocal' && (creditorGives === null || debtorGives === null)) {
    throw new Refused(
      'invalid-input',
      said(
        'Dites ce que chacun cède : sans cela, ce n’est pas une transaction (C. civ. 2044).',
        'Say what each side gives up: without that, it is no settlement (C. civ. 2044).',
      ),
      { path: creditorGives === null ? 'creditorGives' : 'debtorGives' },
    )
  }
  const born = [creditor.bornOn, debtor.bornOn].flatMap((on) => on ?? [])
  if (born.some((on) => isAfter(day(on), today))) {
    throw new Refused(
      'invalid-input',
      said('Une naissance n’est pas à venir.', 'A birth is not to come.'),
      { path: 'debtor' },
    )
  }
}

type Asking = { readonly deed: TitleDeed; readonly asked: TitlePreparing }

function requireWay(
  work: Work,
  matter: TitleMatter,
  { deed, asked }: Asking,
): { readonly way: TitleRouteAnswer; readonly because: Explanation } {
  const impossible = whyNoTitleFile(matter, work.today)
  if (impossible !== null) throw new Refused('law-refuses', impossible)
  const { reachedThrough, concessions, counsel } = asked
  const agreed = { reachedThrough, concessions, counsel }
  const answered = waysOf(matter, deed, { on: work.today, agreed })
  const way = answered.value.routes.find(({ id }) => id === asked.route)
  const because = answered.explain().steps.find(({ rule }) => rule.endsWith(`by-${asked.route}`))
  invariant(way !== undefined && because !== undefined, 'each way is answered, with its reasons')
  const refusal = preparationRefusal(way)
  if (refusal !== null) throw new Refused('law-refuses', refusal)
  return { way, because }
}

const READ_ME = `DOSSIER PRÉPARÉ

Ni un acte, ni un titre exécutoire, ni un conseil juridique. Personne ne l’a envoyé à votre place.

CE QU’IL CONTIENT
  dossier.pdf        à lire d’abord : les parties, l’acte, ce qui est dû, ce qui est demandé
  acte/              l’acte signé, octet pour octet
  pieces/            les autres pièces, octet pour octet
  decompte.pdf       le décompte du jour, ligne à ligne
  journal/           ce que le journal dit de l’acte, avec la preuve de sa place : sh verifier.sh
  empreintes.sha256  l’empreinte de chaque fichier

VÉRIFIER
  sha256sum -c empreintes.sha256
`

/** What the row keeps of what a person said; nothing of the debtor’s means. */
function saidFor(asked: TitlePreparing) {
  const { creditor, debtor, reachedThrough, concessions, counsel } = asked
  const { creditorGives, debtorGives } = asked
  return {
    creditor,
    debtor,
    reachedThrough: reachedThrough ?? null,
    concessions: concessions ?? null,
    counsel: counsel ?? null,
    creditorGives,
    debtorGives,
  }
}
