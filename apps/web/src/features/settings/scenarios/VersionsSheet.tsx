import type { ScenarioStepInput, ScenarioVersionView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type VersionsSheetProps = {
  readonly of: readonly ScenarioVersionView[]
  readonly onReuse: (steps: readonly ScenarioStepInput[]) => void
}

/** The versions of before: who, when, why; their steps can be read and taken up. */
export function VersionsSheet({ of, onReuse }: VersionsSheetProps): ReactNode {
  const words = useWords(scenariosWords)
  const format = useFormat()
  return (
    <Sheet title={words.versions}>
      {of.length === 0 && <p>{words.noVersion}</p>}
      <ul className={css['changes']}>
        {of.map(({ id, version, savedAt, savedBy, published, inForce, steps }) => (
          <li key={id}>
            <Prose>
              {words.row(version, format.day(momentOf(savedAt).toPlainDate()), savedBy)}
            </Prose>{' '}
            <StatusMark shape={inForce ? 'passed' : 'unknown'}>
              {inForce ? words.inForce : published === null ? words.isDraft : words.past}
            </StatusMark>
            {published !== null && (
              <small>
                <Prose>{published.reason}</Prose>
              </small>
            )}
            <ActButton small label={words.reuseOf(version)} onAct={() => onReuse(steps)}>
              {words.reuse}
            </ActButton>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
