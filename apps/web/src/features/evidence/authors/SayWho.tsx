import type { AuthorView, DossierView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { exhibitKindName } from '#app/dossier/attach/exhibit-kinds.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { useRefusals } from '#app/refusal.ts'
import { authorWords } from '#features/evidence/authors/author-words.ts'
import css from '#features/evidence/authors/authors.module.css'
import type { SaidOfAuthor, Stating } from '#features/evidence/authors/use-stating.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

export type SayWhoProps = {
  readonly author: AuthorView
  readonly exhibitId: string
  readonly dossier: DossierView
  readonly stating: Stating
  /** Null when the person may decide. */
  readonly refused: string | null
}

/** The three words that may be said of an author, by button and by key. */
export function SayWho({ author, exhibitId, dossier, stating, refused }: SayWhoProps): ReactNode {
  const words = useWords(authorWords)
  const kinds = useWords(recordWords)
  const [restsOn, setRestsOn] = useState('')
  const [reason, setReason] = useState('')
  const say = (side: SaidOfAuthor['side']): void => {
    const why = reason.trim()
    stating.state(author, {
      side,
      restsOn: restsOn === '' ? null : restsOn,
      reason: why === '' ? null : why,
    })
  }
  const cannot = refused ?? undefined
  useKeys([
    { name: '1', does: words.keyDebtor, act: () => say('debtor'), refused: cannot },
    { name: '2', does: words.keyUs, act: () => say('creditor'), refused: cannot },
    { name: '3', does: words.keyOther, act: () => say('other'), refused: cannot },
  ])
  if (refused !== null) {
    return (
      <ReasonedButton keyName="1" reason={refused}>
        {words.asDebtor}
      </ReasonedButton>
    )
  }
  const exhibits = dossier.exhibits.filter(({ id }) => id !== exhibitId)
  return (
    <div className={css['say']}>
      <div className={css['fields']}>
        {exhibits.length > 0 && (
          <SelectField
            label={words.readWhere}
            help={words.readWhereHelp}
            optional
            value={restsOn === '' ? 'none' : restsOn}
            choices={[
              { value: 'none', text: words.nowhere },
              ...exhibits.map(({ id, number, kind }) => ({
                value: id,
                text: words.exhibit(number, exhibitKindName(kind, kinds)),
              })),
            ]}
            onChange={(id) => {
              setRestsOn(id === 'none' ? '' : id)
            }}
          />
        )}
        <TextField label={words.why} optional value={reason} onChange={setReason} />
      </div>
      <StatingRefusal of={stating.refusal} />
      <Acts>
        <ActButton keyName="1" busy={stating.busy} onAct={() => say('debtor')}>
          {words.asDebtor}
        </ActButton>
        <ActButton keyName="2" busy={stating.busy} onAct={() => say('creditor')}>
          {words.asUs}
        </ActButton>
        <ActButton keyName="3" busy={stating.busy} onAct={() => say('other')}>
          {words.asOther}
        </ActButton>
      </Acts>
    </div>
  )
}

function StatingRefusal({ of }: { readonly of: Stating['refusal'] }): ReactNode {
  const words = useWords(authorWords)
  const refusal = useRefusals()
  if (of === null) return null
  if (of === 'silent') return <ErrorNote what={words.silent} />
  if (of.code === 'dossier-moved') return <ErrorNote what={words.moved} />
  return <ErrorNote what={of.code === 'already-done' ? words.already : refusal(of)} />
}
