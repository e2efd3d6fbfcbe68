import { useQueryClient } from '@tanstack/react-query'
import type { Problem } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
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
import { useSaid } from '#words/use-said.ts'
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
    await cache.invalidateQueries()
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
  const say = useSaid()
  if (of.kind === 'refused') {
    return (
      <ErrorNote
        what={`${of.name}. ${of.problem === null ? words.silent : refusal(of.problem)}`}
        next={of.problem === null ? words.silentNext : words.nothingTaken}
        lost={of.problem !== null}
      />
    )
  }
  return (
    <div className={css['outcome']}>
      <b>{of.name}</b>
      {saidOf(of.of, words, say).map(({ says, href }) =>
        href === null ? (
          <StatusMark key={says} shape="unknown">
            {says}
          </StatusMark>
        ) : (
          <Anchor key={says} href={href}>
            {says}
          </Anchor>
        ),
      )}
    </div>
  )
}

type SaidLine = { readonly says: string; readonly href: string | null }
type Say = ReturnType<typeof useSaid>

function saidOf(of: TakenFile, words: FilesWords, say: Say): readonly SaidLine[] {
  if (of.kind !== 'statuses') return [lineOf(of, words)]
  return of.statuses.map(({ invoice, name, effect, dossierId }) => ({
    says: words.status(invoice, say(name), say(effect)),
    href: dossierId === null ? null : paths.dossier(dossierId),
  }))
}

type OneFile = Exclude<TakenFile, { readonly kind: 'statuses' }>

function lineOf(of: OneFile, words: FilesWords): SaidLine {
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
