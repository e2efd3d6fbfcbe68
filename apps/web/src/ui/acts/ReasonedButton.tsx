import { UnstyledButton } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { Key } from '#ui/acts/Key.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { announce } from '#ui/acts/announce.ts'
import { Prose } from '#words/Prose.tsx'
import css from './act.module.css'

export type ReasonedButtonProps = {
  readonly children: string
  /** One sentence that says when it becomes possible, or that the law never allows it. */
  readonly reason: string
  readonly keyName?: string
  /** A link for the person who can lift it. */
  readonly lift?: ReactNode
  readonly align?: 'left' | 'right'
}

/**
 * An act that is not possible now: dashed, locked, its reason in view. It takes the focus, so that
 * everybody can reach the reason; pressing it says the reason again.
 */
export function ReasonedButton(props: ReasonedButtonProps): ReactNode {
  const { children, reason, keyName, lift, align = 'left' } = props
  const id = useId()
  return (
    <span className={`${css['reasoned'] ?? ''} ${align === 'right' ? (css['right'] ?? '') : ''}`}>
      <UnstyledButton
        type="button"
        className={`${css['act'] ?? ''} ${css['locked'] ?? ''}`}
        aria-disabled
        aria-describedby={id}
        aria-keyshortcuts={keyName}
        onClick={() => {
          announce(reason)
        }}
      >
        <Icon name="lock" />
        {children}
        {keyName !== undefined && <Key name={keyName} />}
      </UnstyledButton>
      <span id={id} className={css['reason']}>
        <Prose>{reason}</Prose> {lift}
      </span>
    </span>
  )
}
