import type { BundledMessageView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { allOf, aroundRetained, type Choice } from '#features/redaction/choice.ts'
import css from '#features/redaction/redaction.module.css'
import { redactionWords } from '#features/redaction/words/redaction-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type PresetSheetProps = {
  readonly messages: readonly BundledMessageView[]
  readonly onChoose: (choice: Choice) => void
}

const NEIGHBOURS = ['0', '1', '2', '3', '5', '10'] as const

type Neighbours = (typeof NEIGHBOURS)[number]

/** How many messages stand on each side of a commitment when the page opens. */
export const FIRST_AROUND = 3

/** Ways to begin: the commitments that were kept and what stands around, nothing, everything. */
export function PresetSheet({ messages, onChoose }: PresetSheetProps): ReactNode {
  const words = useWords(redactionWords)
  const format = useFormat()
  const [around, setAround] = useState<Neighbours>(`${FIRST_AROUND}`)
  const retained = messages.filter((message) => message.retained).length
  return (
    <Sheet title={words.presets}>
      {retained === 0 ? (
        <p className={css['quiet']}>
          <Prose>{words.noneRetained}</Prose>
        </p>
      ) : (
        <div className={css['preset']}>
          <SelectField
            label={words.around}
            help={words.aroundHelp(retained, format.count(retained))}
            value={around}
            choices={NEIGHBOURS.map((value) => ({ value, text: value }))}
            onChange={setAround}
          />
          <ActButton
            small
            onAct={() => {
              onChoose(aroundRetained(messages, Number(around)))
            }}
          >
            {words.showRetained}
          </ActButton>
        </div>
      )}
      <div className={css['acts']}>
        <ActButton
          small
          onAct={() => {
            onChoose(new Set())
          }}
        >
          {words.hideAll}
        </ActButton>
        <ActButton
          small
          onAct={() => {
            onChoose(allOf(messages))
          }}
        >
          {words.showAll}
        </ActButton>
      </div>
    </Sheet>
  )
}
