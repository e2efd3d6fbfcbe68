import { useQueryClient } from '@tanstack/react-query'
import type { Problem, StatementImport } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { sendFile } from '#app/files/send-file.ts'
import { useAsideName } from '#features/client-money/asides/StatementsAside.tsx'
import { asidesWords } from '#features/client-money/asides/asides-words.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Reading =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'taken'; readonly name: string; readonly result: StatementImport }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem | null }

/** Takes a statement of the bank, and says in words what became of each of its lines. */
export function StatementDrop(): ReactNode {
  const words = useWords(clientMoneyWords)
  const refusal = useRefusals()
  const cache = useQueryClient()
  const [reading, setReading] = useState<Reading>({ kind: 'waiting' })
  const take = async (file: File): Promise<void> => {
    const { name } = file
    setReading({ kind: 'reading', name })
    try {
      const { id: fileId } = await sendFile(file)
      const result = await api.clientMoney.importStatement({ fileId })
      setReading({ kind: 'taken', name, result })
    } catch (error) {
      setReading({ kind: 'refused', name, problem: problemOf(error) })
    }
    await cache.invalidateQueries()
  }
  return (
    <div className={css['import']}>
      <FileDrop
        label={words.importLabel}
        help={words.importHelp}
        files={[]}
        accept=".xml,.camt,.txt,.cfo,.sta,.940,.ofx,.csv"
        onChange={([file]) => {
          if (file !== undefined && reading.kind !== 'reading') void take(file)
        }}
      />
      <div aria-live="polite">
        {reading.kind === 'reading' && (
          <p className={css['quiet']} aria-busy>
            <Prose>{words.importing(reading.name)}</Prose>
          </p>
        )}
        {reading.kind === 'taken' && <Taken {...reading} />}
        {reading.kind === 'refused' && (
          <ErrorNote
            what={`${reading.name}. ${reading.problem === null ? words.silent : refusal(reading.problem)}`}
            next={reading.problem === null ? words.silentNext : words.nothingTaken}
            lost={reading.problem !== null}
          />
        )}
      </div>
    </div>
  )
}

type TakenProps = { readonly name: string; readonly result: StatementImport }

function Taken({ name, result }: TakenProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const say = useSaid()
  const asides = useWords(asidesWords)
  const nameOf = useAsideName()
  const balance = balanceOf(words, result.balanced)
  const said = result.already
    ? words.importAlready
    : [
        words.importTaken(result.lines),
        ...(result.lines === 0
          ? []
          : [words.importPosted(result.posted), words.importToMatch(result.toMatch)]),
      ].join(' ')
  return (
    <div className={css['taken']}>
      <p>
        <b className={css['fileName']}>{name}</b> <Prose>{said}</Prose>
      </p>
      <StatusMark shape={balance.shape}>{balance.says}</StatusMark>
      {result.takenLate > 0 && (
        <p>
          <Prose>{asides.late(result.takenLate)}</Prose>
        </p>
      )}
      {result.aside.length > 0 && (
        <>
          <p className={css['caption']}>{asides.title(result.aside.length)}</p>
          <ul className={css['warnings']}>
            {result.aside.map((aside) => (
              <li key={aside.statementId}>
                <Prose>{`${nameOf(aside)} : ${say(aside.why)}`}</Prose>
              </li>
            ))}
          </ul>
        </>
      )}
      {result.warnings.length > 0 && (
        <>
          <p className={css['caption']}>{words.importWarnings}</p>
          <ul className={css['warnings']}>
            {result.warnings.map(({ code, said: point }) => (
              <li key={code}>{say(point)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function balanceOf(
  words: (typeof clientMoneyWords)['fr'],
  balanced: boolean | null,
): { readonly shape: StatusShape; readonly says: string } {
  if (balanced === null) return { shape: 'unknown', says: words.unknownBalance }
  return balanced
    ? { shape: 'passed', says: words.balanced }
    : { shape: 'refused', says: words.unbalanced }
}
