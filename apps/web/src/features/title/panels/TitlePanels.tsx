import type { DossierTitles, DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { HandOverPanel } from '#features/title/panels/HandOverPanel.tsx'
import { NoteEndPanel } from '#features/title/panels/NoteEndPanel.tsx'
import { NoteTitlePanel } from '#features/title/panels/NoteTitlePanel.tsx'
import { PreparePanel } from '#features/title/panels/PreparePanel.tsx'
import type { Agreed, TitleDeed, TitleWay, TitleFile } from '#features/title/title-query.ts'

/** The panel that is open over the ways to a title. */
export type TitlePanel =
  | { readonly kind: 'prepare'; readonly deed: TitleDeed; readonly way: TitleWay }
  | {
      readonly kind: 'hand-over' | 'note-title' | 'note-refusal' | 'give-up'
      readonly file: TitleFile
    }

type TitlePanelsProps = {
  readonly dossier: DossierView
  readonly titles: DossierTitles
  readonly agreed: Agreed
  readonly open: TitlePanel | null
  readonly onClose: () => void
}

/** What every panel on a file takes. */
export type FilePanelProps = {
  readonly dossier: DossierView
  readonly file: TitleFile
  readonly onClose: () => void
}

/** The panel that is open, if one is. */
export function TitlePanels({ open, ...props }: TitlePanelsProps): ReactNode {
  if (open === null) return null
  const { dossier, titles, agreed, onClose } = props
  switch (open.kind) {
    case 'prepare':
      return (
        <PreparePanel
          dossier={dossier}
          titles={titles}
          agreed={agreed}
          deed={open.deed}
          way={open.way}
          onClose={onClose}
        />
      )
    case 'hand-over':
      return <HandOverPanel dossier={dossier} file={open.file} onClose={onClose} />
    case 'note-title':
      return <NoteTitlePanel dossier={dossier} file={open.file} onClose={onClose} />
    case 'note-refusal':
    case 'give-up':
      return <NoteEndPanel end={open.kind} dossier={dossier} file={open.file} onClose={onClose} />
  }
}
