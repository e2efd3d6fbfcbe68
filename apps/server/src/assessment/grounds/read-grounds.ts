import {
  groundsOf,
  type Adverse,
  type EuroLine,
  type GroundLink,
  type IdentityGrade,
} from '@quittance/cases'
import type {
  AdverseView,
  EuroLineView,
  GroundExhibitView,
  GroundLinkView,
  GroundMessageView,
  GroundsView,
} from '@quittance/contract'
import {
  cutExhibits,
  findingsInWords,
  loadDossier,
  type DossierRecord,
  type FindingInWords,
} from '@quittance/database'
import { cutCommand, originalPaths } from '@quittance/evidence'
import { day, invariant, type Day } from '@quittance/kernel'
import { groundsFacts, shownAuthor } from '#assessment/grounds/grounds-facts.ts'
import { supportLabel, timeSays } from '#assessment/grounds/grounds-words.ts'
import { lineReasons, type LineReason } from '#assessment/grounds/line-reasons.ts'
import { exhibitsToWeigh, writingOf } from '#assessment/proof.ts'
import { statementOf } from '#assessment/statement.ts'
import { noDossier } from '#dossier/moved.ts'
import { linkGrades, type LinkGrades } from '#evidence/authors/link-grades.ts'
import { readSpans } from '#evidence/finding-details.ts'
import type { Work } from '#wiring/work.ts'

type Asked = { readonly id: string; readonly asOf: string }

/**
 * From each euro of a dossier on a day down to the messages, and what says the contrary.
 *
 * The number of statements depends on what the dossier holds only by its conversations: each tells how
 * sure the links of its authors are.
 *
 * @throws Refused `not-found`.
 */
export async function readGrounds({ tx }: Work, { id, asOf: on }: Asked): Promise<GroundsView> {
  const dossier = await loadDossier(tx, id)
  if (dossier === null) throw noDossier()
  const asOf = day(on)
  const { rows: found, total } = await findingsInWords(tx, id)
  const exhibitIds = found.map(({ message }) => message.exhibitId)
  const links = await linkGrades(tx, { dossier, exhibitIds })
  const cut = await cutExhibits(tx, id)
  const graph = groundsOf(groundsFacts(dossier, { found, asOf, links }))
  const statement = statementOf(dossier, asOf)
  invariant(graph.balance === statement.totalCents, 'the lines add up to the statement of the day')
  const uncounted = statement.lines.find(({ component }) => component === 'total')?.detail
  const reasons = lineReasons(dossier, asOf)
  const messageOf = new Map(found.map((one) => [one.id, one.message.id]))
  return {
    asOf: on,
    balanceCents: graph.balance,
    uncounted: uncounted === undefined || uncounted.fr === '' ? null : uncounted,
    unshownFindings: total - found.length,
    bareCents: graph.bare,
    contestedCents: graph.contested,
    contestedIsLeast: graph.contestedIsLeast,
    lines: graph.lines.map((line) => lineView(line, { dossier, messageOf, reasons })),
    against: graph.against.map((node) => adverseView(node, { dossier, found, messageOf })),
    exhibits: exhibitsOf(dossier, asOf),
    messages: messagesOf(dossier, found, { shown: mentioned(graph), links, cut }),
  }
}

type Seen = {
  readonly dossier: DossierRecord
  readonly messageOf: ReadonlyMap<string, string>
}

function lineView(
  line: EuroLine,
  { reasons, ...seen }: Seen & { readonly reasons: ReadonlyMap<string, LineReason> },
): EuroLineView {
  const { id, kind, label, amount, claimed, follows, rests, facts } = line
  const reason = reasons.get(id)
  return {
    id,
    kind,
    label,
    amountCents: amount,
    claimedCents: claimed,
    certainty: reason?.certainty ?? 'unknown',
    because: reason?.because ?? null,
    follows,
    rests,
    contestedCents: line.contested,
    contestedIsLeast: line.contestedIsLeast,
    facts: facts.map(({ fact, label: name, need, carried, bare, links, missing }) => ({
      fact,
      label: name,
      need,
      carriedCents: carried,
      bareCents: bare,
      links: links.map((link) => linkView(link, seen)),
      missing,
    })),
  }
}

function linkView(link: GroundLink, { dossier, messageOf }: Seen): GroundLinkView {
  const { support, covers, counts, proves, weaknesses, findings } = link
  return {
    support: {
      kind: support.kind,
      id: support.kind === 'record' || support.kind === 'line' ? null : support.id,
      label: supportLabel(support, dossier),
    },
    coversCents: covers,
    counts,
    proves,
    weaknesses: [...weaknesses],
    messages: messageIds(findings, messageOf),
  }
}

