import { createContext, use, type MouseEvent, type ReactNode } from 'react'

/** Goes to an address of the product without reloading it; given by the app. */
export const Navigate = createContext<(href: string) => void>((href) => {
  location.assign(href)
})

export type AnchorProps = {
  readonly href: string
  readonly className?: string | undefined
  readonly current?: boolean
  readonly children: ReactNode
}

/**
 * A link of the product. A plain click stays in the page; with a modifier, or for another site, it
 * is an ordinary link.
 */
export function Anchor({ href, className, current = false, children }: AnchorProps): ReactNode {
  const navigate = use(Navigate)
  const follow = (event: MouseEvent): void => {
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!plain || event.button !== 0 || !href.startsWith('/')) return
    event.preventDefault()
    navigate(href)
  }
  return (
    <a
      href={href}
      className={className}
      onClick={follow}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </a>
  )
}
