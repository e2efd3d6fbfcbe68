import { useQuery } from '@tanstack/react-query'
import type { DossierView, RemissionView } from '@quittance/contract'
import { negateCents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { givenUp } from '#app/dossier/remissions/parts-given.ts'
import { remissionsQuery } from '#app/dossier/remissions/remission-queries.ts'
import { remissionWords } from '#app/dossier/remissions/remission-words.ts'
import css from '#app/dossier/remissions/remissions.module.css'
import { RemissionPanel } from '#app/dossier/remissions/RemissionPanel.tsx'
import { UndoRemissionPanel } from '#app/dossier/remissions/UndoRemissionPanel.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** « Remises du créancier »: what he gave up, who decided, and how to undo one noted in error. */
export function RemissionsSheet({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(remissionWords)
  const { member } = useSignedIn()
  const [open, setOpen] = useState<'note' | RemissionView | null>(null)
  const read = useQuery(remissionsQuery(dossier.id, null))
  const works = member.rights.includes('work-dossiers') && dossier.status !== 'closed'
  const owed = dossier.assessment.statement.totalCents > 0
  const close = (): void => setOpen(null)
  return (
    <>
      <Sheet
        title={words.title}
        aside={
          works &&
          owed && (
            <ActButton small onAct={() => setOpen('note')}>
              {words.note}
            </ActButton>
          )
        }
      >
        <Reading of={read} rows={1}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p>{words.nothing}</p>
            ) : (
              <ul className={css['list']}>
                {rows.map((row) => (
                  <Row key={row.id} of={row} onUndo={works ? () => setOpen(row) : null} />
                ))}
              </ul>
            )
          }
        </Reading>
      </Sheet>
      {open === 'note' && <RemissionPanel dossier={dossier} onClose={close} />}
      {open !== null && open !== 'note' && (
        <UndoRemissionPanel dossier={dossier} remissionId={open.id} onClose={close} />
      )}
    </>
  )
}

type RowProps = { readonly of: RemissionView; readonly onUndo: (() => void) | null }

function Row({ of, onUndo }: RowProps): ReactNode {
  const words = useWords(remissionWords)
  const format = useFormat()
  const sum = givenUp([of])
  const decided = words.decided(of.decidedBy, format.day(dayOf(of.decidedOn)))
  const held = of.exhibitNumber === null ? of.reference : words.exhibitOf(of.exhibitNumber)
  return (
    <li>
      <span className={css['says']}>
        <Prose>{words.row(of.itemNumber, format.day(dayOf(of.on)))}</Prose>
        <small>
          <Prose>{[decided, held, of.note].filter(isSaid).join(', ')}</Prose>
        </small>
        {of.undoneBecause !== null && (
          <small>
            <Prose>{words.undone(of.undoneBecause)}</Prose>
          </small>
        )}
      </span>
      <Amount of={negateCents(sum)} signed setAside={of.undoneBecause !== null} />
      {onUndo !== null && of.undoneBecause === null && (
        <ActButton small label={words.undoOf(format.euros(sum))} onAct={onUndo}>
          {words.undo}
        </ActButton>
      )}
    </li>
  )
}

function isSaid(text: string | null): boolean {
  return text !== null && text !== ''
}
