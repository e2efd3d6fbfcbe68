import type { Composition } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/outreach/letter/letter-page.module.css'
import { letterWords } from '#features/outreach/words/outreach-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** Whose words these are, in which tone, and by what way the scenario sends them. */
export function WordingLine({ of }: { readonly of: Composition }): ReactNode {
  const words = useWords(letterWords)
  const say = useSaid()
  if (of.wording === null) return <p className={css['wording']}>{words.answerWords}</p>
  const { tone, template, stepChannel, because } = of.wording
  const tones = { courteous: words.courteous, firm: words.firm, grave: words.grave }
  const ways = {
    letter: words.byLetter,
    'registered-letter': words.byRegistered,
    'electronic-registered': words.byElectronic,
    'e-mail': words.byEmail,
    sms: words.bySms,
  }
  return (
    <p className={css['wording']}>
      <Prose>
        {template === null ? words.houseWords(tones[tone]) : words.ownWords(template.version)}
      </Prose>{' '}
      <Prose>{words.scenarioWay(ways[stepChannel], say(because))}</Prose>{' '}
      <Anchor href={paths.templates()}>{words.seeTemplates}</Anchor>
    </p>
  )
}
