import { cents, day, type Cents, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { Frame } from './Frame.tsx'
import { amounts, explanation, prints } from './facts.ts'
import css from './gallery.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Key } from '#ui/acts/Key.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Tabs } from '#ui/acts/Tabs.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { DateText } from '#ui/figures/DateText.tsx'
import { SumTable } from '#ui/figures/SumTable.tsx'
import { SearchBox } from '#ui/frame/SearchBox.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import type { IconName } from '#ui/icons/icon-paths.ts'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Quote } from '#ui/paper/Quote.tsx'
import { ProofBoxes } from '#ui/proof/ProofBoxes.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { DataTable, type DataColumn } from '#ui/rows/DataTable.tsx'
import { TwoLines } from '#ui/rows/TwoLines.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { formatIn } from '#words/use-format.ts'
import { typeset } from '#words/typeset.ts'

type Act = {
  readonly id: string
  readonly icon: IconName
  readonly verb: string
  readonly reason: string
  readonly when: string
  readonly debtor: string
  readonly creditor: string
  readonly balance: Cents
  readonly received?: true
  readonly lastDay: Day | null
  readonly urgency?: 'clock' | 'last-day'
  readonly proved: number
}

function act(
  [icon, verb, reason, when]: readonly [IconName, string, string, string],
  [debtor, creditor]: readonly [string, string],
  more: Omit<Act, 'id' | 'icon' | 'verb' | 'reason' | 'when' | 'debtor' | 'creditor'>,
): Act {
  return { id: debtor, icon, verb, reason, when, debtor, creditor, ...more }
}

const late = [
  act(
    ['phone', 'Rappeler', 'Il a demandé un appel après 17 h', 'hier, 17 h 30'],
    ['M. Loïc Bertin', 'Garage des Alpilles'],
    { balance: cents(91_260), lastDay: day('2026-11-02'), urgency: 'clock', proved: 4 },
  ),
  act(
    [
      'calendar',
      'Constater la promesse rompue',
      'Échéance 3 sur 5, aucun versement',
      'échue le 9 avr.',
    ],
    ['SARL Monteil', 'Fonderie Ravel'],
    { balance: cents(742_015), lastDay: day('2029-05-18'), proved: 5 },
  ),
  act(
    ['envelope', 'Traiter le pli revenu', 'Boîte non identifiable', 'reçu le 10 avr.'],
    ['Mme Zoé Lambert', 'Cabinet dentaire Nova'],
    { balance: cents(26_400), lastDay: day('2027-09-30'), proved: 3 },
  ),
]
const today = [
  act(
    [
      'bubble',
      'Relire un engagement trouvé',
      '« Je vous règle les 3 200 € avant le 30/04 »',
      '9 avr., 20 h 15',
    ],
    ['Mme Claire Vasseur', 'Menuiserie Talbot'],
    { balance: amounts.total, lastDay: day('2031-01-11'), proved: 4 },
  ),
  act(
    ['phone', 'Appeler', '62 jours avant prescription', '9 h 30 – 12 h'],
    ['SAS Hauteville', 'Papeterie Sénèque'],
    { balance: cents(1_375_000), lastDay: day('2026-06-15'), urgency: 'last-day', proved: 4 },
  ),
  act(
    [
      'bubble',
      'Répondre à une contestation',
      'Conteste la ligne 3 : quantité livrée',
      'reçue à 8 h 20',
    ],
    ['M. Idriss Kone', 'Pépinière du Vexin'],
    { balance: cents(58_900), lastDay: day('2028-03-01'), proved: 2 },
  ),
  act(
    [
      'page',
      'Valider la mise en demeure',
      'Refusée par le garde-fou : 4 points',
      'à envoyer aujourd’hui',
    ],
    ['Mme Maud Rivière', 'Piscines Azur'],
    { balance: cents(164_000), lastDay: day('2027-10-12'), proved: 4 },
  ),
  act(
    ['calendar', 'Proposer un échéancier', 'Propose 6 × 180,40 €', 'demandé le 13 avr.'],
    ['M. Paul Andrieu', 'Clinique Saint-Roch'],
    { balance: cents(108_240), lastDay: day('2027-06-20'), proved: 5 },
  ),
  act(
    ['page', 'Demander la pièce manquante', 'Bon de commande sans signature', '—'],
    ['Mme Inès Duval', 'Bois & Liège'],
    { balance: cents(38_700), lastDay: day('2026-12-19'), urgency: 'clock', proved: 1 },
  ),
  act(
    ['euro', 'Identifier un encaissement', 'Libellé : « vir vexin »', '13 avr.'],
    ['Donneur inconnu', 'compte séparé'],
    { balance: cents(15_000), lastDay: null, proved: 0 },
  ),
  act(
    ['phone', 'Appeler', 'Première prise de contact', '14 h – 17 h 30'],
    ['M. Hugo Pradel', 'Bois & Liège'],
    { balance: cents(210_500), lastDay: day('2028-12-04'), proved: 3 },
  ),
  act(
    ['page', 'Valider une quittance', 'Virement rapproché, quittance prête', 'encaissé à 8 h 40'],
    ['SCI des Tanneurs', 'Papeterie Sénèque'],
    { balance: cents(60_000), received: true, lastDay: null, proved: 5 },
  ),
]

const columns: readonly DataColumn<Act>[] = [
  {
    id: 'icon',
    head: 'Genre',
    kind: 'mark',
    onPhone: true,
    cell: ({ icon }) => <Icon name={icon} />,
  },
  {
    id: 'act',
    head: 'Acte',
    onPhone: true,
    cell: ({ verb, reason }) => <TwoLines strong first={verb} second={typeset(reason)} />,
  },
  { id: 'when', head: 'Quand', kind: 'quiet', cell: ({ when }) => typeset(when) },
  {
    id: 'who',
    head: 'Débiteur, créancier',
    cell: ({ debtor, creditor }) => <TwoLines first={debtor} second={creditor} />,
  },
  {
    id: 'balance',
    head: 'Solde',
    kind: 'figure',
    onPhone: true,
    cell: ({ balance, received }) => <Amount of={balance} signed={received === true} />,
  },
  {
    id: 'lastDay',
    head: 'Prescription',
    kind: 'quiet',
    cell: ({ lastDay, urgency }) => {
      if (lastDay === null) return '—'
      if (urgency === undefined) return <DateText of={lastDay} short />
      return <StatusMark shape={urgency}>{formatIn('fr').shortDay(lastDay)}</StatusMark>
    },
  },
  {
    id: 'proof',
    head: 'Preuve',
    kind: 'mark',
    cell: ({ proved }) => <ProofBoxes proved={proved} />,
  },
]

const tabs = [
  { id: 'all', text: 'Tout', count: '12' },
  { id: 'calls', text: 'Appels', count: '3' },
  { id: 'replies', text: 'Réponses', count: '2' },
  { id: 'promises', text: 'Promesses', count: '2' },
  { id: 'approve', text: 'À valider', count: '3' },
  { id: 'returned', text: 'Plis revenus', count: '1' },
  { id: 'money', text: 'Encaissements', count: '1' },
]

const keys = [
  { name: ['ArrowUp', 'ArrowDown'], does: 'parcourir' },
  { name: 'Enter', does: 'ouvrir' },
  { name: 'a', does: 'appeler' },
  { name: 'e', does: 'courriel' },
  { name: 'p', does: 'promesse' },
  { name: 'n', does: 'note' },
  { name: 'd', does: 'contestation' },
  { name: 's', does: 'reporter' },
  { name: 'm', does: 'pourquoi ?' },
]

/** Ma journée, with fictional acts. */
export function DayScreen(): ReactNode {
  const [chosen, setChosen] = useState('Mme Claire Vasseur')
  const [tab, setTab] = useState('all')
  const [search, setSearch] = useState('')
  return (
    <Frame room="Ma journée">
      <Page side={<Preview />} sideLabel="Dossier choisi" keys={<KeyStrip keys={keys} />}>
        <PageHeader
          tools={<span className={css['who']}>Élise Marchand, gestionnaire</span>}
          search={
            <SearchBox
              wide
              placeholder="Dossier, nom, téléphone, facture…"
              value={search}
              onChange={setSearch}
              onSearch={setSearch}
            />
          }
          title="Mardi 14 avril"
          beside="douze actes, dont trois en retard"
          aside={<StatusMark shape="passed">Aucun dossier sans suite</StatusMark>}
        />
        <div className={css['gap']}>
          <Tabs
            label="Files"
            chosen={tab}
            onChoose={setTab}
            tabs={tabs}
            aside={
              <>
                Filtrer <Key name="f" />
              </>
            }
          />
        </div>
        <DataTable
          label="Actes du jour"
          columns={columns}
          groups={[
            { title: 'En retard', count: '3', rows: late },
            { title: 'Aujourd’hui', count: '9', rows: today },
          ]}
          rowId={({ id }) => id}
          chosen={chosen}
          onChoose={({ id }) => {
            setChosen(id)
          }}
        />
      </Page>
    </Frame>
  )
}

function Preview(): ReactNode {
  const why = useWhy()
  const openTotal = (): void => {
    why({
      figure: '3 341,60 €',
      explanation,
      rules: 'Règles du 1er janvier 2026, rejouables à l’identique',
    })
  }
  return (
    <div className={css['preview']}>
      <div>
        <span className={css['who']}>Dossier 2026-0052</span>
        <h2 className={css['name']}>Mme Claire Vasseur</h2>
        <p className={css['who']}>Librairie du Quai, pour Menuiserie Talbot</p>
      </div>
      <div>
        <Amount of={amounts.total} size="page" onWhy={openTotal} />
        <p className={css['who']}>{typeset('au 14 avril 2026, intérêts compris')}</p>
      </div>
      <SumTable
        compact
        caption="Ce qui est dû"
        lines={[
          { what: 'Principal', amount: amounts.principal },
          { what: 'Intérêts', amount: amounts.interest },
          { what: 'Indemnité forfaitaire', amount: amounts.indemnity },
        ]}
      />
      <Quote
        head="Trouvé dans ses SMS"
        text="Je vous règle les 3 200 € avant le 30/04, promis."
        proves={[{ from: 0, to: 40 }]}
        foot="9 avril 2026 à 20 h 15. Auteur : grade C, le numéro seul."
      />
      <div>
        <span className={css['who']}>Prochain acte licite</span>
        <p className={css['next']}>
          <b>Relire l’engagement.</b> Tant qu’il n’est ni accepté ni rejeté, les relances sont
          suspendues.
        </p>
      </div>
      <Acts>
        <ActButton primary keyName="Enter" onAct={() => undefined}>
          Relire
        </ActButton>
        <ActButton keyName="s" onAct={() => undefined}>
          Reporter
        </ActButton>
      </Acts>
      <hr className={css['rule']} />
      <ReasonedButton
        keyName="l"
        reason="Impossible avant votre lecture : un engagement de la débitrice attend."
      >
        Mettre en demeure
      </ReasonedButton>
      <div className={css['bottom']}>
        <SealStatement
          state="intact"
          fingerprint={prints.dossier}
          says="26 pièces, revérifiées à 8 h 50"
        />
      </div>
    </div>
  )
}
