import type { SmsSheet } from '@quittance/contract'
import type { ReactNode } from 'react'
import { smsWords } from '#features/outreach/sms/sms-words.ts'
import css from '#features/outreach/sms/sms.module.css'
import { paths } from '#paths.ts'
import { FactList } from '#ui/figures/FactList.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { momentOf, phoneText } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** What one has before the eyes while writing: the number, the rules of the house, what was sent. */
export function SmsSide({ sheet }: { readonly sheet: SmsSheet }): ReactNode {
  const words = useWords(smsWords)
  const { phone, simulated, past } = sheet
  return (
    <div className={css['side']}>
      {simulated && (
        <p>
          <StatusMark shape="unknown">{words.simulated}</StatusMark>{' '}
          <small>
            <Prose>{words.simulatedSays}</Prose>
          </small>
        </p>
      )}
      <FactList
        facts={[
          ...(phone === null ? [] : [{ what: words.number, is: phoneText(phone) }]),
          { what: words.hours, is: words.hoursSays },
          { what: words.value, is: words.valueSays },
          { what: words.stop, is: words.stopSays },
        ]}
      />
      <section>
        <SectionHead title={words.past} />
        {past.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul className={css['past']}>
            {past.map((one) => (
              <li key={one.actId}>
                <Past of={one} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Past({ of }: { readonly of: SmsSheet['past'][number] }): ReactNode {
  const words = useWords(smsWords)
  const format = useFormat()
  const say = useSaid()
  const at = momentOf(of.at)
  const { receipt } = of
  const left = of.state === 'done' && of.simulated ? words.doneSimulated : words[of.state]
  const became = receipt === null || of.simulated ? left : words[receipt.state]
  return (
    <>
      <b>
        <Prose>{`${format.shortDay(at.toPlainDate())}, ${format.hour(at)}, ${became}`}</Prose>
      </b>
      {receipt !== null && (
        <small>
          {receipt.because !== null && <Prose>{`${say(receipt.because)} `}</Prose>}
          <Anchor href={paths.exhibit(receipt.exhibitId)}>
            {words.receipt(format.count(receipt.exhibitNumber))}
          </Anchor>
        </small>
      )}
      {of.unshown !== null && (
        <small>
          <Prose>{words[of.unshown]}</Prose>
        </small>
      )}
      <p lang="fr" className={css['words']}>
        {of.text}
      </p>
    </>
  )
}
