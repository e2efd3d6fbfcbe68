import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/outreach/exchanges/exchanges.module.css'
import { Refusal } from '#features/outreach/exchanges/Refusal.tsx'
import { exchangeWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** Takes back a demand that was approved and has not left. */
export function TakeBack({ id }: { readonly id: string }): ReactNode {
  const words = useWords(exchangeWords)
  const { member } = useSignedIn()
  const cache = useQueryClient()
  const taking = useMutation({
    mutationFn: () => api.sendings.takeBack({ id }),
    onSuccess: () => announce(words.takenBack),
    onSettled: async () => {
      for (const key of ['acts', 'sendings', 'day', 'dossier']) {
        await cache.invalidateQueries({ queryKey: [key] })
      }
    },
  })
  return (
    <section className={css['asked']} aria-label={words.takeBack}>
      <p>
        <Prose>{words.takeBackSays}</Prose>
      </p>
      <Refusal error={taking.error} />
      {member.rights.includes('send') ? (
        <ActButton busy={taking.isPending} onAct={() => taking.mutate()}>
          {words.takeBack}
        </ActButton>
      ) : (
        <ReasonedButton reason={words.retryRefused}>{words.takeBack}</ReasonedButton>
      )}
    </section>
  )
}
