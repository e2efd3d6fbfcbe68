import type { ReactNode } from 'react'
import { FormNote } from '#app/forms/FormNote.tsx'
import { useSending, type Sending } from '#app/forms/use-sending.ts'
import { useReadMoneyAgain } from '#app/orders/use-read-money-again.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'

type Act = (key: string) => Promise<unknown>

/** An act that asks nothing: sent once, then the money is read again. */
export function useAct(send: Act): Sending {
  const readAgain = useReadMoneyAgain()
  return useSending({
    draft: {},
    check: () => ({ kind: 'ready' as const, input: {} }),
    send: (_, key) => send(key),
    done: readAgain,
  })
}

export type SendActProps = {
  readonly children: string
  readonly send: Act
  readonly label?: string
}

/** Its button, with what the server refused beside it. */
export function SendAct({ children, send, label }: SendActProps): ReactNode {
  const sending = useAct(send)
  return (
    <>
      <ActButton
        small
        busy={sending.busy}
        onAct={() => sending.onSubmit()}
        {...(label === undefined ? {} : { label })}
      >
        {children}
      </ActButton>
      <FormNote of={sending} />
    </>
  )
}
