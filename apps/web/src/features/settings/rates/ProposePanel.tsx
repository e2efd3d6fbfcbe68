import type { MissingRateView, ProposeRateInput } from '@quittance/contract'
import type { RateHundredths } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import forms from '#app/forms/forms.module.css'
import { RateField } from '#app/forms/RateField.tsx'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending, type Sending } from '#app/forms/use-sending.ts'
import { rateNames, useHalfYear } from '#app/law/rates/rate-names.ts'
import { useReadRatesAgain } from '#app/law/rates/rates-queries.ts'
import { ratesWords, type RatesWords } from '#features/settings/rates/rates-words.ts'
import css from '#features/settings/rates/rates.module.css'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** A rate as typed; the paths of its values are those of the API. */
type RateDraft = {
  readonly privateHundredths: RateHundredths | null
  readonly otherHundredths: RateHundredths | null
  readonly ecbHundredths: RateHundredths | null
  readonly source: string
  readonly reference: string
}

const blank: RateDraft = {
  privateHundredths: null,
  otherHundredths: null,
  ecbHundredths: null,
  source: '',
  reference: '',
}

export type ProposePanelProps = { readonly of: MissingRateView; readonly onClose: () => void }

/** The rate of a half-year, copied from its source, for another person to read again. */
export function ProposePanel({ of, onClose }: ProposePanelProps): ReactNode {
  const words = useWords(ratesWords)
  const names = useWords(rateNames)
  const halfYear = useHalfYear()
  const readAgain = useReadRatesAgain()
  const [draft, setDraft] = useState(blank)
  const change = (by: Partial<RateDraft>): void => setDraft({ ...draft, ...by })
  const sending = useSending({
    draft,
    check: (typed: RateDraft) => checked(faultsOf(of, typed, words), () => inputOf(of, typed)),
    send: (input, key) => api.rates.propose(input, { context: { key } }),
    done: async () => {
      onClose()
      await readAgain()
    },
  })
  const title = words.proposeTitle(names[of.series], halfYear(of.halfYear))
  return (
    <Panel
      label={title}
      head={
        <h2>
          <Prose>{title}</Prose>
        </h2>
      }
      onClose={onClose}
    >
      <div className={`${css['stack'] ?? ''} ${css['panel'] ?? ''}`}>
        <p className={css['says']}>
          <Prose>{words.proposeSays}</Prose>
        </p>
        <SentForm of={sending} act={words.propose}>
          <Figures of={of} draft={draft} change={change} faultAt={sending.faultAt} />
          <TextField
            label={words.sourceLabel}
            help={words.sourceHelp}
            value={draft.source}
            error={sending.faultAt('source')}
            onChange={(source) => change({ source })}
          />
          <TextField
            label={words.referenceLabel}
            help={words.referenceHelp}
            value={draft.reference}
            error={sending.faultAt('reference')}
            onChange={(reference) => change({ reference })}
          />
        </SentForm>
      </div>
    </Panel>
  )
}

type FiguresProps = {
  readonly of: MissingRateView
  readonly draft: RateDraft
  readonly change: (by: Partial<RateDraft>) => void
  readonly faultAt: Sending['faultAt']
}

function Figures({ of, draft, change, faultAt }: FiguresProps): ReactNode {
  const words = useWords(ratesWords)
  if (of.series === 'ecb') {
    return (
      <RateField
        label={words.ecbRate}
        value={draft.ecbHundredths}
        error={faultAt('ecbHundredths')}
        onChange={(ecbHundredths) => change({ ecbHundredths })}
      />
    )
  }
  return (
    <div className={forms['pair']}>
      <RateField
        label={words.private}
        help={words.privateHelp}
        value={draft.privateHundredths}
        error={faultAt('privateHundredths')}
        onChange={(privateHundredths) => change({ privateHundredths })}
      />
      <RateField
        label={words.other}
        help={words.otherHelp}
        value={draft.otherHundredths}
        error={faultAt('otherHundredths')}
        onChange={(otherHundredths) => change({ otherHundredths })}
      />
    </div>
  )
}

function faultsOf({ series }: MissingRateView, draft: RateDraft, words: RatesWords) {
  const needed = (rate: RateHundredths | null) => (rate === null ? words.noRate : null)
  return {
    ...(series === 'ecb'
      ? { ecbHundredths: needed(draft.ecbHundredths) }
      : {
          privateHundredths: needed(draft.privateHundredths),
          otherHundredths: needed(draft.otherHundredths),
        }),
    source: missing(draft.source, words.noSource),
    reference: missing(draft.reference, words.noReference),
  }
}

function inputOf({ series, halfYear }: MissingRateView, draft: RateDraft): ProposeRateInput {
  const { source, reference } = draft
  return series === 'ecb'
    ? { series, halfYear, source, reference, ecbHundredths: draft.ecbHundredths ?? 0 }
    : {
        series,
        halfYear,
        source,
        reference,
        privateHundredths: draft.privateHundredths ?? 0,
        otherHundredths: draft.otherHundredths ?? 0,
      }
}
