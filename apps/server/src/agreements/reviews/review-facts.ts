import type {
  DraftReader,
  DraftForReviewFacts,
  JoinedDocument,
  TitlePoint,
} from '@quittance/letters'
import { answerFormalities } from '@quittance/law'
import { cents, dayText, eurosText, invariant } from '@quittance/kernel'
import {
  disputesOf,
  instalmentsDue,
  invoicesDue,
  partyOf,
  paymentsOf,
} from '#agreements/filing/parties-and-dues.ts'
import type { WrittenDraft } from '#agreements/reviews/review-draft.ts'
import { statementOf } from '#assessment/statement.ts'
import { basisOf, debtLines } from '#outreach/letter-facts.ts'
import { senderOf } from '#outreach/letter-parties.ts'
import type { Work } from '#wiring/work.ts'

type Reviewed = {
  readonly draft: WrittenDraft
  readonly reader: DraftReader
  readonly number: number
  readonly documents: readonly JoinedDocument[]
}

/** Where the archive has the draft: as it would be signed, and its words alone. */
export const DRAFT_PAGE = 'projet.pdf'
export const DRAFT_WORDS = 'projet.txt'

/** The facts of the page for a reader, as on the day it is asked. */
export function reviewFacts(work: Work, of: Reviewed): DraftForReviewFacts {
  const { draft, reader, number, documents } = of
  const { dossier, organisation } = draft
  const statement = statementOf(dossier, work.today)
  return {
    sender: senderOf(organisation, work.caller.name),
    issuedOn: work.today,
    place: organisation.address.town,
    caseNumber: dossier.reference,
    reference: `${dossier.reference}-L${number}`,
    reader,
    creditor: partyOf(draft, 'creditor', birthOf(draft, 'creditorBirth')),
    debtor: partyOf(draft, 'debtor', birthOf(draft, 'debtorBirth')),
    draft: {
      kind: draft.kind,
      facts: inShort(draft),
      pagePath: DRAFT_PAGE,
      textPath: DRAFT_WORDS,
      textSha256: draft.textSha256,
      contentSha256: draft.contentSha256,
    },
    limits: limitsOfDraft(work, draft),
    basis: basisOf(dossier),
    lines: debtLines({ dossier, statement }),
    payments: paymentsOf(draft, work),
    dueDays: [
      ...invoicesDue(draft),
      ...(draft.kind === 'payment-plan' ? instalmentsDue(draft.plan.instalments) : []),
    ],
    against: disputesOf(draft),
    documents,
  }
}

/** What the draft itself says of a birth; nothing more is said of anybody. */
function birthOf(draft: WrittenDraft, side: 'debtorBirth' | 'creditorBirth') {
  const birth = draft.kind === 'payment-plan' ? null : draft.terms[side]
  return { bornOn: birth?.on ?? null, bornAt: birth?.place ?? null, representative: null }
}

const SIGNED_BY = {
  electronic: 'un lien, puis un code reçu à une adresse connue : signature électronique simple',
  provider: 'chez un prestataire : signature électronique simple',
  paper: 'de sa main, sur papier',
} as const

const INTEREST = {
  frozen: 'arrêtés au jour du projet',
  continues: 'continuent, hors des échéances',
  waived: 'remis si l’échéancier est payé en entier',
} as const

function inShort(draft: WrittenDraft): DraftForReviewFacts['draft']['facts'] {
  const written = [
    { label: 'Référence', value: referenceOf(draft) },
    { label: 'Reste dû', value: eurosText(draft.owedCents) },
  ]
  if (draft.kind === 'acknowledgment-of-debt') {
    const { dueOn, rateHundredths, loan } = draft.terms
    return [
      ...written,
      { label: 'Somme de l’engagement', value: 'à écrire par le débiteur, de sa main' },
      { label: 'Terme', value: dueOn === null ? 'aucun' : dayText(Temporal.PlainDate.from(dueOn)) },
      { label: 'Intérêts conventionnels', value: rateHundredths === null ? 'aucun' : 'prévus' },
      { label: 'Prêt', value: loan === null ? 'non' : eurosText(cents(loan.principalCents)) },
    ]
  }
  const { terms, plan } = draft
  const { sums, instalments } = plan
  return [
    ...written,
    { label: 'Somme de l’échéancier', value: eurosText(sums.total) },
    { label: 'Échéances', value: String(instalments.length) },
    { label: 'Remis s’il est payé en entier', value: eurosText(sums.givenUp) },
    { label: 'Intérêts', value: INTEREST[terms.interest] },
    {
      label: 'Déchéance du terme',
      value:
        terms.accelerationDays === null
          ? 'non prévue'
          : `prévue, ${terms.accelerationDays} jours après une mise en demeure`,
    },
    { label: 'Garantie', value: terms.guarantee ?? 'aucune' },
    { label: 'Se signe', value: SIGNED_BY[terms.signature] },
    { label: 'Au plus tard le', value: dayText(Temporal.PlainDate.from(terms.answerBy)) },
  ]
}

function referenceOf(draft: WrittenDraft): string {
  return draft.kind === 'payment-plan' ? draft.plan.reference : draft.deed.reference
}

/** What the law asks of the draft and of whoever wrote it, as it answers them with how sure it is. */
function limitsOfDraft(work: Pick<Work, 'today'>, draft: WrittenDraft): readonly TitlePoint[] {
  const isPlan = draft.kind === 'payment-plan'
  const loan = isPlan ? null : draft.terms.loan
  const answered = answerFormalities({
    on: work.today.toString(),
    deed: draft.kind,
    amount: loan?.principalCents ?? draft.owedCents,
    loan: loan !== null,
    form: 'private-deed',
    medium: isPlan && draft.terms.signature !== 'paper' ? 'electronic' : 'paper',
    interests: 2,
    draftedBy: draft.organisation.kind,
  })
  invariant(answered.outcome === 'answer', 'a draft has every fact of its formalities')
  const asked = new Set(
    answered.value.formalities.flatMap(({ id, required }) =>
      required === 'no' ? [] : [`acts/${id}`],
    ),
  )
  return answered.explain().steps.flatMap(({ rule, sentence, citations, certainty }) =>
    asked.has(rule)
      ? [
          {
            sentence,
            texts: citations.map(({ code, article }) => `${code} ${article}`).join(' ; '),
            certainty: certainty ?? 'established',
          },
        ]
      : [],
  )
}
