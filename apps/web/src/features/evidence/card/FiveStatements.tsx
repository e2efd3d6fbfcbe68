import { useQuery } from '@tanstack/react-query'
import type { ExhibitPageView, MessageView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { weakerLink } from '#features/evidence/card/link-grade.ts'
import { authorsQuery } from '#features/evidence/evidence-queries.ts'
import { evidenceWords, type EvidenceWords } from '#features/evidence/words/evidence-words.ts'
import css from '#features/evidence/exhibit/exhibit.module.css'
import { formatName, receivedAt } from '#features/evidence/exhibit/exhibit-words.ts'
import { AuthorGrade } from '#ui/proof/AuthorGrade.tsx'
import { Statements } from '#ui/proof/Statements.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Warnings of a file that may have lost messages, or been retouched. */
const doubtsCompleteness: ReadonlySet<string> = new Set([
  'truncated-file',
  'count-mismatch',
  'near-export-limit',
  'malformed-record',
  'forged-line-suspicion',
])

export type FiveStatementsProps = {
  readonly exhibit: ExhibitPageView
  readonly message: MessageView
}

/** Integrity, date, origin, author, completeness of a message: five states, never one verdict. */
export function FiveStatements({ exhibit, message }: FiveStatementsProps): ReactNode {
  const words = useWords(evidenceWords)
  const format = useFormat()
  const doubted = exhibit.warnings.some((code) => doubtsCompleteness.has(code))
  const stated = <StatusMark shape="arguable">{words.stated}</StatusMark>
  const unknown = <StatusMark shape="unknown">{words.unknown}</StatusMark>
  const up = wayUp(message.authorStrength, words)
  const { data } = useQuery(authorsQuery(exhibit.id))
  const link = weakerLink(message, data?.rows ?? [])
  const author = authorSays(message.authorStrength, words)
  return (
    <>
      <Statements
        title={words.statements}
        statements={[
          {
            of: words.integrity,
            says: words.integritySays(format.day(receivedAt(exhibit).toPlainDate())),
            state: <StatusMark shape="proved">{words.sealed}</StatusMark>,
          },
          {
            of: words.date,
            says: dateSays(message, words),
            state: message.timeLocal === null ? unknown : stated,
          },
          {
            of: words.origin,
            says:
              exhibit.format === null
                ? words.originUnknown
                : words.originSays(formatName(exhibit.format)),
            state: stated,
          },
          {
            of: words.author,
            says: link === null ? author : words.authorLink(author, link),
            state: <AuthorGrade grade={link ?? message.authorStrength} />,
          },
          {
            of: words.completeness,
            says: doubted ? words.completenessDoubt : words.completenessUnknown,
            state: doubted ? <StatusMark shape="clock">{words.doubted}</StatusMark> : unknown,
          },
        ]}
      />
      {up !== null && (
        <p className={css['up']}>
          <b>
            <Prose>{words.upLabel}</Prose>
          </b>{' '}
          <Prose>{up}</Prose>
        </p>
      )}
    </>
  )
}

function dateSays({ timeLocal, zone }: MessageView, words: EvidenceWords): string {
  if (timeLocal === null) return words.dateNone
  switch (zone) {
    case 'utc':
      return words.dateUtc
    case 'offset':
      return words.dateOffset
    case 'device-unknown':
      return words.dateDevice
  }
}

function authorSays(grade: MessageView['authorStrength'], words: EvidenceWords): string {
  const says = {
    A: words.authorA,
    B: words.authorB,
    C: words.authorC,
    D: words.authorD,
    E: words.authorE,
  }
  return says[grade]
}

/** The lawful way to one grade better; null at the top. */
function wayUp(grade: MessageView['authorStrength'], words: EvidenceWords): string | null {
  const ways = { A: null, B: words.upB, C: words.upC, D: words.upD, E: words.upE }
  return ways[grade]
}
