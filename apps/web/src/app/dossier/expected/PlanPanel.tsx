import { useQuery } from '@tanstack/react-query'
import type { PlanTermsInput } from '@quittance/contract'
import { cents, type Cents, type Day } from '@quittance/kernel'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { planPreviewQuery } from '#app/dossier/expected/expected-queries.ts'
import { expectedWords } from '#app/dossier/expected/expected-words.ts'
import css from '#app/dossier/expected/expected.module.css'
import { PlanChannelFields, type PlanSource } from '#app/dossier/expected/PlanSourceFields.tsx'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { dayOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Rhythm = PlanTermsInput['rhythm']

/** How a plan is cut: into so many parts, or so much each time, the last one taking the rest. */
type Way = 'count' | 'each'

const MOST_SHOWN = 6

export type PlanPanelProps = RecordProps & {
  readonly owed: Cents
  /** True where a plan stands already. */
  readonly replaces: boolean
}

/** A plan that was agreed: its sum, how many or how much each time, from when; its instalments are seen before it is noted. */
export function PlanPanel(props: PlanPanelProps): ReactNode {
  const { dossier, owed, replaces, onClose } = props
  const words = useWords(expectedWords)
  const today = dayOf(useSignedIn().today)
  const [total, setTotal] = useState<Cents | null>(owed)
  const [way, setWay] = useState<Way>('count')
  const [count, setCount] = useState('3')
  const [each, setEach] = useState<Cents | null>(null)
  const [firstOn, setFirstOn] = useState<Day | null>(today.add({ months: 1 }))
  const [rhythm, setRhythm] = useState<Rhythm>('month')
  const [source, setSource] = useState<PlanSource>({
    agreedOn: today,
    channel: 'phone',
    exhibitId: '',
    known: false,
  })
  const [tried, setTried] = useState(false)
  const typed = termsOf({ total, way, count, each, firstOn, rhythm })
  const terms = useDeferredValue(typed)
  const preview = useQuery(planPreviewQuery(terms))
  const { agreedOn, channel, exhibitId, known } = source
  // What is noted is computed from what is typed, never from what the screen still shows.
  const record = useRecord(props, async ({ of, on }: { of: PlanTermsInput; on: Day }) => {
    const { instalments } = await api.expected.previewPlan(of)
    return await api.expected.agreePlan({
      id: dossier.id,
      expectedVersion: dossier.version,
      agreedOn: on.toString(),
      channel,
      exhibitId: exhibitId === '' ? null : exhibitId,
      instalments,
      knownToCreditor: known,
    })
  })
  const save = (): void => {
    setTried(true)
    if (agreedOn !== null && typed !== null) record.save({ of: typed, on: agreedOn })
  }
  return (
    <RecordPanel
      title={words.planTitle}
      verb={words.planSave}
      busy={record.busy}
      error={record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={save}
      effect={replaces ? words.planReplaces : words.planEffect}
    >
      <div className={css['pair']}>
        <MoneyField
          label={words.total}
          value={total}
          onChange={setTotal}
          error={tried && (total === null || total <= 0) ? words.amountMissing : undefined}
        />
        <SelectField<Way>
          label={words.way}
          value={way}
          onChange={setWay}
          choices={[
            { value: 'count', text: words.byCount },
            { value: 'each', text: words.byEach },
          ]}
        />
        {way === 'count' ? (
          <TextField
            label={words.count}
            value={count}
            onChange={setCount}
            error={tried && countOf(count) === null ? words.countWrong : undefined}
          />
        ) : (
          <MoneyField
            label={words.each}
            value={each}
            onChange={setEach}
            error={tried ? (wrongEach({ total, each }, words) ?? undefined) : undefined}
          />
        )}
        <DayField
          label={words.first}
          value={firstOn}
          onChange={setFirstOn}
          error={tried && firstOn === null ? words.dayMissing : undefined}
        />
        <SelectField<Rhythm>
          label={words.rhythm}
          value={rhythm}
          onChange={setRhythm}
          choices={[
            { value: 'month', text: words.month },
            { value: 'fortnight', text: words.fortnight },
            { value: 'week', text: words.week },
          ]}
        />
      </div>
      {tooMany({ total, way, each }) && (
        <p>
          <Prose>{words.tooMany}</Prose>
        </p>
      )}
      <Instalments of={terms === null ? [] : (preview.data?.instalments ?? [])} />
      <PlanChannelFields dossier={dossier} of={source} onChange={setSource} tried={tried} />
    </RecordPanel>
  )
}

type Typed = {
  readonly total: Cents | null
  readonly way: Way
  readonly count: string
  readonly each: Cents | null
  readonly firstOn: Day | null
  readonly rhythm: Rhythm
}

function termsOf(typed: Typed): PlanTermsInput | null {
  const { total, firstOn, rhythm } = typed
  const share = shareOf(typed)
  if (total === null || total <= 0 || share === null || firstOn === null) return null
  return { totalCents: total, share, firstOn: firstOn.toString(), rhythm }
}

function shareOf({ total, way, count, each }: Typed): PlanTermsInput['share'] | null {
  if (way === 'each') {
    if (each === null || each <= 0 || tooMany({ total, way, each })) return null
    return { eachCents: each }
  }
  const number = countOf(count)
  return number === null ? null : { count: number }
}

const MOST_INSTALMENTS = 120

/** True for a sum each time that would take more instalments than a plan holds. */
function tooMany({ total, way, each }: Pick<Typed, 'total' | 'way' | 'each'>): boolean {
  return way === 'each' && (each ?? 0) > 0 && (total ?? 0) > MOST_INSTALMENTS * (each ?? 0)
}

function wrongEach(
  { total, each }: Pick<Typed, 'total' | 'each'>,
  words: { readonly eachMissing: string; readonly tooMany: string },
): string | null {
  if (each === null || each <= 0) return words.eachMissing
  return tooMany({ total, way: 'each', each }) ? words.tooMany : null
}

function countOf(text: string): number | null {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return number >= 1 && number <= MOST_INSTALMENTS ? number : null
}

type InstalmentsProps = {
  readonly of: readonly { readonly dueOn: string; readonly amountCents: number }[]
}

/** The instalments that the terms give, closed by their sum. */
function Instalments({ of }: InstalmentsProps): ReactNode {
  const words = useWords(expectedWords)
  const format = useFormat()
  if (of.length === 0) return null
  const shown = of.length <= MOST_SHOWN ? of : [...of.slice(0, MOST_SHOWN - 2), ...of.slice(-1)]
  const hidden = of.length - shown.length
  const rankOf = (one: InstalmentsProps['of'][number]): number => of.indexOf(one) + 1
  return (
    <section className={css['preview']} aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <SumTable
        caption={words.preview}
        compact
        lines={shown.map((one) => ({
          what: words.rank(rankOf(one), of.length),
          from: format.day(dayOf(one.dueOn)),
          amount: cents(one.amountCents),
        }))}
        total={{
          what: words.total,
          amount: cents(of.reduce((sum, one) => sum + one.amountCents, 0)),
        }}
      />
      {hidden > 0 && <small>{words.more(hidden)}</small>}
    </section>
  )
}
