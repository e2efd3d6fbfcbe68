import type { ReactNode } from 'react'
import { DemoDoor } from '#features/first-run/DemoDoor.tsx'
import { firstRunWords } from '#features/first-run/first-run-words.ts'
import css from '#features/first-run/first-run.module.css'
import { OrganisationForm } from '#features/first-run/OrganisationForm.tsx'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { setLanguage, useLanguage } from '#words/language.ts'
import { useWords } from '#words/use-words.ts'

export type FirstRunPageProps = {
  /** False once an organisation exists: what remains is the way into the fictional one. */
  readonly nobodyYet: boolean
}

/** The page of a product that has no organisation yet: who you are, or a look at fictional data. */
export function FirstRunPage({ nobodyYet }: FirstRunPageProps): ReactNode {
  const words = useWords(firstRunWords)
  const language = useLanguage()
  return (
    <main className={css['page']}>
      <header className={css['head']}>
        <div>
          <p className={css['house']}>Quittance</p>
          <h1>{words.title}</h1>
          {nobodyYet && <p className={css['says']}>{words.says}</p>}
        </div>
        <button
          type="button"
          className={css['language']}
          lang={language === 'fr' ? 'en' : 'fr'}
          onClick={() => setLanguage(language === 'fr' ? 'en' : 'fr')}
        >
          {language === 'fr' ? 'English' : 'Français'}
        </button>
      </header>
      <div className={css['columns']}>
        {nobodyYet && <OrganisationForm />}
        <DemoDoor />
      </div>
      <p className={css['tools']}>
        <Anchor href={paths.tools()}>{words.publicTools}</Anchor>
      </p>
    </main>
  )
}
