import { useQueryClient } from '@tanstack/react-query'
import type { CreditorView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { MediatorPanel } from '#features/creditors/mediator/MediatorPanel.tsx'
import { mediatorWords } from '#features/creditors/mediator/mediator-words.ts'
import { useSignedIn } from '#app/session/session.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The mediator of consumption that a professional answers to, who said so and when. */
export function MediatorSheet({ of }: { readonly of: CreditorView }): ReactNode {
  const say = useWords(mediatorWords)
  const cache = useQueryClient()
  const { member } = useSignedIn()
  const [open, setOpen] = useState(false)
  if (of.actsAs !== 'professional') return null
  const kept = async (): Promise<void> => {
    await cache.invalidateQueries({ queryKey: ['creditors', 'one', of.id] })
    setOpen(false)
  }
  return (
    <>
      <Sheet
        title={say.title}
        aside={
          member.rights.includes('manage-creditors') && (
            <ActButton small onAct={() => setOpen(true)}>
              {of.mediator === null ? say.say : say.change}
            </ActButton>
          )
        }
      >
        <Said of={of.mediator} />
      </Sheet>
      {open && (
        <MediatorPanel
          creditorId={of.id}
          of={of.mediator}
          onKept={kept}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function Said({ of }: { readonly of: CreditorView['mediator'] }): ReactNode {
  const say = useWords(mediatorWords)
  const format = useFormat()
  if (of === null) return <Line>{say.nobodySaid}</Line>
  const { named, saidBy, saidOn } = of
  const who = say.by(saidBy, format.day(dayOf(saidOn)))
  if (named === null) return <Line>{`${say.none} ${who}`}</Line>
  const { name, address, site } = named
  return (
    <>
      <Line>{[name, address, ...(site === null ? [] : [site])].join(', ')}</Line>
      <Line>{`${who} ${say.law}`}</Line>
    </>
  )
}

function Line({ children }: { readonly children: string }): ReactNode {
  return (
    <p>
      <Prose>{children}</Prose>
    </p>
  )
}
