import type { AddedRateView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FormNote } from '#app/forms/FormNote.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { rateNames, useHalfYear } from '#app/law/rates/rate-names.ts'
import { useReadRatesAgain } from '#app/law/rates/rates-queries.ts'
import { useSignedIn } from '#app/session/session.ts'
import type { Deciding } from '#features/settings/rates/DecidePanel.tsx'
import { figuresOf } from '#features/settings/rates/rate-rows.ts'
import { ratesWords } from '#features/settings/rates/rates-words.ts'
import css from '#features/settings/rates/rates.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ProposalsSheetProps = {
  readonly added: readonly AddedRateView[]
  readonly onDecide: (of: Deciding) => void
}

/** The rates that wait for a second person, each with its source at hand. */
export function ProposalsSheet({ added, onDecide }: ProposalsSheetProps): ReactNode {
  const words = useWords(ratesWords)
  const waiting = added.filter(({ state }) => state === 'proposed')
  if (waiting.length === 0) return null
  return (
    <Sheet title={words.toConfirm} margin>
      <ul className={css['rates']}>
        {waiting.map((rate) => (
          <Proposal key={rate.id} of={rate} onDecide={onDecide} />
        ))}
      </ul>
    </Sheet>
  )
}

type ProposalProps = {
  readonly of: AddedRateView
  readonly onDecide: (of: Deciding) => void
}

function Proposal({ of, onDecide }: ProposalProps): ReactNode {
  const words = useWords(ratesWords)
  const names = useWords(rateNames)
  const format = useFormat()
  const halfYear = useHalfYear()
  const heads = of.series === 'legal' ? [words.private, words.other] : [names.ecb]
  const on = momentOf(of.proposed.at).toPlainDate()
  return (
    <li>
      <b>
        <Prose>{`${words[of.series]}, ${halfYear(of.halfYear)}`}</Prose>
      </b>
      <dl className={css['proposed']}>
        {heads.map((head, index) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{format.percent(figuresOf(of)[index] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      <p className={css['read']}>
        {of.source}
        <br />
        <span className={css['says']}>{words.readAt}</span> <Reference of={of.reference} />
      </p>
      <p className={css['says']}>
        <Prose>{words.proposedBy(of.proposed.by, format.day(on))}</Prose>
      </p>
      <Decision of={of} onDecide={onDecide} />
    </li>
  )
}

function Reference({ of }: { readonly of: string }): ReactNode {
  if (!/^https?:\/\//.test(of)) return of
  return (
    <a href={of} target="_blank" rel="noreferrer">
      {of}
    </a>
  )
}

function Decision({ of, onDecide }: ProposalProps): ReactNode {
  const words = useWords(ratesWords)
  const { member } = useSignedIn()
  const readAgain = useReadRatesAgain()
  const sending = useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: { id: of.id } }),
    send: (input, key) => api.rates.confirm(input, { context: { key } }),
    done: readAgain,
  })
  const own = of.proposed.userId === member.userId
  if (!member.rights.includes('keep-rates')) {
    return <ReasonedButton reason={words.onlyKeepers}>{words.confirm}</ReasonedButton>
  }
  return (
    <>
      {!own && (
        <p className={css['says']}>
          <Prose>{words.confirmSays}</Prose>
        </p>
      )}
      <FormNote of={sending} />
      <Acts>
        {own ? (
          <ReasonedButton
            reason={words.ownProposal}
            lift={<Anchor href={paths.people()}>{words.whoCan}</Anchor>}
          >
            {words.confirm}
          </ReasonedButton>
        ) : (
          <ActButton primary busy={sending.busy} onAct={() => sending.onSubmit()}>
            {words.confirm}
          </ActButton>
        )}
        <ActButton onAct={() => onDecide({ kind: own ? 'take-back' : 'refuse', rate: of })}>
          {own ? words.takeBack : words.refuse}
        </ActButton>
      </Acts>
    </>
  )
}
