import { useQueryClient } from '@tanstack/react-query'
import type { SendingRuleView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import {
  draftOf,
  minutesOf,
  ruleOf,
  ruleSteps,
  withStepMode,
  workingDaysOf,
  type RuleDraft,
} from '#features/settings/sendings/rule-draft.ts'
import { sendingRuleWords } from '#features/settings/sendings/sending-rule-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

type Mode = SendingRuleView['mode']

/** Chooses the mode of sending and the time to take back, with the reason that stays with it. */
export function RuleForm({ of }: { readonly of: SendingRuleView }): ReactNode {
  const words = useWords(sendingRuleWords)
  const cache = useQueryClient()
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(of))
  const change = (by: Partial<RuleDraft>): void => setDraft({ ...draft, ...by })
  const sending = useSending({
    draft,
    check: (typed: RuleDraft) =>
      checked(
        {
          mailMinutes: minutesOf(typed.mail) === null ? words.minutesWrong : null,
          letterMinutes:
            typed.post === 'minutes' && minutesOf(typed.letter) === null
              ? words.minutesWrong
              : null,
          bankWorkingDays:
            typed.bank === 'limit' && workingDaysOf(typed.bankDays) === null
              ? words.bankWrong
              : null,
          reason: missing(typed.reason, words.reasonMissing),
        },
        () => typed,
      ),
    send: (typed, key) => api.sendings.setRule(ruleOf(typed), { context: { key } }),
    done: async () => {
      announce(words.saved)
      await cache.invalidateQueries({ queryKey: ['sendings'] })
    },
  })
  return (
    <SentForm of={sending} act={words.save} primary>
      <ModeField of={draft} onChange={change} />
      <StepModes of={draft} onChange={setDraft} />
      <DelayFields of={draft} onChange={change} faultAt={sending.faultAt} />
      <BankFields of={draft} onChange={change} faultAt={sending.faultAt} />
      <TextField
        label={words.reason}
        value={draft.reason}
        error={sending.faultAt('reason')}
        onChange={(reason) => change({ reason })}
      />
    </SentForm>
  )
}

type Part = {
  readonly of: RuleDraft
  readonly onChange: (by: Partial<RuleDraft>) => void
}

function ModeField({ of, onChange }: Part): ReactNode {
  const words = useWords(sendingRuleWords)
  return (
    <ChoiceField<Mode>
      label={words.mode}
      value={of.mode}
      onChange={(mode) => onChange({ mode })}
      options={[
        { value: 'manual', text: words.manual, says: words.manualSays },
        { value: 'to-confirm', text: words.toConfirm, says: words.toConfirmSays },
        { value: 'automatic', text: words.automatic, says: words.automaticSays },
      ]}
    />
  )
}

function StepModes(props: {
  readonly of: RuleDraft
  readonly onChange: (draft: RuleDraft) => void
}): ReactNode {
  const words = useWords(sendingRuleWords)
  return (
    <FieldGroup title={words.steps}>
      {ruleSteps.map((step) => (
        <SelectField<Mode | 'same'>
          key={step}
          label={words[step]}
          {...(step === 'formal-notice' ? { help: words.noticeHelp } : {})}
          value={props.of.stepModes[step] ?? 'same'}
          onChange={(mode) =>
            props.onChange(withStepMode(props.of, step, mode === 'same' ? null : mode))
          }
          choices={[
            { value: 'same', text: words.sameMode },
            { value: 'manual', text: words.manual },
            { value: 'to-confirm', text: words.toConfirm },
            { value: 'automatic', text: words.automatic },
          ]}
        />
      ))}
    </FieldGroup>
  )
}

function DelayFields({
  of,
  onChange,
  faultAt,
}: Part & { readonly faultAt: (path: string) => string | undefined }): ReactNode {
  const words = useWords(sendingRuleWords)
  return (
    <FieldGroup title={words.delay}>
      <TextField
        label={words.mail}
        help={words.mailHelp}
        value={of.mail}
        error={faultAt('mailMinutes')}
        onChange={(mail) => onChange({ mail })}
      />
      <ChoiceField<RuleDraft['post']>
        label={words.post}
        value={of.post}
        onChange={(post) => onChange({ post })}
        options={[
          { value: 'batch', text: words.untilBatch, says: words.untilBatchSays },
          { value: 'minutes', text: words.minutes, says: words.minutesSays },
        ]}
      />
      {of.post === 'minutes' && (
        <TextField
          label={words.letterMinutes}
          value={of.letter}
          error={faultAt('letterMinutes')}
          onChange={(letter) => onChange({ letter })}
        />
      )}
    </FieldGroup>
  )
}

/** How old the last bank statement may be for a demand to leave. */
function BankFields({
  of,
  onChange,
  faultAt,
}: Part & { readonly faultAt: (path: string) => string | undefined }): ReactNode {
  const words = useWords(sendingRuleWords)
  return (
    <FieldGroup title={words.bank}>
      <ChoiceField<RuleDraft['bank']>
        label={words.bankAge}
        value={of.bank}
        onChange={(bank) => onChange({ bank })}
        options={[
          { value: 'limit', text: words.bankLimit, says: words.bankLimitSays },
          { value: 'none', text: words.bankNone, says: words.bankNoneSays },
        ]}
      />
      {of.bank === 'limit' && (
        <TextField
          label={words.bankDays}
          help={words.bankDaysHelp}
          value={of.bankDays}
          error={faultAt('bankWorkingDays')}
          onChange={(bankDays) => onChange({ bankDays })}
        />
      )}
    </FieldGroup>
  )
}
