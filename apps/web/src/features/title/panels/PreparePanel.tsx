import type { DossierTitles, DossierView, TitlePreparing } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import {
  NOBODY,
  PartyFields,
  partySaid,
  type TypedParty,
} from '#features/title/panels/PartyFields.tsx'
import type { Agreed, TitleDeed, TitleWay } from '#features/title/title-query.ts'
import css from '#features/title/title.module.css'
import { titleWords } from '#features/title/words/title-words.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

type PrepareProps = {
  readonly dossier: DossierView
  readonly titles: DossierTitles
  readonly agreed: Agreed
  readonly deed: TitleDeed
  readonly way: TitleWay
  readonly onClose: () => void
}

/** What a file is prepared with: who the parties are, which exhibits go along. */
export function PreparePanel(props: PrepareProps): ReactNode {
  const { dossier, titles, agreed, deed, way, onClose } = props
  const words = useWords(titleWords)
  const { parties, said } = titles
  const [creditor, setCreditor] = useState(() => typedOf(said?.creditor))
  const [debtor, setDebtor] = useState(() => typedOf(said?.debtor))
  const [gives, setGives] = useState({ creditor: '', debtor: '' })
  const [chosen, setChosen] = useState<readonly string[]>(() => provingOf(titles, deed))
  const [tried, setTried] = useState(false)
  const settles = deed.ref.kind === 'plan' && agreed.concessions === 'reciprocal'
  const lacks = settles && (gives.creditor.trim() === '' || gives.debtor.trim() === '')
  const record = useRecord(
    { dossier, onClose },
    () =>
      api.agreements.prepareTitleFile({
        id: dossier.id,
        expectedVersion: dossier.version,
        deed: deed.ref,
        route: way.route,
        ...(deed.ref.kind === 'plan' ? agreed : {}),
        creditorGives: settles ? gives.creditor : null,
        debtorGives: settles ? gives.debtor : null,
        creditor: partySaid(creditor),
        debtor: partySaid(debtor),
        exhibitIds: [...chosen],
      }),
    words.prepared,
  )
  return (
    <RecordPanel
      title={words.prepareTitle(words[way.route])}
      verb={words.prepare}
      busy={record.busy}
      error={record.error}
      onSave={() => {
        setTried(true)
        if (!lacks) record.save(undefined)
      }}
      onClose={onClose}
      onReread={record.reread}
      effect={<Prose>{words.prepareEffect}</Prose>}
    >
      <PartyFields title={words.debtor} party={parties.debtor} of={debtor} onChange={setDebtor} />
      <PartyFields
        title={words.creditor}
        party={parties.creditor}
        of={creditor}
        onChange={setCreditor}
      />
      {settles && (
        <>
          <TextField
            label={words.creditorGives}
            lines={2}
            value={gives.creditor}
            onChange={(text) => setGives({ ...gives, creditor: text })}
            error={tried && gives.creditor.trim() === '' ? words.givesMissing : undefined}
          />
          <TextField
            label={words.debtorGives}
            lines={2}
            value={gives.debtor}
            onChange={(text) => setGives({ ...gives, debtor: text })}
            error={tried && gives.debtor.trim() === '' ? words.givesMissing : undefined}
          />
        </>
      )}
      <ExhibitChoices titles={titles} deed={deed} chosen={chosen} onChange={setChosen} />
    </RecordPanel>
  )
}

type ExhibitChoicesProps = Pick<PrepareProps, 'titles' | 'deed'> & {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** The deed always goes along; each other exhibit is for the person to choose. */
function ExhibitChoices({ titles, deed, chosen, onChange }: ExhibitChoicesProps): ReactNode {
  const words = useWords(titleWords)
  const others = titles.exhibits.filter(({ id }) => id !== deed.exhibit.id)
  return (
    <fieldset className={css['choices']}>
      <legend>{words.exhibitsTo}</legend>
      <p className={css['quiet']}>
        <Prose>{words.deedGoes(String(deed.exhibit.number))}</Prose>
      </p>
      {others.map(({ id, number, declaredName }) => (
        <CheckField
          key={id}
          label={words.exhibitNamed(String(number), declaredName)}
          checked={chosen.includes(id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  )
}

function provingOf({ exhibits }: DossierTitles, deed: TitleDeed): readonly string[] {
  return exhibits.flatMap(({ id, proves }) => (proves && id !== deed.exhibit.id ? [id] : []))
}

function typedOf(said: TitlePreparing['debtor'] | undefined): TypedParty {
  if (said === undefined) return NOBODY
  return {
    bornOn: said.bornOn === null ? null : dayOf(said.bornOn),
    bornAt: said.bornAt ?? '',
    representative: said.representative ?? '',
  }
}
