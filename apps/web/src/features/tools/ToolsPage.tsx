import type { ReactNode } from 'react'
import { usePageTitle } from '#features/tools/tool/use-page-title.ts'
import css from '#features/tools/tools.module.css'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** The first page of the tools: each as the question it answers. */
export function ToolsPage(): ReactNode {
  const words = useWords(toolsWords)
  usePageTitle(words.pageTitle(words.tools))
  const questions = [
    { href: paths.interestTool(), name: words.interest, asks: words.interestAsks },
    { href: paths.limitationTool(), name: words.limitation, asks: words.limitationAsks },
    { href: paths.deadlineTool(), name: words.deadline, asks: words.deadlineAsks },
    { href: paths.proofTool(), name: words.proof, asks: words.proofAsks },
    { href: paths.acknowledgmentTool(), name: words.proof, asks: words.acknowledgmentAsks },
    { href: paths.captureGuide(), name: words.capture, asks: words.captureAsks },
  ]
  return (
    <>
      <PageHeader title={words.title} says={<Prose>{words.says}</Prose>} />
      <ul className={css['questions']}>
        {questions.map(({ href, name, asks }) => (
          <li key={href}>
            <Anchor href={href} className={css['question']}>
              <span className={css['name']}>{name}</span>
              <span className={css['asks']}>
                <Prose>{asks}</Prose>
              </span>
              <Icon name="right" size={16} />
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  )
}
