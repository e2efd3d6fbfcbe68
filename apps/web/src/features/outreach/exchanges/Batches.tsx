import { useQuery } from '@tanstack/react-query'
import type { PostalBatchView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { dayOf } from '#words/figures.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { BatchSheet } from '#features/outreach/batch/BatchSheet.tsx'
import { Posting } from '#features/outreach/batch/checks/Posting.tsx'
import { batchWords } from '#features/outreach/batch/batch-words.ts'
import { ReadProofPanel } from '#features/outreach/batch/ReadProofPanel.tsx'
import { batchesQuery } from '#features/outreach/exchanges/exchange-queries.ts'
import css from '#features/outreach/exchanges/exchanges.module.css'
import { exchangeWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The last batches stay in sight; an older one does too while it waits to be posted. */
const SHOWN = 4

/** The post batches: letters to print one by one, then to say as handed to the post. */
export function Batches(): ReactNode {
  const words = useWords(exchangeWords)
  const proofs = useWords(batchWords)
  const { member } = useSignedIn()
  const [reads, setReads] = useState(false)
  const read = useQuery(batchesQuery)
  return (
    <div className={css['batches']}>
      <Sheet
        title={words.batches}
        note={words.batchesSays}
        aside={
          member.rights.includes('send') && (
            <ActButton small onAct={() => setReads(true)}>
              {proofs.read}
            </ActButton>
          )
        }
      >
        <Reading of={read} rows={2}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p>{words.noBatch}</p>
            ) : (
              <ul className={css['list']}>
                {rows
                  .filter(({ state }, index) => index < SHOWN || state === 'open')
                  .map((batch) => (
                    <Batch key={batch.id} batch={batch} />
                  ))}
              </ul>
            )
          }
        </Reading>
      </Sheet>
      {reads && <ReadProofPanel onClose={() => setReads(false)} />}
    </div>
  )
}

function Batch({ batch }: { readonly batch: PostalBatchView }): ReactNode {
  const words = useWords(exchangeWords)
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const letters = batch.letters === 1 ? words.oneLetter : words.letters(format.count(batch.letters))
  const pages = batch.pages === 1 ? words.onePage : words.pages(format.count(batch.pages))
  return (
    <li>
      <div className={css['batch']}>
        <span className={css['grow']}>
          <b>
            <Prose>{words.batchOf(format.day(dayOf(batch.day)))}</Prose>
          </b>
          <small>{words.counts(letters, pages)}</small>
        </span>
        {batch.postedOn === null ? (
          <StatusMark shape="clock">{words.toPost}</StatusMark>
        ) : (
          <StatusMark shape="passed">
            {words.posted(format.shortDay(dayOf(batch.postedOn)))}
          </StatusMark>
        )}
        <ActButton small onAct={() => setOpen(!open)}>
          {open ? words.foldLetters : words.openLetters}
        </ActButton>
      </div>
      {open && <BatchLetters batch={batch} />}
    </li>
  )
}

function BatchLetters({ batch }: { readonly batch: PostalBatchView }): ReactNode {
  return (
    <div className={css['opened']}>
      <BatchSheet id={batch.id} open={batch.state === 'open'} />
      {batch.state === 'open' && <Posting batch={batch} />}
    </div>
  )
}
