import { useQueryClient } from '@tanstack/react-query'
import type { Problem } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { draftsQuery } from '#features/intake/files/drafts-query.ts'
import { DraftsTable } from '#features/intake/files/DraftsTable.tsx'
import { filesWords, type FilesWords } from '#features/intake/files/files-words.ts'
import css from '#features/intake/files/files.module.css'
import { takeFile, type TakenFile } from '#features/intake/files/take-file.ts'
import { paths } from '#paths.ts'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Outcome =
  | { readonly key: string; readonly name: string; readonly kind: 'taken'; readonly of: TakenFile }
  | {
      readonly key: string
      readonly name: string
      readonly kind: 'refused'
      readonly problem: Problem | null
    }

/** Files dropped on the deposit, one after the other, and the drafts that they leave. */
export function FilesSheet(): ReactNode {
  const words = useWords(filesWords)
  const cache = useQueryClient()
  const [reading, setReading] = useState<string | null>(null)
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const takeAll = async (files: readonly File[]): Promise<void> => {
    const done: Outcome[] = []
    for (const file of files) {
      const { name } = file
      setReading(name)
      // oxlint-disable-next-line no-await-in-loop -- a credit note may follow its invoice
      done.push({ key: crypto.randomUUID(), name, ...(await outcomeOf(file)) })
      setOutcomes([...done])
    }
    setReading(null)
    await cache.invalidateQueries({ queryKey: draftsQuery.queryKey })
  }
  return (
    <Sheet title={words.title}>
      <div className={css['files']}>
        <FileDrop
          label={words.label}
          help={words.help}
          files={[]}
          several
          most={33_554_432}
          accept=".pdf,.xml,.txt,.csv"
          onChange={(files) => {
            if (reading === null) void takeAll(files)
          }}
        />
        <div aria-live="polite" className={css['outcomes']}>
          {outcomes.map((outcome) => (
            <OutcomeLine key={outcome.key} of={outcome} />
          ))}
          {reading !== null && (
            <p className={css['quiet']} aria-busy>
              <Prose>{words.reading(reading)}</Prose>
            </p>
          )}
        </div>
        <DraftsTable />
      </div>
    </Sheet>
  )
}

type Ended =
  | { readonly kind: 'taken'; readonly of: TakenFile }
  | { readonly kind: 'refused'; readonly problem: Problem | null }

async function outcomeOf(file: File): Promise<Ended> {
  try {
    return { kind: 'taken', of: await takeFile(file) }
  } catch (error) {
    return { kind: 'refused', problem: problemOf(error) }
  }
}

function OutcomeLine({ of }: { readonly of: Outcome }): ReactNode {
  const words = useWords(filesWords)
  const refusal = useRefusals()
  if (of.kind === 'refused') {
    return (
      <ErrorNote
        what={`${of.name}. ${of.problem === null ? words.silent : refusal(of.problem)}`}
        next={of.problem === null ? words.silentNext : words.nothingTaken}
        lost={of.problem !== null}
      />
    )
  }
  const { says, href } = saidOf(of.of, words)
  return (
    <p className={css['outcome']}>
      <b>{of.name}</b>
      {href === null ? (
        <StatusMark shape="unknown">{says}</StatusMark>
      ) : (
        <Anchor href={href}>{says}</Anchor>
      )}
    </p>
  )
}

function saidOf(of: TakenFile, words: FilesWords): { says: string; href: string | null } {
  switch (of.kind) {
    case 'ledger':
      return { says: words.ledger, href: paths.ledgerFile(of.ledgerFileId) }
    case 'draft':
      return {
        says: of.already ? words.draftAlready(of.number) : words.draft(of.number),
        href: paths.claimDraft(of.draftId),
      }
    case 'reduction':
      return {
        says: words.reduction(of.number, of.names.join(', ')),
        href: paths.claimDraft(of.draftId),
      }
    case 'deposited':
      return { says: words.deposited(of.number), href: paths.dossier(of.dossierId) }
    case 'nothing-due':
      return { says: words.nothingDue(of.number), href: null }
  }
}
