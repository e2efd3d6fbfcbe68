import type { ExhibitPageView } from '@quittance/contract'
import { parseDay } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#app/dossier/reception/reception.module.css'
import { receptionWords, zoneName } from '#app/dossier/reception/reception-words.ts'
import { FactList } from '#ui/figures/FactList.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Reception = NonNullable<ExhibitPageView['reception']>

/** The clock of the office: hours are said as they are read in France. */
const OFFICE_ZONE = 'Europe/Paris'

/** How an exhibit was received: from whom, what was said of the export, and its time-stamp. */
export function ReceptionFacts({ reception }: { readonly reception: Reception }): ReactNode {
  const words = useWords(receptionWords)
  const format = useFormat()
  const { device, app, appVersion, exportedOn, exportedBy, zone } = reception.said
  const on = parseDay(exportedOn ?? '')
  const said = (text: string | null): string => text ?? words.unsaid
  return (
    <details className={css['custody']}>
      <summary>{words.title}</summary>
      <FactList
        facts={[
          {
            what: words.receivedFrom,
            is: reception.receivedBy ?? words.nobody,
            note: words.by(reception.tool),
          },
          { what: words.token, is: <Token stamp={reception.stamp} /> },
        ]}
      />
      <h3>{words.declared}</h3>
      <FactList
        facts={[
          { what: words.device, is: said(device) },
          { what: words.app, is: app === null ? words.unsaid : [app, appVersion].join(' ').trim() },
          { what: words.exportedOn, is: on === null ? words.unsaid : format.day(on) },
          { what: words.exportedBy, is: said(exportedBy) },
          { what: words.zone, is: zone === null ? words.unsaid : zoneName(zone, words) },
        ]}
      />
    </details>
  )
}

function Token({ stamp }: Pick<Reception, 'stamp'>): ReactNode {
  const words = useWords(receptionWords)
  const said = useSaid()
  const format = useFormat()
  if (stamp === null) return words.tokenWaits
  const at = Temporal.Instant.from(stamp.stampedAt).toZonedDateTimeISO(OFFICE_ZONE)
  const day = format.day(at.toPlainDate())
  return (
    <>
      {words.tokenAt(day, format.hour(at), stamp.authority)} {said(stamp.stampIs)}
      <small>{words.tokenLater}</small>
    </>
  )
}
