import { useQueryClient } from '@tanstack/react-query'
import type { TemplatesView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { SmsTemplatePreview } from '#features/outreach/templates/sms/SmsTemplatePreview.tsx'
import { SmsWords } from '#features/outreach/templates/sms/SmsWords.tsx'
import { useSmsTemplate } from '#features/outreach/templates/sms/use-sms-template.ts'
import { Verdict } from '#features/outreach/sms/SmsEditor.tsx'
import { isOf, type SmsChoice } from '#features/outreach/templates/TemplateList.tsx'
import { PublishActs } from '#features/outreach/templates/TemplatePanel.tsx'
import { TemplateVersions } from '#features/outreach/templates/TemplateVersions.tsx'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWords } from '#words/use-words.ts'

export type SmsTemplateEditorProps = {
  readonly head: ReactNode
  /** Every letter and SMS, to go to another. */
  readonly list: ReactNode
  readonly of: TemplatesView['sms']
  readonly choice: SmsChoice
}

/** The words of one step by SMS, the SMS that they give, what it costs, and what the gate says. */
export function SmsTemplateEditor({ head, list, of, choice }: SmsTemplateEditorProps): ReactNode {
  const words = useWords(templatesWords)
  const cache = useQueryClient()
  const versions = of.versions.filter((one) => isOf(one, choice))
  const house = of.house.find((one) => isOf(one, choice))?.text ?? ''
  const [dossierId, setDossierId] = useState<string | null>(null)
  const kept = versions.filter(({ withdrawn }) => withdrawn === null)
  const start = kept.find(({ inForce }) => inForce) ?? kept[0]
  const draft = useSmsTemplate(start?.text ?? house, choice, dossierId)
  const composed = draft.check?.composed ?? null
  const isLawful =
    composed !== null && composed.gate.verdict !== 'refuse' && composed.tooLong === null
  return (
    <Page
      head={head}
      sideSize="widest"
      sideLabel={words.points}
      keys={<KeyStrip keys={[]} />}
      side={
        composed === null ? (
          <StatusMark shape="refused">{words.smsNotComposed}</StatusMark>
        ) : (
          <div
            className={css['judged']}
            data-verdict={draft.judging ? 'judging' : composed.gate.verdict}
          >
            <Verdict gate={composed.gate} />
          </div>
        )
      }
    >
      <div className={css['columns']}>
        <Sheet title={words.list}>{list}</Sheet>
        <Sheet title={words.words}>
          <SmsWords draft={draft} fields={of.fields} />
          <div className={css['start']}>
            <ActButton small onAct={() => draft.write(house)}>
              {words.smsStart}
            </ActButton>
          </div>
          <PublishActs
            save={async () => await api.templates.saveSms({ ...choice, text: draft.text })}
            emptyWords={draft.isWritten ? null : words.smsEmpty}
            isLawful={isLawful && !draft.judging}
            inForce={versions.find(({ inForce }) => inForce)?.id ?? null}
            onDone={async () => await cache.invalidateQueries({ queryKey: ['templates'] })}
          />
        </Sheet>
        <SmsTemplatePreview draft={draft} dossierId={dossierId} onCase={setDossierId} />
        <TemplateVersions of={versions} onReuse={({ text }) => draft.write(text)} />
      </div>
    </Page>
  )
}
