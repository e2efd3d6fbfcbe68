import { useQuery } from '@tanstack/react-query'
import type { ConstatView, DossierView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { useAddressId } from '#app/reading/route-facts.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import { constatQuery } from '#features/constat/constat-query.ts'
import css from '#features/constat/constat.module.css'
import { ConstatPanels, type ConstatPanel } from '#features/constat/panels/ConstatPanels.tsx'
import { Inventory } from '#features/constat/parts/Inventory.tsx'
import { Notes } from '#features/constat/parts/Notes.tsx'
import { Papers } from '#features/constat/parts/Papers.tsx'
import { PointLists } from '#features/constat/parts/PointLists.tsx'
import { Standing } from '#features/constat/parts/Standing.tsx'
import { Threads } from '#features/constat/parts/Threads.tsx'
import { useConstatActs } from '#features/constat/use-constat-acts.ts'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** « Constat »: what an officer is asked to record, what is known already, and where it stands. */
export function ConstatPage(): ReactNode {
  const id = useAddressId('dossierId')
  const dossier = useQuery(dossierQuery(id))
  const constat = useQuery(constatQuery(id))
  if (dossier.data === undefined || constat.data === undefined) {
    return (
      <Page>
        <Reading of={dossier.data === undefined ? dossier : constat} rows={12}>
          {() => null}
        </Reading>
      </Page>
    )
  }
  return <Constat key={id} dossier={dossier.data} constat={constat.data} />
}

type ConstatProps = { readonly dossier: DossierView; readonly constat: ConstatView }

const shapes: Readonly<Record<ConstatView['state'], StatusShape>> = {
  none: 'unknown',
  asked: 'clock',
  appointed: 'clock',
  'drawn-up': 'proved',
  'given-up': 'refused',
}

function Constat({ dossier, constat }: ConstatProps): ReactNode {
  const words = useWords(constatWords)
  const [panel, setPanel] = useState<ConstatPanel | null>(null)
  const { acts, keys } = useConstatActs(constat, setPanel)
  return (
    <Page keys={<KeyStrip keys={keys} />}>
      <PageHeader
        crumbs={[
          { text: words.dossiers, href: paths.dossiers() },
          { text: dossier.reference, href: paths.dossier(dossier.id) },
          { text: words.title },
        ]}
        tools={<SearchEverywhere />}
        title={`${words.title}, ${debtorTitle(dossier)}`}
        says={<Prose>{words.says}</Prose>}
        aside={<StatusMark shape={shapes[constat.state]}>{words[constat.state]}</StatusMark>}
      />
      <div className={css['columns']}>
        <div className={css['column']}>
          <Standing constat={constat} acts={acts} />
          <Threads kit={constat.kit} />
          <PointLists kit={constat.kit} />
        </div>
        <div className={css['column']}>
          <Papers constat={constat} />
          <Notes kit={constat.kit} />
          <Inventory kit={constat.kit} />
        </div>
      </div>
      <ConstatPanels
        dossier={dossier}
        constat={constat}
        open={panel}
        onClose={() => setPanel(null)}
      />
    </Page>
  )
}
