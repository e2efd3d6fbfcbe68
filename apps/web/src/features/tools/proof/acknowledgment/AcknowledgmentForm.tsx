import { cents, parseDay, readAmountInWords } from '@quittance/kernel'
import type { AcknowledgmentFormDocument } from '@quittance/law'
import type { ReactNode } from 'react'
import { CheckGroup } from '#features/tools/proof/CheckGroup.tsx'
import css from '#features/tools/proof/proof.module.css'
import { acknowledgmentWords } from '#features/tools/proof/words/proof-words.ts'
import { Fact } from '#features/tools/tool/Fact.tsx'
import type { ToolFacts } from '#features/tools/tool/use-facts.ts'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type AcknowledgmentFormProps = { readonly of: ToolFacts<AcknowledgmentFormDocument> }

/** The deed as it is written: its form, its signatures, its amount in words and in figures. */
export function AcknowledgmentForm({ of }: AcknowledgmentFormProps): ReactNode {
  const words = useWords(acknowledgmentWords)
  const { typed, change } = of
  return (
    <>
      <Fact path="kind">
        <ChoiceField
          label={words.kind}
          inline
          value={typed.kind ?? null}
          onChange={(kind) => change({ ...typed, kind })}
          options={[
            { value: 'private-deed', text: words.privateDeed },
            { value: 'notarial-deed', text: words.notarialDeed },
            { value: 'lawyer-deed', text: words.lawyerDeed },
          ]}
        />
      </Fact>
      <Signatures of={of} />
      <Mention of={of} />
      <Fact path="debtorIs">
        <ChoiceField
          label={words.debtorIs}
          inline
          value={typed.debtorIs ?? null}
          onChange={(debtorIs) => change({ ...typed, debtorIs })}
          options={[
            { value: 'merchant', text: words.merchant },
            { value: 'other', text: words.otherPerson },
          ]}
        />
      </Fact>
      <Fact path="loan">
        <ChoiceField
          label={words.loan}
          inline
          value={typed.loan === undefined ? null : typed.loan ? 'yes' : 'no'}
          onChange={(answer) => change({ ...typed, loan: answer === 'yes' })}
          options={[
            { value: 'yes', text: words.yes },
            { value: 'no', text: words.no },
          ]}
        />
      </Fact>
      <Days of={of} />
      <Names of={of} />
    </>
  )
}

function Signatures({ of }: AcknowledgmentFormProps): ReactNode {
  const words = useWords(acknowledgmentWords)
  const { typed, change } = of
  const { signedBy } = typed
  const turn = (who: string, checked: boolean): void => {
    const others = (signedBy ?? []).filter((one) => one !== who)
    change({ ...typed, signedBy: checked ? [...others, who] : others })
  }
  return (
    <Fact path="signedBy">
      <CheckGroup
        label={words.signedBy}
        checks={[
          {
            id: 'debtor',
            label: words.debtorSigned,
            checked: signedBy?.includes('debtor') === true,
            onChange: (checked) => turn('debtor', checked),
          },
          {
            id: 'creditor',
            label: words.creditorSigned,
            checked: signedBy?.includes('creditor') === true,
            onChange: (checked) => turn('creditor', checked),
          },
          {
            id: 'nobody',
            label: words.nobodySigned,
            checked: signedBy?.length === 0,
            onChange: (checked) => change({ ...typed, signedBy: checked ? [] : undefined }),
          },
        ]}
      />
    </Fact>
  )
}

function Mention({ of }: AcknowledgmentFormProps): ReactNode {
  const words = useWords(acknowledgmentWords)
  const format = useFormat()
  const { typed, change } = of
  const text = typed.amountInWordsText ?? ''
  const read = text.trim() === '' ? null : readAmountInWords(text)
  return (
    <>
      <Fact path="amountInWordsText">
        <TextField
          label={words.amountInWords}
          help={words.amountInWordsHelp}
          optional
          lines={2}
          value={text}
          error={text.trim() !== '' && read === null ? words.wordsUnread : undefined}
          onChange={(typedWords) =>
            change({ ...typed, amountInWordsText: typedWords === '' ? undefined : typedWords })
          }
        />
        {read !== null && <p className={css['read']}>{words.wordsRead(format.euros(read))}</p>}
      </Fact>
      <Fact path="amountInFigures">
        <MoneyField
          label={words.amountInFigures}
          optional
          value={
            typed.amountInFigures === undefined || typed.amountInFigures === null
              ? null
              : cents(typed.amountInFigures)
          }
          onChange={(amount) => change({ ...typed, amountInFigures: amount ?? undefined })}
        />
      </Fact>
      {typed.kind === 'private-deed' && (
        <Fact path="mentionBy">
          <SelectField
            label={words.mentionBy}
            value={typed.mentionBy ?? 'debtor'}
            choices={[
              { value: 'debtor', text: words.byDebtor },
              { value: 'process-that-shows-the-author', text: words.byProcess },
              { value: 'somebody-else', text: words.bySomebodyElse },
            ]}
            onChange={(mentionBy) => change({ ...typed, mentionBy })}
          />
        </Fact>
      )}
    </>
  )
}

function Days({ of }: AcknowledgmentFormProps): ReactNode {
  const words = useWords(acknowledgmentWords)
  const shared = useWords(toolsWords)
  const { typed, change, refused } = of
  const { dueOn } = typed
  return (
    <>
      <div className={css['pair']}>
        <Fact path="date">
          <DayField
            label={words.date}
            value={typed.date === undefined ? null : parseDay(typed.date)}
            onChange={(on) => change({ ...typed, date: on?.toString() })}
            error={refused.includes('date') ? shared.notCounted : undefined}
          />
        </Fact>
        <Fact path="dueOn">
          <DayField
            label={words.dueOn}
            value={dueOn === undefined || dueOn === null ? null : parseDay(dueOn)}
            disabled={dueOn === null}
            onChange={(on) => change({ ...typed, dueOn: on?.toString() })}
            error={refused.includes('dueOn') ? shared.notCounted : undefined}
          />
        </Fact>
      </div>
      <CheckField
        label={words.noDueOn}
        checked={dueOn === null}
        onChange={(none) => change({ ...typed, dueOn: none ? null : undefined })}
      />
    </>
  )
}

type Parties = NonNullable<AcknowledgmentFormDocument['parties']>

/** Whether the deed names both parties; their names themselves are not asked, nor put in an address. */
function Names({ of }: AcknowledgmentFormProps): ReactNode {
  const words = useWords(acknowledgmentWords)
  const { typed, change } = of
  const { parties = {} } = typed
  const turn = (who: keyof Parties, named: boolean): void => {
    const next = { ...parties, [who]: named ? { name: NAMED } : undefined }
    const nobody = next.debtor === undefined && next.creditor === undefined
    change({ ...typed, parties: nobody ? undefined : next })
  }
  return (
    <CheckGroup
      label={words.named}
      checks={[
        {
          id: 'debtor',
          label: words.namesDebtor,
          checked: parties.debtor?.name !== undefined,
          onChange: (named) => turn('debtor', named),
        },
        {
          id: 'creditor',
          label: words.namesCreditor,
          checked: parties.creditor?.name !== undefined,
          onChange: (named) => turn('creditor', named),
        },
      ]}
    />
  )
}

/** Stands for a name that the deed bears: who it is changes nothing to the answer. */
const NAMED = '…'
