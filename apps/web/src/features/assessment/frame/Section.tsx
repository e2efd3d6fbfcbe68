import type { ReactNode } from 'react'
import css from '#features/assessment/frame/frame.module.css'
import { Sheet } from '#ui/paper/Sheet.tsx'

/** The sections of an analysis, in the order in which they are read. */
export const sectionIds = [
  'creance',
  'prescription',
  'preuve',
  'decompte',
  'frais',
  'voies',
] as const
export type SectionId = (typeof sectionIds)[number]

export type SectionProps = {
  readonly id: SectionId
  readonly title: string
  readonly note?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A section of the analysis: a legal reading, with the double margin rule; its key leads to it. */
export function Section({ id, title, note, aside, children }: SectionProps): ReactNode {
  return (
    <div id={id} tabIndex={-1} className={css['section']}>
      <Sheet margin title={title} note={note} aside={aside}>
        {children}
      </Sheet>
    </div>
  )
}

/** Goes to a section and gives it the focus, for a screen reader to read on from there. */
export function goToSection(id: SectionId): void {
  const section = document.getElementById(id)
  section?.focus({ preventScroll: true })
  section?.scrollIntoView({ block: 'start' })
}
