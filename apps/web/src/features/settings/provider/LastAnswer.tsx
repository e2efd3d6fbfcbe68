import type { RegisteredProviderView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'

/** What is shown of any provider: whether one is set, and what it last answered. */
export type ShownProvider = Pick<
  RegisteredProviderView,
  'checkedAt' | 'failure' | 'simulated' | 'hasKeys'
> & { readonly own: object | null }

export type LastAnswerProps = {
  readonly of: ShownProvider
  readonly words: {
    readonly simulatedMark: string
    readonly never: string
    readonly failed: (answer: string) => string
    readonly checked: (day: string, hour: string) => string
  }
}

/** What a provider last answered, or that none is reached. */
export function LastAnswer({ of, words }: LastAnswerProps): ReactNode {
  const format = useFormat()
  const { own, checkedAt, failure, simulated } = of
  const at = checkedAt === null ? null : momentOf(checkedAt)
  return (
    <>
      {simulated && <StatusMark shape="unknown">{words.simulatedMark}</StatusMark>}
      {own !== null &&
        (failure !== null ? (
          <StatusMark shape="refused">{words.failed(failure)}</StatusMark>
        ) : (
          <StatusMark shape={at === null ? 'clock' : 'passed'}>
            {at === null
              ? words.never
              : words.checked(format.day(at.toPlainDate()), format.hour(at))}
          </StatusMark>
        ))}
    </>
  )
}
