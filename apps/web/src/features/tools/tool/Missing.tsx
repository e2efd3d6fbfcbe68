import type { ReactNode } from 'react'
import { goToFact } from '#features/tools/tool/Fact.tsx'
import css from '#features/tools/tool/tool.module.css'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { Icon } from '#ui/icons/Icon.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type MissingProps = {
  /** The paths of the facts that the law asks for. */
  readonly missing: readonly string[]
  /** The question to ask a person for a fact; undefined for one that no field answers. */
  readonly questionOf: (path: string) => string | undefined
  /** What can be done instead, when no field answers. */
  readonly children?: ReactNode
}

/** Facts that the law lacks, as the questions to answer: each leads to its field. */
export function Missing({ missing, questionOf, children }: MissingProps): ReactNode {
  const words = useWords(toolsWords)
  const { unknown } = useWords(uiWords)
  return (
    <>
      <div className={css['verdict']}>
        <h2 className={css['lacking']}>
          <Prose>
            {missing.length === 1 ? words.missingOne : words.missingSeveral(missing.length)}
          </Prose>
        </h2>
        <StatusMark shape="unknown">{unknown}</StatusMark>
      </div>
      <ul className={css['missing']}>
        {missing.map((path) => (
          <li key={path}>
            <Asked path={path} question={questionOf(path)} />
          </li>
        ))}
      </ul>
      {children}
    </>
  )
}

function Asked({
  path,
  question,
}: {
  readonly path: string
  readonly question: string | undefined
}): ReactNode {
  const words = useWords(toolsWords)
  const shown = question ?? words.missingFact(path)
  if (!isField(path)) {
    return (
      <span>
        <Prose>{shown}</Prose>
      </span>
    )
  }
  return (
    <button type="button" className={css['ask']} onClick={() => goToFact(path)}>
      <Icon name="right" />
      <span>
        <Prose>{shown}</Prose>
      </span>
    </button>
  )
}

/** False for what no field answers: a rate that nobody has published yet. */
function isField(path: string): boolean {
  return /^[a-z][A-Za-z.[\]\d]*$/.test(path)
}
