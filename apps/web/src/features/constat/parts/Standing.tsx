import { cents } from '@quittance/kernel'
import type { ConstatView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/constat/constat.module.css'
import type { ConstatAct } from '#features/constat/use-constat-acts.ts'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ImpossibleActs } from '#ui/acts/ImpossibleActs.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { FactList, type Fact } from '#ui/figures/FactList.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type StandingProps = {
  readonly constat: ConstatView
  readonly acts: readonly ConstatAct[]
}

/** Where the constat stands, what may be done next, what may not and why. */
export function Standing({ constat, acts }: StandingProps): ReactNode {
  const words = useWords(constatWords)
  const { request, earlier, reportsToLink, state } = constat
  const possible = acts.filter(({ refused }) => refused === null)
  // Before a request, what comes after it has nothing to say yet.
  const shown = request === null ? acts.filter(({ panel }) => panel === 'ask') : acts
  const locked = shown.flatMap(({ verb, key, refused }) =>
    refused === null ? [] : [{ act: verb, key, reason: refused }],
  )
  const first = firstAct(state)
  return (
    <Sheet margin title={words.standing}>
      {request === null ? (
        <p className={css['lead']}>
          <Prose>{words.nothingYet}</Prose>
        </p>
      ) : (
        <RequestFacts request={request} />
      )}
      {earlier > 0 && (
        <p className={css['quiet']}>
          <Prose>{words.earlier(earlier)}</Prose>
        </p>
      )}
      {state !== 'drawn-up' &&
        reportsToLink.map(({ id, number }) => (
          <p key={id} className={css['told']}>
            <StatusMark shape="clock">{words.toSay}</StatusMark>{' '}
            <Prose>{words.toLink(String(number))}</Prose>
          </p>
        ))}
      {state === 'drawn-up' && (
        <p className={css['told']}>
          <Prose>{words.raised}</Prose>{' '}
          <Anchor href={paths.dossier(constat.dossierId)}>{words.seeGauge}</Anchor>
        </p>
      )}
      <div className={css['steps']}>
        <Acts>
          {possible.map(({ panel, key, verb, act }) => (
            <ActButton key={panel} primary={first.includes(panel)} keyName={key} onAct={act}>
              {verb}
            </ActButton>
          ))}
        </Acts>
        {locked.length > 0 && <ImpossibleActs label={words.notNow} acts={locked} />}
      </div>
    </Sheet>
  )
}

/** The step that comes next, by the state. */
function firstAct(state: ConstatView['state']): readonly ConstatAct['panel'][] {
  if (state === 'none' || state === 'given-up') return ['ask']
  if (state === 'asked') return ['appoint']
  return state === 'appointed' ? ['attach', 'report'] : []
}

type Request = NonNullable<ConstatView['request']>

function RequestFacts({ request }: { readonly request: Request }): ReactNode {
  const words = useWords(constatWords)
  const format = useFormat()
  const { office, appointment, report, askedBy } = request
  const asked = momentOf(request.askedAt).toPlainDate()
  const meeting = appointment === null ? null : momentOf(appointment.at)
  const cost = (amount: number | null): ReactNode =>
    amount === null ? words.noCost : <Amount of={cents(amount)} />
  const facts: readonly Fact[] = [
    {
      what: words.office,
      is: office.name,
      note: `${office.street}, ${office.postCode} ${office.town}`,
    },
    {
      what: words.askedOn,
      is: format.day(asked),
      ...(askedBy === null ? {} : { note: words.askedBy(askedBy) }),
    },
    {
      what: words.decides,
      is: request.decidedBy === 'creditor' ? words.creditorDecides : words.houseDecides,
    },
    { what: words.toRecord, is: format.count(request.keyMessages) },
    {
      what: words.device,
      is: request.seenAt ?? words.deviceUnsaid,
      ...(request.presentedBy === null ? {} : { note: request.presentedBy }),
    },
    {
      what: words.appointment,
      is:
        meeting === null
          ? words.noAppointment
          : words.at(format.day(meeting.toPlainDate()), format.hour(meeting)),
      ...(appointment?.place == null ? {} : { note: appointment.place }),
    },
    { what: words.estimated, is: cost(request.estimatedCents) },
    { what: words.actual, is: cost(request.actualCents) },
    {
      what: words.report,
      is:
        report === null ? (
          words.noReport
        ) : (
          <Anchor href={paths.exhibit(report.exhibitId)}>
            {words.reportIs(String(report.number))}
          </Anchor>
        ),
      ...(report === null ? {} : { note: words.drawnUpOn(format.day(dayOf(report.drawnUpOn))) }),
    },
    ...(request.givenUpBecause === null
      ? []
      : [{ what: words.because, is: request.givenUpBecause }]),
  ]
  return <FactList facts={facts} />
}
