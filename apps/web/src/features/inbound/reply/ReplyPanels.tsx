import { useQuery } from '@tanstack/react-query'
import type { InboundMessageView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { RecordPanels } from '#app/dossier/record/RecordPanels.tsx'
import { DropMailPanel } from '#app/inbound/DropMailPanel.tsx'
import { NoteReplyPanel } from '#app/inbound/NoteReplyPanel.tsx'
import { AddressPanel } from '#features/inbound/reply/AddressPanel.tsx'
import { ChoosePanel } from '#features/inbound/reply/ChoosePanel.tsx'
import { HoldReplyPanel } from '#features/inbound/reply/HoldReplyPanel.tsx'
import { NothingPanel } from '#features/inbound/reply/NothingPanel.tsx'
import type { ReplyActs } from '#features/inbound/use-reply-acts.ts'

export type ReplyPanelsProps = {
  readonly of: InboundMessageView | undefined
  readonly acts: ReplyActs
}

/** The panel that is open over the inbox; a promise, a dispute or a note handles the reply. */
export function ReplyPanels({ of, acts }: ReplyPanelsProps): ReactNode {
  const { panel, open } = acts
  const dossierId = of?.placed?.dossier.id ?? ''
  const dossier = useQuery({ ...dossierQuery(dossierId), enabled: dossierId !== '' })
  const onClose = (): void => open(null)
  if (panel === 'bring-note') return <NoteReplyPanel dossierId={null} onClose={onClose} />
  if (panel === 'bring-mail') return <DropMailPanel dossierId={null} onClose={onClose} />
  if (of === undefined || panel === null) return null
  switch (panel) {
    case 'choose':
      return <ChoosePanel of={of} onClose={onClose} />
    case 'nothing':
      return <NothingPanel of={of} onClose={onClose} />
    case 'address':
      return <AddressPanel of={of} onClose={onClose} />
    case 'hold':
      return dossier.data === undefined ? null : (
        <HoldReplyPanel of={of} acts={acts} dossier={dossier.data} onClose={onClose} />
      )
    case 'promise':
    case 'dispute':
    case 'note':
      return dossier.data === undefined ? null : (
        <RecordPanels
          dossier={dossier.data}
          open={panel}
          onOpen={(next) => {
            if (next === null) open(null)
          }}
          onRecorded={() => acts.handled(panel)}
        />
      )
  }
}
