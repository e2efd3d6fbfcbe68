import type { DossierTitles } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import type { TitlePanel } from '#features/title/panels/TitlePanels.tsx'
import type { TitleFile } from '#features/title/title-query.ts'
import css from '#features/title/title.module.css'
import { titleWords } from '#features/title/words/title-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type PreparedFilesProps = {
  readonly titles: DossierTitles
  readonly onOpen: (panel: TitlePanel) => void
}

const shapes: Readonly<Record<TitleFile['state'], StatusShape>> = {
  prepared: 'clock',
  'handed-over': 'clock',
  titled: 'proved',
  refused: 'refused',
  'given-up': 'refused',
}

/** The files prepared, and what became of each: to whom it was handed, what it gave. */
export function PreparedFiles({ titles, onOpen }: PreparedFilesProps): ReactNode {
  const words = useWords(titleWords)
  return (
    <Sheet title={words.files}>
      {titles.files.length === 0 ? (
        <EmptyState says={words.noFile} />
      ) : (
        <ul className={css['files']}>
          {titles.files.map((file) => (
            <li key={file.id}>
              <PreparedFile file={file} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      <p className={css['quiet']}>
        <Prose>{words.notSent}</Prose>
      </p>
    </Sheet>
  )
}

type PreparedFileProps = {
  readonly file: TitleFile
  readonly onOpen: (panel: TitlePanel) => void
}

function PreparedFile({ file, onOpen }: PreparedFileProps): ReactNode {
  const words = useWords(titleWords)
  const format = useFormat()
  const say = useSaid()
  const on = momentOf(file.preparedAt).toPlainDate()
  const at = (name: string): string => `/api/title-files/${file.id}/${name}`
  const name = words.fileOf(String(file.number))
  return (
    <>
      <div className={css['head']}>
        <b>
          {name}, {words[file.route]}
        </b>
        <StatusMark shape={shapes[file.state]}>{words[`states-${file.state}`]}</StatusMark>
      </div>
      <p className={css['quiet']}>
        <Prose>
          {words.preparedOn(format.day(on), file.preparedBy, format.euros(cents(file.owedCents)))}
        </Prose>
      </p>
      <p className={css['acts']}>
        <a href={at('file.zip')} download aria-label={words.zipOf(name)}>
          {words.zip}
        </a>
        <a href={at('page.pdf')} download aria-label={words.pdfOf(name)}>
          {words.pdf}
        </a>
      </p>
      <p className={css['print']}>
        {words.print} {file.sha256}
      </p>
      {file.stale !== null && <ErrorNote what={say(file.stale)} next={words.staleNext} />}
      <WhatBecame file={file} />
      <Steps file={file} onOpen={onOpen} />
    </>
  )
}

function WhatBecame({ file }: { readonly file: TitleFile }): ReactNode {
  const words = useWords(titleWords)
  const format = useFormat()
  const { handedOver, title, ended } = file
  return (
    <>
      {handedOver !== null && (
        <p>
          <Prose>{words.handedTo(handedOver.office, format.day(dayOf(handedOver.on)))}</Prose>
        </p>
      )}
      {title !== null && (
        <p>
          <Prose>{words.titleOf(words[`titles-${title.kind}`], format.day(dayOf(title.on)))}</Prose>{' '}
          <Anchor href={paths.exhibit(title.exhibit.id)}>
            {words.exhibit(String(title.exhibit.number))}
          </Anchor>
        </p>
      )}
      {ended !== null && (
        <p>
          <Prose>{words.endedOn(format.day(dayOf(ended.on)), ended.reason)}</Prose>
        </p>
      )}
    </>
  )
}

function Steps({ file, onOpen }: PreparedFileProps): ReactNode {
  const words = useWords(titleWords)
  const { rights } = useSignedIn().member
  const steps = [
    { kind: 'hand-over', verb: words.handOver, right: 'send' },
    { kind: 'note-title', verb: words.noteTitle, right: 'work-dossiers' },
    { kind: 'note-refusal', verb: words.noteRefusal, right: 'work-dossiers' },
    { kind: 'give-up', verb: words.giveUp, right: 'work-dossiers' },
  ] as const
  const possible = steps.filter(
    ({ kind, right }) => file.steps[kind].refused === null && rights.includes(right),
  )
  if (possible.length === 0) return null
  return (
    <div className={css['acts']}>
      {possible.map(({ kind, verb }, at) => (
        <ActButton key={kind} small primary={at === 0} onAct={() => onOpen({ kind, file })}>
          {kind === 'hand-over' && file.handedOver !== null ? words.handOverAgain : verb}
        </ActButton>
      ))}
    </div>
  )
}
