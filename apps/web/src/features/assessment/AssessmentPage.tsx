import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DossierLaw, DossierView } from '@quittance/contract'
import { cents, earlierDay, subtractCents, type Day } from '@quittance/kernel'
import { useMemo, useState, type ReactNode } from 'react'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import { ChargesSection } from '#features/assessment/charges/ChargesSection.tsx'
import { ClaimSection } from '#features/assessment/claim/ClaimSection.tsx'
import { Answers } from '#features/assessment/frame/Answers.tsx'
import css from '#features/assessment/frame/frame.module.css'
import { ReplayBar } from '#features/assessment/frame/ReplayBar.tsx'
import { useShortAnswers } from '#features/assessment/frame/use-short-answers.ts'
import { LimitationSection } from '#features/assessment/limitation/LimitationSection.tsx'
import {
  noTrial,
  settled,
  type Trial,
  type TrialChange,
} from '#features/assessment/limitation/trial.ts'
import { OptionsSection } from '#features/assessment/options/OptionsSection.tsx'
import { partiesOf, type ChosenParties } from '#features/assessment/options/parties.ts'
import { AssessmentPanels, type OpenPanel } from '#features/assessment/panels/AssessmentPanels.tsx'
import { ProofSection } from '#features/assessment/proof/ProofSection.tsx'
import { answersOf } from '#features/assessment/reading/law-answers.ts'
import { lawQuery } from '#app/law/forgotten/law-query.ts'
import { useReplay, type Replay } from '#features/assessment/reading/use-replay.ts'
import { StatementSection } from '#features/assessment/statement/StatementSection.tsx'
import { useAssessmentKeys } from '#features/assessment/use-assessment-keys.ts'
import { assessmentWords } from '#features/assessment/words/assessment-words.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** « Analyse »: what the law answers about a dossier, question by question, on any day. */
export function AssessmentPage(): ReactNode {
  const id = useAddressId('dossierId')
  const read = useQuery(dossierQuery(id))
  if (read.data === undefined) {
    return (
      <Page>
        <Reading of={read} rows={12}>
          {() => null}
        </Reading>
      </Page>
    )
  }
  return <Assessment key={id} dossier={read.data} />
}

