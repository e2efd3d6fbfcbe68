import type { ReactNode } from 'react'
import { Frame } from './Frame.tsx'
import { prints } from './facts.ts'
import css from './gallery.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { FactList } from '#ui/figures/FactList.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { AuthorGrade } from '#ui/proof/AuthorGrade.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { Statements } from '#ui/proof/Statements.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Transcript, type TranscriptMessage } from '#ui/rows/Transcript.tsx'
import { typeset } from '#words/typeset.ts'
import { cents, day } from '@quittance/kernel'

const them = '06 39 98 41 26'
const us = 'Menuiserie Talbot'

const messages: readonly TranscriptMessage[] = (
  [
    ['24 févr.', '18 h 32', false, 'Il manque deux tablettes.'],
    ['24 févr.', '18 h 50', true, 'Je les apporte vendredi. L’avoir de 400 € en tient compte.'],
    ['27 févr.', '12 h 10', false, 'C’est bon pour les tablettes, merci.'],
    ['31 mars', '9 h 05', true, 'Claire, la facture 207 est échue depuis le 11 janvier.'],
    ['31 mars', '9 h 40', false, 'Je sais, l’hiver a été calme à la librairie. Je regarde.'],
    ['9 avr.', '20 h 15', false, 'Je vous règle les 3 200 € avant le 30/04, promis.'],
    ['9 avr.', '20 h 21', true, 'Merci. Je préviens le cabinet.'],
  ] as const
).map(([on, at, ours, text], index) => ({
  id: String(index),
  on: typeset(on),
  at,
  author: ours ? us : them,
  ours,
  text,
  seal: 'intact' as const,
  fingerprint: prints.message.slice(index) + prints.letter.slice(0, index),
  ...(index === 5
    ? {
        inHand: true,
        proves: [{ from: 0, to: 40 }],
        mark: <StatusMark shape="proved">Engagement 1</StatusMark>,
      }
    : {}),
  ...(index === 0 ? { mark: <StatusMark shape="adverse">Fait contraire</StatusMark> } : {}),
  ...(index === 2 ? { mark: <StatusMark shape="passed">Levée</StatusMark> } : {}),
}))

/** An exhibit and the commitment found in it, with fictional people. */
export function TranscriptScreen(): ReactNode {
  return (
    <Frame room="Preuves">
      <Page
        side={<Card />}
        sideSize="wide"
        sideLabel="Engagement trouvé"
        keys={
          <KeyStrip
            keys={[
              { name: ['ArrowUp', 'ArrowDown'], does: 'message' },
              { name: 'v', does: 'retenir' },
              { name: 'c', does: 'corriger' },
              { name: 'x', does: 'écarter' },
              { name: 'o', does: 'octets d’origine' },
            ]}
          />
        }
      >
        <PageHeader
          crumbs={[
            { text: '2026-0052, Mme C. Vasseur', href: '/dossiers/52' },
            { text: 'Pièce 12' },
          ]}
          title="Échange de SMS, 7 messages"
          says={typeset(
            'avec le 06 39 98 41 26, du 24 février au 9 avril 2026. Octets d’origine conservés.',
          )}
          aside={<SealStatement place="head" state="intact" fingerprint={prints.message} says="" />}
        />
        <div className={css['section']}>
          <Transcript label="Messages" messages={messages} />
        </div>
      </Page>
    </Frame>
  )
}

const statements = [
  {
    of: 'Intégrité',
    says: 'inchangé depuis l’import du 10 avril',
    state: <StatusMark shape="proved">Prouvée</StatusMark>,
  },
  {
    of: 'Date',
    says: 'horloge du téléphone',
    state: <StatusMark shape="arguable">Déclarée</StatusMark>,
  },
  {
    of: 'Origine',
    says: 'sauvegarde du téléphone du créancier',
    state: <StatusMark shape="arguable">Déclarée</StatusMark>,
  },
  {
    of: 'Auteur',
    says: 'numéro inscrit dans l’export',
    state: <AuthorGrade grade="C" />,
  },
  {
    of: 'Complétude',
    says: 'format sans les messages chiffrés',
    state: <StatusMark shape="unknown">Inconnue</StatusMark>,
  },
]

function Card(): ReactNode {
  return (
    <div className={css['preview']}>
      <div>
        <h2 className={css['name']}>Engagement trouvé</h2>
        <p className={css['who']}>La machine propose, vous décidez. Rien n’est retenu sans vous.</p>
      </div>
      <FactList
        facts={[
          { what: 'Qui', is: 'Mme Claire Vasseur', note: 'par le numéro 06 39 98 41 26' },
          {
            what: 'Combien',
            is: <Amount of={cents(320_000)} size="total" />,
            note: 'le principal exact ; ni les 101,60 € d’intérêts, ni l’indemnité',
          },
          {
            what: 'Quand',
            is: <DateText of={day('2026-04-30')} figure="sheet" />,
            note: '« avant le 30/04 » pourrait viser le 29 : lecture la plus favorable à la débitrice retenue.',
          },
          { what: 'Quoi', is: 'Promesse de payer, sans condition' },
        ]}
      />
      <Statements title="Cinq affirmations, séparées" statements={statements} />
      <div className={css['bottom']}>
        <Acts>
          <ActButton primary keyName="v" onAct={() => undefined}>
            Retenir
          </ActButton>
          <ActButton keyName="c" onAct={() => undefined}>
            Corriger
          </ActButton>
          <ActButton keyName="x" onAct={() => undefined}>
            Écarter
          </ActButton>
        </Acts>
        <p className={css['who']}>
          Retenir suspend les relances jusqu’au 30 avril. Annulable jusqu’à l’envoi.
        </p>
      </div>
    </div>
  )
}
