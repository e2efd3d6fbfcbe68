import type { DossierLaw, DossierView } from '@quittance/contract'
import { answerRoute, questionFor, type Route } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { ActEffects } from '#features/assessment/options/ActEffects.tsx'
import css from '#features/assessment/options/options.module.css'
import {
  whyNoneFits,
  withParties,
  type ChosenParties,
  type Parties,
} from '#features/assessment/options/parties.ts'
import { PartyFields } from '#features/assessment/options/PartyFields.tsx'
import { RouteCard } from '#features/assessment/options/RouteCard.tsx'
import { Section } from '#features/assessment/frame/Section.tsx'
import { assessmentWords, optionsWords } from '#features/assessment/words/assessment-words.ts'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type OptionsSectionProps = {
  readonly dossier: DossierView
  readonly law: DossierLaw
  readonly parties: Parties
  readonly onParties: (chosen: ChosenParties) => void
}

/** The routes to court with their reasons, then what an act would change. */
export function OptionsSection(props: OptionsSectionProps): ReactNode {
  const { dossier, law, parties, onParties } = props
  const words = useWords(optionsWords)
  const { options: title } = useWords(assessmentWords)
  const facts = useMemo(() => withParties(law.route.document, parties), [law, parties])
  const outcome = useMemo(() => answerRoute(facts), [facts])
  const nothingLeft = law.route.document.amount === undefined
  return (
    <Section
      id="voies"
      title={title}
      aside={
        outcome.outcome === 'answer' && (
          <OutcomeMark certainty={outcome.certainty} because={outcome.explain()} />
        )
      }
    >
      {nothingLeft ? (
        <p className={css['says']}>{words.nothingLeft}</p>
      ) : (
        <>
          <PartyFields dossier={dossier} law={law} parties={parties} onParties={onParties} />
          {outcome.outcome === 'answer' && outcome.value.recommended === null && (
            <p className={css['says']}>
              <Prose>{`${words.noneFits}. ${words[whyNoneFits(facts)]}`}</Prose>
            </p>
          )}
          {outcome.outcome === 'answer' && (
            <ul className={css['routes']}>
              {fitsFirst(outcome.value.routes, outcome.value.recommended).map((route) => (
                <RouteCard
                  key={route.id}
                  route={route}
                  fits={route.id === outcome.value.recommended}
                  because={outcome
                    .explain()
                    .steps.find(({ rule }) => rule === `procedure/${route.id}`)}
                />
              ))}
            </ul>
          )}
          {outcome.outcome === 'needs-facts' && <Asked missing={outcome.missing} />}
        </>
      )}
      <ActEffects law={law} />
    </Section>
  )
}

/** The route that fits, the open ones, the closed ones. */
function fitsFirst(routes: readonly Route[], fits: Route['id'] | null): readonly Route[] {
  const rank = ({ id, open }: Route): number => (id === fits ? 0 : open ? 1 : 2)
  return routes.toSorted((one, other) => rank(one) - rank(other))
}

function Asked({ missing }: { readonly missing: readonly string[] }): ReactNode {
  const say = useSaid()
  return (
    <ul className={css['asked']}>
      {missing.map((path) => {
        const question = questionFor(path, 'route')
        return (
          <li key={path}>
            <StatusMark shape="unknown">{question === null ? path : say(question)}</StatusMark>
          </li>
        )
      })}
    </ul>
  )
}
