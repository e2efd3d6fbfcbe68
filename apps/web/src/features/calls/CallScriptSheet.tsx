import type { CallSheet } from '@quittance/contract'
import { Fragment, type ReactNode } from 'react'
import css from '#features/calls/calls.module.css'
import { callsWords } from '#features/calls/calls-words.ts'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Prose } from '#words/Prose.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** Words said before the person is recognised: nothing of the debt is in them. */
const BEFORE: readonly string[] = ['greeting', 'identity', 'third-party']

/** The script of a call, in its order, under what the gate says of it now. */
export function CallScriptSheet({ sheet }: { readonly sheet: CallSheet }): ReactNode {
  const words = useWords(callsWords)
  const before = sheet.parts.filter(({ id }) => BEFORE.includes(id))
  const after = sheet.parts.filter(({ id }) => !BEFORE.includes(id))
  return (
    // What scrolls holds nothing else that the keyboard could land on to scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css['script']} aria-label={words.script} tabIndex={0}>
      <Standing sheet={sheet} />
      <SectionHead ruled title={words.script} note={words[`tone-${sheet.tone}`]} />
      <Parts parts={before} />
      <h3 className={css['threshold']}>
        <Prose>{words.recognised}</Prose>
      </h3>
      <Parts parts={after} />
      <p className={css['quiet']}>
        <Prose>{words.policy}</Prose>
      </p>
    </section>
  )
}

/** Whether it may be said now; else why not, and until when. */
function Standing({ sheet }: { readonly sheet: CallSheet }): ReactNode {
  const words = useWords(callsWords)
  const format = useFormat()
  const say = useSaid()
  const { usable, impossible, possibleFrom, gate } = sheet
  const points = gate.findings.filter(({ severity }) => (severity === 'ask') === usable)
  if (usable && points.length === 0) {
    return (
      <p className={css['usable']}>
        <Prose>{words.usable}</Prose>
      </p>
    )
  }
  const from = possibleFrom === null ? null : momentOf(possibleFrom)
  const when =
    from === null ? '' : `${words.from(format.day(from.toPlainDate()), format.hour(from))} `
  return (
    <ErrorNote
      what={usable ? words.toCheck : words.notUsable}
      {...(usable ? {} : { next: `${when}${words.stillNote}` })}
    >
      <ul className={css['points']}>
        {impossible !== null && (
          <li>
            <Prose>{say(impossible)}</Prose>
          </li>
        )}
        {points.map(({ rule, sentence }) => (
          <li key={rule + sentence} lang="fr">
            <Prose>{sentence}</Prose>
          </li>
        ))}
      </ul>
    </ErrorNote>
  )
}

function Parts({ parts }: { readonly parts: CallSheet['parts'] }): ReactNode {
  const words = useWords(callsWords)
  return (
    <dl className={css['parts']}>
      {parts.map(({ id, says, minds }) => (
        <Fragment key={id}>
          <dt>
            <Prose>{words[`part-${id}`]}</Prose>
          </dt>
          <dd>
            {says.map((line) => (
              <p key={line} className={css['says']} lang="fr">
                <Prose>{line}</Prose>
              </p>
            ))}
            {minds.map((line) => (
              <p key={line} className={css['minds']} lang="fr">
                <Prose>{line}</Prose>
              </p>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
