import type { ScenarioChanges, ScenarioCheck } from '@quittance/contract'
import type { ReactNode } from 'react'
import { sequenceWords } from '#app/dossier/sequence/sequence-words.ts'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Row = ScenarioChanges['rows'][number]

/** « Ce qui change »: the live cases whose next step, day or way would no longer be the same. */
export function ChangesSheet({ of }: { readonly of: ScenarioCheck }): ReactNode {
  const words = useWords(scenariosWords)
  const say = useSaid()
  const { changes, faults } = of
  return (
    <Sheet title={words.changes} margin>
      {changes === null ? (
        <>
          <p>{words.faults}</p>
          {faults.map(({ code, stepId, cap, sentence }) =>
            stepId === null && cap === null ? (
              <p key={code}>
                <Prose>{say(sentence)}</Prose>
              </p>
            ) : null,
          )}
        </>
      ) : (
        <ChangeList of={changes} />
      )}
    </Sheet>
  )
}

/** How many live cases change, of how many, and the first of them: today, then. */
export function ChangeList({ of: changes }: { readonly of: ScenarioChanges }): ReactNode {
  const words = useWords(scenariosWords)
  const format = useFormat()
  return (
    <>
      <p>
        <Prose>
          {changes.changed === 0
            ? words.none
            : words.changed(format.count(changes.changed), format.count(changes.concerned))}
        </Prose>
      </p>
      {changes.examined < changes.live && (
        <p className={css['quiet']}>
          <Prose>{words.bounded(format.count(changes.examined), format.count(changes.live))}</Prose>
        </p>
      )}
      <ul className={css['changes']}>
        {changes.rows.map((row) => (
          <Change key={row.dossierId} of={row} />
        ))}
      </ul>
    </>
  )
}

function Change({ of }: { readonly of: Row }): ReactNode {
  const words = useWords(scenariosWords)
  const names = useWords(sequenceWords)
  const format = useFormat()
  const said = (step: Row['from']): string => {
    if (step === null) return words.over
    const { act, channel } = step
    const name = channel === null ? names[act] : words.stepBy(names[act], names[channel])
    return step.on === null ? name : words.fromDay(name, format.day(dayOf(step.on)))
  }
  return (
    <li>
      <Anchor href={paths.dossier(of.dossierId)}>{of.reference}</Anchor> {of.debtorName}
      <small>
        <Prose>{words.nowIs(said(of.from))}</Prose>
      </small>
      <small>
        <Prose>{words.thenIs(said(of.to))}</Prose>
      </small>
    </li>
  )
}
