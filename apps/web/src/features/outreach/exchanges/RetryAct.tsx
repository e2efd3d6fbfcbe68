import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OutwardActView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/outreach/exchanges/exchanges.module.css'
import { Refusal } from '#features/outreach/exchanges/Refusal.tsx'
import { exchangeWords } from '#features/outreach/words/outreach-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** What to do about an act that failed: send the same letter again, or write another. */
export function RetryAct({ act }: { readonly act: OutwardActView }): ReactNode {
  const words = useWords(exchangeWords)
  return (
    <section className={css['asked']} aria-label={words.retryTitle}>
      <h3>{words.retryTitle}</h3>
      <p>
        <Prose>{act.canRetry ? words.retrySays : words.retryWrites}</Prose>
      </p>
      {act.canRetry ? (
        <Retry id={act.id} />
      ) : (
        act.dossierId !== null && (
          <Anchor href={paths.compose(act.dossierId)}>{words.writeAgain}</Anchor>
        )
      )}
    </section>
  )
}

function Retry({ id }: { readonly id: string }): ReactNode {
  const words = useWords(exchangeWords)
  const { member } = useSignedIn()
  const cache = useQueryClient()
  const retrying = useMutation({
    mutationFn: () => api.outreach.retry({ id }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['acts'] }),
  })
  if (!member.rights.includes('send')) {
    return <ReasonedButton reason={words.retryRefused}>{words.retry}</ReasonedButton>
  }
  return (
    <>
      <Refusal error={retrying.error} />
      <ActButton busy={retrying.isPending} onAct={() => retrying.mutate()}>
        {words.retry}
      </ActButton>
    </>
  )
}
