import { useInViewport } from '@mantine/hooks'
import type { Certainty, Explanation } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { FragmentFaults } from '#features/tools/tool/FragmentFaults.tsx'
import { PrintedReasons } from '#features/tools/tool/PrintedReasons.tsx'
import { ShareActs } from '#features/tools/tool/ShareActs.tsx'
import css from '#features/tools/tool/tool.module.css'
import { usePageTitle } from '#features/tools/tool/use-page-title.ts'
import type { ToolFacts } from '#features/tools/tool/use-facts.ts'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type ToolPageProps<Facts> = {
  readonly title: string
  readonly says: string
  readonly facts: ToolFacts<Facts>
  readonly blank: Facts
  readonly example: Facts
  /** Above the form: the other question of the same tool. */
  readonly tabs?: ReactNode
  readonly form: ReactNode
  /** True for a short form beside a long answer: it stays in view on a desk. */
  readonly pinned?: boolean
  /** What is read first. */
  readonly answer: ReactNode
  /** The answer in a few words, in view on a telephone while the answer itself is not; null without one. */
  readonly short: { readonly text: string; readonly certainty: Certainty } | null
  /** What the answer rests on, beside the form. */
  readonly detail?: ReactNode
  /** The reasons, printed under the answer; null while there is none. */
  readonly explain: (() => Explanation) | null
}

/** The frame of a tool: facts at the left, the answer at the right as they are typed, its detail under. */
export function ToolPage<Facts>(props: ToolPageProps<Facts>): ReactNode {
  const { title, says, facts, blank, example, tabs, form, answer, detail, explain } = props
  const words = useWords(toolsWords)
  const { ref, inViewport } = useInViewport<HTMLElement>()
  usePageTitle(words.pageTitle(title))
  return (
    <>
      <PageHeader
        title={title}
        says={says}
        aside={
          <ShareActs
            address={facts.address}
            onExample={() => facts.replace(example)}
            onClear={() => facts.replace(blank)}
          />
        }
      />
      {tabs}
      <FragmentFaults faults={facts.faults} onHide={facts.hideFaults} />
      <div className={css['tool']}>
        <div
          className={`${css['form'] ?? ''} ${props.pinned === true ? (css['pinned'] ?? '') : ''}`}
        >
          <Sheet title={words.facts}>
            <div key={facts.revision} className={css['fields']}>
              {form}
            </div>
          </Sheet>
          {props.short !== null && !inViewport && (
            <div aria-hidden className={css['short']} data-screen-only>
              <span className={css['shortly']}>
                <Prose>{props.short.text}</Prose>
              </span>
              <OutcomeMark certainty={props.short.certainty} because={explain?.()} />
            </div>
          )}
        </div>
        <section ref={ref} aria-label={words.answer} className={css['answer']}>
          <Sheet margin>{answer}</Sheet>
        </section>
        {detail !== undefined && <div className={css['detail']}>{detail}</div>}
      </div>
      {explain !== null && <PrintedReasons explain={explain} />}
    </>
  )
}
