import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type {
  DossierAgreements,
  DossierView,
  PlanOfferInput,
  PlanOfferTerms,
} from '@quittance/contract'
import { useDeferredValue, useRef, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { agreementsQuery } from '#app/dossier/agreements/agreement-queries.ts'
import { PersonAnswer } from '#app/dossier/PersonAnswer.tsx'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { AskReviewPanel } from '#app/dossier/reviews/AskReviewPanel.tsx'
import { ReviewFirst } from '#app/dossier/reviews/ReviewFirst.tsx'
import { useReviewHold } from '#app/dossier/reviews/use-review-hold.ts'
import { useReread } from '#app/dossier/record/use-record.ts'
import { stopsAtUnread } from '#app/forms/drafts/unread.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import { agreementsWords } from '#features/agreements/agreements-words.ts'
import css from '#features/agreements/agreements.module.css'
import {
  BudgetFields,
  ClauseFields,
  DecisionFields,
  SigningFields,
} from '#features/agreements/ClauseFields.tsx'
import { budgetOf, firstDraft, termsOf, type OfferDraft } from '#features/agreements/offer-draft.ts'
import { planOfferPreviewQuery } from '#features/agreements/offer-queries.ts'
import { OfferSide } from '#features/agreements/OfferSide.tsx'
import { ShareFields } from '#features/agreements/ShareFields.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « Proposer un échéancier »: its terms at the left, the document to be signed at the right. */
export function OfferPage(): ReactNode {
  const id = useAddressId('dossierId')
  const dossier = useQuery(dossierQuery(id))
  const agreements = useQuery(agreementsQuery(id))
  if (dossier.data === undefined || agreements.data === undefined) {
    return (
      <Page>
        <Reading of={dossier.data === undefined ? dossier : agreements} rows={12}>
          {() => null}
        </Reading>
      </Page>
    )
  }
  return <Offer key={id} dossier={dossier.data} agreements={agreements.data} />
}

type OfferProps = { readonly dossier: DossierView; readonly agreements: DossierAgreements }

function Offer({ dossier, agreements }: OfferProps): ReactNode {
  const words = useWords(agreementsWords)
  const say = useSaid()
  const today = dayOf(useSignedIn().today)
  const email = agreements.debtorEmail
  const [draft, setDraft] = useState(() =>
    firstDraft(today, email === null ? 'paper' : 'electronic'),
  )
  const [personSays, setPersonSays] = useState('')
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState<Asking | null>(null)
  const terms = termsOf(draft)
  const asked = useDeferredValue(terms)
  const preview = useQuery({
    ...planOfferPreviewQuery(dossier.id, asked),
    enabled: asked !== null && agreements.impossible === null,
  })
  const sending = useOffering(dossier.id)
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<OfferDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const shown = terms === null ? null : (preview.data ?? null)
  const fresh = JSON.stringify(terms) === JSON.stringify(asked) && !preview.isPlaceholderData
  const offer = (): void => {
    setTried(true)
    const budget = budgetOf(draft)
    if (stopsAtUnread(form.current) || budget === 'missing') return
    if (terms === null || shown === null || !fresh || preview.error !== null) return
    sending.offer({
      id: dossier.id,
      expectedVersion: shown.dossierVersion,
      ...terms,
      budget,
      textSha256: shown.textSha256,
      personSays: personSays.trim() === '' ? null : personSays.trim(),
    })
  }
  const head = (
    <PageHeader
      crumbs={[{ text: dossier.reference, href: paths.dossier(dossier.id) }, { text: words.title }]}
      title={`${words.title}, ${debtorTitle(dossier)}`}
      says={<Prose>{words.says}</Prose>}
    />
  )
  if (agreements.impossible !== null) {
    return (
      <Page head={head}>
        <ErrorNote what={say(agreements.impossible)} />
      </Page>
    )
  }
  const fields = { of: draft, onChange: change, tried }
  const needsDecision = shown?.breaches.some(({ answer }) => answer === 'decision') ?? false
  return (
    <Page head={head} side={<OfferSide of={shown} />} sideLabel={words.side} sideSize="widest">
      <form
        ref={form}
        noValidate
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          offer()
        }}
      >
        <FieldGroup title={words.schedule}>
          <ShareFields {...fields} />
        </FieldGroup>
        <FieldGroup title={words.clauses}>
          <ClauseFields {...fields} runs={agreements.interestCents > 0} />
        </FieldGroup>
        {(needsDecision || draft.decidedBy !== '') && (
          <FieldGroup title={words.decision}>
            <DecisionFields {...fields} />
          </FieldGroup>
        )}
        <FieldGroup title={words.budget}>
          <BudgetFields {...fields} />
        </FieldGroup>
        <FieldGroup title={words.signing}>
          <SigningFields
            {...fields}
            email={email}
            mailLeaves={agreements.mailLeaves}
            provider={agreements.provider}
          />
        </FieldGroup>
        {shown?.gate.verdict === 'ask-a-person' && (
          <PersonAnswer
            value={personSays}
            onChange={setPersonSays}
            missing={tried && personSays.trim() === ''}
          />
        )}
        <p className={css['box']}>
          <Prose>{words.law}</Prose>
        </p>
        <ReviewFirst
          dossierId={dossier.id}
          kind="payment-plan"
          onAsk={
            terms === null || shown === null || !fresh
              ? null
              : () => setAsking({ terms, textSha256: shown.textSha256 })
          }
        />
        <Refusal error={sending.error ?? preview.error} />
        <OfferAct dossierId={dossier.id} busy={sending.busy} by={draft.signature} />
      </form>
      {asking !== null && (
        <AskReviewPanel
          dossier={dossier}
          draft={{ kind: 'payment-plan', terms: asking.terms }}
          textSha256={asking.textSha256}
          onClose={() => setAsking(null)}
          onRecorded={sending.back}
        />
      )}
    </Page>
  )
}

