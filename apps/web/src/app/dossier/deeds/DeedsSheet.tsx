import { useQuery } from '@tanstack/react-query'
import type { DeedView, DossierView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { agreementsQuery } from '#app/dossier/agreements/agreement-queries.ts'
import css from '#app/dossier/agreements/agreements.module.css'
import { CheckDeedPanel } from '#app/dossier/deeds/CheckDeedPanel.tsx'
import { deedWords } from '#app/dossier/deeds/deed-words.ts'
import { SendDeedPanel } from '#app/dossier/deeds/SendDeedPanel.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « Reconnaissance de dette »: sent to be completed, checked when it comes back. */
export function DeedsSheet({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(deedWords)
  const { member } = useSignedIn()
  const [open, setOpen] = useState<'send' | 'check' | null>(null)
  const read = useQuery(agreementsQuery(dossier.id))
  const sends = member.rights.includes('send') && read.data?.impossible === null
  const works = member.rights.includes('work-dossiers') && dossier.status !== 'closed'
  const close = (): void => setOpen(null)
  return (
    <>
      <Sheet title={words.title}>
        <Reading of={read} rows={1}>
          {({ deeds, offers }) => (
            <>
              {deeds.length === 0 && <p>{words.nothing}</p>}
              <ul className={css['list']}>
                {deeds.map((deed) => (
                  <Deed key={deed.id} of={deed} />
                ))}
              </ul>
              {(deeds.length > 0 || offers.some(({ state }) => state === 'signed')) && (
                <p className={css['quiet']}>
                  <Prose>{words.further}</Prose>{' '}
                  <Anchor href={paths.titleWays(dossier.id)}>{words.titleWays}</Anchor>
                </p>
              )}
            </>
          )}
        </Reading>
        {works && (
          <div className={css['acts']}>
            {sends && (
              <ActButton small onAct={() => setOpen('send')}>
                {words.send}
              </ActButton>
            )}
            {dossier.exhibits.length > 0 && (
              <ActButton small onAct={() => setOpen('check')}>
                {words.check}
              </ActButton>
            )}
          </div>
        )}
      </Sheet>
      {open === 'send' && <SendDeedPanel dossier={dossier} onClose={close} />}
      {open === 'check' && <CheckDeedPanel dossier={dossier} onClose={close} />}
    </>
  )
}

const shapes: Readonly<Record<DeedView['force'], StatusShape>> = {
  full: 'proved',
  'beginning-of-proof': 'arguable',
  none: 'unknown',
}

function Deed({ of }: { readonly of: DeedView }): ReactNode {
  const words = useWords(deedWords)
  const format = useFormat()
  const say = useSaid()
  const why = useWhy()
  const text = of.amountCents === null ? words[of.force] : format.euros(cents(of.amountCents))
  return (
    <li>
      <div className={css['head']}>
        <Anchor href={paths.exhibit(of.exhibit.id)}>
          {words.row(format.day(dayOf(of.date)), of.exhibit.number)}
        </Anchor>
        <StatusMark shape={shapes[of.force]}>{words[of.force]}</StatusMark>
      </div>
      <Figure text={text} onWhy={() => why({ figure: text, explanation: of.because })} />
      <p className={css['quiet']}>
        <Prose>{say(of.says)}</Prose>
      </p>
      <Points title={words.missing} of={of.defects.map(say)} />
      <Points title={words.also} of={of.formalities.map(say)} />
    </li>
  )
}

function Points({
  title,
  of,
}: {
  readonly title: string
  readonly of: readonly string[]
}): ReactNode {
  if (of.length === 0) return null
  return (
    <p className={css['quiet']}>
      <b>{title}</b>
      <br />
      <Prose>{of.join(' ')}</Prose>
    </p>
  )
}
