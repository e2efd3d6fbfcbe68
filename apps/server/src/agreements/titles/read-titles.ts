import { preparationRefusal, titleFileRefusal, titleFileState } from '@quittance/cases'
import type { DossierTitles } from '@quittance/contract'
import { namesOfMembers, type TitleFileRecord } from '@quittance/database'
import {
  englishDay,
  englishEuros,
  dayText,
  eurosText,
  said,
  type Day,
  type Said,
} from '@quittance/kernel'
import { questionFor } from '@quittance/law'
import { exhibitsToJoin } from '#agreements/filing/archive.ts'
import { partyKinds } from '#agreements/filing/parties-and-dues.ts'
import {
  loadTitles,
  waysOf,
  whyNoTitleFile,
  type Agreed,
  type TitleDeed,
  type TitleMatter,
} from '#agreements/titles/title-matter.ts'
import { saidOf } from '#agreements/titles/said-of-parties.ts'
import { DRAFTING } from '#agreements/titles/title-words.ts'
import { statementOf } from '#assessment/statement.ts'
import type { Work } from '#wiring/work.ts'

type TitleFileView = DossierTitles['files'][number]
type TitleWayView = DossierTitles['deeds'][number]['ways'][number]

/** The signed deeds of a dossier with their ways to a title, and the files prepared for them. */
export async function readTitles(
  work: Work,
  { id, ...agreed }: Agreed & { readonly id: string },
): Promise<DossierTitles> {
  const matter = await loadTitles(work, id)
  const { dossier, deeds, files } = matter
  const names = await namesOfMembers(work.tx)
  const { debtor, creditor } = partyKinds(matter)
  return {
    dossierId: id,
    version: dossier.version,
    deeds: deeds.map((deed) => deedView(matter, deed, { on: work.today, agreed })),
    files: files.map((file) => fileView(matter, file, { on: work.today, names })),
    impossible: whyNoTitleFile(matter, work.today),
    drafting: matter.organisation.kind === 'agency' ? DRAFTING : null,
    exhibits: exhibitsToJoin(matter.dossier, work.today),
    parties: { creditor, debtor },
    said: files[0] === undefined ? null : saidOf(files[0].said),
  }
}

function deedView(
  matter: TitleMatter,
  deed: TitleDeed,
  at: { readonly on: Day; readonly agreed: Agreed },
): DossierTitles['deeds'][number] {
  const exhibit = matter.dossier.exhibits.find(({ id }) => id === deed.exhibitId)
  const answered = waysOf(matter, deed, at)
  const { steps } = answered.explain()
  return {
    ref: { kind: deed.kind, id: deed.id },
    name: deed.name,
    signedOn: deed.signedOn.toString(),
    exhibit: { id: deed.exhibitId, number: exhibit?.number ?? 0 },
    ways: answered.value.routes.flatMap((way): readonly TitleWayView[] => {
      const because = steps.find(({ rule }) => rule === `acts/title-by-${way.id}`)
      if (because === undefined) return []
      const { id: route, standing, certainty } = way
      return [
        {
          route,
          standing,
          certainty,
          because,
          asks: way.asks.flatMap((path) => questionFor(path, 'title-routes') ?? []),
          refused: preparationRefusal(way),
        },
      ]
    }),
  }
}

type Around = { readonly on: Day; readonly names: ReadonlyMap<string, string> }

function fileView(
  { dossier, deeds }: TitleMatter,
  file: TitleFileRecord,
  { on, names }: Around,
): TitleFileView {
  const { events } = file
  const state = titleFileState(events)
  const numbered = (id: string | null) => {
    const exhibit = dossier.exhibits.find((one) => one.id === id)
    return exhibit === undefined ? null : { id: exhibit.id, number: exhibit.number }
  }
  const handed = events.findLast((event) => event.kind === 'handed-over')
  const title = events.find((event) => event.kind === 'title-obtained')
  const ended = events.find((event) => event.kind === 'refused' || event.kind === 'given-up')
  const proof = numbered(title?.exhibitId ?? null)
  return {
    id: file.id,
    number: file.number,
    route: file.route,
    deed:
      deeds.find(({ id }) => id === (file.deedId ?? file.offerId))?.name ?? said('Acte', 'Deed'),
    state,
    preparedAt: file.at.toString(),
    preparedBy: names.get(file.by) ?? null,
    owedCents: file.owedCents,
    owedOn: file.owedOn.toString(),
    stale: state === 'prepared' || state === 'handed-over' ? staleOf(dossier, file, on) : null,
    exhibits: file.exhibits,
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    handedOver: handed === undefined ? null : { on: handed.on.toString(), office: handed.office },
    title:
      title === undefined || proof === null
        ? null
        : { on: title.on.toString(), kind: title.titleKind, exhibit: proof },
    ended:
      ended === undefined
        ? null
        : {
            on: ended.on.toString(),
            reason: ended.reason,
            exhibit: ended.kind === 'refused' ? numbered(ended.exhibitId) : null,
          },
    steps: {
      'hand-over': { refused: titleFileRefusal('hand-over', state) },
      'note-title': { refused: titleFileRefusal('note-title', state) },
      'note-refusal': { refused: titleFileRefusal('note-refusal', state) },
      'give-up': { refused: titleFileRefusal('give-up', state) },
    },
  }
}

/** A file whose sums are no longer those of today says so, before it is handed to anybody. */
function staleOf(
  dossier: TitleMatter['dossier'],
  { owedCents, owedOn }: TitleFileRecord,
  on: Day,
): Said | null {
  const now = statementOf(dossier, on).totalCents
  if (now === owedCents) return null
  return said(
    `Il dit ${eurosText(owedCents)} au ${dayText(owedOn)} ; ${now <= 0 ? 'plus rien n’est dû' : 'ce n’est plus ce qui est dû'} aujourd’hui. Préparez-en un autre avant de le remettre.`,
    `It says ${englishEuros(owedCents)} on ${englishDay(owedOn)}; ${now <= 0 ? 'nothing is owed any more' : 'that is no longer what is owed'} today. Prepare another before handing it over.`,
  )
}