type OfferActProps = {
  readonly dossierId: string
  readonly busy: boolean
  readonly by: OfferDraft['signature']
}

/** « Proposer », locked with its reason while a review holds the draft back. */
function OfferAct({ dossierId, busy, by }: OfferActProps): ReactNode {
  const words = useWords(agreementsWords)
  const hold = useReviewHold(dossierId, 'payment-plan')
  if (hold !== null) {
    return (
      <ReasonedButton
        reason={hold}
        lift={<Anchor href={paths.dossier(dossierId)}>{words.toReviews}</Anchor>}
      >
        {words.offer}
      </ReasonedButton>
    )
  }
  return (
    <p className={css['acts']}>
      <ActButton primary submit busy={busy} onAct={() => undefined}>
        {words.offer}
      </ActButton>
      <span className={css['quiet']}>{words[offering[by]]}</span>
    </p>
  )
}

/** A draft that is about to be given to read. */
type Asking = { readonly terms: PlanOfferTerms; readonly textSha256: string }

/** What offering does, by the way of signing. */
const offering = {
  electronic: 'offering',
  provider: 'offeringProvider',
  paper: 'offeringPaper',
} as const

function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(agreementsWords)
  const refusal = useRefusals()
  if (error === null || error === undefined) return null
  const problem = problemOf(error)
  return <ErrorNote what={problem === null ? words.failed : refusal(problem)} />
}

/** Offers a plan once; a refusal loses nothing that was typed. */
function useOffering(dossierId: string) {
  const words = useWords(agreementsWords)
  const router = useRouter()
  const cache = useQueryClient()
  const reread = useReread()
  const key = useRef(crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const back = async (): Promise<void> => {
    await router.navigate({ href: paths.dossier(dossierId) })
  }
  const send = async (input: PlanOfferInput): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await api.agreements.offerPlan(input, { context: { key: key.current } })
      announce(words.title)
      await reread(dossierId)
      await back()
    } catch (cause) {
      key.current = crypto.randomUUID()
      setError(cause)
      await cache.invalidateQueries({ queryKey: ['dossier', dossierId, 'plan-offer-preview'] })
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, back, offer: (input: PlanOfferInput) => void send(input) }
}
