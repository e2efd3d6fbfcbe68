import type { ReactNode } from 'react'
import { Frame } from './Frame.tsx'
import { amounts, days, explanation, prints } from './facts.ts'
import css from './gallery.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { ImpossibleActs } from '#ui/acts/ImpossibleActs.tsx'
import { Key } from '#ui/acts/Key.tsx'
import { Compass } from '#ui/figures/Compass.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { SearchBox } from '#ui/frame/SearchBox.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { SectionHead, Sheet } from '#ui/paper/Sheet.tsx'
import { ProofBars } from '#ui/proof/ProofBars.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Timeline, type TimelineRow } from '#ui/rows/Timeline.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { typeset } from '#words/typeset.ts'
import { day } from '@quittance/kernel'

const sealed = <SealStatement place="row" state="intact" fingerprint={prints.message} says="" />

const rows: readonly TimelineRow[] = [
  {
    id: '5',
    on: <DateText of={day('2026-04-09')} short />,
    at: '20 h 15',
    icon: 'bubble',
    what: 'SMS reçu : « Je vous règle les 3 200 € avant le 30/04 »',
    more: typeset('Engagement trouvé, à relire. Importé le 10 avril par Menuiserie Talbot.'),
    proof: (
      <>
        {sealed}
        <Tag about="proof">auteur : grade C</Tag>
      </>
    ),
  },
  {
    id: '4',
    on: <DateText of={day('2026-04-01')} short />,
    at: '10 h 04',
    icon: 'envelope',
    what: 'Deuxième relance par courriel, remise',
    more: <Prose>Garde-fou : 22 règles, toutes franchies. Version du 1er avril 2026.</Prose>,
    proof: sealed,
  },
  {
    id: '3',
    on: <DateText of={day('2026-02-24')} short />,
    at: '18 h 32',
    icon: 'bubble',
    what: 'SMS reçu : « Il manque deux tablettes. »',
    more: typeset('Contestation levée le 27 février : tablettes livrées, avoir maintenu.'),
    proof: sealed,
  },
  {
    id: '2',
    on: <DateText of={day('2026-02-02')} short />,
    at: '11 h 20',
    icon: 'page',
    what: 'Première lettre recommandée, avis signé',
    more: typeset('Cinq mentions de R124-4 présentes. Distribuée le 4 février.'),
    proof: (
      <>
        {sealed}
        <Tag>horodatage simple</Tag>
      </>
    ),
  },
  {
    id: '1',
    on: <DateText of={day('2026-01-30')} short />,
    at: '9 h 10',
    icon: 'euro',
    what: 'Avoir A-2026-012 : − 400,00 €',
    more: typeset('Le décompte a été rejoué.'),
    proof: <SealStatement place="row" state="in-progress" fingerprint={prints.letter} says="" />,
  },
]

/** A dossier, with fictional people. */
export function DossierScreen(): ReactNode {
  return (
    <Frame room="Dossiers">
      <Page>
        <PageHeader
          crumbs={[{ text: 'Dossiers', href: '/dossiers' }, { text: '2026-0052' }]}
          tools={<SearchBox value="" onChange={() => undefined} onSearch={() => undefined} />}
          title="Claire Vasseur, Librairie du Quai"
          says={
            <>
              doit à <b>Menuiserie Talbot</b> le prix d’un rayonnage posé le 12 décembre 2025
              {'\u00A0'}: facture <Anchor href="/preuves/2">F-2025-207</Anchor>. Entre
              professionnels.
            </>
          }
          aside={
            <SealStatement
              place="head"
              state="intact"
              fingerprint={prints.dossier}
              says="26 pièces, revérifiées à 8 h 50"
            >
              <Anchor href="/verifier">Vérifier sans nous</Anchor>
            </SealStatement>
          }
        />
        <Sheets>
          <Owed />
          <Limitation />
          <NextAct />
          <Proved />
        </Sheets>
        <div className={css['section']}>
          <SectionHead
            title="Ce qui s’est passé"
            note="14 faits, du plus récent"
            aside={
              <span className={css['row']}>
                <span>
                  <Key name="n" /> note
                </span>
                <span>
                  <Key name="p" /> promesse
                </span>
                <span>
                  <Key name="d" /> contestation
                </span>
              </span>
            }
          />
          <Timeline label="Ce qui s’est passé" rows={rows} />
        </div>
      </Page>
    </Frame>
  )
}

