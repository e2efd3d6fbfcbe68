import { useState, type ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { peopleWords } from '#features/settings/people/people-words.ts'
import css from '#features/settings/people/people.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** A link that was just drawn; nobody can read it again. */
export type Drawn = {
  readonly name: string
  readonly email: string
  readonly link: string
  readonly expiresAt: string
}

type DrawnLinkProps = { readonly of: Drawn; readonly onDone: () => void }

/** The link to hand over, with the ways to: copy it, or write it in one's own mail. */
export function DrawnLink({ of, onDone }: DrawnLinkProps): ReactNode {
  const words = useWords(peopleWords)
  const format = useFormat()
  const { organisation } = useSignedIn()
  const [copied, setCopied] = useState(false)
  const until = format.day(momentOf(of.expiresAt).toPlainDate())
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(of.link)
    setCopied(true)
  }
  const subject = words.mailSubject(organisation.name)
  const body = [words.mailGreets(of.name), words.mailSays(organisation.name, until), of.link].join(
    '\n\n',
  )
  const mail = `mailto:${of.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  return (
    <div className={css['panel']}>
      <p className={css['says']}>
        <Prose>{words.drawnSays(until)}</Prose>
      </p>
      <p className={css['link']}>
        <code aria-label={words.link}>{of.link}</code>
      </p>
      <Acts>
        <ActButton icon={copied ? 'tick' : 'copy'} onAct={() => void copy()}>
          {copied ? words.copied : words.copy}
        </ActButton>
        <ActButton onAct={onDone}>{words.done}</ActButton>
        <a className={css['mail']} href={mail}>
          {words.write}
        </a>
      </Acts>
    </div>
  )
}
