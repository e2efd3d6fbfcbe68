import type { DossierLaw } from '@quittance/contract'
import type { Answer, Explanation, Outcome } from '@quittance/kernel'
import type { Charge, Charges, ChargeStanding } from '@quittance/law'
import type { ReactNode } from 'react'
import css from '#features/assessment/charges/charges.module.css'
import { Section } from '#features/assessment/frame/Section.tsx'
import { assessmentWords, chargesWords } from '#features/assessment/words/assessment-words.ts'
import { Figure } from '#ui/figures/Figure.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { LawInFrench } from '#ui/why/LawInFrench.tsx'
import { CertaintyMark, Citations } from '#ui/why/WhyNode.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type ChargesSectionProps = {
  readonly law: DossierLaw
  readonly outcome: Outcome<Charges>
}

const standings: readonly ChargeStanding[] = ['allowed', 'judge-only', 'refused']

const shapes: Readonly<Record<ChargeStanding, StatusShape>> = {
  allowed: 'passed',
  'judge-only': 'clock',
  refused: 'locked',
}

/** What may be asked of this debtor beside the claim, what a judge alone may grant, what never. */
export function ChargesSection({ law, outcome }: ChargesSectionProps): ReactNode {
  const words = useWords(chargesWords)
  const { charges: title } = useWords(assessmentWords)
  return (
    <Section id="frais" title={title}>
      {outcome.outcome === 'answer' ? (
        <>
          <LawInFrench className={css['quiet']} />
          {standings.map((standing) => (
            <Group key={standing} law={law} outcome={outcome} standing={standing} />
          ))}
        </>
      ) : (
        <p>{words.unknownCharges}</p>
      )}
    </Section>
  )
}

type GroupProps = {
  readonly law: DossierLaw
  readonly outcome: Answer<Charges>
  readonly standing: ChargeStanding
}

function Group({ law, outcome, standing }: GroupProps): ReactNode {
  const words = useWords(chargesWords)
  const steps = outcome.explain().steps
  const charges = outcome.value.charges.filter((charge) => charge.standing === standing)
  const says = {
    allowed: words.allowedSays,
    'judge-only': words.judgeSays,
    refused: words.refusedSays,
  }[standing]
  if (charges.length === 0 && standing !== 'allowed') return null
  return (
    <section className={css['group']} aria-label={words[standing]}>
      <h3>
        {words[standing]} <span className={css['quiet']}>{says}</span>
      </h3>
      {charges.length === 0 ? (
        <p className={css['none']}>{words.noneAllowed}</p>
      ) : (
        <ul>
          {charges.map((charge) => (
            <Line
              key={charge.kind}
              charge={charge}
              because={steps.find(({ rule }) => rule === `charges/${charge.kind}`)}
              invoices={law.items.filter(({ indemnity }) => indemnity !== null).length}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type LineProps = {
  readonly charge: Charge
  readonly because: Explanation | undefined
  readonly invoices: number
}

function Line({ charge, because, invoices }: LineProps): ReactNode {
  const words = useWords(chargesWords)
  const format = useFormat()
  const why = useWhy()
  const { kind, standing, amount } = charge
  const name = words[kind]
  const sum =
    amount === null
      ? null
      : invoices > 1
        ? words.perInvoice(format.euros(amount), format.count(invoices))
        : format.euros(amount)
  return (
    <li>
      <span className={css['name']}>
        <StatusMark shape={shapes[standing]}>{''}</StatusMark>
        <Figure
          text={name}
          onWhy={
            because === undefined ? undefined : () => why({ figure: name, explanation: because })
          }
        >
          <Prose>{name}</Prose>
        </Figure>
        {sum !== null && (
          <span className={css['amount']}>
            <Prose>{sum}</Prose>
          </span>
        )}
      </span>
      {because !== undefined && (
        <>
          <span className={css['because']} lang="fr">
            <Prose>{because.sentence}</Prose>
          </span>
          <span className={css['sources']}>
            <Citations of={because.citations} />
            <CertaintyMark of={because} />
          </span>
        </>
      )}
    </li>
  )
}
