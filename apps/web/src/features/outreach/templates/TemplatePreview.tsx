import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dossierListQuery } from '#app/dossier/dossier-queries.ts'
import { letterBlocks } from '#features/outreach/sheet/letter-blocks.tsx'
import { useFaultTitle } from '#features/outreach/sheet/use-fault-title.ts'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import type { TemplateDraft } from '#features/outreach/templates/use-template-draft.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { LetterSheet } from '#ui/rows/LetterSheet.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const channels = ['letter', 'registered-letter', 'e-mail'] as const

/** On which case a template is tried, and by which way. */
export type Tried = {
  readonly channel: (typeof channels)[number]
  /** Null for a case that nobody lives. */
  readonly dossierId: string | null
}

export type TemplatePreviewProps = {
  readonly draft: TemplateDraft
  readonly tried: Tried
  readonly onTry: (tried: Tried) => void
}

const NO_DOSSIER = 'fictional'

/** The letter that the words give, whole, its faults underlined and numbered as in the list. */
export function TemplatePreview({ draft, tried, onTry }: TemplatePreviewProps): ReactNode {
  const { check, faults, open, onOpen } = draft
  const words = useWords(templatesWords)
  const say = useSaid()
  const titleOf = useFaultTitle()
  const dossiers = useInfiniteQuery(dossierListQuery(''))
  const rows = dossiers.data?.pages.flatMap((page) => page.rows) ?? []
  const composed = check?.composed ?? null
  return (
    <Sheet title={words.preview}>
      <div className={css['tried']}>
        <SelectField
          label={words.onCase}
          value={tried.dossierId ?? NO_DOSSIER}
          choices={[
            { value: NO_DOSSIER, text: words.fictional },
            ...rows.map(({ id, reference, debtorName }) => ({
              value: id,
              text: `${reference}, ${debtorName}`,
            })),
          ]}
          onChange={(id) => onTry({ ...tried, dossierId: id === NO_DOSSIER ? null : id })}
        />
        <SelectField
          label={words.byWay}
          value={tried.channel}
          choices={channels.map((value) => ({ value, text: words[value] }))}
          onChange={(channel) => onTry({ ...tried, channel })}
        />
      </div>
      {!draft.isWritten && <ErrorNote what={words.notComposed} next={words.emptyWords} />}
      {draft.isWritten && check === undefined && <LoadingRules rows={10} />}
      {check !== undefined && composed === null && (
        <ErrorNote
          what={words.notComposed}
          {...(check.refused === null ? {} : { next: say(check.refused) })}
        />
      )}
      {composed !== null && (
        <LetterSheet
          label={words.preview}
          openFault={open}
          onFault={onOpen}
          blocks={letterBlocks({
            composition: composed,
            faults,
            titleOf,
            marks: { openFault: open, onFault: onOpen },
            rewriting: null,
          })}
        />
      )}
    </Sheet>
  )
}
