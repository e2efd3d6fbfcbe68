import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ScenarioInput } from '@quittance/contract'
import { addSpan } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { PeriodForm } from '#features/settings/PeriodForm.tsx'
import { PricesPart } from '#features/settings/scenarios/simulation/PricesPart.tsx'
import { simulationsQuery } from '#features/settings/scenarios/simulation/simulation-queries.ts'
import { simulationWords } from '#features/settings/scenarios/simulation/simulation-words.ts'
import css from '#features/settings/scenarios/simulation/simulation.module.css'
import { SimulationPart } from '#features/settings/scenarios/simulation/SimulationPart.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

export type SimulationSheetProps = {
  readonly input: ScenarioInput
  readonly isSound: boolean
  readonly allowed: boolean
}

/** « Simulation »: the steps shown, replayed over the past; the last one of this scope is found again. */
export function SimulationSheet({ input, isSound, allowed }: SimulationSheetProps): ReactNode {
  const words = useWords(simulationWords)
  const read = useQuery(simulationsQuery)
  const last = read.data?.rows.find(
    ({ creditorId, debtorKind }) =>
      creditorId === input.creditorId && debtorKind === input.debtorKind,
  )
  return (
    <Sheet title={words.title}>
      <div className={css['stack']}>
        <p>
          <Prose>{words.says}</Prose>
        </p>
        {allowed ? (
          <AskForm input={input} isSound={isSound} />
        ) : (
          <ReasonedButton reason={words.onlyManager}>{words.run}</ReasonedButton>
        )}
        {last !== undefined && <SimulationPart key={last.id} of={last} shown={input} />}
        <PricesPart allowed={allowed} />
      </div>
    </Sheet>
  )
}

type AskFormProps = { readonly input: ScenarioInput; readonly isSound: boolean }

const BACK_MONTHS = 3

function AskForm({ input, isSound }: AskFormProps): ReactNode {
  const words = useWords(simulationWords)
  const cache = useQueryClient()
  const today = dayOf(useSignedIn().today)
  const asking = useMutation({
    mutationFn: (period: { readonly from: string; readonly until: string }) =>
      api.simulations.ask({ ...input, ...period }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['simulations'] }),
  })
  return (
    <PeriodForm
      words={words}
      startsOn={addSpan(today, { months: -BACK_MONTHS })}
      error={asking.error}
      onAsk={({ from, until }) => asking.mutate({ from: from.toString(), until: until.toString() })}
    >
      {isSound ? (
        <ActButton submit busy={asking.isPending} onAct={() => undefined}>
          {words.run}
        </ActButton>
      ) : (
        <ReasonedButton reason={words.faults}>{words.run}</ReasonedButton>
      )}
    </PeriodForm>
  )
}
