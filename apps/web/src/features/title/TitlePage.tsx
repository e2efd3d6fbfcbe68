import { useQuery } from '@tanstack/react-query'
import type { DossierTitles, DossierView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import { TitlePanels, type TitlePanel } from '#features/title/panels/TitlePanels.tsx'
import { DeedWays } from '#features/title/parts/DeedWays.tsx'
import { PreparedFiles } from '#features/title/parts/PreparedFiles.tsx'
import { titlesQuery, type Agreed } from '#features/title/title-query.ts'
import css from '#features/title/title.module.css'
import { titleWords } from '#features/title/words/title-words.ts'
import { paths } from '#paths.ts'
import { Page } from '#ui/frame/Shell.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « Vers un titre »: by which ways a signed deed becomes one, and the files prepared for them. */
export function TitlePage(): ReactNode {
  const id = useAddressId('dossierId')
  const [agreed, setAgreed] = useState<Agreed>({})
  const dossier = useQuery(dossierQuery(id))
  const titles = useQuery(titlesQuery(id, agreed))
  if (dossier.data === undefined || titles.data === undefined) {
    return (
      <Page>
        <Reading of={dossier.data === undefined ? dossier : titles} rows={12}>
          {() => null}
        </Reading>
      </Page>
    )
  }
  return (
    <Titles
      key={id}
      dossier={dossier.data}
      titles={titles.data}
      agreed={agreed}
      onAgreed={setAgreed}
    />
  )
}

type TitlesProps = {
  readonly dossier: DossierView
  readonly titles: DossierTitles
  readonly agreed: Agreed
  readonly onAgreed: (agreed: Agreed) => void
}

function Titles({ dossier, titles, agreed, onAgreed }: TitlesProps): ReactNode {
  const words = useWords(titleWords)
  const say = useSaid()
  const [panel, setPanel] = useState<TitlePanel | null>(null)
  return (
    <Page>
      <PageHeader
        crumbs={[
          { text: words.dossiers, href: paths.dossiers() },
          { text: dossier.reference, href: paths.dossier(dossier.id) },
          { text: words.title },
        ]}
        tools={<SearchEverywhere />}
        title={`${words.title}, ${debtorTitle(dossier)}`}
        says={<Prose>{words.says}</Prose>}
      />
      <div className={css['columns']}>
        <div className={css['column']}>
          {titles.deeds.length === 0 ? (
            <Sheet title={words.deeds}>
              <EmptyState says={words.noDeed} />
            </Sheet>
          ) : (
            titles.deeds.map((deed) => (
              <DeedWays
                key={deed.ref.id}
                deed={deed}
                impossible={titles.impossible}
                agreed={agreed}
                onAgreed={onAgreed}
                onPrepare={(way) => setPanel({ kind: 'prepare', deed, way })}
              />
            ))
          )}
        </div>
        <div className={css['column']}>
          <PreparedFiles titles={titles} onOpen={setPanel} />
          {titles.drafting !== null && (
            <Sheet title={words.drafting}>
              <p>
                <Prose>{say(titles.drafting)}</Prose>
              </p>
            </Sheet>
          )}
        </div>
      </div>
      <TitlePanels
        dossier={dossier}
        titles={titles}
        agreed={agreed}
        open={panel}
        onClose={() => setPanel(null)}
      />
    </Page>
  )
}
