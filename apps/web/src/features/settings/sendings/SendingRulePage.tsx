import { useQuery } from '@tanstack/react-query'
import type { SendingRuleView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { sendingRuleQuery } from '#app/sendings/sending-queries.ts'
import { useSignedIn } from '#app/session/session.ts'
import { RuleForm } from '#features/settings/sendings/RuleForm.tsx'
import { sendingRuleWords } from '#features/settings/sendings/sending-rule-words.ts'
import css from '#features/settings/settings.module.css'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { momentOf } from '#words/figures.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Modes = Readonly<Record<SendingRuleView['mode'], string>>
type OwnModesProps = { readonly of: SendingRuleView['creditors']; readonly modes: Modes }

/** The creditors that have a mode of their own, who set it and when; nothing where none has. */
function OwnModes({ of, modes }: OwnModesProps): ReactNode {
  const words = useWords(sendingRuleWords)
  const format = useFormat()
  if (of.length === 0) return null
  return (
    <div>
      <h3>{words.ownModes}</h3>
      <p className={css['says']}>
        <Prose>{words.ownModesSays}</Prose>
      </p>
      <ul>
        {of.map(({ id, name, mode, set }) => (
          <li key={id}>
            <Anchor href={paths.creditor(id)}>{name}</Anchor>{' '}
            <Prose>
              {words.ownMode(modes[mode], set.by, format.day(momentOf(set.at).toPlainDate()))}
            </Prose>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** « Mode d’envoi »: who reads what leaves, and the time left to take it back. */
export function SendingRulePage(): ReactNode {
  const words = useWords(sendingRuleWords)
  const format = useFormat()
  const read = useQuery(sendingRuleQuery)
  const allowed = useSignedIn().member.rights.includes('manage-organisation')
  const modes = {
    manual: words.manual,
    'to-confirm': words.toConfirm,
    automatic: words.automatic,
  }
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <PageHeader
        crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
        title={words.title}
        says={<Prose>{words.says}</Prose>}
      />
      <Reading of={read}>
        {(rule) => (
          <Sheets>
            <Sheet title={words.how}>
              {allowed ? (
                <RuleForm key={rule.set?.at ?? 'none'} of={rule} />
              ) : (
                <ReasonedButton reason={words.onlyManager}>{words.save}</ReasonedButton>
              )}
            </Sheet>
            <Sheet title={words.inForce} margin>
              <div className={css['stack']}>
                <FactList
                  facts={[
                    { what: words.mode, is: modes[rule.mode] },
                    { what: words.mail, is: format.count(rule.mailMinutes) },
                    {
                      what: words.post,
                      is:
                        rule.letterMinutes === null
                          ? words.untilBatch
                          : `${format.count(rule.letterMinutes)} min`,
                    },
                    {
                      what: words.bankAge,
                      is:
                        rule.bankWorkingDays === null
                          ? words.bankNone
                          : words.bankAtMost(format.count(rule.bankWorkingDays)),
                    },
                    { what: words.closedDays, is: <Prose>{words.closedDaysSays}</Prose> },
                  ]}
                />
                <p className={css['says']}>
                  <Prose>
                    {rule.set === null
                      ? words.houseBegins
                      : words.setBy(rule.set.by, format.day(momentOf(rule.set.at).toPlainDate()))}
                  </Prose>{' '}
                  {rule.set !== null && <Prose>{rule.set.reason}</Prose>}
                </p>
                <OwnModes of={rule.creditors} modes={modes} />
              </div>
            </Sheet>
          </Sheets>
        )}
      </Reading>
    </Page>
  )
}
