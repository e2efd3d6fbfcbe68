import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dossierListQuery } from '#app/dossier/dossier-queries.ts'
import { Cost } from '#features/outreach/sms/SmsEditor.tsx'
import type { SmsTemplateDraft } from '#features/outreach/templates/sms/use-sms-template.ts'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const NO_DOSSIER = 'fictional'

export type SmsTemplatePreviewProps = {
  readonly draft: SmsTemplateDraft
  /** Null for a case that nobody lives. */
  readonly dossierId: string | null
  readonly onCase: (dossierId: string | null) => void
}

/** The SMS that the words give, as a telephone shows it, and what it costs. */
export function SmsTemplatePreview(props: SmsTemplatePreviewProps): ReactNode {
  const { draft, dossierId, onCase } = props
  const { check, isWritten } = draft
  const words = useWords(templatesWords)
  const say = useSaid()
  const dossiers = useInfiniteQuery(dossierListQuery(''))
  const rows = dossiers.data?.pages.flatMap((page) => page.rows) ?? []
  const composed = check?.composed ?? null
  return (
    <Sheet title={words.smsPreview}>
      <div className={css['tried']}>
        <SelectField
          label={words.onCase}
          value={dossierId ?? NO_DOSSIER}
          choices={[
            { value: NO_DOSSIER, text: words.fictional },
            ...rows.map(({ id, reference, debtorName }) => ({
              value: id,
              text: `${reference}, ${debtorName}`,
            })),
          ]}
          onChange={(id) => onCase(id === NO_DOSSIER ? null : id)}
        />
      </div>
      {!isWritten && <ErrorNote what={words.smsNotComposed} next={words.smsEmpty} />}
      {isWritten && check === undefined && <LoadingRules rows={4} />}
      {check !== undefined && composed === null && (
        <ErrorNote
          what={words.smsNotComposed}
          {...(check.refused === null ? {} : { next: say(check.refused) })}
        />
      )}
      {composed !== null && (
        <article aria-label={words.smsPreview} className={css['sms']}>
          <p lang="fr">{composed.text}</p>
          <Cost of={composed.segments} />
          {composed.tooLong !== null && <ErrorNote lost={false} what={say(composed.tooLong)} />}
        </article>
      )}
    </Sheet>
  )
}
