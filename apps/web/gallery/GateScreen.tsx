import { useState, type ReactNode } from 'react'
import { Frame } from './Frame.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { FaultList, type Fault } from '#ui/rows/FaultList.tsx'
import { LetterSheet, type LetterBlock } from '#ui/rows/LetterSheet.tsx'
import { typeset } from '#words/typeset.ts'

const threat = typeset(
  'Faute de règlement sous huit jours, un huissier viendra chez vous saisir vos meubles.',
)
const threatFrom = threat.indexOf('un huissier')

const blocks: readonly LetterBlock[] = [
  {
    kind: 'heads',
    sender: [
      'Cabinet Aubrac',
      'activité de recouvrement amiable',
      '3, rue Imaginaire, 12000 Rodez',
    ],
    recipient: ['Mme Maud Rivière', '11, chemin Inventé', '12000 Rodez'],
    place: typeset('Rodez, le 14 avril 2026'),
  },
  {
    kind: 'title',
    text: 'COMMANDEMENT DE PAYER',
    faults: [{ number: 1, from: 0, to: 21 }],
  },
  { kind: 'paragraph', text: 'Madame,' },
  {
    kind: 'paragraph',
    text: typeset(
      'Nous agissons pour Piscines Azur, 5, allée Rêvée, 12000 Rodez, en vertu d’un mandat écrit. Vous restez lui devoir, au titre de la rénovation de bassin achevée le 12 octobre 2025 et de la facture F-2025-0611 :',
    ),
  },
  {
    kind: 'sum',
    lines: [
      { what: 'principal', amount: typeset('1 640,00 €') },
      { what: 'frais de dossier', amount: typeset('42,00 €'), fault: 2 },
    ],
    total: { what: 'total', amount: typeset('1 682,00 €') },
  },
  {
    kind: 'paragraph',
    text: typeset(
      'Nous vous mettons en demeure de payer cette somme. Le virement se fait sur le compte indiqué au verso ; vous pouvez aussi demander un délai ou contester une ligne sur aubrac.example/d.',
    ),
  },
  {
    kind: 'paragraph',
    text: threat,
    faults: [{ number: 3, from: threatFrom, to: threat.length - 1 }],
  },
  {
    kind: 'missing',
    number: 4,
    text: 'Ici manque la reproduction des alinéas 2 et 3 de l’article L111-8.',
  },
  { kind: 'signature', lines: ['Pour Piscines Azur,', 'Élise Marchand'] },
]

const faults: readonly Fault[] = [
  {
    number: 1,
    title: 'Titre d’un acte de justice',
    article: 'C. pén. 433-13',
    because: 'Seul un commissaire de justice délivre un commandement. Ce titre imite son acte.',
    offered: '« Mise en demeure de payer »',
  },
  {
    number: 2,
    title: 'Frais mis à la charge du débiteur',
    article: 'CPCE L111-8, al. 2',
    because: 'Sans titre exécutoire, ces frais restent au créancier.',
    offered: 'Ligne retirée. Total : 1 640,00 €.',
  },
  {
    number: 3,
    title: 'Menace d’un acte impossible',
    article: 'C. conso. L121-6, 5°',
    because: 'Aucun jugement n’existe : ni visite, ni saisie n’est possible aujourd’hui.',
    offered: '« À défaut, notre mandante pourra demander au juge d’ordonner le paiement. »',
  },
  {
    number: 4,
    title: 'Mention obligatoire absente',
    article: 'CPCE R124-4, 5°',
    because: 'Le texte de la loi doit être reproduit mot pour mot dans la première lettre.',
    offered: 'Insérer les deux alinéas, texte en vigueur.',
  },
]

/** The gate refusing a fictional letter. */
export function GateScreen(): ReactNode {
  const [open, setOpen] = useState(3)
  return (
    <Frame room="Échanges">
      <Page
        sideSize="widest"
        sideLabel="Points à lever"
        head={
          <PageHeader
            crumbs={[
              { text: '2026-0047, Mme M. Rivière', href: '/dossiers/47' },
              { text: 'Mise en demeure, recommandé' },
            ]}
            title="Le garde-fou refuse cet envoi"
            beside={
              <StatusMark shape="refused" size="md">
                4 points sur 22 règles
              </StatusMark>
            }
            aside={
              <ReasonedButton
                align="right"
                keyName="Ctrl+Enter"
                reason="Possible quand les 4 points seront levés."
              >
                Envoyer
              </ReasonedButton>
            }
          />
        }
        side={
          <FaultList
            faults={faults}
            open={open}
            onOpen={setOpen}
            verbs={{ adopt: 'Adopter', rewrite: 'Réécrire', remove: 'Supprimer' }}
            offeredLabel="Rédaction proposée"
            onAdopt={() => undefined}
            onRewrite={() => undefined}
            onRemove={() => undefined}
            passed={{
              count: '18 règles franchies',
              says: 'mandat, assurance, compte séparé, prescription, solde, fréquence, heure…',
            }}
          />
        }
        keys={
          <KeyStrip
            keys={[
              { name: ['ArrowUp', 'ArrowDown'], does: 'point suivant' },
              { name: 'Enter', does: 'adopter' },
              { name: 'c', does: 'réécrire' },
              { name: 'x', does: 'supprimer' },
              { name: 'm', does: 'l’article en entier' },
            ]}
            says={typeset('Votre texte n’est jamais modifié sans vous. Brouillon gardé à 10 h 26.')}
          />
        }
      >
        <LetterSheet
          label="La lettre telle qu’elle partirait"
          blocks={blocks}
          openFault={open}
          onFault={setOpen}
        />
      </Page>
    </Frame>
  )
}
