import type { AddressCheckView, DossierView, PostalAddress } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import { AddressFaults } from '#app/dossier/registered/AddressFaults.tsx'
import { AddressFields, blankAddress } from '#app/forms/AddressFields.tsx'
import { inboundWords } from '#app/inbound/inbound-words.ts'
import { problemOf } from '#app/refusal.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

/** What the server refused at a place of the form. */
function faultAt(error: unknown, path: string): string | undefined {
  const problem = problemOf(error)
  return problem?.path === path ? problem.detail : undefined
}

export type SettleCheckPanelProps = {
  readonly dossier: DossierView
  readonly check: AddressCheckView
  readonly onClose: () => void
}

/** An address to check: left as it stands it is confirmed, changed it is corrected; why, either way. */
export function SettleCheckPanel({ dossier, check, onClose }: SettleCheckPanelProps): ReactNode {
  const words = useWords(inboundWords)
  const [email, setEmail] = useState(dossier.debtor.email ?? '')
  const [address, setAddress] = useState<PostalAddress>(dossier.debtor.address ?? blankAddress)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMail = check.channel === 'e-mail'
  const record = useRecord({ dossier, onClose }, (why: string) =>
    api.inbound.endCheck({
      id: check.id,
      reason: why,
      email: isMail ? email.trim() : null,
      address: isMail ? null : address,
    }),
  )
  const empty = reason.trim() === ''
  return (
    <RecordPanel
      title={words.settleTitle}
      verb={words.settleVerb}
      busy={record.busy}
      error={record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (!empty) record.save(reason)
      }}
    >
      {isMail ? (
        <TextField label={words.email} type="email" value={email} onChange={setEmail} />
      ) : (
        <>
          <AddressFields
            value={address}
            onChange={setAddress}
            path="address"
            faultAt={(path) => faultAt(record.error, path)}
          />
          <AddressFaults dossierId={dossier.id} address={address} />
        </>
      )}
      <TextField
        label={words.settleReason}
        help={words.settleReasonHelp}
        lines={2}
        value={reason}
        onChange={setReason}
        error={tried && empty ? words.reasonMissing : undefined}
      />
    </RecordPanel>
  )
}
