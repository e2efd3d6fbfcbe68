import type { DossierDirectDebits } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import {
  blankMandate,
  mandateFaults,
  type MandateDraft,
} from '#features/direct-debits/dossier/mandate-draft.ts'
import { MandateFields, MandateScheme } from '#features/direct-debits/dossier/MandateFields.tsx'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type MandatePanelProps = {
  readonly dossierId: string
  readonly debits: DossierDirectDebits
  readonly onClose: () => void
}

/** Records a mandate as it was signed: whose account, when, under which reference, with its copy. */
export function MandatePanel({ dossierId, debits, onClose }: MandatePanelProps): ReactNode {
  const words = useWords(debitWords)
  const readAgain = useReadMoneyAgain()
  const [draft, setDraft] = useState<MandateDraft>(blankMandate(debits))
  const sending = useSending({
    draft,
    check: (of) => mandateFaults(of, words),
    send: (input, key) =>
      api.directDebits.recordMandate({ id: dossierId, ...input }, { context: { key } }),
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  const title = words.recordMandate
  const fields = {
    dossierId,
    debits,
    draft,
    faultAt: sending.faultAt,
    onChange: (of: Partial<MandateDraft>) => setDraft({ ...draft, ...of }),
  }
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{words.mandateSays(debits.identifier ?? '')}</Prose>
        </p>
        <SentForm of={sending} act={title} primary>
          <MandateFields {...fields} />
          <MandateScheme {...fields} />
        </SentForm>
      </div>
    </Panel>
  )
}
