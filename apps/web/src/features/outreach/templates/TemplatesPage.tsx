import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { SmsTemplateEditor } from '#features/outreach/templates/sms/SmsTemplateEditor.tsx'
import { TemplateEditor } from '#features/outreach/templates/TemplateEditor.tsx'
import { TemplateList, type Chosen } from '#features/outreach/templates/TemplateList.tsx'
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

/** « Modèles de lettres »: the words of each letter and SMS, judged as they are written. */
export function TemplatesPage(): ReactNode {
  const words = useWords(templatesWords)
  const read = useQuery(templatesQuery)
  const [chosen, setChosen] = useState<Chosen>({
    way: 'letter',
    of: { letter: 'first-reminder', audience: 'consumer' },
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
  const key = `${chosen.way} ${chosen.of.letter} ${chosen.of.audience}`
  const list = <TemplateList of={read.data} chosen={chosen} onChoose={setChosen} />
  return chosen.way === 'sms' ? (
    <SmsTemplateEditor key={key} head={head} list={list} of={read.data.sms} choice={chosen.of} />
  ) : (
    <TemplateEditor key={key} head={head} list={list} of={read.data} choice={chosen.of} />
  )
}
