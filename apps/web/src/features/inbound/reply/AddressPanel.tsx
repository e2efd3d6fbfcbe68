import { useMutation } from '@tanstack/react-query'
import type { AddressCheckReason } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import css from '#app/dossier/record/record.module.css'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useInboundReread } from '#app/inbound/inbound-queries.ts'
import type { OfReplyProps } from '#features/inbound/reply/NothingPanel.tsx'
import { inboxWords } from '#features/inbound/words/inbox-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** An address to check, as the reply suggests: nothing leaves by that way until it is settled. */
export function AddressPanel({ of, onClose }: OfReplyProps): ReactNode {
  const words = useWords(inboxWords)
  const reread = useInboundReread()
  const [channel, setChannel] = useState<'e-mail' | 'post'>(
    of.channel === 'post' ? 'post' : 'e-mail',
  )
  const [because, setBecause] = useState<AddressCheckReason>(reasonOf(of.proposed.kind))
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.inbound.handle({ id: of.id, outcome: 'address', channel, because }),
    onSuccess: async () => {
      announce(words.done)
      onClose()
      await reread()
    },
  })
  return (
    <RecordPanel
      title={words.addressTitle}
      verb={words.addressVerb}
      busy={isPending}
      error={error}
      onClose={onClose}
      onReread={() => void reread()}
      onSave={() => mutate()}
    >
      <p>
        <Prose>{words.addressHelp}</Prose>
      </p>
      <div className={css['pair']}>
        <SelectField
          label={words.addressWay}
          value={channel}
          onChange={setChannel}
          choices={[
            { value: 'e-mail', text: words.addressMail },
            { value: 'post', text: words.addressPost },
          ]}
        />
        <SelectField<AddressCheckReason>
          label={words.addressBecause}
          value={because}
          onChange={setBecause}
          choices={[
            { value: 'bounced', text: words.bounced },
            { value: 'returned-mail', text: words.returnedMail },
            { value: 'wrong-person', text: words.wrongPerson },
            { value: 'asked-to-stop', text: words.askedToStop },
          ]}
        />
      </div>
    </RecordPanel>
  )
}

function reasonOf(kind: string): AddressCheckReason {
  switch (kind) {
    case 'returned-mail':
      return 'returned-mail'
    case 'wrong-person':
      return 'wrong-person'
    case 'stop-e-mail':
      return 'asked-to-stop'
    default:
      return 'bounced'
  }
}
