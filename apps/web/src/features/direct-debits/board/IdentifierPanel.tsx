import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** Notes the SEPA creditor identifier; its check digits are looked at before anything is kept. */
export function IdentifierPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(debitWords)
  const readAgain = useReadMoneyAgain()
  const [identifier, setIdentifier] = useState('')
  const sending = useSending({
    draft: { identifier },
    check: (draft) =>
      checked({ identifier: missing(draft.identifier, words.identifierEmpty) }, () => draft),
    send: (input, key) => api.directDebits.setIdentifier(input, { context: { key } }),
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  const title = words.identifierHead
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{words.identifierSays}</Prose>
        </p>
        <SentForm of={sending} act={words.identifierSet} primary>
          <TextField
            label={words.identifierLabel}
            help={words.identifierHelp}
            value={identifier}
            error={sending.faultAt('identifier')}
            onChange={setIdentifier}
          />
        </SentForm>
      </div>
    </Panel>
  )
}
