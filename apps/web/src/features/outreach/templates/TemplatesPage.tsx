import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { TemplateEditor } from '#features/outreach/templates/TemplateEditor.tsx'
import type { Choice } from '#features/outreach/templates/TemplateList.tsx'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => api.templates.list(),
})

/** « Modèles de lettres »: the words of each letter, judged as they are written. */
export function TemplatesPage(): ReactNode {
  const words = useWords(templatesWords)
  const read = useQuery(templatesQuery)
  const [choice, setChoice] = useState<Choice>({
    letter: 'first-reminder',
    audience: 'consumer',
  })
  const head = (
    <PageHeader
      crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
      title={words.title}
      says={<Prose>{words.says}</Prose>}
    />
  )
  if (read.data === undefined) {
    return (
      <Page head={head} keys={<KeyStrip keys={[]} />}>
        <Reading of={read}>{() => null}</Reading>
      </Page>
    )
  }
  return (
    <TemplateEditor
      key={`${choice.letter} ${choice.audience}`}
      head={head}
      of={read.data}
      choice={choice}
      onChoose={setChoice}
    />
  )
}
