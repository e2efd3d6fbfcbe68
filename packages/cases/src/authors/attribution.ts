import type { Explanation, Said } from '@quittance/kernel'
import {
  identityGrades,
  type Attribution,
  type AuthorReason,
  type Identifier,
  type IdentityGrade,
  type KnownIdentifier,
  type SeenAuthor,
  type SeenConversation,
} from '#authors/author-facts.ts'
import {
  citesInvoice,
  citesPayer,
  fixed,
  linkSays,
  matched,
  otherKnown,
  ways,
} from '#authors/author-words.ts'

/**
 * Who each author of an export is taken to be, in the order given.
 *
 * The debtor is who bears an identifier of the debtor; failing anybody, the only other person of a
 * conversation whose creditor's side is known. Where both sides know an identifier it is the
 * creditor's: the words of our own side must never bind the debtor. Nothing counts as certain: a
 * person confirms.
 */
export function attributeAuthors(
  { authors, isSuspect }: SeenConversation,
  known: readonly KnownIdentifier[],
): readonly Attribution[] {
  const told = authors.map((author) => ({ author, ...hitsOf(author, known) }))
  const isOurs = (one: (typeof told)[number]) => one.author.sent || one.creditor.length > 0
  const others = told.filter((one) => !isOurs(one))
  const isNamed = others.some((one) => one.debtor.length > 0)
  const byElimination = !isNamed && others.length === 1 && told.some(isOurs)
  return told.map((one) => {
    const link = linkOf(one, byElimination && !isOurs(one))
    return {
      ...link,
      grade: weaker(link.linkGrade, one.author.formatGrade),
      reasonsFor: reasonsFor(one, link),
      reasonsAgainst: [
        ...reasonsAgainst(one, { link, known }),
        ...(isSuspect ? [fixed.suspectFile] : []),
      ],
      strengthen: strengthen(one.author, link, known),
    }
  })
}

type Hits = {
  readonly debtor: readonly KnownIdentifier[]
  readonly creditor: readonly KnownIdentifier[]
  readonly otherDebtor: readonly KnownIdentifier[]
}

function hitsOf({ identifiers }: SeenAuthor, known: readonly KnownIdentifier[]): Hits {
  const keys = new Set(identifiers.map(keyOf))
  const hits = known.filter(({ identifier }) => keys.has(keyOf(identifier)))
  return {
    debtor: hits.filter(({ of }) => of === 'debtor'),
    creditor: hits.filter(({ of }) => of === 'creditor'),
    otherDebtor: hits.filter(({ of }) => of === 'other-debtor'),
  }
}

function keyOf({ kind, value }: Identifier): string {
  return `${kind}:${value}`
}

type Told = Hits & { readonly author: SeenAuthor }
type Link = Pick<Attribution, 'side' | 'by' | 'linkGrade'>

function linkOf({ author, debtor, creditor }: Told, byElimination: boolean): Link {
  if (author.sent) return { side: 'creditor', by: 'sent', linkGrade: 'C' }
  const side = creditor.length > 0 ? 'creditor' : debtor.length > 0 ? 'debtor' : null
  if (side === null) {
    return byElimination
      ? { side: 'debtor', by: 'only-other', linkGrade: 'E' }
      : { side: null, by: 'nothing', linkGrade: 'E' }
  }
  const hits = side === 'creditor' ? creditor : debtor
  const strong = hits.filter(({ identifier }) => identifier.kind !== 'name')
  if (strong.length === 0) return { side, by: 'name', linkGrade: 'D' }
  return { side, by: 'identifier', linkGrade: gradeOf(strong, author) }
}

/** Each document counts once, and so do all the payments of the account that the author wrote. */
function gradeOf(hits: readonly KnownIdentifier[], { citesPayerOf }: SeenAuthor): IdentityGrade {
  const documents = new Set(
    hits.flatMap(({ source }) => (source.kind === 'party-document' ? [source.exhibit] : [])),
  )
  const independent = documents.size + (citesPayerOf.length > 0 ? 1 : 0)
  if (independent > 1) return 'A'
  return independent === 1 ? 'B' : 'C'
}

/** A chain is as strong as its weakest link. */
function weaker(one: IdentityGrade, other: IdentityGrade): IdentityGrade {
  return identityGrades.indexOf(one) > identityGrades.indexOf(other) ? one : other
}

function reasonsFor({ author, debtor, creditor }: Told, { side, by }: Link): AuthorReason[] {
  const hits = side === 'creditor' ? creditor : debtor
  const party = side === 'creditor' ? 'creditor' : 'debtor'
  return [
    ...(by === 'sent' ? [fixed.sent] : []),
    ...(by === 'only-other' ? [fixed.onlyOther] : []),
    ...hits.map((hit) => matched(hit, party)),
    ...(side === 'creditor' ? [] : author.citesPayerOf.map(citesPayer)),
    ...(side === 'creditor' ? [] : author.citesInvoices.map(citesInvoice)),
  ]
}

