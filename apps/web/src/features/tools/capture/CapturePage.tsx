import { useState, type ReactNode } from 'react'
import { CaptureDrawing } from '#features/tools/capture/CaptureDrawing.tsx'
import css from '#features/tools/capture/capture.module.css'
import {
  captureWords,
  checklistIn,
  guidesIn,
  type NamedGuide,
} from '#features/tools/capture/capture-words.ts'
import { usePageTitle } from '#features/tools/tool/use-page-title.ts'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useLanguage } from '#words/language.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** How a creditor exports a conversation, application by application, and what to do beside it. */
export function CapturePage(): ReactNode {
  const words = useWords(captureWords)
  const { pageTitle } = useWords(toolsWords)
  const language = useLanguage()
  const guides = guidesIn(language)
  const [chosen, setChosen] = useState('androidSms')
  const guide = guides.find(({ id }) => id === chosen)
  usePageTitle(pageTitle(words.title))
  return (
    <>
      <PageHeader title={words.title} says={<Prose>{words.says}</Prose>} />
      <div className={css['columns']}>
        <div className={css['guide']}>
          <SelectField
            label={words.choose}
            value={chosen}
            choices={guides.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={setChosen}
          />
          {guide !== undefined && <OneGuide guide={guide} />}
        </div>
        <Sheet title={words.listTitle}>
          <ol className={css['list']}>
            {checklistIn(language).map((line) => (
              <li key={line}>
                <Prose>{line}</Prose>
              </li>
            ))}
          </ol>
        </Sheet>
      </div>
    </>
  )
}

function OneGuide({ guide }: { readonly guide: NamedGuide }): ReactNode {
  const words = useWords(captureWords)
  const { name, means, steps, lacks, also } = guide
  return (
    <Sheet title={name}>
      <div className={css['how']}>
        <CaptureDrawing means={means} />
        <div>
          <h3>{words.steps}</h3>
          <ol className={css['list']}>
            {steps.map((step) => (
              <li key={step}>
                <Prose>{step}</Prose>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <h3>{words.lacks}</h3>
      <p>
        <Prose>{lacks}</Prose>
      </p>
      {also !== undefined && (
        <>
          <h3>{words.also}</h3>
          <p>
            <Prose>{also}</Prose>
          </p>
        </>
      )}
      <p className={css['quiet']}>
        <Prose>{words.versions}</Prose>
      </p>
    </Sheet>
  )
}
