import type { ConstatView, DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { AttachPanel } from '#app/dossier/attach/AttachPanel.tsx'
import { AppointmentPanel } from '#features/constat/panels/AppointmentPanel.tsx'
import { AskPanel } from '#features/constat/panels/AskPanel.tsx'
import { CostPanel } from '#features/constat/panels/CostPanel.tsx'
import { GiveUpPanel } from '#features/constat/panels/GiveUpPanel.tsx'
import { ReportPanel } from '#features/constat/panels/ReportPanel.tsx'

/** The panel that is open over a constat. */
export type ConstatPanel = 'ask' | 'appoint' | 'cost' | 'attach' | 'report' | 'give-up'

/** What every panel of this folder takes. */
export type ConstatPanelProps = {
  readonly dossier: DossierView
  readonly constat: ConstatView
  readonly onClose: () => void
}

/** The panel that is open over a constat, if one is. */
export function ConstatPanels({
  open,
  ...props
}: ConstatPanelProps & { readonly open: ConstatPanel | null }): ReactNode {
  switch (open) {
    case null:
      return null
    case 'ask':
      return <AskPanel {...props} />
    case 'appoint':
      return <AppointmentPanel {...props} />
    case 'cost':
      return <CostPanel {...props} />
    case 'attach':
      return <AttachPanel dossier={props.dossier} onClose={props.onClose} kind="constat" />
    case 'report':
      return <ReportPanel {...props} />
    case 'give-up':
      return <GiveUpPanel {...props} />
  }
}
