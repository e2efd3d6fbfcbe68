import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { FeeExample } from '#features/creditors/convention/FeeExample.tsx'
import { feeInput, isSound, type FeeDraft } from '#features/creditors/convention/fee-draft.ts'
import { feeWords } from '#features/creditors/convention/fee-words.ts'
import { feeExampleQuery } from '#features/creditors/creditors-queries.ts'
import css from '#features/creditors/creditors.module.css'
import { useWords } from '#words/use-words.ts'

const RESTS_AFTER_MS = 300

export type TypedExampleProps = { readonly creditorId: string; readonly draft: FeeDraft }

/** What the conditions being typed would give; nothing while they cannot be counted with. */
export function TypedExample({ creditorId, draft }: TypedExampleProps): ReactNode {
  const words = useWords(feeWords)
  const sound = draft.feeKind !== 'none' && isSound(draft, words)
  const typed = useMemo(() => feeInput(draft), [draft])
  const [fee] = useDebouncedValue(typed, RESTS_AFTER_MS)
  const { data } = useQuery({
    ...feeExampleQuery(creditorId, fee),
    enabled: sound,
    placeholderData: keepPreviousData,
  })
  if (!sound || data === undefined || data.example === null) return null
  return (
    <section className={css['typed']} aria-live="polite" aria-label={words.exampleTitle}>
      <b>{words.exampleTitle}</b>
      <FeeExample of={data.example} />
    </section>
  )
}
