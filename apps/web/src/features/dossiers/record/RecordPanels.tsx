import type { DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { AttachPanel } from '#features/dossiers/record/AttachPanel.tsx'
import { CallPanel } from '#features/dossiers/record/CallPanel.tsx'
import { PaymentPanel } from '#features/dossiers/record/PaymentPanel.tsx'
import { PromisePanel } from '#features/dossiers/record/PromisePanel.tsx'
import { DisputePanel, NotePanel, SettlePanel } from '#features/dossiers/record/TextPanels.tsx'
import type { Recording } from '#features/dossiers/sheets/act-map.ts'

export type RecordPanelsProps = {
  readonly dossier: DossierView
  readonly open: Recording | null
  readonly onOpen: (panel: Recording | null) => void
}

/** The panel that is open over a dossier, if one is. */
export function RecordPanels({ dossier, open, onOpen }: RecordPanelsProps): ReactNode {
  const props = { dossier, onClose: () => onOpen(null) }
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
      return <SettlePanel {...props} />
    case 'payment':
      return <PaymentPanel {...props} />
    case 'attach':
      return <AttachPanel {...props} />
    case 'call':
      return <CallPanel {...props} onRecord={onOpen} />
  }
}
