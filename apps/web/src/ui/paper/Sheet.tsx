import { useId, type ReactNode } from 'react'
import css from './sheet.module.css'

export type SheetProps = {
  /** Heading of the sheet, in the serif; a sheet without one needs no landmark. */
  readonly title?: string
  /** Beside the title: « au 14 avril 2026 ». */
  readonly note?: ReactNode
  /** At the right of the title: an act or a status. */
  readonly aside?: ReactNode
  /** The double margin rule: a document, or a legal reading. */
  readonly margin?: boolean
  readonly children: ReactNode
}

/** Paper on the desk; no shadow. */
export function Sheet({ title, note, aside, margin = false, children }: SheetProps): ReactNode {
  const id = useId()
  const classes = `${css['sheet'] ?? ''} ${margin ? (css['margin'] ?? '') : ''}`
  if (title === undefined) return <div className={classes}>{children}</div>
  return (
    <section className={classes} aria-labelledby={id}>
      <SectionHead id={id} title={title} note={note} aside={aside} />
      {children}
    </section>
  )
}

export type SectionHeadProps = {
  readonly id?: string
  readonly title: string
  readonly note?: ReactNode
  readonly aside?: ReactNode
  /** An ink rule under the head, which opens a table or a list. */
  readonly ruled?: boolean
}

/** The head of a section, on a sheet or on the desk. */
export function SectionHead(props: SectionHeadProps): ReactNode {
  const { id, title, note, aside, ruled = false } = props
  return (
    <div className={`${css['head'] ?? ''} ${ruled ? (css['ruled'] ?? '') : ''}`}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <span className={css['note']}>{note}</span>}
      {aside !== undefined && <div className={css['aside']}>{aside}</div>}
    </div>
  )
}
