import { useQueryClient } from '@tanstack/react-query'
import type { TemplatesView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { PassageFields } from '#features/outreach/templates/PassageFields.tsx'
import { withField, type Caret, type Texts } from '#features/outreach/templates/template-edits.ts'
import { isOf, type Choice } from '#features/outreach/templates/TemplateList.tsx'
import { TemplatePoints } from '#features/outreach/templates/TemplatePoints.tsx'
import { TemplatePreview, type Tried } from '#features/outreach/templates/TemplatePreview.tsx'
import { PublishActs } from '#features/outreach/templates/TemplatePanel.tsx'
import { TemplateVersions } from '#features/outreach/templates/TemplateVersions.tsx'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import {
  focusPassage,
  useTemplateDraft,
  type TemplateDraft,
} from '#features/outreach/templates/use-template-draft.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

export type TemplateEditorProps = {
  readonly head: ReactNode
  /** Every letter and SMS, to go to another. */
  readonly list: ReactNode
  readonly of: TemplatesView
  readonly choice: Choice
}

/** The words of one letter, the letter that they give, and the points of the gate beside it. */
export function TemplateEditor({ head, list, of, choice }: TemplateEditorProps): ReactNode {
  const words = useWords(templatesWords)
  const cache = useQueryClient()
  const versions = of.versions.filter((one) => isOf(one, choice))
  const [tried, setTried] = useState<Tried>({
    channel: choice.letter === 'formal-notice' ? 'registered-letter' : 'letter',
    dossierId: null,
  })
  const draft = useTemplateDraft(startOf(of, choice), choice, tried)
  const verdict = draft.check?.composed?.verdict ?? 'refuse'
  return (
    <Page
      head={head}
      sideSize="widest"
      sideLabel={words.points}
      keys={<KeyStrip keys={draft.keys} />}
      side={
        <div className={css['columns']}>
          <TemplatePoints draft={draft} />
          <TemplatePreview draft={draft} tried={tried} onTry={setTried} />
        </div>
      }
    >
      <div className={css['columns']}>
        <Sheet title={words.list}>{list}</Sheet>
        <Sheet title={words.words}>
          <Writing draft={draft} fields={of.fields} />
          <StartFrom of={of} choice={choice} onStart={draft.write} />
          <PublishActs
            save={async () => await api.templates.save({ ...choice, texts: draft.texts })}
            emptyWords={draft.isWritten ? null : words.emptyWords}
            isLawful={verdict !== 'refuse' && !draft.judging}
            inForce={versions.find(({ inForce }) => inForce)?.id ?? null}
            onDone={async () => await cache.invalidateQueries({ queryKey: ['templates'] })}
          />
        </Sheet>
        <TemplateVersions of={versions} onReuse={({ texts }) => draft.write(texts)} />
      </div>
    </Page>
  )
}

type WritingProps = { readonly draft: TemplateDraft; readonly fields: TemplatesView['fields'] }

/** The passages, and the merge fields that are added where one writes. */
function Writing({ draft, fields }: WritingProps): ReactNode {
  const { texts, check, write } = draft
  const [caret, setCaret] = useState<Caret>({ passage: 'opening', at: texts.opening.length })
  return (
    <PassageFields
      texts={texts}
      fields={fields}
      faults={check?.faults ?? []}
      caret={caret}
      onCaret={setCaret}
      onChange={write}
      onInsert={(name) => {
        const added = withField(texts, caret, name)
        const { passage, at } = added.caret
        write(added.texts)
        setCaret(added.caret)
        // The field holds the words that were added once it is drawn.
        requestAnimationFrame(() => focusPassage(passage)?.setSelectionRange(at, at))
      }}
    />
  )
}

/** The words in force, else the last draft, else those of the house in the tone of such a letter. */
function startOf(of: TemplatesView, choice: Choice): Texts {
  const own = of.versions.filter((one) => isOf(one, choice) && one.withdrawn === null)
  const kept = own.find(({ inForce }) => inForce) ?? own[0]
  return kept?.texts ?? houseOf(of, choice, USUAL[choice.letter])
}

const USUAL = {
  'first-reminder': 'courteous',
  'second-reminder': 'firm',
  'last-reminder': 'grave',
  'formal-notice': 'grave',
} as const

type Tone = TemplatesView['house'][number]['tone']
const tones = ['courteous', 'firm', 'grave'] as const

function houseOf({ house }: TemplatesView, choice: Choice, tone: Tone): Texts {
  const found = house.find((one) => isOf(one, choice) && one.tone === tone)
  return found?.texts ?? { subject: '', opening: '', followUp: '', offer: '', closing: '' }
}

type StartFromProps = {
  readonly of: TemplatesView
  readonly choice: Choice
  readonly onStart: (texts: Texts) => void
}

function StartFrom({ of, choice, onStart }: StartFromProps): ReactNode {
  const words = useWords(templatesWords)
  return (
    <div className={css['start']}>
      <small>{words.startFrom}</small>
      <Acts>
        {tones.map((tone) => (
          <ActButton key={tone} small onAct={() => onStart(houseOf(of, choice, tone))}>
            {words[tone]}
          </ActButton>
        ))}
      </Acts>
    </div>
  )
}
