import type { ScenarioVersionView } from '@quittance/contract'
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
  readonly onReuse: (version: ScenarioVersionView) => void
  /** Null for whoever may not write scenarios. */
  readonly onWithdraw: ((version: ScenarioVersionView) => void) | null
}

/** The versions of before: who, when, why; their steps and caps can be read and taken up. */
export function VersionsSheet({ of, onReuse, onWithdraw }: VersionsSheetProps): ReactNode {
  const words = useWords(scenariosWords)
  return (
    <Sheet title={words.versions}>
      {of.length === 0 && <p>{words.noVersion}</p>}
      <ul className={css['changes']}>
        {of.map((version) => (
          <Version
            key={version.id}
            of={version}
            onReuse={() => onReuse(version)}
            onWithdraw={version.inForce && onWithdraw !== null ? () => onWithdraw(version) : null}
          />
        ))}
      </ul>
    </Sheet>
  )
}

type VersionProps = {
  readonly of: ScenarioVersionView
  readonly onReuse: () => void
  readonly onWithdraw: (() => void) | null
}

function Version({ of, onReuse, onWithdraw }: VersionProps): ReactNode {
  const words = useWords(scenariosWords)
  const format = useFormat()
  const { version, savedAt, savedBy, published, withdrawn, inForce } = of
  const dayAt = (at: string): string => format.day(momentOf(at).toPlainDate())
  const state = published === null ? words.isDraft : withdrawn === null ? words.past : words.out
  return (
    <li>
      <Prose>{words.row(version, dayAt(savedAt), savedBy)}</Prose>{' '}
      <StatusMark shape={inForce ? 'passed' : 'unknown'}>
        {inForce ? words.inForce : state}
      </StatusMark>
      {published !== null && (
        <small>
          <Prose>{published.reason}</Prose>
        </small>
      )}
      {withdrawn !== null && (
        <small>
          <Prose>{words.withdrawnSays(dayAt(withdrawn.at), withdrawn.by, withdrawn.reason)}</Prose>
        </small>
      )}
      <div className={css['moves']}>
        <ActButton small label={words.reuseOf(version)} onAct={onReuse}>
          {words.reuse}
        </ActButton>
        {onWithdraw !== null && (
          <ActButton small label={words.withdrawOf(version)} onAct={onWithdraw}>
            {words.withdraw}
          </ActButton>
        )}
      </div>
    </li>
  )
}
