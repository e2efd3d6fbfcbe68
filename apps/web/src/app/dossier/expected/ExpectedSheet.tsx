import { useQuery } from '@tanstack/react-query'
import type { DossierExpected, DossierView, ExpectedView, PlanView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { ExpectedMark } from '#app/dossier/expected/ExpectedMark.tsx'
import { expectedQuery } from '#app/dossier/expected/expected-queries.ts'
import { expectedWords } from '#app/dossier/expected/expected-words.ts'
import css from '#app/dossier/expected/expected.module.css'
import { KnownPanel } from '#app/dossier/expected/KnownPanel.tsx'
import { PlanPanel } from '#app/dossier/expected/PlanPanel.tsx'
import { PlanStands, StopButtons } from '#app/dossier/expected/PlanStands.tsx'
import { StopPanel, type StopGround } from '#app/dossier/expected/StopPanel.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Open = 'plan' | 'known' | StopGround

/** « Paiements attendus »: promises and instalments of a dossier, what met each, why it stands there. */
export function ExpectedSheet({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(expectedWords)
  const format = useFormat()
  const { member } = useSignedIn()
  const [open, setOpen] = useState<Open | null>(null)
  const read = useQuery(expectedQuery(dossier.id))
  const plan = read.data?.plan ?? null
  const close = (): void => setOpen(null)
  const works = member.rights.includes('work-dossiers') && dossier.status !== 'closed'
  return (
    <div className={css['place']}>
      <Sheet
        title={words.title}
        {...(plan === null
          ? {}
          : {
              note: (
                <Prose>
                  {words.planNote(format.euros(cents(plan.totalCents)), plan.instalments)}
                </Prose>
              ),
            })}
        aside={
          works &&
          read.data !== undefined &&
          read.data.owedCents > 0 && (
            <ActButton small onAct={() => setOpen('plan')}>
              {plan === null ? words.notePlan : words.renegotiate}
            </ActButton>
          )
        }
      >
        <Reading of={read} rows={2}>
          {(expected) => <Rows of={expected} />}
        </Reading>
        {read.data?.standing != null && <PlanStands of={read.data.standing} />}
        {plan !== null && (
          <PlanTerms of={plan} dossier={dossier} earlier={read.data?.earlier.length ?? 0} />
        )}
        {plan !== null && works && (
          <p className={css['acts']}>
            {plan.knownToCreditorOn === null && (
              <ActButton small onAct={() => setOpen('known')}>
                {words.sayKnown}
              </ActButton>
            )}
            {read.data?.standing != null && (
              <StopButtons of={read.data.standing} onStop={setOpen} />
            )}
          </p>
        )}
      </Sheet>
      {open === 'plan' && read.data !== undefined && (
        <PlanPanel
          dossier={dossier}
          owed={cents(read.data.owedCents)}
          replaces={plan !== null}
          onClose={close}
        />
      )}
      {(open === 'notice-unanswered' || open === 'debtor-agreed') && (
        <StopPanel dossier={dossier} ground={open} onClose={close} />
      )}
      {open === 'known' && <KnownPanel dossier={dossier} onClose={close} />}
    </div>
  )
}

function Rows({ of }: { readonly of: DossierExpected }): ReactNode {
  const words = useWords(expectedWords)
  if (of.rows.length === 0) return <p className={css['empty']}>{words.nothing}</p>
  return (
    <table className={css['table']} aria-label={words.list}>
      <tbody>
        {of.rows.map((row) => (
          <Row key={row.id} of={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ of }: { readonly of: ExpectedView }): ReactNode {
  const format = useFormat()
  const say = useSaid()
  const why = useWhy()
  const figure = format.euros(cents(of.amountCents))
  const name = say(of.name)
  return (
    <tr>
      <th scope="row">
        <Prose>{`${name.slice(0, 1).toLocaleUpperCase()}${name.slice(1)}`}</Prose>
        <small>
          <Prose>{say(of.reason)}</Prose>
        </small>
      </th>
      <td>
        <ExpectedMark of={of} inDefault={of.defaultOn !== null} />
      </td>
      <td className={css['amount']}>
        <Amount
          of={cents(of.amountCents)}
          currency={false}
          hanging
          onWhy={() => why({ figure, explanation: of.because })}
        />
      </td>
    </tr>
  )
}

/** What was agreed of the plan, and whether its creditor knows it. */
function PlanTerms({
  of,
  dossier,
  earlier,
}: {
  readonly of: PlanView
  readonly dossier: DossierView
  readonly earlier: number
}): ReactNode {
  const words = useWords(expectedWords)
  const format = useFormat()
  const proof = dossier.exhibits.find(({ id }) => id === of.knownByExhibitId)
  const says = [
    words.agreed(format.day(dayOf(of.agreedOn)), of.version),
    words.grace(of.graceWorkingDays),
    words.defaultAfter(of.defaultAfterDays),
    of.knownToCreditorOn === null
      ? words.unknown
      : words.known(format.day(dayOf(of.knownToCreditorOn))),
    ...(proof === undefined
      ? []
      : [words.knownBy(words.exhibitOf(proof.number, proof.declaredName))]),
    ...(earlier === 0 ? [] : [words.earlier(earlier)]),
    ...(of.note === '' ? [] : [of.note]),
  ]
  return (
    <p className={css['terms']}>
      <Prose>{says.join(' ')}</Prose>
    </p>
  )
}
