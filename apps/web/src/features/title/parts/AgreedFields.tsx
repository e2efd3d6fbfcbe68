import type { ReactNode } from 'react'
import type { Agreed } from '#features/title/title-query.ts'
import css from '#features/title/title.module.css'
import { titleWords } from '#features/title/words/title-words.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { useWords } from '#words/use-words.ts'

type AgreedFieldsProps = { readonly of: Agreed; readonly onChange: (agreed: Agreed) => void }

const reached = ['direct', 'conciliation', 'mediation', 'participatory-procedure'] as const
const given = ['reciprocal', 'none'] as const
const advised = ['none', 'each-party', 'one-for-all'] as const

/** How the two came to agree: the ways of a plan depend on it, and nothing of it is supposed. */
export function AgreedFields({ of, onChange }: AgreedFieldsProps): ReactNode {
  const words = useWords(titleWords)
  return (
    <div className={css['agreed']}>
      <SelectField<(typeof reached)[number]>
        label={words.reachedThrough}
        unchosen={words.notSaid}
        value={of.reachedThrough ?? ''}
        onChange={(reachedThrough) => onChange({ ...of, reachedThrough })}
        choices={reached.map((value) => ({ value, text: words[`reached-${value}`] }))}
      />
      <SelectField<(typeof given)[number]>
        label={words.concessions}
        unchosen={words.notSaid}
        value={of.concessions ?? ''}
        onChange={(concessions) => onChange({ ...of, concessions })}
        choices={given.map((value) => ({ value, text: words[`given-${value}`] }))}
      />
      <SelectField<(typeof advised)[number]>
        label={words.counsel}
        unchosen={words.notSaid}
        value={of.counsel ?? ''}
        onChange={(counsel) => onChange({ ...of, counsel })}
        choices={advised.map((value) => ({ value, text: words[`advised-${value}`] }))}
      />
    </div>
  )
}
