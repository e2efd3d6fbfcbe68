import type { KeyboardEvent, ReactNode } from 'react'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { FaultNumber } from '#ui/rows/FaultNumber.tsx'
import css from '#ui/rows/fault-list.module.css'
import { LawInFrench } from '#ui/why/LawInFrench.tsx'
import { Prose } from '#words/Prose.tsx'

/**
 * A point the gate raised: what, under which article, why here, and the lawful wording.
 *
 * `because` and `offered` are in French in either language of the screen: they speak of a letter
 * that is.
 */
export type Fault = {
  readonly number: number
  readonly title: string
  readonly article: string
  readonly because: string
  readonly offered?: string
  /** What can be done at this point; all three acts when absent. */
  readonly can?: { readonly adopt: boolean; readonly rewrite: boolean; readonly remove: boolean }
}

export type FaultListProps = {
  readonly faults: readonly Fault[]
  readonly open: number | null
  readonly onOpen: (number: number) => void
  readonly verbs: { readonly adopt: string; readonly rewrite: string; readonly remove: string }
  readonly offeredLabel: string
  readonly onAdopt: (number: number) => void
  readonly onRewrite: (number: number) => void
  readonly onRemove: (number: number) => void
  /** Under the points, such as an answer to what they ask. */
  readonly after?: ReactNode
  /** The rules passed, at the end. */
  readonly passed?: { readonly count: string; readonly says: string; readonly more?: ReactNode }
}

/** The points of the gate, one open with its three acts; ↑ ↓ go from one to the next. */
export function FaultList(props: FaultListProps): ReactNode {
  const { faults, open, onOpen, after, passed } = props
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const next = faults[faults.findIndex(({ number }) => number === open) + step]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onOpen(next.number)
    event.currentTarget.querySelector<HTMLElement>(`[data-point="${next.number}"] button`)?.focus()
  }
  return (
    <div className={css['side']}>
      {faults.length > 0 && <LawInFrench className={css['inFrench']} />}
      {/* The keys act on the points inside, which are buttons. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol className={css['list']} onKeyDown={onKeyDown}>
        {faults.map((fault) => (
          <FaultItem key={fault.number} fault={fault} list={props} />
        ))}
      </ol>
      {after}
      {passed !== undefined && (
        <div className={css['passed']}>
          <StatusMark shape="passed">{passed.count}</StatusMark>
          <small>
            <Prose>{passed.says}</Prose> {passed.more}
          </small>
        </div>
      )}
    </div>
  )
}

type FaultItemProps = { readonly fault: Fault; readonly list: FaultListProps }

function FaultItem({ fault, list }: FaultItemProps): ReactNode {
  const { number, title, article, because, offered } = fault
  const { verbs, offeredLabel, onOpen, onAdopt, onRewrite, onRemove } = list
  const isOpen = list.open === number
  const can = fault.can ?? { adopt: offered !== undefined, rewrite: true, remove: true }
  return (
    <li data-point={number} className={isOpen ? css['open'] : undefined}>
      <div className={css['head']}>
        <button
          type="button"
          className={css['title']}
          aria-expanded={isOpen}
          onClick={() => {
            onOpen(number)
          }}
        >
          <FaultNumber of={number} open={isOpen} />
          <b>
            <Prose>{title}</Prose>
          </b>
        </button>
        <span className={css['article']} lang="fr">
          <Prose>{article}</Prose>
        </span>
      </div>
      <p className={css['because']} lang="fr">
        <Prose>{because}</Prose>
      </p>
      {offered !== undefined && (
        <div className={css['offered']}>
          <span>{offeredLabel}</span>
          <p lang="fr">
            <Prose>{offered}</Prose>
          </p>
        </div>
      )}
      {isOpen && (
        <div className={css['acts']}>
          <Acts>
            {can.adopt && (
              <ActButton primary keyName="Enter" onAct={() => onAdopt(number)}>
                {verbs.adopt}
              </ActButton>
            )}
            {can.rewrite && (
              <ActButton keyName="c" onAct={() => onRewrite(number)}>
                {verbs.rewrite}
              </ActButton>
            )}
            {can.remove && (
              <ActButton keyName="x" onAct={() => onRemove(number)}>
                {verbs.remove}
              </ActButton>
            )}
          </Acts>
        </div>
      )}
    </li>
  )
}
