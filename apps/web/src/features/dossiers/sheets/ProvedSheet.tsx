import type { DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import css from '#features/dossiers/sheets/sheets.module.css'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Key } from '#ui/acts/Key.tsx'
import { paths } from '#paths.ts'
import { Figure } from '#ui/figures/Figure.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { ProofBars } from '#ui/proof/ProofBars.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type ProvedSheetProps = {
  readonly dossier: DossierView
  readonly onAttach: () => void
}

/** « Ce qui est prouvé »: fact by fact, what is missing and how to get it, adverse facts alike. */
export function ProvedSheet({ dossier, onAttach }: ProvedSheetProps): ReactNode {
  const words = useWords(dossierWords)
  const say = useSaid()
  const { proof } = dossier
  return (
    <Sheet title={words.proved} aside={<Standard dossier={dossier} />}>
      <ProofBars
        facts={proof.facts.map(({ label, strength, detail }) => ({
          fact: say(label),
          strength,
          by: detail.fr === '' ? words.nothingCarries : say(detail),
        }))}
      />
      <p className={css['grounds']}>
        <Anchor href={paths.grounds(dossier.id)}>
          {words.grounds} <Key name="u" />
        </Anchor>
      </p>
      {proof.missing.length > 0 && (
        <div className={css['missing']}>
          <b className={css['ochre']}>{words.missing}</b>
          <ul>
            {proof.missing.map((missing) => (
              <li key={missing.fr}>
                <Prose>{say(missing)}</Prose>
              </li>
            ))}
          </ul>
          <ActButton small icon="upload" keyName="i" onAct={onAttach}>
            {words.attach}
          </ActButton>
        </div>
      )}
      {proof.strengthen.length > 0 && (
        <div className={css['missing']}>
          <b>{words.toStrengthen}</b>
          <ul>
            {proof.strengthen.map((way) => (
              <li key={way.fr}>
                <Anchor href={paths.constat(dossier.id)}>
                  <Prose>{say(way)}</Prose>
                </Anchor>
              </li>
            ))}
          </ul>
        </div>
      )}
      {proof.adverse.length > 0 && (
        <div className={css['missing']}>
          <StatusMark shape="adverse">{words.adverse}</StatusMark>
          <ul>
            {proof.adverse.map((adverse) => (
              <li key={adverse.fr}>
                <Prose>{say(adverse)}</Prose>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Sheet>
  )
}

/** What the law asks as proof, and what the exhibits are worth: openable to its reasons. */
function Standard({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(dossierWords)
  const why = useWhy()
  const { writing } = dossier.assessment
  if (writing.outcome !== 'answer') return words.standardUnknown
  const standing = {
    proved: writing.value.writingRequired ? words.standardProved : words.standardFree,
    'beginning-of-proof': words.standardBeginning,
    unproved: words.standardUnproved,
  }[writing.value.standing]
  return (
    <span className={css['standard']}>
      <Figure
        text={standing}
        onWhy={() => why({ figure: standing, explanation: writing.because })}
      />
      <OutcomeMark certainty={writing.certainty} because={writing.because} />
    </span>
  )
}
