import { useQueryClient } from '@tanstack/react-query'
import type { DraftView } from '@quittance/contract'
import { use, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { formsWords } from '#app/forms/forms-words.ts'
import { useSending } from '#app/forms/use-sending.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import { depositInput } from '#features/intake/deposit/deposit-draft.ts'
import { depositFaults } from '#features/intake/deposit/deposit-faults.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import deposit from '#features/intake/deposit/deposit.module.css'
import { DepositDocument } from '#features/intake/deposit/DepositDocument.tsx'
import { DepositForm } from '#features/intake/deposit/DepositForm.tsx'
import { Discard } from '#features/intake/drafts/Discard.tsx'
import { DraftQuestions } from '#features/intake/drafts/DraftQuestions.tsx'
import { draftsWords } from '#features/intake/drafts/drafts-words.ts'
import css from '#features/intake/drafts/drafts.module.css'
import { FoundSheet } from '#features/intake/drafts/FoundSheet.tsx'
import { Reductions } from '#features/intake/drafts/Reductions.tsx'
import { useSavedDraft } from '#features/intake/drafts/use-saved-draft.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** A draft of a claim to finish, and to deposit by the one way of claims. */
export function ClaimDraft({ view }: { readonly view: DraftView }): ReactNode {
  const words = useWords(draftsWords)
  const own = useWords(depositWords)
  const format = useFormat()
  const refusal = useRefusals()
  const { member } = useSignedIn()
  const allowed = member.rights.includes('deposit-claims')
  const saved = useSavedDraft(view)
  const { form, change } = saved
  const sending = useDepositing(view, saved)
  const { onSubmit } = sending
  useKeys([
    {
      name: 'Ctrl+Enter',
      does: own.depositKey,
      act: () => onSubmit(),
      refused: allowed ? undefined : own.cannot,
    },
  ])
  const kept = saved.keptAt === null ? {} : { says: words.keptAt(format.hour(saved.keptAt)) }
  const numbers = form.items.map(({ number }) => number).join(', ')
  const { failure } = saved
  return (
    <Page keys={<KeyStrip keys={[{ name: 'Ctrl+Enter', does: own.depositKey }]} {...kept} />}>
      <PageHeader
        crumbs={[{ text: words.crumb, href: paths.deposit() }, { text: words.title(numbers) }]}
        title={words.title(numbers)}
        says={words.says}
      />
      {failure !== null && (
        <ErrorNote
          what={words.notKept}
          {...(failure === 'silent' ? {} : { next: refusal(failure) })}
        />
      )}
      <div className={deposit['desk']}>
        <Sheet>
          {allowed ? (
            <DepositForm
              of={sending}
              draft={form}
              change={change}
              beside={<Discard id={view.id} />}
            >
              <DraftQuestions
                questions={saved.questions}
                answers={saved.answers}
                faultAt={sending.faultAt}
                onAnswer={saved.answer}
              />
            </DepositForm>
          ) : (
            <ReasonedButton reason={own.cannot}>{own.deposit}</ReasonedButton>
          )}
        </Sheet>
        <div className={css['beside']}>
          <FoundSheet of={view} />
          <Reductions
            of={view.reductions}
            notes={form.creditNotes}
            onTake={(note) => change({ creditNotes: [...form.creditNotes, note] })}
          />
          <DepositDocument draft={form} />
        </div>
      </div>
    </Page>
  )
}

/** Deposits a draft once what was written is kept and every question has its answer. */
function useDepositing(view: DraftView, saved: ReturnType<typeof useSavedDraft>) {
  const words = useWords(draftsWords)
  const own = useWords(depositWords)
  const shared = useWords(formsWords)
  const navigate = use(Navigate)
  const cache = useQueryClient()
  const { form, answers, questions, flush } = saved
  const open = questions.filter(({ code }) => !answers.includes(code))
  const given = Object.fromEntries(questions.map(({ code }) => [code, answers.includes(code)]))
  return useSending({
    draft: { ...form, answers: given },
    check: (typed) =>
      checked(
        {
          ...depositFaults(typed, own, shared),
          ...Object.fromEntries(open.map(({ code }) => [`answers.${code}`, words.unanswered])),
        },
        () => ({ ...depositInput(typed), draftId: view.id }),
      ),
    send: async (input) => {
      await flush()
      return await api.intake.deposit(input)
    },
    done: async ({ id }) => {
      navigate(paths.dossier(id))
      await cache.invalidateQueries()
    },
  })
}
