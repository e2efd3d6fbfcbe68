import { useQuery } from '@tanstack/react-query'
import type { DossierView, InboundMessageView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { holdsQuery } from '#app/dossier/holds/hold-queries.ts'
import { HoldPanel } from '#app/dossier/holds/HoldPanel.tsx'
import type { ReplyActs } from '#features/inbound/use-reply-acts.ts'
import { dayOf } from '#words/figures.ts'

export type HoldReplyPanelProps = {
  readonly of: InboundMessageView
  readonly acts: ReplyActs
  readonly dossier: DossierView
  readonly onClose: () => void
}

/** The hold that a reply gives, begun from its words: noting it handles the reply. */
export function HoldReplyPanel({ of, acts, dossier, onClose }: HoldReplyPanelProps): ReactNode {
  const holds = useQuery(holdsQuery(dossier.id))
  if (holds.data === undefined) return null
  return (
    <HoldPanel
      dossier={dossier}
      onClose={onClose}
      after={null}
      fromReply={{
        proposed: of.proposed.hold ?? { kind: 'insolvency', stage: null },
        receivedOn: dayOf(of.receivedOn),
        exhibitId: of.placed?.exhibitId ?? null,
        standing: holds.data.holds,
        note: (said) => acts.hold({ expectedVersion: dossier.version, ...said }),
      }}
    />
  )
}
