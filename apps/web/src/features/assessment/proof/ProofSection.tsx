import type { AdverseFact, DossierLaw, DossierView, ExhibitView } from '@quittance/contract'
import type { Answer, Outcome } from '@quittance/kernel'
import type { Writing } from '@quittance/law'
import type { ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import { exhibitWords } from '#app/law/words/law-words.ts'
import { AdverseFacts } from '#features/assessment/proof/AdverseFacts.tsx'
import { ExhibitWorth } from '#features/assessment/proof/ExhibitWorth.tsx'
import css from '#features/assessment/proof/proof.module.css'
import { Section } from '#features/assessment/frame/Section.tsx'
import { assessmentWords, proofWords } from '#features/assessment/words/assessment-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { LawInFrench } from '#ui/why/LawInFrench.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type ProofSectionProps = {
  readonly dossier: DossierView
  readonly law: DossierLaw
  readonly outcome: Outcome<Writing>
  readonly onDescribe: (exhibit: ExhibitView) => void
  readonly onWeigh: (dispute: AdverseFact) => void
  readonly onAttach: () => void
}

/** The proof gauge: what is required, what each exhibit is worth, what lacks, what speaks against. */
export function ProofSection(props: ProofSectionProps): ReactNode {
  const { dossier, law, outcome, onDescribe, onWeigh, onAttach } = props
  const words = useWords(proofWords)
  const { proof: title } = useWords(assessmentWords)
  return (
    <Section id="preuve" title={title}>
      {outcome.outcome === 'answer' && <Standing law={law} outcome={outcome} />}
      <h3 className={css['head']}>{words.exhibits}</h3>
      {dossier.exhibits.length === 0 ? (
        <p className={css['empty']}>
          <Prose>{words.noExhibit}</Prose>
        </p>
      ) : (
        <ul className={css['exhibits']}>
          {dossier.exhibits.map((exhibit) => (
            <ExhibitWorth
              key={exhibit.id}
              exhibit={exhibit}
              writing={law.writing}
              outcome={outcome}
              onDescribe={() => onDescribe(exhibit)}
            />
          ))}
        </ul>
      )}
      <div className={css['sides']}>
        <Missing dossier={dossier} outcome={outcome} onAttach={onAttach} />
        <AdverseFacts dossier={dossier} facts={law.adverse} onWeigh={onWeigh} />
      </div>
    </Section>
  )
}

type StandingProps = { readonly law: DossierLaw; readonly outcome: Answer<Writing> }

const scale = ['unproved', 'beginning-of-proof', 'proved'] as const

function Standing({ law, outcome }: StandingProps): ReactNode {
  const words = useWords(proofWords)
  const worth = useWords(exhibitWords)
  const format = useFormat()
  const why = useWhy()
  const { standing, threshold, writingRequired, retainedAmount } = outcome.value
  const { against } = law.writing.document
  const because = outcome.explain()
  const required = because.steps.find(({ rule }) => rule === 'proof/writing-required')
  const standard = writingRequired
    ? words.writingRequired(format.euros(threshold))
    : against === 'merchant-commercial-act'
      ? words.freeMerchant
      : words.freeAmount(format.euros(threshold))
  const short = writingRequired ? worth.required : worth.free
  return (
    <dl className={css['standing']}>
      <div>
        <dt>{words.standard}</dt>
        <dd>
          <Figure
            text={short}
            size="sheet"
            onWhy={
              required === undefined
                ? undefined
                : () => why({ figure: short, explanation: required })
            }
          />
          <p className={css['quiet']}>
            <Prose>{standard}</Prose>
          </p>
        </dd>
      </div>
      <div>
        <dt>{words.standing}</dt>
        <dd>
          <Figure
            text={worth[standing]}
            size="sheet"
            onWhy={() => why({ figure: words.standingWhy(worth[standing]), explanation: because })}
          />
          <p className={css['quiet']}>
            {retainedAmount !== null && (
              <Prose>{words.retained(format.euros(retainedAmount))}</Prose>
            )}{' '}
            <OutcomeMark certainty={outcome.certainty} because={because} />
          </p>
        </dd>
      </div>
      <div className={css['gauge']}>
        <dt className={css['aloud']}>{words.gauge}</dt>
        <dd>
          <ol>
            {scale.map((step) => (
              <li
                key={step}
                aria-current={step === standing ? 'step' : undefined}
                className={isReached(step, standing) ? css['reached'] : undefined}
              >
                <Prose>{worth[step]}</Prose>
              </li>
            ))}
          </ol>
        </dd>
      </div>
    </dl>
  )
}

/** The first step of the scale is where every claim starts: nothing is reached there. */
function isReached(step: (typeof scale)[number], standing: (typeof scale)[number]): boolean {
  const at = scale.indexOf(step)
  return at > 0 && at <= scale.indexOf(standing)
}

type MissingProps = Pick<ProofSectionProps, 'dossier' | 'outcome' | 'onAttach'>

/** What no exhibit carries yet, and what the law says would strengthen those there are. */
function Missing({ dossier, outcome, onAttach }: MissingProps): ReactNode {
  const words = useWords(proofWords)
  const say = useSaid()
  const steps = outcome.outcome === 'answer' ? outcome.value.toStrengthen : []
  const { missing } = dossier.proof
  return (
    <section aria-label={words.missing}>
      <h3 className={css['head']}>{words.missing}</h3>
      {steps.length === 0 && missing.length === 0 ? (
        <p className={css['quiet']}>{words.nothingMissing}</p>
      ) : (
        <ul className={css['missing']}>
          {missing.map((one) => (
            <li key={one.fr}>
              <Prose>{say(one)}</Prose>
            </li>
          ))}
          {steps.map(({ step, sentence }) => (
            <li key={step} lang="fr">
              <Prose>{sentence}</Prose>
            </li>
          ))}
        </ul>
      )}
      {steps.length > 0 && <LawInFrench className={css['quiet']} />}
      <ActButton small icon="upload" keyName="i" onAct={onAttach}>
        {words.attach}
      </ActButton>
    </section>
  )
}
