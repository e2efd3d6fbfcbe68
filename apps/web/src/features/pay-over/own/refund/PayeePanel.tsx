import { useState, type ReactNode } from 'react'
import { sendFile } from '#app/files/send-file.ts'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { AccountFields } from '#app/orders/AccountFields.tsx'
import { orderWords } from '#app/orders/words/order-words.ts'
import { ownWords } from '#features/pay-over/own/words/own-words.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import css from '#features/pay-over/pay-over.module.css'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Account = {
  readonly iban: string
  readonly holder: string
  readonly bic: string | null
  readonly because: string
  readonly fileId: string | null
}

export type PayeePanelProps = {
  readonly title: string
  readonly says: string
  readonly holder: string
  /** Asked of a debtor's account: the document that shows it. */
  readonly asksDocument?: boolean
  readonly send: (account: Account, key: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Notes an account to be paid, with the reason and its document; a second person confirms it. */
export function PayeePanel(props: PayeePanelProps): ReactNode {
  const words = useWords(ownWords)
  const shared = useWords(orderWords)
  const readAgain = useReadMoneyAgain()
  const { title, asksDocument = false, onClose } = props
  const [draft, setDraft] = useState({ iban: '', holder: props.holder, bic: '', because: '' })
  const [files, setFiles] = useState<readonly File[]>([])
  const sending = useSending({
    draft: { ...draft, files },
    check: (typed) =>
      checked(
        {
          iban: missing(typed.iban, shared.noIban),
          holder: missing(typed.holder, shared.noHolder),
          because: missing(typed.because, words.noBecause),
          fileId: asksDocument && typed.files.length === 0 ? words.noDocument : null,
        },
        () => typed,
      ),
    send: async (typed, key) => {
      const [file] = typed.files
      const fileId = file === undefined ? null : (await sendFile(file)).id
      const { iban, holder, bic, because } = typed
      return await props.send({ iban, holder, bic: textOrNull(bic), because, fileId }, key)
    },
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  const fileFault = sending.faultAt('fileId')
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{props.says}</Prose>
        </p>
        <SentForm of={sending} act={words.recordAccount} primary>
          <AccountFields
            of={draft}
            faultAt={sending.faultAt}
            onChange={(account) => setDraft({ ...draft, ...account })}
          />
          <TextField
            label={words.because}
            help={words.becauseHelp}
            lines={2}
            value={draft.because}
            error={sending.faultAt('because')}
            onChange={(because) => setDraft({ ...draft, because })}
          />
          {asksDocument && (
            <FileDrop
              label={words.document}
              help={fileFault ?? words.documentHelp}
              files={files}
              onChange={setFiles}
            />
          )}
        </SentForm>
      </div>
    </Panel>
  )
}
