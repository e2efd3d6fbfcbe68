import type { Composition } from '@quittance/contract'
import type { ReactNode } from 'react'
import forms from '#app/forms/forms.module.css'
import css from '#features/outreach/letter/letter-page.module.css'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { citationText } from '#ui/why/why-tree.ts'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const LONGEST = 500

export type HindranceProps = {
  readonly of: NonNullable<Composition['hindrance']>
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** What stands against the letter besides its words, and the reason of a manager who passes over it. */
export function Hindrance({ of, reason, onReason }: HindranceProps): ReactNode {
  const words = useWords(letterWords)
  const say = useSaid()
  const [citation] = of.citations
  return (
    <section className={css['hindrance']} aria-label={words.hindrance}>
      <StatusMark shape={of.nature === 'sent' ? 'unknown' : 'clock'}>
        {of.nature === 'sent' ? words.leftOnce : of.isPolicy ? words.ofHouse : words.ofLaw}
      </StatusMark>
      <p>
        <Prose>{say(of.because)}</Prose>{' '}
        {citation !== undefined && !of.isPolicy && (
          <cite className={forms['article']}>{citationText(citation)}</cite>
        )}
      </p>
      {of.mayOverride ? (
        <TextField
          label={words.overrideReason}
          help={words.overrideHelp}
          lines={2}
          value={reason}
          onChange={(text) => onReason(text.slice(0, LONGEST))}
        />
      ) : (
        of.nature === 'order' && (
          <p className={css['help']}>
            <Prose>{words.managerMay}</Prose>
          </p>
        )
      )}
    </section>
  )
}
