import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PostagePriceInput } from '@quittance/contract'
import type { Cents, Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { simulationWords } from '#features/settings/scenarios/simulation/simulation-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** Gives the price of a letter from a day on, with where it is from. */
export function PricePanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(simulationWords)
  const cache = useQueryClient()
  const today = dayOf(useSignedIn().today)
  const [kind, setKind] = useState<PostagePriceInput['kind']>('letter')
  const [price, setPrice] = useState<Cents | null>(null)
  const [from, setFrom] = useState<Day | null>(today.with({ month: 1, day: 1 }))
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const reread = async (): Promise<void> => {
    await cache.invalidateQueries({ queryKey: ['postage-prices'] })
    await cache.invalidateQueries({ queryKey: ['simulations'] })
  }
  const giving = useMutation({
    mutationFn: (input: PostagePriceInput) => api.simulations.setPostagePrice(input),
    onSuccess: async () => {
      announce(words.given)
      onClose()
      await reread()
    },
  })
  const isPriced = price !== null && price > 0
  const noSource = source.trim() === ''
  return (
    <RecordPanel
      title={words.giveTitle}
      verb={words.give}
      busy={giving.isPending}
      error={giving.error}
      onClose={onClose}
      onReread={() => void reread()}
      onSave={() => {
        setTried(true)
        if (!isPriced || from === null || noSource) return
        giving.mutate({ kind, from: from.toString(), priceCents: price, source })
      }}
    >
      <p>
        <Prose>{words.giveSays}</Prose>
      </p>
      <SelectField
        label={words.kind}
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'letter', text: words.aLetter },
          { value: 'registered-letter', text: words['a-registered-letter'] },
        ]}
      />
      <MoneyField
        label={words.amount}
        value={price}
        onChange={setPrice}
        error={tried && !isPriced ? words.amountMissing : undefined}
      />
      <DayField
        label={words.fromDay}
        value={from}
        onChange={setFrom}
        error={tried && from === null ? words.dayMissing : undefined}
      />
      <TextField
        label={words.sourceField}
        help={words.sourceHelp}
        value={source}
        onChange={setSource}
        error={tried && noSource ? words.sourceMissing : undefined}
      />
    </RecordPanel>
  )
}
