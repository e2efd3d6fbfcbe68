import { isBefore, parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { useSignedIn } from '#app/session/session.ts'
import { RemoveDemo } from '#features/settings/RemoveDemo.tsx'
import { PasswordForm } from '#features/settings/security/PasswordForm.tsx'
import { SecondFactor } from '#features/settings/security/SecondFactor.tsx'
import { SessionsSheet } from '#features/settings/security/SessionsSheet.tsx'
import { settingsWords } from '#features/settings/settings-words.ts'
import css from '#features/settings/settings.module.css'
import { WaitingSheets } from '#features/settings/waiting/WaitingSheets.tsx'
import { StandingForm } from '#features/settings/StandingForm.tsx'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What allows an office to act, and what protects the access of its member. */
export function SettingsPage(): ReactNode {
  const words = useWords(settingsWords)
  const { member, organisation } = useSignedIn()
  const allowed = member.rights.includes('manage-organisation')
  const says = {
    agency: words.standingSays,
    creditor: words.ownSays,
    'judicial-officer': words.officerSays,
  }
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <PageHeader
        title={words.title}
        says={words.says}
        aside={
          <nav aria-label={words.title} className={css['pages']}>
            <Anchor href={paths.people()}>{words.people}</Anchor>
            <Anchor href={paths.rates()}>{words.rates}</Anchor>
            <Anchor href={paths.authority()}>{words.authority}</Anchor>
            <Anchor href={paths.mailbox()}>{words.mailbox}</Anchor>
            <Anchor href={paths.registeredProvider()}>{words.registeredProvider}</Anchor>
            <Anchor href={paths.smsProvider()}>{words.smsProvider}</Anchor>
            <Anchor href={paths.signatureProvider()}>{words.signatureProvider}</Anchor>
            <Anchor href={paths.scenarios()}>{words.scenarios}</Anchor>
            <Anchor href={paths.templates()}>{words.templates}</Anchor>
            {allowed && <Anchor href={paths.inspections()}>{words.inspections}</Anchor>}
            <Anchor href={paths.sendingRule()}>{words.sendingRule}</Anchor>
            <Anchor href={paths.display()}>{words.display}</Anchor>
          </nav>
        }
      />
      <Sheets>
        <Sheet
          title={words.standing}
          margin
          {...(organisation.kind === 'agency' ? { note: words.standingNote } : {})}
        >
          <div className={css['stack']}>
            <p className={css['says']}>
              <Prose>{says[organisation.kind]}</Prose>
            </p>
            {organisation.kind === 'agency' && <Standing />}
            {allowed ? (
              <StandingForm />
            ) : (
              <ReasonedButton reason={words.onlyManager}>{words.save}</ReasonedButton>
            )}
          </div>
        </Sheet>
        <div className={css['stack']}>
          <WaitingSheets />
          <SecondFactor />
          <SessionsSheet />
          <PasswordForm />
          {organisation.isDemo && <RemoveDemo allowed={allowed} />}
        </div>
      </Sheets>
    </Page>
  )
}

/** Whether an agency may act today: its insurance and its declared account. */
function Standing(): ReactNode {
  const words = useWords(settingsWords)
  const format = useFormat()
  const { organisation, today } = useSignedIn()
  const until = organisation.insuranceUntil === null ? null : parseDay(organisation.insuranceUntil)
  const declared =
    organisation.accountDeclaredOn === null ? null : parseDay(organisation.accountDeclaredOn)
  const now = parseDay(today)
  const over = until !== null && now !== null && isBefore(until, now)
  return (
    <p className={css['marks']}>
      {until === null && <StatusMark shape="clock">{words.insuranceNone}</StatusMark>}
      {until !== null && over && (
        <StatusMark shape="refused">{words.insuranceOver(format.day(until))}</StatusMark>
      )}
      {until !== null && !over && (
        <StatusMark shape="passed">{words.insuranceIn(format.day(until))}</StatusMark>
      )}
      {declared === null ? (
        <StatusMark shape="clock">{words.declaredNone}</StatusMark>
      ) : (
        <StatusMark shape="passed">{words.declared(format.day(declared))}</StatusMark>
      )}
    </p>
  )
}
