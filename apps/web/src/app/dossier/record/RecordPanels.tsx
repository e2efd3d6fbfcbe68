import type { DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { AttachPanel } from '#app/dossier/attach/AttachPanel.tsx'
import { DisputePanel } from '#app/dossier/disputes/DisputePanel.tsx'
import { ResolvePanel } from '#app/dossier/disputes/ResolvePanels.tsx'
import { PaymentPanel } from '#app/dossier/record/PaymentPanel.tsx'
import { PromisePanel } from '#app/dossier/record/PromisePanel.tsx'
import { NotePanel } from '#app/dossier/record/TextPanels.tsx'
import type { Recording } from '#app/dossier/act-map.ts'

export type RecordPanelsProps = {
  readonly dossier: DossierView
  readonly open: Recording | null
  readonly onOpen: (panel: Recording | null) => void
  /** What follows once something is recorded. */
  readonly onRecorded?: (() => Promise<void>) | undefined
}

/** The panel that is open over a dossier, if one is. */
export function RecordPanels(panels: RecordPanelsProps): ReactNode {
  const { dossier, open, onOpen, onRecorded } = panels
  const props = { dossier, onClose: () => onOpen(null), onRecorded }
  switch (open) {
    case null:
      return null
    case 'note':
      return <NotePanel {...props} />
    case 'promise':
      return <PromisePanel {...props} />
    case 'dispute':
      return <DisputePanel {...props} />
    case 'settle':
      return dossier.dispute === null ? null : (
        <ResolvePanel {...props} disputeId={dossier.dispute.id} />
      )
    case 'payment':
      return <PaymentPanel {...props} />
    case 'attach':
      return <AttachPanel {...props} />
  }
}
