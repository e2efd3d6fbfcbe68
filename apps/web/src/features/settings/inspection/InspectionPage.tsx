import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InspectionView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { inspectionWords } from '#features/settings/inspection/inspection-words.ts'
import css from '#features/settings/inspection/inspection.module.css'
import { PeriodForm } from '#features/settings/PeriodForm.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const MAKING_MS = 1500
const KIBI = 1024

/** « Dossier de contrôle »: the sendings of a period, made for an inspector, and those made before. */
export function InspectionPage(): ReactNode {
  const words = useWords(inspectionWords)
  const { member } = useSignedIn()
  const allowed = member.rights.includes('manage-organisation')
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <PageHeader
        crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
        title={words.title}
        says={words.says}
      />
      <Sheets>
        <Sheet title={words.ask}>
          <div className={css['stack']}>
            <p>
              <Prose>{words.holds}</Prose>
            </p>
            {allowed ? (
              <AskForm />
            ) : (
              <ReasonedButton reason={words.onlyManager}>{words.make}</ReasonedButton>
            )}
          </div>
        </Sheet>
        {allowed && <MadeSheet />}
      </Sheets>
    </Page>
  )
}

function AskForm(): ReactNode {
  const words = useWords(inspectionWords)
  const cache = useQueryClient()
  const today = dayOf(useSignedIn().today)
  const asking = useMutation({
    mutationFn: (period: { readonly from: string; readonly to: string }) =>
      api.inspections.ask(period),
    onSettled: () => cache.invalidateQueries({ queryKey: ['inspections'] }),
  })
  return (
    <PeriodForm
      words={{ ...words, until: words.to }}
      startsOn={today.with({ month: 1, day: 1 })}
      error={asking.error}
      onAsk={({ from, until }) => asking.mutate({ from: from.toString(), to: until.toString() })}
    >
      <ActButton primary submit busy={asking.isPending} onAct={() => undefined}>
        {words.make}
      </ActButton>
    </PeriodForm>
  )
}

function MadeSheet(): ReactNode {
  const words = useWords(inspectionWords)
  const read = useQuery({
    queryKey: ['inspections'],
    queryFn: () => api.inspections.list(),
    refetchInterval: ({ state: { data } }) =>
      data?.rows.some(({ state }) => state === 'making') === true ? MAKING_MS : false,
  })
  return (
    <Sheet title={words.made}>
      <Reading of={read} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <>
              <ul className={css['list']}>
                {rows.map((row) => (
                  <Made key={row.id} of={row} />
                ))}
              </ul>
              <p className={css['quiet']}>
                <Prose>{words.verify}</Prose>
              </p>
            </>
          )
        }
      </Reading>
    </Sheet>
  )
}

const shapes: Readonly<Record<InspectionView['state'], StatusShape>> = {
  making: 'clock',
  made: 'passed',
  failed: 'refused',
}

function Made({ of }: { readonly of: InspectionView }): ReactNode {
  const words = useWords(inspectionWords)
  const format = useFormat()
  const say = useSaid()
  const period = words.period(format.day(dayOf(of.from)), format.day(dayOf(of.to)))
  const asked = format.day(momentOf(of.askedAt).toPlainDate())
  const acts = of.acts === 1 ? words.oneAct : words.acts(format.count(of.acts))
  const state = { making: words.making, made: words.ready, failed: words.failed }[of.state]
  return (
    <li>
      <span className={css['head']}>
        <b>
          <Prose>{period}</Prose>
        </b>
        <StatusMark shape={shapes[of.state]}>{state}</StatusMark>
      </span>
      <span className={css['quiet']}>
        <Prose>{words.by(of.askedBy ?? '—', asked)}</Prose>
      </span>
      {of.because !== null && <Prose>{say(of.because)}</Prose>}
      {of.sha256 !== null && of.sizeBytes !== null && (
        <>
          <span>
            <Prose>{`${acts}, ${words.size(format.count(Math.ceil(of.sizeBytes / KIBI)))}`}</Prose>
          </span>
          <span className={css['quiet']}>{words.fingerprint}</span>
          <code className={css['print']}>{of.sha256}</code>
          <a href={`/api/inspections/${of.id}/file.zip`} aria-label={words.takeOf(period)}>
            {words.take}
          </a>
        </>
      )}
    </li>
  )
}
