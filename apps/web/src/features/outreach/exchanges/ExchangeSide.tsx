import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OutwardActView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { momentOf } from '#words/figures.ts'
import { ActStateMark, channelText } from '#features/outreach/exchanges/exchange-columns.tsx'
import css from '#features/outreach/exchanges/exchanges.module.css'
import { Refusal } from '#features/outreach/exchanges/Refusal.tsx'
import { TakeBack } from '#features/outreach/exchanges/TakeBack.tsx'
import { RetryAct } from '#features/outreach/exchanges/RetryAct.tsx'
import { exchangeWords } from '#features/outreach/words/outreach-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useFormat } from '#words/use-format.ts'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type ExchangeSideProps = {
  readonly act: OutwardActView
  readonly toPost: ReadonlySet<string>
}

/** The act that is chosen in the list, under its name. */
export function ExchangeSide({ act, toPost }: ExchangeSideProps): ReactNode {
  const say = useSaid()
  return (
    <div className={css['side']}>
      <div>
        <h2>{say(act.label)}</h2>
        <p className={css['quiet']}>{act.debtorName}</p>
      </div>
      <ActInFull act={act} toPost={toPost} />
    </div>
  )
}

/** One act in full: what it is at, its letter, and what a person must say of it. */
export function ActInFull({ act, toPost }: ExchangeSideProps): ReactNode {
  const words = useWords(exchangeWords)
  const format = useFormat()
  const say = useSaid()
  const when = (instant: string): string => {
    const moment = momentOf(instant)
    return `${format.day(moment.toPlainDate())}, ${format.hour(moment)}`
  }
  const facts = [
    { what: words.state, is: <ActStateMark of={act} words={words} toPost={toPost} /> },
    { what: words.channel, is: channelText(act.channel, words) },
    ...(act.dossierId === null || act.dossierReference === null
      ? []
      : [
          {
            what: words.dossier,
            is: <Anchor href={paths.dossier(act.dossierId)}>{act.dossierReference}</Anchor>,
          },
        ]),
    ...(act.groupedWith.length === 0
      ? []
      : [{ what: words.groupedWith, is: act.groupedWith.join(', ') }]),
    { what: words.reservedOn, is: when(act.reservedAt) },
    ...(act.leavesFrom === null ? [] : [{ what: words.leavesFrom, is: when(act.leavesFrom) }]),
    ...(act.finishedAt === null
      ? []
      : [
          {
            what: finishedWord(act, words),
            is: when(act.finishedAt),
          },
        ]),
    ...(act.registeredNumber === null
      ? []
      : [{ what: words.number, is: <span>{act.registeredNumber}</span> }]),
    ...(act.failure === null ? [] : [{ what: words.failure, is: say(act.failure) }]),
  ]
  return (
    <>
      <FactList facts={facts} />
      {act.simulated && act.state === 'done' && (
        <p className={css['simulated']}>
          {act.channel === 'sms' ? words.simulatedSms : words.simulatedSays}
        </p>
      )}
      {act.channel === 'sms' && act.dossierId !== null ? (
        <Anchor href={paths.sms(act.dossierId)}>{words.readSms}</Anchor>
      ) : act.canRead ? (
        <p>
          <a href={`/api/acts/${act.id}/pdf`} target="_blank" rel="noreferrer">
            {act.hasPdf ? words.read : words.readUnprinted}
          </a>
        </p>
      ) : (
        <ReasonedButton keyName="o" reason={words.noPdf}>
          {words.read}
        </ReasonedButton>
      )}
      {act.canTakeBack && <TakeBack id={act.id} />}
      {act.state === 'ambiguous' && <Doubt of={act} />}
      {act.state === 'failed' && <RetryAct act={act} />}
      {act.channel === 'registered-letter' && <RegisteredNumber act={act} />}
    </>
  )
}

function useActWriting<Input, Answer>(write: (input: Input) => Promise<Answer>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      for (const key of ['acts', 'dossier', 'day']) {
        await cache.invalidateQueries({ queryKey: [key] })
      }
    },
  })
}

/** Asks whether a doubtful act took place: which letter, and for which dossiers the answer counts. */
function Doubt({ of }: { readonly of: OutwardActView }): ReactNode {
  const words = useWords(exchangeWords)
  const told = useSaid()
  const { id, dossierReference, groupedWith } = of
  const references = [...(dossierReference === null ? [] : [dossierReference]), ...groupedWith]
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const saying = useActWriting((happened: boolean) =>
    api.outreach.resolve({ id, happened, reason }),
  )
  const say = (happened: boolean) => (): void => {
    setTried(true)
    if (reason.trim() !== '') saying.mutate(happened)
  }
  return (
    <section className={css['asked']} aria-label={words.doubtTitle}>
      <h3>{words.doubtTitle}</h3>
      <p>
        <b>
          <Prose>{words.doubtOf(told(of.label), channelText(of.channel, words), references)}</Prose>
        </b>
      </p>
      <p>{words.doubtSays}</p>
      <TextField
        label={words.doubtReason}
        lines={3}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? words.doubtMissing : undefined}
      />
      <Refusal error={saying.error} />
      <Acts>
        <ActButton busy={saying.isPending} onAct={say(true)}>
          {words.happened}
        </ActButton>
        <ActButton busy={saying.isPending} onAct={say(false)}>
          {words.notHappened}
        </ActButton>
      </Acts>
    </section>
  )
}

function RegisteredNumber({ act }: { readonly act: OutwardActView }): ReactNode {
  const words = useWords(exchangeWords)
  const [number, setNumber] = useState(act.registeredNumber ?? '')
  const [tried, setTried] = useState(false)
  const entering = useActWriting((typed: string) =>
    api.outreach.enterRegisteredNumber({ id: act.id, number: typed }),
  )
  const say = useSaid()
  const refusal = useRefusals()
  const problem = problemOf(entering.error)
  const warning = entering.data?.warning ?? null
  const refused = problem === null ? undefined : refusal(problem)
  const wrong = tried && number.trim() === '' ? words.numberMissing : refused
  return (
    <form
      className={css['asked']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (number.trim() !== '') entering.mutate(number)
      }}
    >
      <TextField
        label={words.numberTitle}
        help={words.numberHelp}
        value={number}
        onChange={setNumber}
        error={wrong}
      />
      <ActButton submit busy={entering.isPending} onAct={() => undefined}>
        {words.enterNumber}
      </ActButton>
      {entering.data !== undefined && <output>{words.numberKept(entering.data.number)}</output>}
      {warning !== null && <ErrorNote what={say(warning)} />}
    </form>
  )
}

function finishedWord(act: OutwardActView, words: (typeof exchangeWords)['fr']): string {
  if (act.state === 'failed') return words.failedOn
  if (act.state === 'cancelled') return words.cancelledOn
  if (act.simulated) return words.simulatedOn
  return act.channel === 'e-mail' ? words.finishedOn : words.printedOn
}
