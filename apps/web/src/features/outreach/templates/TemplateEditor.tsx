import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TemplatesView } from '@quittance/contract'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { PassageFields } from '#features/outreach/templates/PassageFields.tsx'
import {
  adopted,
  removed,
  withField,
  type Caret,
  type Point,
  type Texts,
} from '#features/outreach/templates/template-edits.ts'
import { isOf, TemplateList, type Choice } from '#features/outreach/templates/TemplateList.tsx'
import { TemplatePoints } from '#features/outreach/templates/TemplatePoints.tsx'
import { TemplatePreview, type Tried } from '#features/outreach/templates/TemplatePreview.tsx'
import { PublishActs } from '#features/outreach/templates/TemplatePanel.tsx'
import { TemplateVersions } from '#features/outreach/templates/TemplateVersions.tsx'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/templates/templates-words.ts'
import { placedFaults } from '#features/outreach/sheet/letter-faults.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

export type TemplateEditorProps = {
  readonly head: ReactNode
  readonly of: TemplatesView
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

/** The words of one letter, the letter that they give, and the points of the gate beside it. */
export function TemplateEditor({ head, of, choice, onChoose }: TemplateEditorProps): ReactNode {
  const words = useWords(templatesWords)
  const cache = useQueryClient()
  const versions = of.versions.filter((one) => isOf(one, choice))
  const [texts, setTexts] = useState<Texts>(() => startOf(of, choice))
  const [caret, setCaret] = useState<Caret>({ passage: 'opening', at: texts.opening.length })
  const [tried, setTried] = useState<Tried>({
    channel: choice.letter === 'formal-notice' ? 'registered-letter' : 'letter',
    dossierId: null,
  })
  const [open, setOpen] = useState(1)
  const isWritten = [texts.subject, texts.opening, texts.closing].every(
    (text) => text.trim() !== '',
  )
  const asked = useDeferredValue({ ...choice, ...tried, texts })
  const check = useQuery({
    queryKey: ['templates', 'check', asked],
    queryFn: () => api.templates.check(asked),
    enabled: isWritten,
    placeholderData: keepPreviousData,
  })
  const composed = check.data?.composed ?? null
  const faults = composed === null ? [] : placedFaults({ ...composed, gate: composed })
  const chosen = faults.some(({ number }) => number === open) ? open : (faults[0]?.number ?? null)
  const edit = (next: Texts | null): void => {
    if (next !== null) setTexts(next)
  }
  const pointOf = (number: number): Point | undefined =>
    faults.find((fault) => fault.number === number)?.finding
  return (
    <Page
      head={head}
      sideSize="widest"
      sideLabel={words.points}
      keys={<KeyStrip keys={[]} />}
      side={
        <TemplatePoints
          composed={composed}
          faults={faults}
          open={chosen}
          judging={check.isPlaceholderData}
          texts={texts}
          onOpen={setOpen}
          onAdopt={(number) => edit(adoptedAt(texts, pointOf(number)))}
          onRemove={(number) => edit(removedAt(texts, pointOf(number)))}
          onRewrite={(number) => focusOn(pointOf(number))}
        />
      }
    >
      <div className={css['columns']}>
        <Sheet title={words.list}>
          <TemplateList of={of} choice={choice} onChoose={onChoose} />
        </Sheet>
        <Sheet title={words.words}>
          <PassageFields
            texts={texts}
            fields={of.fields}
            faults={check.data?.faults ?? []}
            caret={caret}
            onCaret={setCaret}
            onChange={setTexts}
            onInsert={(name) => {
              setTexts(withField(texts, caret, name))
              focusPassage(caret.passage)
            }}
          />
          <StartFrom of={of} choice={choice} onStart={setTexts} />
          <PublishActs
            input={{ ...choice, texts }}
            isWritten={isWritten}
            isLawful={
              composed !== null && composed.verdict !== 'refuse' && !check.isPlaceholderData
            }
            inForce={versions.find(({ inForce }) => inForce)?.id ?? null}
            onDone={async () => await cache.invalidateQueries({ queryKey: ['templates'] })}
          />
        </Sheet>
        <TemplatePreview
          check={check.data}
          faults={faults}
          open={chosen}
          onOpen={setOpen}
          tried={tried}
          onTry={setTried}
          letter={choice.letter}
        />
        <TemplateVersions of={versions} onReuse={setTexts} />
      </div>
    </Page>
  )
}

function adoptedAt(texts: Texts, point: Point | undefined): Texts | null {
  return point === undefined ? null : adopted(texts, point)
}

function removedAt(texts: Texts, point: Point | undefined): Texts | null {
  return point === undefined ? null : removed(texts, point)
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

/** The field of a point, its words selected. */
function focusOn(point: Point | undefined): void {
  if (point === undefined) return
  const { passage, from, to } = point.place ?? { passage: 'opening', from: 0, to: 0 }
  focusPassage(passage)?.setSelectionRange(from, to)
}

function focusPassage(passage: string): HTMLTextAreaElement | HTMLInputElement | null {
  const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(
    `[data-passage="${passage}"] textarea, [data-passage="${passage}"] input`,
  )
  field?.focus()
  return field
}
