import type { DossierDirectDebits, MandateView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import css from '#features/direct-debits/direct-debits.module.css'
import { debitWords } from '#features/direct-debits/words/debit-words.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type AmendPanelProps = {
  readonly mandate: MandateView
  readonly debits: DossierDirectDebits
  readonly onClose: () => void
}

const blank = {
  iban: '',
  reference: '',
  creditor: false,
  formerName: '',
  exhibitId: '',
  because: '',
}

type Draft = typeof blank

/** Changes a mandate that is not signed anew: account, reference, creditor. Its versions stay. */
export function AmendPanel({ mandate, debits, onClose }: AmendPanelProps): ReactNode {
  const words = useWords(debitWords)
  const readAgain = useReadMoneyAgain()
  const [draft, setDraft] = useState<Draft>(blank)
  const type = (of: Partial<Draft>): void => setDraft({ ...draft, ...of })
  const sending = useSending({
    draft,
    check: (of) =>
      checked({ because: missing(of.because, words.amendBecauseMissing) }, () => ({
        id: mandate.id,
        iban: textOrNull(of.iban),
        reference: textOrNull(of.reference),
        creditor: of.creditor,
        formerName: textOrNull(of.formerName),
        exhibitId: textOrNull(of.exhibitId),
        because: of.because,
      })),
    send: (input, key) => api.directDebits.amendMandate(input, { context: { key } }),
    done: async () => {
      await readAgain()
      onClose()
    },
  })
  const title = words.amendTitle(mandate.reference)
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['quiet']}>
          <Prose>{words.amendSays}</Prose>
        </p>
        <SentForm of={sending} act={words.amend} primary>
          <TextField
            label={words.amendIban}
            optional
            value={draft.iban}
            error={sending.faultAt('iban')}
            onChange={(iban) => type({ iban })}
          />
          <TextField
            label={words.amendReference}
            optional
            value={draft.reference}
            error={sending.faultAt('reference')}
            onChange={(reference) => type({ reference })}
          />
          <CreditorFields {...{ mandate, debits, draft, type }} />
          {debits.exhibits.length > 0 && (
            <SelectField
              label={words.amendExhibit}
              value={draft.exhibitId}
              unchosen={words.amendNoExhibit}
              error={sending.faultAt('exhibitId')}
              choices={debits.exhibits.map(({ id, number, name }) => ({
                value: id,
                text: words.exhibitOf(number, name),
              }))}
              onChange={(exhibitId) => type({ exhibitId })}
            />
          )}
          <TextField
            label={words.amendBecause}
            lines={2}
            value={draft.because}
            error={sending.faultAt('because')}
            onChange={(because) => type({ because })}
          />
        </SentForm>
      </div>
    </Panel>
  )
}

type CreditorFieldsProps = Pick<AmendPanelProps, 'mandate' | 'debits'> & {
  readonly draft: Draft
  readonly type: (of: Partial<Draft>) => void
}

/** What the firm is on the mandate: another identifier than the one it was signed for, a former name. */
function CreditorFields({ mandate, debits, draft, type }: CreditorFieldsProps): ReactNode {
  const words = useWords(debitWords)
  const { identifier } = debits
  return (
    <>
      {identifier !== null && identifier !== mandate.identifier && (
        <CheckField
          label={words.amendCreditor(identifier)}
          help={words.amendCreditorHelp(mandate.identifier)}
          checked={draft.creditor}
          onChange={(creditor) => type({ creditor })}
        />
      )}
      <TextField
        label={words.amendName}
        help={words.amendNameHelp}
        optional
        value={draft.formerName}
        onChange={(formerName) => type({ formerName })}
      />
    </>
  )
}
