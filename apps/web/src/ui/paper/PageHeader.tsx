import { useEffect, type ReactNode } from 'react'
import { Anchor } from '#ui/frame/Anchor.tsx'
import css from './page-header.module.css'

/** A step of the way to a page; the last one, where we are, has no address. */
export type Crumb = { readonly text: string; readonly href?: string }

export type PageHeaderProps = {
  readonly crumbs?: readonly Crumb[]
  /** The page in one sentence or name, the only h1. */
  readonly title: string
  /** Beside the title, in italic serif or as a status. */
  readonly beside?: ReactNode
  /** Under the title, one sentence. */
  readonly says?: ReactNode
  /** At the right: a seal, a status, the one act of the page. */
  readonly aside?: ReactNode
  /** At the left of the top line, in place of crumbs. */
  readonly search?: ReactNode
  /** At the right of the top line: the search box, a name. */
  readonly tools?: ReactNode
}

/**
 * The head of a page: where, what, in one sentence; the seal or the act at the right. The tab of
 * the browser bears its title.
 */
export function PageHeader(props: PageHeaderProps): ReactNode {
  const { crumbs = [], title, beside, says, aside, search, tools } = props
  useEffect(() => {
    const before = document.title
    document.title = `${title} — Quittance`
    return () => {
      document.title = before
    }
  }, [title])
  return (
    <header className={css['header']}>
      {(crumbs.length > 0 || search !== undefined || tools !== undefined) && (
        <div className={css['top']}>
          {search}
          <Crumbs crumbs={crumbs} />
          <div className={css['tools']}>{tools}</div>
        </div>
      )}
      <div className={css['main']}>
        <div className={css['words']}>
          <div className={css['title']}>
            <h1>{title}</h1>
            {beside !== undefined && <div className={css['beside']}>{beside}</div>}
          </div>
          {says !== undefined && <div className={css['says']}>{says}</div>}
        </div>
        {aside !== undefined && <div className={css['aside']}>{aside}</div>}
      </div>
    </header>
  )
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactNode {
  if (crumbs.length === 0) return null
  return (
    <ol className={css['crumbs']}>
      {crumbs.map(({ text, href }) => (
        <li key={text}>{href === undefined ? text : <Anchor href={href}>{text}</Anchor>}</li>
      ))}
    </ol>
  )
}
