import { subtractCents, type Cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { Amount } from '#ui/figures/Amount.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { HOUSE_MARK } from '#ui/frame/house-mark.ts'
import css from '#ui/frame/rail.module.css'
import { Icon } from '#ui/icons/Icon.tsx'
import { Seal } from '#ui/proof/Seal.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** A room of the workbench, with what waits in it. */
export type Room = {
  readonly href: string
  readonly text: string
  readonly count?: number | undefined
  readonly current: boolean
}

/** The separate account (compte séparé), both sides as last read. */
export type AccountProof = {
  readonly bank: Cents
  readonly owed: Cents
  /** « 9 h 12 ». */
  readonly readAt: string
  /** In place of « Prouvé à 9 h 12 », when the proof is not of today. */
  readonly says?: string
  readonly href?: string
}

export type RailProps = {
  readonly office: string
  /** The fingerprint of the journal: the small seal beside the name; else the mark of the house. */
  readonly fingerprint?: string
  readonly rooms: readonly Room[]
  readonly account?: AccountProof
  /** Who works here, and how to leave. */
  readonly foot?: ReactNode
  /** The address shown: the menu of a telephone folds once it leads somewhere. */
  readonly at?: string
}

/** The rooms, and the live proof of the separate account; folds into a top bar. */
export function Rail({ office, fingerprint, rooms, account, foot, at = '' }: RailProps): ReactNode {
  const words = useWords(uiWords)
  const format = useFormat()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === at
  return (
    <nav className={css['rail']} aria-label={words.rooms}>
      <div className={css['top']}>
        <div>
          <div className={css['brand']}>
            <Seal state="intact" fingerprint={fingerprint ?? HOUSE_MARK} size={27} wordsBeside />
            Quittance
          </div>
          <div className={css['office']}>{office}</div>
        </div>
        <button
          type="button"
          className={css['menu']}
          aria-expanded={open}
          onClick={() => {
            setOpenAt(open ? null : at)
          }}
        >
          <Icon name={open ? 'cross' : 'menu'} size={16} /> {words.menu}
        </button>
      </div>
      <div className={`${css['fold'] ?? ''} ${open ? (css['unfolded'] ?? '') : ''}`}>
        <ul className={css['rooms']}>
          {rooms.map(({ href, text, count, current }) => (
            <li key={href}>
              <Anchor href={href} current={current} className={css['room']}>
                {text}
                {count !== undefined && <span>{format.count(count)}</span>}
              </Anchor>
            </li>
          ))}
        </ul>
        <div className={css['bottom']}>
          {account !== undefined && <Account of={account} />}
          {foot}
        </div>
      </div>
    </nav>
  )
}

function Account({ of }: { readonly of: AccountProof }): ReactNode {
  const words = useWords(uiWords)
  const format = useFormat()
  const gap = subtractCents(of.bank, of.owed)
  const verdict =
    gap === 0 ? (
      <StatusMark shape="passed">{of.says ?? words.accountProved(of.readAt)}</StatusMark>
    ) : (
      <StatusMark shape="refused">
        {gap < 0
          ? words.accountMissing(format.euros(subtractCents(of.owed, of.bank)))
          : words.accountUnexplained(format.euros(gap))}
      </StatusMark>
    )
  return (
    <section className={css['account']} aria-label={words.account}>
      <span className={css['caption']}>{words.account}</span>
      <dl>
        <dt>{words.bank}</dt>
        <dd>
          <Amount of={of.bank} currency={false} />
        </dd>
        <dt>{words.owed}</dt>
        <dd>
          <Amount of={of.owed} currency={false} />
        </dd>
        <dt className={css['closing']}>{words.gap}</dt>
        <dd className={css['closing']}>
          <Amount of={gap} currency={false} />
        </dd>
      </dl>
      {of.href === undefined ? verdict : <Anchor href={of.href}>{verdict}</Anchor>}
    </section>
  )
}
