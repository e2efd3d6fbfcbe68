import { useQuery } from '@tanstack/react-query'
import type { PostalBatchSheet } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { batchSheetQuery } from '#features/outreach/batch/batch-queries.ts'
import { batchWords } from '#features/outreach/batch/batch-words.ts'
import css from '#features/outreach/batch/batch.module.css'
import { Against, Pulled } from '#features/outreach/batch/checks/Against.tsx'
import { PrintBatch } from '#features/outreach/batch/checks/PrintBatch.tsx'
import { DepositPanel } from '#features/outreach/batch/DepositPanel.tsx'
import { NumberBatch } from '#features/outreach/batch/NumberBatch.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type BatchSheetProps = {
  readonly id: string
  /** It waits to be posted. */
  readonly open: boolean
}

/** A batch opened: one file to print, what its addresses lack, its numbers, its proof of posting. */
export function BatchSheet({ id, open }: BatchSheetProps): ReactNode {
  const words = useWords(batchWords)
  const read = useQuery(batchSheetQuery(id))
  return (
    <Reading of={read} rows={2}>
      {(sheet) => (
        <>
          {sheet.letters.length === 0 ? <p>{words.none}</p> : <Opened of={sheet} open={open} />}
          <Pulled of={sheet} />
        </>
      )}
    </Reading>
  )
}

type OpenedProps = { readonly of: PostalBatchSheet; readonly open: boolean }

function Opened({ of, open }: OpenedProps): ReactNode {
  const words = useWords(batchWords)
  const { member } = useSignedIn()
  const [depositing, setDepositing] = useState(false)
  const sends = member.rights.includes('send')
  const toDeposit = of.letters.filter(
    ({ registered, number, state, against }) =>
      registered && number !== null && state === null && against === null,
  )
  return (
    <div className={css['opened']}>
      <Faults of={of} />
      <Against of={of} />
      <PrintBatch of={of} open={open} />
      <ol className={css['letters']} aria-label={words.letters}>
        {of.letters.map((letter) => (
          <Letter
            key={letter.actId}
            of={letter}
            isNew={open && of.printedAt !== null && !letter.printed}
          />
        ))}
      </ol>
      {sends && of.unnumbered > 0 && <NumberBatch id={of.id} unnumbered={of.unnumbered} />}
      {sends && toDeposit.length > 0 && (
        <div>
          <ActButton small onAct={() => setDepositing(true)}>
            {words.deposit}
          </ActButton>
        </div>
      )}
      {depositing && (
        <DepositPanel
          actIds={toDeposit.map(({ actId }) => actId)}
          onClose={() => setDepositing(false)}
        />
      )}
    </div>
  )
}

type LetterProps = {
  readonly of: PostalBatchSheet['letters'][number]
  /** It came into the batch after that was printed. */
  readonly isNew: boolean
}

function Letter({ of, isNew }: LetterProps): ReactNode {
  const words = useWords(batchWords)
  const format = useFormat()
  const number = of.registered ? (of.number ?? words.toNumber) : words.simple
  return (
    <li>
      <a href={`/api/acts/${of.actId}/pdf`} target="_blank" rel="noreferrer">
        {words.letter(format.count(of.rank))}
      </a>
      <span>{of.debtorName ?? ''}</span>
      <span className={css['quiet']}>
        {number}
        {of.state !== null && `, ${words[of.state]}`}
        {isNew && `, ${words.notPrinted}`}
      </span>
    </li>
  )
}

/** The addresses that the post may misread, each with its faults, before anything is printed. */
function Faults({ of }: { readonly of: PostalBatchSheet }): ReactNode {
  const words = useWords(batchWords)
  const format = useFormat()
  const say = useSaid()
  if (of.faulty === 0) return null
  return (
    <ErrorNote
      what={of.faulty === 1 ? words.oneFaulty : words.faulty(format.count(of.faulty))}
      next={words.faultyNext}
    >
      <ul>
        {of.letters
          .filter(({ faults }) => faults.length > 0)
          .map(({ actId, rank, dossierId, debtorName, faults }) => (
            <li key={actId}>
              {dossierId === null ? (
                words.letter(format.count(rank))
              ) : (
                <Anchor href={paths.dossier(dossierId)}>
                  {debtorName ?? words.letter(format.count(rank))}
                </Anchor>
              )}{' '}
              <Prose>{faults.map(({ says }) => say(says)).join(' ')}</Prose>
            </li>
          ))}
      </ul>
    </ErrorNote>
  )
}
