import { questionFor } from '@quittance/law'
import type { ReactNode } from 'react'
import { goToFact } from '#features/tools/tool/Fact.tsx'
import css from '#features/tools/tool/tool.module.css'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { Icon } from '#ui/icons/Icon.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type MissingProps = {
  /** The paths of the facts that the law asks for. */
  readonly missing: readonly string[]
  /** The question of law that is asked, as `quittance law` names it. */
  readonly question: string
  /** In place of the question of the law, where this page can say more. */
  readonly saidOf?: (path: string) => string | undefined
  /** What can be done instead, when no field answers. */
  readonly children?: ReactNode
}

/** Facts that the law lacks, as the questions to answer: each leads to its field. */
export function Missing({ missing, question, saidOf, children }: MissingProps): ReactNode {
  const words = useWords(toolsWords)
  const { unknown } = useWords(uiWords)
  const say = useSaid()
  const asked = (path: string): string => {
    const own = saidOf?.(path)
    const ofLaw = questionFor(path, question)
    return own ?? (ofLaw === null ? words.missingFact(path) : say(ofLaw))
  }
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
            <Asked path={path} question={asked(path)} />
          </li>
        ))}
      </ul>
      {children}
    </>
  )
}

type AskedProps = { readonly path: string; readonly question: string }

function Asked({ path, question }: AskedProps): ReactNode {
  if (!isField(path)) {
    return (
      <span>
        <Prose>{question}</Prose>
      </span>
    )
  }
  return (
    <button type="button" className={css['ask']} onClick={() => goToFact(path)}>
      <Icon name="right" />
      <span>
        <Prose>{question}</Prose>
      </span>
    </button>
  )
}

/** False for what no field answers: a rate that nobody has published yet. */
function isField(path: string): boolean {
  return /^[a-z][A-Za-z.[\]\d]*$/.test(path)
}
