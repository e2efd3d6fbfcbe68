import type { AddedRateView, MissingRateView } from '@quittance/contract'
import { isBefore } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { rateNames, useHalfYear } from '#app/law/rates/rate-names.ts'
import { useSignedIn } from '#app/session/session.ts'
import { ratesWords } from '#features/settings/rates/rates-words.ts'
import css from '#features/settings/rates/rates.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { dayOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type MissingSheetProps = {
  readonly missing: readonly MissingRateView[]
  readonly added: readonly AddedRateView[]
  readonly onPropose: (of: MissingRateView) => void
}

/** The half-years without a rate, from a month before they start; nothing when there is none. */
export function MissingSheet({ missing, added, onPropose }: MissingSheetProps): ReactNode {
  const words = useWords(ratesWords)
  if (missing.length === 0) return null
  return (
    <Sheet title={words.missing}>
      <ul className={css['rates']}>
        {missing.map((one) => (
          <Missing
            key={`${one.series} ${one.halfYear}`}
            of={one}
            proposed={added.some(
              ({ series, halfYear, state }) =>
                state === 'proposed' && series === one.series && halfYear === one.halfYear,
            )}
            onPropose={onPropose}
          />
        ))}
      </ul>
    </Sheet>
  )
}

type MissingProps = {
  readonly of: MissingRateView
  readonly proposed: boolean
  readonly onPropose: (of: MissingRateView) => void
}

function Missing({ of, proposed, onPropose }: MissingProps): ReactNode {
  const words = useWords(ratesWords)
  const names = useWords(rateNames)
  const halfYear = useHalfYear()
  const reason = useReason()({ of, proposed })
  const half = halfYear(of.halfYear)
  return (
    <li>
      <StatusMark shape="clock">{words.missingOf(names[of.series], half)}</StatusMark>
      <span className={css['says']}>
        <Prose>{of.series === 'legal' ? words.missingLegal : words.missingEcb}</Prose>
      </span>
      {reason === null ? (
        <ActButton label={words.addOf(names[of.series], half)} onAct={() => onPropose(of)}>
          {words.add}
        </ActButton>
      ) : (
        <ReasonedButton reason={reason}>{words.add}</ReasonedButton>
      )}
    </li>
  )
}

/** Why a rate cannot be added now; null when it can. */
function useReason(): (of: Omit<MissingProps, 'onPropose'>) => string | null {
  const words = useWords(ratesWords)
  const format = useFormat()
  const { member, today } = useSignedIn()
  return ({ of, proposed }) => {
    const from = dayOf(of.takenFrom)
    if (proposed) return words.waits
    if (!member.rights.includes('keep-rates')) return words.onlyKeepers
    if (!of.next) return words.afterAnother
    return isBefore(dayOf(today), from) ? words.from(format.day(from)) : null
  }
}