function messageIds(findings: readonly string[], messageOf: ReadonlyMap<string, string>): string[] {
  return [...new Set(findings.flatMap((id) => messageOf.get(id) ?? []))]
}

function adverseView(
  node: Adverse,
  { dossier, found, messageOf }: Seen & { readonly found: readonly FindingInWords[] },
): AdverseView {
  const { disputeId, amount, touches, findings, ...said } = node
  const dispute = dossier.disputes.find(({ id }) => id === disputeId)
  const sent = found.find(({ id }) => id === findings[0])?.message.sentLocal
  return {
    ...said,
    words: dispute?.reason ?? null,
    on: dispute?.openedOn.toString() ?? dayWritten(sent ?? null),
    amountCents: amount,
    touches: touches.map(({ line, amount: cents }) => ({ line, amountCents: cents })),
    messages: messageIds(findings, messageOf),
  }
}

function dayWritten(local: string | null): string | null {
  return local !== null && /^\d{4}-\d\d-\d\d/.test(local) ? local.slice(0, 10) : null
}

/** Every exhibit, with what the question of proof answers of it. */
function exhibitsOf(dossier: DossierRecord, asOf: Day): GroundExhibitView[] {
  const writing = writingOf(dossier, asOf)
  const weighed = exhibitsToWeigh(dossier)
  const steps =
    writing.outcome === 'answer'
      ? writing.explain().steps.filter(({ rule }) => rule === 'proof/exhibit')
      : []
  return dossier.exhibits.map(({ id, number, declaredName }) => {
    const at = weighed.findIndex(({ exhibitId }) => exhibitId === id)
    const value = writing.outcome === 'answer' ? writing.value.exhibits[at] : undefined
    return {
      id,
      number,
      name: declaredName,
      role: value?.role ?? null,
      weakness: value?.weakness ?? null,
      because: steps[at] ?? null,
    }
  })
}

/** The findings that the graph shows, on one side or the other. */
function mentioned({ lines, against }: ReturnType<typeof groundsOf>): ReadonlySet<string> {
  return new Set([
    ...lines.flatMap(({ facts }) =>
      facts.flatMap(({ links }) => links.flatMap(({ findings }) => findings)),
    ),
    ...against.flatMap(({ findings }) => findings),
  ])
}

function messagesOf(
  { exhibits }: DossierRecord,
  found: readonly FindingInWords[],
  {
    shown,
    links,
    cut,
  }: {
    readonly shown: ReadonlySet<string>
    readonly links: LinkGrades
    readonly cut: ReadonlySet<string>
  },
): GroundMessageView[] {
  const names = exhibits.map(({ declaredName }) => declaredName)
  const paths = originalPaths(names)
  const files = new Map(
    exhibits.map(({ id, fileId }, at) => [
      id,
      { id: fileId, name: names[at] ?? '', path: paths[at] ?? '' },
    ]),
  )
  const shownOnes = found.filter(({ id }) => shown.has(id))
  return [...Map.groupBy(shownOnes, ({ message }) => message.id).values()].flatMap((findings) => {
    const [first] = findings
    const file = files.get(first?.message.exhibitId ?? '')
    if (first === undefined || file === undefined) return []
    const linkGrade = links(first.author.key)
    return [
      messageView(findings, first, { ...file, linkGrade, isCut: cut.has(first.message.exhibitId) }),
    ]
  })
}

type File = { readonly id: string; readonly name: string; readonly path: string }
type Linked = File & {
  readonly linkGrade: IdentityGrade | null
  /** The archive was cut: `unzip` does not open it. */
  readonly isCut: boolean
}

function messageView(
  findings: readonly FindingInWords[],
  first: FindingInWords,
  file: Linked,
): GroundMessageView {
  const { message, author } = first
  const { byteOffset: offset, byteLength: length, member } = message
  return {
    id: message.id,
    exhibitId: message.exhibitId,
    findingId: first.id,
    author: {
      shown: shownAuthor(author),
      grade: author.grade,
      linkGrade: file.linkGrade,
      stated: author.stated,
    },
    timeRaw: message.timeRaw,
    timeLocal: message.sentLocal,
    timeSays: [...timeSays(first)],
    text: message.text,
    isCut: message.isCut,
    spans: findings
      .flatMap(({ spans }) => readSpans(spans))
      .map(({ start, end }) => ({ start, end: Math.min(end, message.text.length) }))
      .filter(({ start, end }) => start < end),
    sliceSha256: message.sliceSha256,
    command:
      file.isCut && member !== null
        ? null
        : cutCommand({ original: nameInShell(file), member, offset, length }),
    fileId: file.id,
    inBundle: file.path,
  }
}

/** The name of a file as it is saved; one that no terminal shows as it is gives way to its path. */
function nameInShell({ name, path }: File): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last === '' || /\p{C}/u.test(last) ? path : last
}
