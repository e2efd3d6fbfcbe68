import { parseDay } from '@quittance/kernel'
import { claimNatures, type ClaimNature, type LimitationDocument } from '@quittance/law'
import type { ReactNode } from 'react'
import { WholeField } from '#features/tools/deadline/WholeField.tsx'
import css from '#features/tools/limitation/limitation.module.css'
import { limitationWords, natureWords } from '#features/tools/limitation/words/limitation-words.ts'
import { Fact } from '#features/tools/tool/Fact.tsx'
import type { ToolFacts } from '#features/tools/tool/use-facts.ts'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { useWords } from '#words/use-words.ts'

type Claim = NonNullable<LimitationDocument['claim']>

export type LimitationFormProps = { readonly of: ToolFacts<LimitationDocument> }

/** What is owed, by whom, and from when the period runs. */
export function LimitationForm({ of }: LimitationFormProps): ReactNode {
  const words = useWords(limitationWords)
  const natures = useWords(natureWords)
  const { typed, change } = of
  const { claim = {} } = typed
  const put = (by: Partial<Claim>): void => change({ ...typed, claim: { ...claim, ...by } })
  return (
    <>
      <Fact path="claim.nature">
        <SelectField<ClaimNature>
          label={words.nature}
          value={claim.nature ?? ''}
          unchosen={words.natureUnchosen}
          choices={claimNatures.map((value) => ({ value, text: natures[value] }))}
          onChange={(nature) => put({ nature })}
        />
      </Fact>
      <Fact path="claim.creditorIs">
        <ChoiceField
          label={words.creditorIs}
          inline
          value={claim.creditorIs ?? null}
          onChange={(creditorIs) => put({ creditorIs })}
          options={[
            { value: 'professional', text: words.professional },
            { value: 'private-individual', text: words.privateCreditor },
          ]}
        />
      </Fact>
      <Fact path="claim.debtorIs">
        <ChoiceField
          label={words.debtorIs}
          value={claim.debtorIs ?? null}
          onChange={(debtorIs) => put({ debtorIs })}
          options={[
            { value: 'professional', text: words.professional },
            { value: 'consumer', text: words.consumer },
            { value: 'private-individual', text: words.privateDebtor },
          ]}
        />
      </Fact>
      <Days of={of} />
    </>
  )
}

function Days({ of }: LimitationFormProps): ReactNode {
  const words = useWords(limitationWords)
  const shared = useWords(toolsWords)
  const { typed, change, refused } = of
  const { claim = {} } = typed
  const errorAt = (path: string): string | undefined =>
    refused.includes(path) ? shared.notCounted : undefined
  return (
    <>
      <Fact path="startsOn">
        <DayField
          label={words.startsOn}
          help={startHelp(claim, words)}
          value={typed.startsOn === undefined ? null : parseDay(typed.startsOn)}
          onChange={(on) => change({ ...typed, startsOn: on?.toString() })}
          error={errorAt('startsOn')}
        />
      </Fact>
      <Fact path="asOf">
        <DayField
          label={words.asOf}
          value={typed.asOf === undefined ? null : parseDay(typed.asOf)}
          onChange={(on) => change({ ...typed, asOf: on?.toString() })}
          error={errorAt('asOf')}
        />
      </Fact>
      <details
        className={css['more']}
        open={claim.bornOn !== undefined || mayPredateTheLaw(typed) || undefined}
      >
        <summary>{shared.moreFacts}</summary>
        <Fact path="claim.bornOn">
          <DayField
            label={words.bornOn}
            help={words.bornOnHelp}
            optional
            value={claim.bornOn === undefined ? null : parseDay(claim.bornOn)}
            onChange={(on) => change({ ...typed, claim: { ...claim, bornOn: on?.toString() } })}
            error={errorAt('claim.bornOn')}
          />
        </Fact>
        <Fact path="claim.earlierLawYears">
          <WholeField
            label={words.earlierLawYears}
            help={words.earlierLawYearsHelp}
            optional
            value={claim.earlierLawYears}
            unreadable={words.notWhole}
            onChange={(earlierLawYears) =>
              change({ ...typed, claim: { ...claim, earlierLawYears } })
            }
            error={errorAt('claim.earlierLawYears')}
          />
        </Fact>
      </details>
    </>
  )
}

/** A period as old as this may have started under a law that nobody read here. */
function mayPredateTheLaw({ claim = {}, startsOn = '' }: LimitationDocument): boolean {
  return claim.earlierLawYears !== undefined || (startsOn !== '' && startsOn < '2008-06-19')
}

/** Which day to give, by what is owed. */
function startHelp({ nature, debtorIs }: Claim, words: (typeof limitationWords)['fr']): string {
  switch (nature) {
    case 'consumer-credit':
      return words.startsOnCredit
    case 'residential-rent':
    case 'commercial-rent':
    case 'maintenance':
      return words.startsOnInstalment
    case 'invoice':
    case 'services':
    case 'works':
      return debtorIs === 'professional' ? words.startsOnHelp : words.startsOnConsumer
    case 'sale':
    case 'loan':
    case 'insurance-premium':
    case 'wages':
    case 'carriage':
    case 'telecom':
    case 'bill-of-exchange':
    case 'enforceable-title':
    case 'other':
    case undefined:
      return words.startsOnHelp
  }
}
