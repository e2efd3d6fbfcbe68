import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { batchWords } from '#features/outreach/batch/batch-words.ts'
import css from '#features/outreach/batch/batch.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type NumberBatchProps = { readonly id: string; readonly unnumbered: number }

/** Numbers the registered letters of a batch from the first label of a roll. */
export function NumberBatch({ id, unnumbered }: NumberBatchProps): ReactNode {
  const words = useWords(batchWords)
  const format = useFormat()
  const refusal = useRefusals()
  const cache = useQueryClient()
  const [first, setFirst] = useState('')
  const [tried, setTried] = useState(false)
  const numbering = useMutation({
    mutationFn: (number: string) => api.registered.numberBatch({ id, first: number }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['acts'] }),
  })
  const problem = problemOf(numbering.error)
  const refused = problem === null ? undefined : refusal(problem)
  const empty = first.trim() === ''
  return (
    <form
      className={css['asked']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!empty) numbering.mutate(first)
      }}
    >
      <h3>{words.numberTitle}</h3>
      <p>
        <Prose>
          {unnumbered === 1 ? words.oneUnnumbered : words.numberSays(format.count(unnumbered))}
        </Prose>
      </p>
      <TextField
        label={words.first}
        help={words.firstHelp}
        value={first}
        onChange={setFirst}
        error={tried && empty ? words.firstMissing : refused}
      />
      <ActButton small submit busy={numbering.isPending} onAct={() => undefined}>
        {words.give}
      </ActButton>
    </form>
  )
}
