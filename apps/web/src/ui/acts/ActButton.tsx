import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Key } from '#ui/acts/Key.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import type { IconName } from '#ui/icons/icon-paths.ts'
import css from './act.module.css'

export type ActButtonProps = {
  /** The verb first: « Envoyer la lettre ». */
  readonly children: string
  readonly onAct: () => void
  /** At most one a page: the filled ink button. */
  readonly primary?: boolean
  readonly keyName?: string
  readonly icon?: IconName
  /** The act is under way: said, and not repeated. */
  readonly busy?: boolean
  readonly submit?: boolean
  /** Half the padding, in rows. */
  readonly small?: boolean
  /** Its name aloud where several acts on a page have the same words; it begins with them. */
  readonly label?: string
}

/** A possible act. For an impossible one, `ReasonedButton`. */
export function ActButton(props: ActButtonProps): ReactNode {
  const { children, onAct, primary = false, keyName, icon, busy = false } = props
  return (
    <UnstyledButton
      type={props.submit === true ? 'submit' : 'button'}
      className={[
        css['act'],
        primary ? css['primary'] : css['ghost'],
        props.small === true ? css['small'] : undefined,
      ].join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={keyName}
      aria-label={props.label}
      onClick={busy ? undefined : onAct}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {keyName !== undefined && <Key name={keyName} />}
    </UnstyledButton>
  )
}
