import type { DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { whyTodayWords } from '#app/dossier/why-today/why-today-words.ts'
import { Figure } from '#ui/figures/Figure.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** « aujourd’hui », which opens why the dossier asks for its act on this day, or for none. */
export function WhyToday({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(whyTodayWords)
  const format = useFormat()
  const why = useWhy()
  const { whyToday, assessment } = dossier
  const figure = words.todayIs(format.shortDay(dayOf(assessment.statement.asOf)))
  return <Figure text={words.today} onWhy={() => why({ figure, explanation: whyToday })} />
}