function Owed(): ReactNode {
  const why = useWhy()
  const rules = 'Règles du 1er janvier 2026, rejouables à l’identique'
  const openStep = (step: number, figure: string) => (): void => {
    const branch = explanation.steps[step]
    if (branch !== undefined) why({ figure, explanation: branch, rules })
  }
  return (
    <Sheet
      margin
      title="Ce qui est dû"
      note={typeset('au 14 avril 2026')}
      aside={
        <>
          Rejouer à une autre date <Key name="j" />
        </>
      }
    >
      <SumTable
        caption="Ce qui est dû"
        lines={[
          {
            what: 'Principal',
            from: 'facture 3 600,00 moins avoir 400,00',
            amount: amounts.principal,
            onWhy: openStep(0, '3 200,00 €'),
          },
          {
            what: 'Intérêts de retard',
            from: '12,15 %, du 12 janvier au 14 avril',
            tag: 'taux à confirmer',
            amount: amounts.interest,
            onWhy: openStep(1, '101,60 €'),
          },
          {
            what: 'Indemnité forfaitaire',
            from: 'une facture, C. com. D441-5',
            amount: amounts.indemnity,
            onWhy: openStep(2, '40,00 €'),
          },
          { what: 'Versements', from: 'aucun rapproché au 14 avril', amount: amounts.none },
        ]}
        total={{
          what: 'Total',
          amount: amounts.total,
          onWhy: () => {
            why({ figure: '3 341,60 €', explanation, rules })
          },
        }}
        outside={[
          {
            what: 'Frais de relance',
            from: 'restent au créancier, jamais réclamés : CPCE L111-8',
            amount: amounts.reminders,
          },
        ]}
      />
    </Sheet>
  )
}

function Limitation(): ReactNode {
  const why = useWhy()
  const { startsOn, today, lastDay, arguable } = days
  return (
    <Sheet title="Prescription" aside={<StatusMark shape="settled">Établi</StatusMark>}>
      <Compass startsOn={startsOn} today={today} lastDay={lastDay} arguableDay={arguable} />
      <div className={css['beam']}>
        <DateText
          of={lastDay}
          figure="sheet"
          onWhy={() => {
            why({ figure: '11 janvier 2031', explanation })
          }}
        />
        <span className={css['who']}>dans 4 ans et 9 mois</span>
      </div>
      <p className={css['quiet']}>
        <small>
          <Prose>
            9 avril 2031 si l’engagement du 9 avril vaut reconnaissance : discutable, C. civ. 2240.
            Une mise en demeure n’y change rien.
          </Prose>
        </small>
      </p>
    </Sheet>
  )
}

function NextAct(): ReactNode {
  return (
    <Sheet margin title="Prochain acte licite">
      <div className={css['two']}>
        <div>
          <p className={css['next']}>
            <b>Relire l’engagement du 9 avril</b>, puis le confirmer par écrit en rappelant la
            lettre du 2 février (R124-4).
          </p>
          <p className={css['quiet']}>
            <Prose>
              La débitrice promet 3 200 € ; il reste 141,60 € à discuter. Les relances dorment
              jusqu’à votre lecture.
            </Prose>
          </p>
          <div className={css['acts']}>
            <Acts>
              <ActButton primary keyName="Enter" onAct={() => undefined}>
                Relire l’engagement
              </ActButton>
              <ActButton keyName="a" onAct={() => undefined}>
                Appeler
              </ActButton>
            </Acts>
          </div>
        </div>
        <ImpossibleActs
          label="Actes impossibles pour l’instant"
          acts={[
            { act: 'Mettre en demeure', key: 'l', reason: 'un engagement attend votre lecture' },
            {
              act: 'Injonction de payer',
              key: 'i',
              reason: 'échéance promise non passée : 30 avril',
            },
            { act: 'Verser au créancier', key: 'v', reason: 'rien n’est encaissé' },
          ]}
        />
      </div>
    </Sheet>
  )
}

function Proved(): ReactNode {
  return (
    <Sheet title="Ce qui est prouvé" aside="preuve libre, C. com. L110-3">
      <ProofBars
        facts={[
          { fact: 'Commande', strength: 1, by: 'devis signé' },
          { fact: 'Livraison', strength: 1, by: 'procès-verbal de pose' },
          { fact: 'Montant', strength: 1, by: 'facture, avoir, SMS' },
          { fact: 'Auteur du SMS', strength: 0.5, by: 'grade C' },
        ]}
      />
      <p className={css['missing']}>
        <b className={css['ochre']}>Il manque</b> un lien entre le numéro 06 39 98 41 26 et Mme
        {'\u00A0'}Vasseur. <Anchor href="/preuves">Ajouter</Anchor>
        <br />
        <b>Fait contraire, même poids</b>
        {'\u00A0'}: deux tablettes manquantes (24 février), suivies de l’avoir.
      </p>
    </Sheet>
  )
}
