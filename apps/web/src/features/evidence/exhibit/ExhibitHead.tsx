import type { DossierView, ExhibitPageView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { ReceptionFacts } from '#app/dossier/reception/ReceptionFacts.tsx'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { evidenceWords, useReadingNames } from '#features/evidence/words/evidence-words.ts'
import css from '#features/evidence/exhibit/exhibit.module.css'
import {
  exhibitTitle,
  originalFaultOf,
  receivedAt,
} from '#features/evidence/exhibit/exhibit-words.ts'
import { paths } from '#paths.ts'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const KILOBYTE = 1024

export type ExhibitHeadProps = { readonly exhibit: ExhibitPageView; readonly dossier: DossierView }

/** What was received: name, size, day, fingerprint, and what the reading leaves to check. */
export function ExhibitHead({ exhibit, dossier }: ExhibitHeadProps): ReactNode {
  const words = useWords(evidenceWords)
  const kinds = useWords(recordWords)
  const names = useReadingNames()
  const format = useFormat()
  // What is wrong with the original itself is said by the alarm of the page, once.
  const isKept = originalFaultOf(exhibit) === null
  const at = receivedAt(exhibit)
  const on = format.day(at.toPlainDate())
  const size = words.kilobytes(format.count(Math.ceil(exhibit.sizeBytes / KILOBYTE)))
  return (
    <>
      <PageHeader
        crumbs={[
          { text: words.dossiers, href: paths.dossiers() },
          { text: `${dossier.reference}, ${dossier.debtor.name}`, href: paths.dossier(dossier.id) },
          { text: words.exhibitNumber(exhibit.number) },
        ]}
        title={exhibitTitle(exhibit, { words, kinds, format })}
        says={
          <>
            <Prose>{words.receivedOn(on, format.hour(at))}</Prose>{' '}
            {isKept ? `${words.keptBytes(size)} ` : ''}
            <span className={css['fileName']}>{exhibit.declaredName}</span>
          </>
        }
        aside={<HeadSeal exhibit={exhibit} />}
      />
      <p className={css['filePrint']}>
        <span>{words.printOfFile}</span> <code className={css['print']}>{exhibit.sha256}</code>
      </p>
      {exhibit.reception !== null && <ReceptionFacts reception={exhibit.reception} />}
      {isKept && exhibit.warnings.length > 0 && (
        <section className={css['warnings']} aria-label={words.warningsTitle}>
          <h2>{words.warningsTitle}</h2>
          <ul>
            {exhibit.warnings.map((code) => (
              <li key={code}>
                <StatusMark shape="clock">{names.warning(code)}</StatusMark>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The seal of the file; « intact » only once the reading has hashed all of its bytes again. */
function HeadSeal({ exhibit }: Pick<ExhibitHeadProps, 'exhibit'>): ReactNode {
  switch (exhibit.state) {
    case 'read':
      return <SealStatement place="head" state="intact" fingerprint={exhibit.sha256} says="" />
    case 'reading':
      return <SealStatement place="head" state="in-progress" fingerprint={exhibit.sha256} says="" />
    case 'not-a-conversation':
    case 'stopped':
      return null
  }
}
