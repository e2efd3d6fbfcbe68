import type {
  AdverseFact,
  DossierLaw,
  DossierView,
  ExhibitView,
  NotedEvent,
} from '@quittance/contract'
import type { Cents, Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import type { TypedEvent } from '#app/law/compass/limitation-course.ts'
import { AttachPanel } from '#app/dossier/attach/AttachPanel.tsx'
import { PaymentPanel } from '#app/dossier/record/PaymentPanel.tsx'
import { DescribePanel } from '#features/assessment/panels/DescribePanel.tsx'
import { NoteEventPanel } from '#features/assessment/panels/NoteEventPanel.tsx'
import { WeighPanel } from '#features/assessment/panels/WeighPanel.tsx'
import { WithdrawPanel } from '#features/assessment/panels/WithdrawPanel.tsx'

/** The panel that is open over an analysis, and what it is about. */
export type OpenPanel =
  | {
      readonly kind: 'note'
      readonly event?: TypedEvent
      readonly replaces?: NotedEvent
      readonly onDone?: () => void
    }
  | { readonly kind: 'withdraw'; readonly event: NotedEvent; readonly onDone?: () => void }
  | { readonly kind: 'describe'; readonly exhibit: ExhibitView }
  | { readonly kind: 'weigh'; readonly dispute: AdverseFact }
  | { readonly kind: 'attach' }
  | {
      readonly kind: 'payment'
      readonly known: { readonly amount: Cents | null; readonly on: Day | null }
    }

export type AssessmentPanelsProps = {
  readonly dossier: DossierView
  readonly law: DossierLaw
  readonly open: OpenPanel | null
  readonly onClose: () => void
}

/** The panel that is open over an analysis, if one is. */
export function AssessmentPanels({
  dossier,
  law,
  open,
  onClose,
}: AssessmentPanelsProps): ReactNode {
  const props = { dossier, onClose }
  switch (open?.kind) {
    case undefined:
      return null
    case 'note':
      return (
        <NoteEventPanel
          {...props}
          law={law}
          event={open.event}
          replaces={open.replaces}
          onNoted={() => open.onDone?.()}
        />
      )
    case 'withdraw':
      return <WithdrawPanel {...props} event={open.event} onWithdrawn={() => open.onDone?.()} />
    case 'describe':
      return <DescribePanel {...props} exhibit={open.exhibit} writing={law.writing} />
    case 'weigh':
      return <WeighPanel {...props} dispute={open.dispute} />
    case 'attach':
      return <AttachPanel {...props} />
    case 'payment':
      return <PaymentPanel {...props} known={open.known} />
  }
}
