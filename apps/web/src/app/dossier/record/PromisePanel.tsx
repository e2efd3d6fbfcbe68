import { promiseEffect } from '@quittance/cases'
import { cents, type Cents, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { dayOf } from '#words/figures.ts'
import css from '#app/dossier/record/record.module.css'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type PromiseChannel = 'phone' | 'sms' | 'e-mail' | 'letter' | 'in-person'

const NEAR_DAYS = [7, 15, 30] as const

/** A promise in ten seconds: amount, day, Ctrl+Entrée. */
export function PromisePanel(props: RecordProps): ReactNode {
  const { dossier, onClose } = props
  const words = useWords(recordWords)
  const format = useFormat()
  const say = useSaid()
  const today = dayOf(useSignedIn().today)
  const [amount, setAmount] = useState<Cents | null>(cents(dossier.assessment.statement.totalCents))
  const [dueOn, setDueOn] = useState<Day | null>(null)
  const [madeOn, setMadeOn] = useState<Day | null>(today)
  const [channel, setChannel] = useState<PromiseChannel>('phone')
  const [tried, setTried] = useState(false)
  const record = useRecord(props, ({ due, made }: { readonly due: Day; readonly made: Day }) =>
    api.dossier.promise({
      id: dossier.id,
      expectedVersion: dossier.version,
      amountCents: amount ?? 0,
      dueOn: due.toString(),
      madeOn: made.toString(),
      channel,
    }),
  )
  const save = (): void => {
    setTried(true)
    if (dueOn === null || madeOn === null || amount === null || amount <= 0) return
    record.save({ due: dueOn, made: madeOn })
  }
  const lastOfMonth = today.with({ day: today.daysInMonth })
  return (
    <RecordPanel
      title={words.promiseTitle}
      verb={words.save}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={onClose}
      onReread={record.reread}
      effect={dueOn !== null && <Prose>{words.promiseEffect(format.day(dueOn))}</Prose>}
    >
      <div className={css['pair']}>
        <MoneyField
          label={words.promiseAmount}
          value={amount}
          onChange={setAmount}
          error={tried && (amount === null || amount <= 0) ? words.amountMissing : undefined}
        />
        <DayField
          label={words.promiseDue}
          value={dueOn}
          onChange={setDueOn}
          error={tried && dueOn === null ? words.promiseDueMissing : undefined}
        />
      </div>
      <div className={css['quick']}>
        {NEAR_DAYS.map((days) => (
          <ActButton key={days} small onAct={() => setDueOn(today.add({ days }))}>
            {words.inDays(String(days))}
          </ActButton>
        ))}
        <ActButton small onAct={() => setDueOn(lastOfMonth)}>
          {words.endOfMonth}
        </ActButton>
      </div>
      <div className={css['pair']}>
        <SelectField<PromiseChannel>
          label={words.channel}
          value={channel}
          onChange={setChannel}
          choices={[
            { value: 'phone', text: words.phone },
            { value: 'sms', text: words.sms },
            { value: 'e-mail', text: words.email },
            { value: 'letter', text: words.letter },
            { value: 'in-person', text: words.inPerson },
          ]}
        />
        <DayField
          label={words.madeOn}
          value={madeOn}
          onChange={setMadeOn}
          latest={today}
          error={tried && madeOn === null ? words.dayMissing : undefined}
        />
      </div>
      <p className={css['law']}>
        <Prose>{say(promiseEffect({ channel, nature: dossier.nature }).says)}</Prose>
      </p>
    </RecordPanel>
  )
}