function Assessment({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(assessmentWords)
  const today = dossier.assessment.asOf
  const replay = useReplay(dossier.id, today)
  const now = useQuery(lawQuery(dossier.id, today))
  const law = useQuery({
    ...lawQuery(dossier.id, replay.asOf),
    placeholderData: keepPreviousData,
  })
  const [panel, setPanel] = useState<OpenPanel | null>(null)
  const [trial, setTrial] = useState<Trial | null>(null)
  const [payment, setPayment] = useState(false)
  const keys = useAssessmentKeys({
    dossierId: dossier.id,
    onNote: () => setPanel({ kind: 'note' }),
    onTry: () => setTrial(trial === null ? noTrial : null),
    onPayment: () => setPayment(!payment),
    onAttach: () => setPanel({ kind: 'attach' }),
  })
  const [shown, current] = [law.data, now.data].map((one) => one?.statement.totalCents)
  const rateLacks = [law.data, now.data].some(lacksRate)
  const late = replay.day !== null && law.data?.asOf !== replay.day.toString()
  return (
    <Page keys={<KeyStrip keys={keys} />}>
      <PageHeader
        crumbs={[
          { text: words.dossiers, href: paths.dossiers() },
          { text: dossier.reference, href: paths.dossier(dossier.id) },
          { text: words.title },
        ]}
        tools={<SearchEverywhere />}
        title={words.title}
        says={<Prose>{words.says(debtorTitle(dossier), dossier.creditor.name)}</Prose>}
      />
      <ReplayBar
        replay={replay}
        first={firstDay(dossier)}
        lastDay={lastDayOf(now.data)}
        difference={
          shown === undefined || current === undefined || rateLacks
            ? null
            : subtractCents(cents(shown), cents(current))
        }
        rateLacks={rateLacks}
        counting={late}
      />
      <Reading of={law} rows={14}>
        {(facts) => (
          <Sections
            dossier={dossier}
            law={facts}
            late={late}
            replay={replay}
            trial={trial}
            onTrial={setTrial}
            payment={payment}
            onPayment={setPayment}
            onPanel={setPanel}
          />
        )}
      </Reading>
      {law.data !== undefined && (
        <AssessmentPanels
          dossier={dossier}
          law={law.data}
          open={panel}
          onClose={() => setPanel(null)}
        />
      )}
    </Page>
  )
}

type SectionsProps = {
  readonly dossier: DossierView
  readonly law: DossierLaw
  /** True while the answers shown are still those of another day. */
  readonly late: boolean
  readonly replay: Replay
  readonly trial: Trial | null
  readonly onTrial: (trial: Trial | null) => void
  readonly payment: boolean
  readonly onPayment: (open: boolean) => void
  readonly onPanel: (panel: OpenPanel) => void
}

function Sections(props: SectionsProps): ReactNode {
  const { dossier, law, late, replay, trial, onTrial, payment, onPayment, onPanel } = props
  const [chosen, setChosen] = useState<ChosenParties>({})
  const answers = useMemo(() => answersOf(law), [law])
  const parties = partiesOf(law.route.document, chosen)
  const short = useShortAnswers({ dossierId: dossier.id, law, answers, parties })
  const keep = (change: TrialChange): void => {
    const onDone = (): void => {
      const left = trial === null ? null : settled(trial, change)
      onTrial(left === null || isEmpty(left) ? null : left)
    }
    if (change.kind === 'added') onPanel({ kind: 'note', event: change.event, onDone })
    else if (change.noted === null) return
    else if (change.kind === 'removed') {
      onPanel({ kind: 'withdraw', event: change.noted, onDone })
    } else onPanel({ kind: 'note', event: change.event, replaces: change.noted, onDone })
  }
  return (
    <div className={css['sections']} aria-busy={late}>
      <Answers of={short} />
      <ClaimSection law={law} outcome={answers.conditions} />
      <LimitationSection
        parties={parties}
        dossier={dossier}
        law={law}
        replay={replay}
        trial={trial}
        onTrial={onTrial}
        onNote={() => onPanel({ kind: 'note' })}
        onKeep={keep}
        onWithdraw={(event) => onPanel({ kind: 'withdraw', event })}
      />
      <ProofSection
        dossier={dossier}
        law={law}
        outcome={answers.writing}
        onDescribe={(exhibit) => onPanel({ kind: 'describe', exhibit })}
        onWeigh={(dispute) => onPanel({ kind: 'weigh', dispute })}
        onAttach={() => onPanel({ kind: 'attach' })}
      />
      <StatementSection
        dossier={dossier}
        law={law}
        answers={answers.items}
        replay={replay}
        trying={payment}
        onTrying={onPayment}
        onRecord={(known) => onPanel({ kind: 'payment', known })}
      />
      <ChargesSection law={law} outcome={answers.charges} />
      <OptionsSection
        dossier={dossier}
        law={law}
        parties={parties}
        onParties={(more) => setChosen({ ...chosen, ...more })}
      />
    </div>
  )
}

/** True where some of the interest waits for a rate: totals cannot be compared. */
function lacksRate(law: DossierLaw | undefined): boolean {
  return law?.statement.lines.some(({ tags }) => tags.includes('rate-unknown')) ?? false
}

function isEmpty({ added, changed, removed }: Trial): boolean {
  return added.length === 0 && removed.length === 0 && Object.keys(changed).length === 0
}

/** The day from which something of the claim existed. */
function firstDay({ items, assessment }: DossierView): Day {
  return items.map(({ issuedOn }) => dayOf(issuedOn)).reduce(earlierDay, dayOf(assessment.asOf))
}

function lastDayOf(law: DossierLaw | undefined): Day | null {
  if (law === undefined) return null
  const { sureLimitation } = answersOf(law)
  const lastDay = sureLimitation.outcome === 'answer' ? sureLimitation.value.lastDay : null
  return lastDay === null ? null : dayOf(lastDay)
}
