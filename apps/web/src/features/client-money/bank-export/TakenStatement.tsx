import type { StatementImport } from '@quittance/contract'
import type { ReactNode } from 'react'
import { useAsideName } from '#features/client-money/asides/StatementsAside.tsx'
import { asidesWords } from '#features/client-money/asides/asides-words.ts'
import { bankExportWords } from '#features/client-money/bank-export/bank-export-words.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type TakenProps = { readonly name: string; readonly result: StatementImport }

/** What became of a statement, in words: its lines, its balances, what waits. */
export function TakenStatement({ name, result }: TakenProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const say = useSaid()
  const asides = useWords(asidesWords)
  const exports = useWords(bankExportWords)
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
      {result.exportFileId !== null && (
        <Anchor href={paths.bankExport(result.exportFileId)}>{exports.otherReading}</Anchor>
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
