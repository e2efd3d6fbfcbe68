import { parseDay, parseRate, rateText } from '@quittance/kernel'
import type { InterestDocument } from '@quittance/law'
import type { ReactNode } from 'react'
import { RateField } from '#app/forms/RateField.tsx'
import { interestWords } from '#features/tools/interest/words/interest-words.ts'
import { Fact } from '#features/tools/tool/Fact.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { useWords } from '#words/use-words.ts'

type Regime = NonNullable<InterestDocument['regime']>

export type RegimeFieldsProps = {
  readonly facts: InterestDocument
  readonly onChange: (facts: InterestDocument) => void
}

/** By which rule interest runs, and what each rule asks. */
export function RegimeFields({ facts, onChange }: RegimeFieldsProps): ReactNode {
  const words = useWords(interestWords)
  const { regime = {}, enforceableOn } = facts
  const put = (by: Regime): void => onChange({ ...facts, regime: by })
  return (
    <>
      <Fact path="regime">
        <ChoiceField
          label={words.regime}
          value={regime.kind ?? null}
          onChange={(kind) => onChange({ ...facts, regime: { kind }, enforceableOn: undefined })}
          options={[
            { value: 'late-payment', text: words.latePayment, says: words.latePaymentSays },
            { value: 'legal', text: words.legal, says: words.legalSays },
            { value: 'contractual', text: words.contractual, says: words.contractualSays },
            { value: 'public-buyer', text: words.publicBuyer, says: words.publicBuyerSays },
          ]}
        />
      </Fact>
      {regime.kind === 'late-payment' && <PenaltyRate regime={regime} onChange={put} />}
      {regime.kind === 'legal' && (
        <Fact path="regime.creditor">
          <ChoiceField
            label={words.creditor}
            value={regime.creditor ?? null}
            onChange={(creditor) => put({ ...regime, creditor })}
            options={[
              { value: 'other', text: words.other },
              { value: 'private-individual', text: words.privateIndividual },
            ]}
          />
        </Fact>
      )}
      {regime.kind === 'contractual' && (
        <Fact path="regime.annualRate">
          <RateField
            label={words.rate}
            value={regime.annualRate === undefined ? null : parseRate(regime.annualRate)}
            onChange={(rate) =>
              put({ ...regime, annualRate: rate === null ? undefined : rateText(rate) })
            }
          />
        </Fact>
      )}
      {(regime.kind === 'legal' || enforceableOn !== undefined) && (
        <Fact path="enforceableOn">
          <DayField
            label={words.enforceableOn}
            help={words.enforceableOnHelp}
            optional
            value={enforceableOn === undefined ? null : parseDay(enforceableOn)}
            onChange={(on) => onChange({ ...facts, enforceableOn: on?.toString() })}
          />
        </Fact>
      )}
    </>
  )
}

type PenaltyRateProps = { readonly regime: Regime; readonly onChange: (by: Regime) => void }

/** No rate yet: no question takes it, so that the law is not asked with another rate meanwhile. */
const NO_RATE = ''

/** What the contract says of penalties: nothing, three times the legal rate, or a rate. */
function PenaltyRate({ regime, onChange }: PenaltyRateProps): ReactNode {
  const words = useWords(interestWords)
  const { contractRate } = regime
  const said =
    contractRate === undefined ? 'silent' : contractRate === 'legal-x3' ? 'floor' : 'other'
  return (
    <>
      <Fact path="regime.contractRate">
        <SelectField
          label={words.contractRate}
          value={said}
          choices={[
            { value: 'silent', text: words.contractSilent },
            { value: 'floor', text: words.contractFloor },
            { value: 'other', text: words.contractOther },
          ]}
          onChange={(chosen) =>
            onChange({
              kind: 'late-payment',
              ...(chosen === 'floor' && { contractRate: 'legal-x3' as const }),
              ...(chosen === 'other' && { contractRate: NO_RATE }),
            })
          }
        />
      </Fact>
      {said === 'other' && contractRate !== undefined && (
        <RateField
          label={words.rate}
          value={contractRate === NO_RATE ? null : parseRate(contractRate)}
          onChange={(rate) =>
            onChange({ ...regime, contractRate: rate === null ? NO_RATE : rateText(rate) })
          }
        />
      )}
    </>
  )
}
