import type { DossierDirectDebits, MandateView } from '@quittance/contract'
import { day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import {
  collectInput,
  firstDraft,
  planFaults,
  type CollectDraft,
} from '#features/direct-debits/dossier/collect-draft.ts'
import { CollectFields } from '#features/direct-debits/dossier/CollectFields.tsx'
import { NoticeRead, type NoticeShown } from '#features/direct-debits/dossier/NoticeRead.tsx'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type CollectPanelProps = {
  readonly dossierId: string
  readonly debits: DossierDirectDebits
  readonly mandate: MandateView
  readonly onClose: () => void
}

/** Plans a collection that the debtor accepted: the sum, the day, and its notice, read before it leaves. */
export function CollectPanel(props: CollectPanelProps): ReactNode {
  const { dossierId, debits, mandate, onClose } = props
  const words = useWords(debitWords)
  const format = useFormat()
  const readAgain = useReadMoneyAgain()
  const [draft, setDraft] = useState<CollectDraft>(firstDraft(debits, mandate))
  const [shown, setShown] = useState<NoticeShown | null>(null)
  const [personSays, setPersonSays] = useState('')
  const change = (of: Partial<CollectDraft>): void => {
    setDraft({ ...draft, ...of })
    setShown(null)
  }
  const of = { id: dossierId, mandateId: mandate.id }
  const reading = useSending({
    draft,
    check: (one) => planFaults(one, { words, debits, mandate }),
    send: async () => await api.directDebits.composeNotice({ ...of, ...collectInput(draft) }),
    done: setShown,
  })
  const planning = useSending({
    draft: { ...draft, personSays },
    check: (one) => planFaults(one, { words, debits, mandate }),
    send: (plan, key) => {
      const notice =
        draft.notice === 'noted' || shown === null
          ? { kind: 'noted' as const, on: draft.notedOn?.toString() ?? '', how: draft.notedHow }
          : {
              kind: 'send' as const,
              channel: draft.notice,
              textSha256: shown.textSha256,
              personSays: personSays.trim() === '' ? null : personSays,
            }
      return api.directDebits.plan({ ...of, ...plan, notice }, { context: { key } })
    },
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  const toRead = draft.notice !== 'noted' && shown === null
  const current = toRead ? reading : planning
  const act = toRead ? words.readNotice : draft.notice === 'noted' ? words.plan : words.planAndSend
  const title = words.collectTitle(mandate.reference)
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{words.collectSays(mandate.noticeDays, format.day(day(mandate.firstDay)))}</Prose>
        </p>
        <SentForm of={current} act={act} primary>
          <CollectFields
            debits={debits}
            mandate={mandate}
            draft={draft}
            faultAt={(path) => planning.faultAt(path) ?? reading.faultAt(path)}
            onChange={change}
          />
          {shown !== null && draft.notice !== 'noted' && (
            <NoticeRead shown={shown} personSays={personSays} onSay={setPersonSays} />
          )}
        </SentForm>
        {shown !== null && (
          <ActButton small onAct={() => setShown(null)}>
            {words.changeNotice}
          </ActButton>
        )}
      </div>
    </Panel>
  )
}
