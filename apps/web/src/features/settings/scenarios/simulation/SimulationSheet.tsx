import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ScenarioInput } from '@quittance/contract'
import { addSpan, isBefore, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import { PricesPart } from '#features/settings/scenarios/simulation/PricesPart.tsx'
import { simulationsQuery } from '#features/settings/scenarios/simulation/simulation-queries.ts'
import { simulationWords } from '#features/settings/scenarios/simulation/simulation-words.ts'
import css from '#features/settings/scenarios/simulation/simulation.module.css'
import { SimulationPart } from '#features/settings/scenarios/simulation/SimulationPart.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
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
        {last !== undefined && <SimulationPart key={last.id} of={last} shown={input.steps} />}
        <PricesPart allowed={allowed} />
      </div>
    </Sheet>
  )
}

type AskFormProps = { readonly input: ScenarioInput; readonly isSound: boolean }

const BACK_MONTHS = 3

function AskForm({ input, isSound }: AskFormProps): ReactNode {
  const words = useWords(simulationWords)
  const refusal = useRefusals()
  const cache = useQueryClient()
  const today = dayOf(useSignedIn().today)
  const [from, setFrom] = useState<Day | null>(addSpan(today, { months: -BACK_MONTHS }))
  const [until, setUntil] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const asking = useMutation({
    mutationFn: (period: { readonly from: string; readonly until: string }) =>
      api.simulations.ask({ ...input, ...period }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['simulations'] }),
  })
  const backwards = from !== null && until !== null && isBefore(until, from)
  const problem = problemOf(asking.error)
  return (
    <form
      className={css['stack']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (from === null || until === null || backwards) return
        asking.mutate({ from: from.toString(), until: until.toString() })
      }}
    >
      <div className={css['period']}>
        <DayField
          label={words.from}
          value={from}
          onChange={setFrom}
          latest={today}
          error={tried && from === null ? words.dayMissing : undefined}
        />
        <DayField
          label={words.until}
          value={until}
          onChange={setUntil}
          latest={today}
          error={
            backwards ? words.backwards : tried && until === null ? words.dayMissing : undefined
          }
        />
      </div>
      {problem !== null && <ErrorNote what={refusal(problem)} />}
      <div>
        {isSound ? (
          <ActButton submit busy={asking.isPending} onAct={() => undefined}>
            {words.run}
          </ActButton>
        ) : (
          <ReasonedButton reason={words.faults}>{words.run}</ReasonedButton>
        )}
      </div>
    </form>
  )
}
