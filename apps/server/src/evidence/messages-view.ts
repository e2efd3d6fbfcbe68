import type { FindingView, MessageView, ReadingWarning } from '@quittance/contract'
import {
  findingsOfMessages,
  listMessages,
  loadDossier,
  type DossierRecord,
  type FindingLine,
  type MessageLine,
} from '@quittance/database'
import { invariant, type Day } from '@quittance/kernel'
import { withoutFinding } from '#evidence/decide.ts'
import { readCodes, requireExhibit } from '#evidence/exhibit-view.ts'
import { readDetails, readSpans } from '#evidence/finding-details.ts'
import { ambiguitySentence, consequenceOfKeeping } from '#evidence/finding-words.ts'
import { keptAs, promisesKept } from '#evidence/kept-promises.ts'
import type { Work } from '#wiring/work.ts'

/** The most signs of a message that a page carries: nobody reads a longer one there. */
const LONGEST_SHOWN = 20_000

type Asked = { readonly id: string; readonly cursor?: string | undefined; readonly limit: number }

/** The messages of an exhibit in the order of the file, each with what was found in it. */
export async function readMessages(work: Work, { id, cursor, limit }: Asked) {
  const exhibit = await requireExhibit(work, id)
  const dossier = await loadDossier(work.tx, exhibit.dossierId)
  invariant(dossier !== null, 'an exhibit has its dossier')
  const after = cursor !== undefined && /^\d{1,9}$/.test(cursor) ? Number(cursor) : -1
  const page = { exhibitId: id, after, limit: limit + 1, longest: LONGEST_SHOWN }
  const lines = await listMessages(work.tx, page)
  const shown = lines.slice(0, limit)
  const findings = await findingsOfMessages(
    work.tx,
    shown.map((line) => line.id),
  )
  const last = shown.at(-1)
  return {
    rows: shown.map((line) => ({
      ...messageView(line, id),
      findings: findings
        .filter(({ messageId }) => messageId === line.id)
        .map((finding) => findingView(finding, { dossier, today: work.today })),
    })),
    nextCursor: lines.length > limit && last !== undefined ? String(last.rank) : null,
  }
}

function messageView(line: MessageLine, exhibitId: string): Omit<MessageView, 'findings'> {
  const { id, direction, authorRaw, authorName, authorGrade, timeRaw, zone } = line
  const cut: readonly ReadingWarning[] = line.isCut ? ['message-cut'] : []
  return {
    id,
    exhibitId,
    direction,
    authorRaw,
    authorName,
    authorStrength: authorGrade,
    timeLocal: line.sentLocal,
    timeRaw,
    zone,
    text: line.text,
    quoted: shownSpans(line),
    attachments: line.attachments,
    member: line.member,
    offset: line.byteOffset,
    length: line.byteLength,
    sliceSha256: line.sliceSha256,
    warnings: [...readCodes(line.warnings), ...cut],
  }
}

/** What somebody else wrote in the part of the text that is shown. */
function shownSpans({ quoted, text }: MessageLine) {
  return readSpans(quoted)
    .map(({ start, end }) => ({ start, end: Math.min(end, text.length) }))
    .filter(({ start, end }) => start < end)
}

function findingView(
  finding: FindingLine,
  { dossier, today }: { readonly dossier: DossierRecord; readonly today: Day },
): FindingView {
  const { id, messageId, kind, state, decidedBy, reason } = finding
  const correction = {
    keptAmountCents: finding.kept.amountCents,
    keptDueOn: finding.kept.dueOn,
  }
  const counts = keptAs(finding, correction)
  const details = readDetails(finding.details)
  return {
    id,
    messageId,
    kind,
    amountCents: counts.amountCents,
    dueOn: counts.dueOn?.toString() ?? null,
    spans: [...readSpans(finding.spans)],
    rules: [...finding.rules],
    ambiguity: ambiguitySentence(details),
    acknowledges: details?.ackLevel ?? 'none',
    ifKept: consequenceOfKeeping({
      before: withoutFinding(dossier, id),
      after: asKept(dossier, id),
      today,
      kind,
      acknowledges: details?.ackLevel ?? 'none',
      promisedDays: promisesKept(finding, correction).map(({ dueOn }) => dueOn),
    }),
    state,
    decidedBy,
    reason,
    isOfRefusedAuthor: finding.isOfRefusedAuthor,
  }
}

/** A dossier as it would be if a finding of it were kept. */
function asKept(dossier: DossierRecord, findingId: string): DossierRecord {
  return {
    ...dossier,
    findings: dossier.findings.map((one) =>
      one.id === findingId ? { ...one, state: 'kept' as const } : one,
    ),
  }
}
