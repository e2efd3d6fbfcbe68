import { useInfiniteQuery } from '@tanstack/react-query'
import type { TemplateCheck, TemplateInput } from '@quittance/contract'
import type { ReactNode } from 'react'
import { dossierListQuery } from '#app/dossier/dossier-queries.ts'
import { letterBlocks } from '#features/outreach/sheet/letter-blocks.tsx'
import type { PlacedFault } from '#features/outreach/sheet/letter-faults.ts'
import { useFaultTitle } from '#features/outreach/sheet/use-fault-title.ts'
import type { Point } from '#features/outreach/templates/template-edits.ts'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/templates/templates-words.ts'
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
  readonly check: TemplateCheck | undefined
  readonly faults: readonly PlacedFault<Point>[]
  readonly open: number | null
  readonly onOpen: (number: number) => void
  readonly tried: Tried
  readonly onTry: (tried: Tried) => void
  readonly letter: TemplateInput['letter']
}

const NO_DOSSIER = 'fictional'

/** The letter that the words give, whole, its faults underlined and numbered as in the list. */
export function TemplatePreview(props: TemplatePreviewProps): ReactNode {
  const { check, faults, open, onOpen, tried, onTry } = props
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
      {check === undefined && <LoadingRules rows={10} />}
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
            faults: faults.map(({ finding, ...fault }) => ({ ...fault, finding })),
            titleOf,
            marks: { openFault: open, onFault: onOpen },
            rewriting: null,
          })}
        />
      )}
    </Sheet>
  )
}
