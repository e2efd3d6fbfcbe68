import type { SmsDraft } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { smsWords } from '#features/outreach/sms/sms-words.ts'
import type { useSms } from '#features/outreach/sms/use-sms.ts'
import css from '#features/outreach/sms/sms.module.css'
import { useFaultTitle } from '#features/outreach/sheet/use-fault-title.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { FaultList } from '#ui/rows/FaultList.tsx'
import { citationText } from '#ui/why/why-tree.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type SmsEditorProps = {
  readonly draft: SmsDraft
  readonly writing: Pick<ReturnType<typeof useSms>, 'typed' | 'write' | 'takeHouseWords'>
  readonly verified: string
  readonly onVerified: (text: string) => void
}

/** The words of an SMS, what they cost, and the points of the gate under them. */
export function SmsEditor({ draft, writing, verified, onVerified }: SmsEditorProps): ReactNode {
  const words = useWords(smsWords)
  const { gate } = draft
  return (
    <>
      <p>
        <Prose>{words[draft.letter ?? 'beside']}</Prose>
        {draft.template !== null && (
          <>
            {' '}
            <Prose>{words.ownWords(draft.template)}</Prose>
          </>
        )}
      </p>
      <TextField
        label={words.text}
        help={words.textHelp}
        lines={9}
        lang="fr"
        value={writing.typed ?? draft.text}
        onChange={writing.write}
      />
      <Cost of={draft.segments} />
      {writing.typed !== null && (
        <ActButton small onAct={writing.takeHouseWords}>
          {words.houseWords}
        </ActButton>
      )}
      <SectionHead ruled title={words.points} />
      <Verdict gate={gate} />
      {gate.verdict === 'ask-a-person' && (
        <TextField label={words.verified} lines={3} value={verified} onChange={onVerified} />
      )}
    </>
  )
}

/** From here on, an SMS is no reminder any more. */
const MANY = 4

/** How many SMS it takes, and the signs that make it cost more. */
export function Cost({ of }: { readonly of: SmsDraft['segments'] }): ReactNode {
  const words = useWords(smsWords)
  const format = useFormat()
  const units = format.count(of.units)
  const counted =
    of.messages === 1 ? words.onlyOne(units) : words.counts(format.count(of.messages), units)
  return (
    <div className={css['cost']}>
      <output>
        <b>
          <Prose>{counted}</Prose>
        </b>{' '}
        <Prose>{words.left(format.count(of.left))}</Prose>
      </output>
      {of.foreign.length > 0 && (
        <p>
          <Prose>{words.dear(of.foreign.join(' '))}</Prose>
        </p>
      )}
      {of.messages >= MANY && (
        <p>
          <Prose>{words.long}</Prose>
        </p>
      )}
    </div>
  )
}

export function Verdict({ gate }: Pick<SmsDraft, 'gate'>): ReactNode {
  const words = useWords(smsWords)
  const format = useFormat()
  const titleOf = useFaultTitle()
  const [open, setOpen] = useState<number | null>(null)
  const title = { pass: words.passes, refuse: words.refuses, 'ask-a-person': words.asks }
  const shape = { pass: 'passed', refuse: 'refused', 'ask-a-person': 'clock' } as const
  const faults = gate.findings.map((finding, index) => ({
    number: index + 1,
    title: titleOf({ finding, number: index + 1, place: null }),
    article: finding.citations.slice(0, 1).map(citationText).join(),
    because: finding.sentence,
    ...(finding.suggestion === null ? {} : { offered: finding.suggestion }),
    can: { adopt: false, rewrite: false, remove: false },
  }))
  return (
    <>
      <StatusMark shape={shape[gate.verdict]}>{title[gate.verdict]}</StatusMark>
      <FaultList
        faults={faults}
        open={open}
        onOpen={setOpen}
        verbs={{ adopt: '', rewrite: '', remove: '' }}
        offeredLabel={words.offered}
        onAdopt={() => undefined}
        onRewrite={() => undefined}
        onRemove={() => undefined}
        passed={{ count: words.passed(format.count(gate.passed.length)), says: '' }}
      />
    </>
  )
}
