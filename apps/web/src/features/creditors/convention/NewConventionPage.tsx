import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { use, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked } from '#app/forms/drafts/checks.ts'
import { dayValue } from '#app/forms/drafts/day-values.ts'
import { useKeptDraft } from '#app/forms/drafts/use-kept-draft.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import { formsWords } from '#app/forms/forms-words.ts'
import forms from '#app/forms/forms.module.css'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { sendFile } from '#app/files/send-file.ts'
import {
  blankConvention,
  conventionFaults,
  conventionInput,
  readConventionDraft,
} from '#features/creditors/convention/convention-draft.ts'
import { ConventionFigures } from '#features/creditors/convention/ConventionFigures.tsx'
import { feeWords } from '#features/creditors/convention/fee-words.ts'
import { conventionArticle } from '#features/creditors/convention-article.ts'
import { creditorQuery } from '#features/creditors/creditors-queries.ts'
import { creditorsWords } from '#features/creditors/creditors-words.ts'
import css from '#features/creditors/creditors.module.css'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Quote } from '#ui/paper/Quote.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const LINES = 4

/** Records a written convention: its four contents in words, then what the product computes. */
export function NewConventionPage(): ReactNode {
  const { creditorId = '' } = useParams({ strict: false })
  const { data: creditor } = useSuspenseQuery(creditorQuery(creditorId))
  const words = useWords(creditorsWords)
  const fee = useWords(feeWords)
  const shared = useWords(formsWords)
  const format = useFormat()
  const navigate = use(Navigate)
  const cache = useQueryClient()
  const [copies, setCopies] = useState<readonly File[]>([])
  const { draft, change, keptAt, forget } = useKeptDraft({
    name: `quittance.convention.${creditorId}`,
    blank: blankConvention,
    write: JSON.stringify,
    read: readConventionDraft,
  })
  const sending = useSending({
    draft,
    check: (typed) => checked(conventionFaults(typed, { words, fee }), () => typed),
    send: async (ready) => {
      const [copy] = copies
      const kept = copy === undefined ? null : await sendFile(copy)
      return await api.creditors.signConvention({
        id: creditorId,
        ...conventionInput(ready, kept?.id ?? null),
      })
    },
    done: async () => {
      forget()
      await cache.invalidateQueries({ queryKey: ['creditors'] })
      navigate(paths.creditor(creditorId))
    },
  })
  const { faultAt, onSubmit } = sending
  useKeys([{ name: 'Ctrl+Enter', does: words.saveConvention, act: () => onSubmit() }])
  const term = (name: 'basisAndAmounts' | 'liabilityGuarantee' | 'feeTerms' | 'payOverTerms') => ({
    value: draft[name],
    error: faultAt(name),
    lines: LINES,
    onChange: (text: string) => change({ [name]: text }),
  })
  return (
    <Page
      side={<Quote head={words.article} text={conventionArticle} foot={words.articleFoot} />}
      sideLabel={words.article}
      keys={
        <KeyStrip
          keys={[{ name: 'Ctrl+Enter', does: words.saveConvention.toLowerCase() }]}
          {...(keptAt === null ? {} : { says: shared.keptAt(format.hour(keptAt)) })}
        />
      }
    >
      <PageHeader
        crumbs={[
          { text: words.title, href: paths.creditors() },
          { text: creditor.name, href: paths.creditor(creditor.id) },
          { text: words.convention },
        ]}
        title={words.conventionTitle(creditor.name)}
        says={words.conventionSays}
      />
      <div className={css['form']}>
        <Sheet margin>
          <SentForm of={sending} act={words.saveConvention} keyName="Ctrl+Enter" primary>
            <FieldGroup title={words.four}>
              <TextField label={words.basis} help={words.basisHelp} {...term('basisAndAmounts')} />
              <TextField
                label={words.liability}
                help={words.liabilityHelp}
                {...term('liabilityGuarantee')}
              />
              <TextField label={words.fee} help={words.feeHelp} {...term('feeTerms')} />
              <TextField label={words.payOver} help={words.payOverHelp} {...term('payOverTerms')} />
            </FieldGroup>
            <FieldGroup title={words.when}>
              <div className={forms['pair']}>
                <DayField
                  label={words.signedOn}
                  error={faultAt('signedOn')}
                  {...dayValue(draft.signedOn, (signedOn) => change({ signedOn }))}
                />
                <DayField
                  label={words.validUntil}
                  optional
                  error={faultAt('validUntil')}
                  {...dayValue(draft.validUntil, (validUntil) => change({ validUntil }))}
                />
              </div>
            </FieldGroup>
            <ConventionFigures
              creditorId={creditorId}
              draft={draft}
              change={change}
              faultAt={faultAt}
            />
            <FileDrop
              label={words.copy}
              help={words.copyHelp}
              files={copies}
              onChange={setCopies}
              accept=".pdf,image/*"
            />
          </SentForm>
        </Sheet>
      </div>
    </Page>
  )
}
