import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PostalBatchSheet } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { batchWords } from '#features/outreach/batch/batch-words.ts'
import css from '#features/outreach/batch/batch.module.css'
import { Refusal } from '#features/outreach/exchanges/Refusal.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type PrintBatchProps = { readonly of: PostalBatchSheet; readonly open: boolean }

/** The batch as one file: looked at again first while it waits, so that what changed is not printed. */
export function PrintBatch({ of, open }: PrintBatchProps): ReactNode {
  const words = useWords(batchWords)
  const { member } = useSignedIn()
  const checks = open && member.rights.includes('send')
  return (
    <div className={css['print']}>
      {checks ? (
        <CheckAndPrint of={of} />
      ) : (
        <a href={fileOf(of)} target="_blank" rel="noreferrer">
          {words.print}
        </a>
      )}
      <small className={css['quiet']}>
        <Prose>{checks ? words.checkSays : words.printSays}</Prose>
      </small>
    </div>
  )
}

function fileOf({ id }: Pick<PostalBatchSheet, 'id'>): string {
  return `/api/postal-batches/${id}/batch.pdf`
}

function CheckAndPrint({ of }: { readonly of: PostalBatchSheet }): ReactNode {
  const words = useWords(batchWords)
  const format = useFormat()
  const cache = useQueryClient()
  const checking = useMutation({
    mutationFn: () => api.registered.print({ id: of.id }),
    onSuccess: async ({ letters, pulled }) => {
      const count = pulled.length
      if (count > 0) announce(count === 1 ? words.oneOut : words.out(format.count(count)))
      if (letters > 0) window.open(fileOf(of), '_blank', 'noopener')
      await cache.invalidateQueries({ queryKey: ['acts'] })
    },
  })
  return (
    <>
      <ActButton small busy={checking.isPending} onAct={() => checking.mutate()}>
        {words.check}
      </ActButton>
      {of.printedAt !== null && of.letters.every(({ against }) => against === null) && (
        <a href={fileOf(of)} target="_blank" rel="noreferrer">
          {words.openAgain}
        </a>
      )}
      <Refusal error={checking.error} />
    </>
  )
}
