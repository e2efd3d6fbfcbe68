import type { Citation, Explanation } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { Icon } from '#ui/icons/Icon.tsx'
import { DoubtMark } from '#ui/why/DoubtMark.tsx'
import { TextNotes } from '#ui/why/TextNotes.tsx'
import { citationText, doubtUnder, type WhyLine } from '#ui/why/why-tree.ts'
import { Prose } from '#words/Prose.tsx'
import css from './why.module.css'

export type WhyNodeProps = {
  readonly line: WhyLine
  /** The language of its sentence, where it is not that of the screen. */
  readonly lang: 'fr' | undefined
  readonly current: boolean
  readonly onChoose: () => void
}

const DEPTHS = ['branch', 'step', 'detail'] as const

/** A node: what it says, what it gives, on which text, and how sure it is. */
export function WhyNode({ line, lang, current, onChoose }: WhyNodeProps): ReactNode {
  const { node, open, level } = line
  const depth = DEPTHS[Math.min(level, 3) - 1] ?? 'detail'
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree holds the keys
    <li
      role="treeitem"
      data-path={line.path}
      data-first={current || undefined}
      aria-level={level}
      aria-posinset={line.place}
      aria-setsize={line.among}
      aria-expanded={open ?? undefined}
      aria-selected={current}
      tabIndex={current ? 0 : -1}
      className={`${css['node'] ?? ''} ${css[depth] ?? ''}`}
      onClick={onChoose}
    >
      <div className={css['line']} lang={lang}>
        <span className={css['fold']}>
          {open !== null && <Icon name={open ? 'unfold' : 'fold'} size={14} />}
        </span>
        <span className={css['sentence']}>
          <Prose>{node.sentence}</Prose>
        </span>
        {node.result !== undefined && (
          <span className={css['result']}>
            <Prose>{node.result}</Prose>
          </span>
        )}
      </div>
      <div className={css['sources']}>
        <Citations of={node.citations} />
        <CertaintyMark of={node} />
      </div>
      {current && <TextNotes of={node.citations} />}
    </li>
  )
}

/** The names of the texts relied on, in italic serif. */
export function Citations({ of }: { readonly of: readonly Citation[] }): ReactNode {
  return (
    <span className={css['articles']} lang="fr">
      {of.map((citation, index) => (
        <span key={citationText(citation)}>
          {index > 0 && ' · '}
          <Prose>{citationText(citation)}</Prose>
        </span>
      ))}
    </span>
  )
}

/** How sure a node is, with all that is under it. */
export function CertaintyMark({ of }: { readonly of: Explanation }): ReactNode {
  if (of.certainty === undefined && of.steps.length === 0) return null
  return <DoubtMark of={doubtUnder(of)} />
}
