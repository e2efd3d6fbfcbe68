import type { GroundLinkView, GroundsView, LineFactView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { roleShapes, useRoleWords } from '#app/law/proof/exhibit-roles.ts'
import { exhibitWords } from '#app/law/words/law-words.ts'
import { whyFact } from '#features/grounds/explain.ts'
import { Folded } from '#features/grounds/graph/Folded.tsx'
import { Messages } from '#features/grounds/graph/Messages.tsx'
import css from '#features/grounds/grounds.module.css'
import { groundsWords } from '#features/grounds/words/grounds-words.ts'
import { paths } from '#paths.ts'
import { Figure } from '#ui/figures/Figure.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type FactNodeProps = { readonly fact: LineFactView; readonly grounds: GroundsView }

/** A fact that a line needs: for how much it is carried, by what, and what would carry the rest. */
export function FactNode({ fact, grounds }: FactNodeProps): ReactNode {
  const words = useWords(groundsWords)
  const say = useSaid()
  const { carriedCents, bareCents, links, missing, need } = fact
  return (
    <li
      className={css['node']}
      data-side="for"
      data-thread={carriedCents > 0 ? 'carried' : 'bare'}
      tabIndex={-1}
    >
      <div className={css['nodeHead']}>
        <StatusMark shape={carriedCents === 0 ? 'clock' : bareCents === 0 ? 'proved' : 'arguable'}>
          {''}
        </StatusMark>
        <h3>{say(fact.label)}</h3>
        <span className={css['quiet']}>{words[need]}</span>
        <Carried fact={fact} />
      </div>
      <Folded of={links} className={css['links']}>
        {(link, index) => <Link key={index} link={link} grounds={grounds} />}
      </Folded>
      {missing !== null && (
        <p className={css['missing']}>
          <b>{words.toCarry}</b> <Prose>{say(missing)}</Prose>
        </p>
      )}
    </li>
  )
}

function Carried({ fact }: { readonly fact: LineFactView }): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const say = useSaid()
  const why = useWhy()
  const { carriedCents, bareCents } = fact
  const text =
    carriedCents === 0 ? words.carriesNothing : words.carries(format.euros(cents(carriedCents)))
  const figure = `${say(fact.label)} : ${text}`
  const open = (): void => {
    const explanation = whyFact(fact, { say, euros: format.euros })
    why({ figure, explanation, inScreenLanguage: true })
  }
  return (
    <span className={css['sums']}>
      <Figure text={figure} onWhy={open}>
        {text}
      </Figure>
      {carriedCents > 0 && bareCents > 0 && (
        <span className={css['quiet']}>{words.bareOf(format.euros(cents(bareCents)))}</span>
      )}
    </span>
  )
}

type LinkProps = { readonly link: GroundLinkView; readonly grounds: GroundsView }

/** An exhibit, a notice, a payment or a record under the fact that it carries. */
function Link({ link, grounds }: LinkProps): ReactNode {
  const words = useWords(groundsWords)
  const say = useSaid()
  const { counts, proves, weaknesses, messages } = link
  return (
    <li className={css['link']}>
      <p className={css['support']}>
        <Support link={link} grounds={grounds} />
        {!counts && <StatusMark shape="clock">{words.countsNot}</StatusMark>}
      </p>
      <p>
        <Prose>{say(proves)}</Prose>
      </p>
      <Worth link={link} grounds={grounds} />
      {weaknesses.map((weakness) => (
        <p key={weakness.fr} className={css['weakness']}>
          <Prose>{say(weakness)}</Prose>
        </p>
      ))}
      <Messages ids={messages} grounds={grounds} />
    </li>
  )
}

function Support({ link, grounds }: LinkProps): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const say = useSaid()
  const { kind, id, label } = link.support
  const exhibit = grounds.exhibits.find((one) => one.id === id)
  if (kind === 'exhibit' && exhibit !== undefined) {
    return (
      <>
        <Anchor href={paths.exhibit(exhibit.id)}>{exhibit.name}</Anchor>{' '}
        <span className={css['quiet']}>{words.exhibit(format.count(exhibit.number))}</span>
      </>
    )
  }
  if (kind === 'letter' && id !== null) {
    return <Anchor href={paths.outwardAct(id)}>{say(label)}</Anchor>
  }
  return <span>{say(label)}</span>
}

/** What the law's question of proof answers of the exhibit, and why not more. */
function Worth({ link, grounds }: LinkProps): ReactNode {
  const words = useWords(groundsWords)
  const worth = useWords(exhibitWords)
  const roles = useRoleWords()
  const why = useWhy()
  const exhibit = grounds.exhibits.find(({ id }) => id === link.support.id)
  if (exhibit === undefined) return null
  const { role, weakness, because } = exhibit
  if (role === null) return <StatusMark shape="clock">{words.notWeighed}</StatusMark>
  const figure = words.worth(exhibit.name, roles[role])
  return (
    <p className={css['worth']}>
      <StatusMark shape={roleShapes[role]}>{''}</StatusMark>
      <Figure
        text={figure}
        onWhy={because === null ? undefined : () => why({ figure, explanation: because })}
      >
        {roles[role]}
      </Figure>
      {weakness !== null && (
        <span className={css['quiet']}>
          <Prose>{worth[weakness]}</Prose>
        </span>
      )}
    </p>
  )
}
