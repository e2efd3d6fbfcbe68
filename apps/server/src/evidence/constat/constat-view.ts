import { constatRefusalWords, constatSteps, type ConstatStep } from '@quittance/cases'
import type { ConstatView } from '@quittance/contract'
import { namesOfMembers, type DossierRecord } from '@quittance/database'
import type { Said } from '@quittance/kernel'
import {
  loadConstat,
  refusalOf,
  type ConstatMatter,
  type ConstatNow,
} from '#evidence/constat/constat-now.ts'
import { kitOf, messagesToChoose, type Kit } from '#evidence/constat/kit-facts.ts'
import type { Work } from '#wiring/work.ts'

/** The constat of a dossier: the kit, what may be done, where the last request stands. */
export async function readConstat(
  work: Work,
  { id }: { readonly id: string },
): Promise<ConstatView> {
  const matter = await loadConstat(work.tx, id)
  const { dossier, now, requests } = matter
  const names = await namesOfMembers(work.tx)
  return {
    dossierId: id,
    version: dossier.version,
    state: now?.state ?? 'none',
    steps: stepsOf(matter),
    request: now === null ? null : requestView(now, { matter, names }),
    earlier: Math.max(0, requests.length - 1),
    reportsToLink: dossier.exhibits
      .filter(({ kind, recordsMessages }) => kind === 'constat' && !recordsMessages)
      .map(({ id: exhibitId, number, declaredName }) => ({ id: exhibitId, number, declaredName })),
    toChoose:
      refusalOf('ask', matter) === null ? [...(await messagesToChoose(work.tx, matter))] : [],
    kit: kitView(await kitOf(work.tx, matter), dossier),
  }
}

function stepsOf(matter: ConstatMatter): ConstatView['steps'] {
  const refusedWords = (step: ConstatStep): { readonly refused: Said | null } => {
    const refusal = refusalOf(step, matter)
    return { refused: refusal === null ? null : constatRefusalWords[refusal] }
  }
  const [ask, appoint, cost, report, giveUp] = constatSteps
  return {
    ask: refusedWords(ask),
    appoint: refusedWords(appoint),
    'state-cost': refusedWords(cost),
    'draw-up': refusedWords(report),
    'give-up': refusedWords(giveUp),
  }
}

type Around = {
  readonly matter: ConstatMatter
  readonly names: ReadonlyMap<string, string>
}

function requestView(now: ConstatNow, { matter, names }: Around): ConstatView['request'] {
  const { request, appointment, report } = now
  const exhibit = matter.dossier.exhibits.find(({ id }) => id === report?.exhibitId)
  return {
    id: request.id,
    reference: referenceOf(matter),
    office: request.office,
    presentedBy: request.presentedBy,
    seenAt: request.seenAt,
    decidedBy: request.decidedBy,
    askedAt: request.askedAt.toString(),
    askedBy: names.get(request.askedBy) ?? null,
    keyMessages: request.messageIds.length,
    appointment:
      appointment === null ? null : { at: appointment.at.toString(), place: appointment.place },
    estimatedCents: now.estimatedCents,
    actualCents: now.actualCents,
    report:
      report === null || exhibit === undefined
        ? null
        : {
            exhibitId: exhibit.id,
            number: exhibit.number,
            drawnUpOn: report.drawnUpOn.toString(),
          },
    givenUpBecause: now.givenUpBecause,
  }
}

/** What a letter to the office bears: « D-2026-0139-C1 » for the first request of a dossier. */
export function referenceOf({ dossier, requests }: ConstatMatter): string {
  return `${dossier.reference}-C${Math.max(1, requests.length)}`
}

function kitView(kit: Kit, { exhibits }: DossierRecord): ConstatView['kit'] {
  const { threads, lists, notProven, toConfirm, untilThen, cut } = kit
  const idOf = new Map(exhibits.map(({ id, number }) => [number, id]))
  return {
    inventory: exhibits.map(({ id, number, kind, declaredName, messages, sha256 }) => ({
      id,
      number,
      kind,
      declaredName,
      messages,
      sha256,
    })),
    threads: threads.map(({ exhibit, title, messages, rows, skippedAfter }) => ({
      exhibit,
      exhibitId: idOf.get(exhibit) ?? '',
      title,
      messages,
      skippedAfter,
      rows: rows.map((row) => ({
        id: row.id,
        place: row.place,
        position: row.position,
        writtenAt: row.writtenAt,
        author: row.authorName ?? row.authorRaw,
        text: row.text,
        isCut: cut.has(row.id),
        isKey: row.isKey,
        skipped: row.skipped,
      })),
    })),
    lists: lists.map(({ shownBy, applies, points }) => ({
      shownBy,
      applies,
      points: points.map(({ id, what, known }) => ({ id, what, known: [...known] })),
    })),
    notProven: [...notProven],
    toConfirm: [...toConfirm],
    untilThen: [...untilThen],
  }
}
