import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { cents, type Cents, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { RateField } from '#app/forms/RateField.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { limitsEn } from '#features/creditors/limits/limits.en.ts'
import { limitsFr } from '#features/creditors/limits/limits.fr.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords, words } from '#words/use-words.ts'

const limitsWords = words(limitsFr, limitsEn)

const limitsQuery = (id: string) =>
  queryOptions({
    queryKey: ['creditors', 'limits', id],
    queryFn: () => api.agreements.limits({ id }),
  })

type Limits = NonNullable<Awaited<ReturnType<typeof api.agreements.limits>>['limits']>

/** What a creditor lets be agreed of plans in its name, and who decided it. */
export function LimitsSheet({ creditorId }: { readonly creditorId: string }): ReactNode {
  const say = useWords(limitsWords)
  const { member } = useSignedIn()
  const [open, setOpen] = useState(false)
  const read = useQuery(limitsQuery(creditorId))
  const limits = read.data?.limits ?? null
  return (
    <>
      <Sheet
        title={say.title}
        aside={
          member.rights.includes('manage-creditors') &&
          read.data !== undefined && (
            <ActButton small onAct={() => setOpen(true)}>
              {limits === null ? say.set : say.change}
            </ActButton>
          )
        }
      >
        <Reading of={read} rows={1}>
          {() => <Said of={limits} />}
        </Reading>
      </Sheet>
      {open && <LimitsPanel creditorId={creditorId} of={limits} onClose={() => setOpen(false)} />}
    </>
  )
}

function Said({ of }: { readonly of: Limits | null }): ReactNode {
  const say = useWords(limitsWords)
  const format = useFormat()
  if (of === null) {
    return (
      <p>
        <Prose>{say.none}</Prose>
      </p>
    )
  }
  const { mostMonths, leastInstalmentCents: least, mostGivenUpHundredths: given } = of
  const says = [
    ...(mostMonths === null ? [] : [say.months(mostMonths)]),
    ...(least === null ? [] : [say.leastSays(format.euros(cents(least)))]),
    given === null ? say.noGiven : say.givenSays(format.percent(given)),
    say.beyondSays(of.beyond === 'ask'),
    say.by(of.decidedBy, format.day(dayOf(of.decidedOn))),
  ].join(' ')
  return (
    <p>
      <Prose>{says}</Prose>
    </p>
  )
}

type LimitsPanelProps = {
  readonly creditorId: string
  readonly of: Limits | null
  readonly onClose: () => void
}

function LimitsPanel({ creditorId, of, onClose }: LimitsPanelProps): ReactNode {
  const say = useWords(limitsWords)
  const today = dayOf(useSignedIn().today)
  const [months, setMonths] = useState(of?.mostMonths?.toString() ?? '')
  const [least, setLeast] = useState<Cents | null>(
    of?.leastInstalmentCents == null ? null : cents(of.leastInstalmentCents),
  )
  const [given, setGiven] = useState(of?.mostGivenUpHundredths ?? null)
  const [beyond, setBeyond] = useState(of?.beyond ?? 'ask')
  const [by, setBy] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const saving = useSaving(creditorId, onClose)
  const monthsOk = months.trim() === '' || (/^\d{1,3}$/.test(months.trim()) && inRange(months))
  const save = (): void => {
    setTried(true)
    if (!monthsOk || by.trim() === '' || on === null) return
    saving.save({
      mostMonths: months.trim() === '' ? null : Number(months),
      leastInstalmentCents: least === null || least <= 0 ? null : least,
      mostGivenUpHundredths: given === null || given <= 0 ? null : given,
      beyond,
      decidedBy: by.trim(),
      decidedOn: on.toString(),
    })
  }
  return (
    <RecordPanel
      title={say.panel}
      verb={say.save}
      busy={saving.busy}
      error={saving.error}
      onSave={save}
      onClose={onClose}
      onReread={onClose}
      effect={say.effect}
    >
      <TextField
        label={say.mostMonths}
        optional
        value={months}
        onChange={setMonths}
        error={tried && !monthsOk ? say.monthsWrong : undefined}
      />
      <MoneyField
        label={say.least}
        help={say.leastHelp}
        optional
        value={least}
        onChange={setLeast}
      />
      <RateField
        label={say.given}
        help={say.givenHelp}
        optional
        value={given}
        onChange={setGiven}
      />
      <ChoiceField<Limits['beyond']>
        label={say.beyond}
        value={beyond}
        onChange={setBeyond}
        options={[
          { value: 'ask', text: say.ask, says: say.askSays },
          { value: 'refuse', text: say.refuse, says: say.refuseSays },
        ]}
      />
      <TextField
        label={say.decidedBy}
        value={by}
        onChange={setBy}
        error={tried && by.trim() === '' ? say.missing : undefined}
      />
      <DayField
        label={say.decidedOn}
        value={on}
        latest={today}
        onChange={setOn}
        error={tried && on === null ? say.dayMissing : undefined}
      />
    </RecordPanel>
  )
}

function inRange(months: string): boolean {
  return Number(months) >= 1 && Number(months) <= 120
}

type LimitsInput = Omit<Parameters<typeof api.agreements.setLimits>[0], 'id'>

function useSaving(creditorId: string, onDone: () => void) {
  const cache = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = async (input: LimitsInput): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await api.agreements.setLimits({ id: creditorId, ...input })
      await cache.invalidateQueries({ queryKey: ['creditors', 'limits', creditorId] })
      onDone()
    } catch (cause) {
      setError(cause)
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, save: (input: LimitsInput) => void send(input) }
}