type Weighed = { readonly link: Link; readonly known: readonly KnownIdentifier[] }

function reasonsAgainst(told: Told, { link, known }: Weighed): readonly AuthorReason[] {
  const { author, debtor, creditor, otherDebtor } = told
  if (link.by === 'sent') return [fixed.holderUnknown]
  const isUnnamed = author.identifiers.length === 0
  return [
    ...(isUnnamed ? [fixed.nobodyWritten] : []),
    ...(link.by === 'only-other' && !isUnnamed ? [fixed.eliminated] : []),
    ...(link.by === 'nothing' && !isUnnamed ? [fixed.nothingKnown] : []),
    ...(debtor.length > 0 && creditor.length > 0 ? [fixed.bothSides] : []),
    ...(otherDebtor.length > 0 ? [fixed.sharedWithOther] : []),
    ...(link.side === 'creditor' ? [] : otherThan(author, known)),
    ...(link.by === 'name' ? [fixed.nameOnly] : []),
    ...(link.by === 'identifier' ? [fixed.holderUnknown] : []),
  ]
}

/** For each kind that both the author and the debtor's record have, unless one is the same. */
function otherThan(author: SeenAuthor, known: readonly KnownIdentifier[]): AuthorReason[] {
  const kinds = ['phone', 'email', 'name'] as const
  return kinds.flatMap((kind) => {
    const theirs = author.identifiers.filter((one) => one.kind === kind)
    const recorded = known.filter(
      ({ of, identifier, source }) =>
        of === 'debtor' && identifier.kind === kind && source.kind !== 'person-said',
    )
    const [first] = recorded
    const isSame = recorded.some(({ identifier }) =>
      theirs.some(({ value }) => value === identifier.value),
    )
    return first === undefined || theirs.length === 0 || isSame
      ? []
      : [otherKnown(kind, first.shown)]
  })
}

function strengthen(
  { formatGrade, isMail, identifiers }: SeenAuthor,
  { side, linkGrade }: Link,
  known: readonly KnownIdentifier[],
): readonly AuthorReason[] {
  if (side === 'creditor') return []
  const hasNumber = identifiers.some(({ kind }) => kind !== 'name')
  const isRecorded = known.some(
    ({ of, identifier }) => of === 'debtor' && identifier.kind !== 'name',
  )
  return [
    ...(hasNumber ? [] : [ways.number]),
    ...(hasNumber && !isRecorded ? [ways.record] : []),
    ...(hasNumber && linkGrade !== 'A' ? [ways.document, ways.payment] : []),
    ...(isMail && formatGrade !== 'A' ? [ways.originalMail] : []),
    ...(isMail ? [] : [ways.constat]),
  ]
}

/** Why an author is graded so, in the language that `say` picks: the tree behind the letter. */
export function explainAttribution(
  attribution: Attribution,
  { formatGrade, say }: { readonly formatGrade: IdentityGrade; readonly say: (of: Said) => string },
): Explanation {
  const leaf = (rule: string, of: Said, result?: string): Explanation => ({
    rule,
    sentence: say(of),
    citations: [],
    steps: [],
    ...(result === undefined ? {} : { result }),
  })
  const under = (rule: string, of: Said, reasons: readonly AuthorReason[]): Explanation[] =>
    reasons.length === 0
      ? []
      : [{ ...leaf(rule, of), steps: reasons.map(({ code, says }) => leaf(code, says)) }]
  const { grade, linkGrade, reasonsFor: pro, reasonsAgainst: contra } = attribution
  return {
    ...leaf('weakest-link', explanationWords.weakest, grade),
    steps: [
      leaf('format', explanationWords.format, formatGrade),
      leaf('link', linkSays(linkGrade), linkGrade),
      ...under('for', explanationWords.pro, pro),
      ...under('against', explanationWords.contra, contra),
      ...under('strengthen', explanationWords.ways, attribution.strengthen),
    ],
  }
}

const explanationWords = {
  weakest: {
    fr: 'La note est celle du maillon le plus faible : ce que le fichier permet, ou ce qui relie l’auteur à une partie.',
    en: 'The grade is that of the weaker link: what the file allows, or what links the author to a party.',
  },
  format: {
    fr: 'Ce que le format du fichier permet de dire d’un auteur.',
    en: 'What the format of the file lets one say of an author.',
  },
  pro: { fr: 'Ce qui parle pour.', en: 'What speaks for it.' },
  contra: { fr: 'Ce qui parle contre.', en: 'What speaks against it.' },
  ways: { fr: 'Ce qui renforcerait.', en: 'What would strengthen it.' },
} as const
