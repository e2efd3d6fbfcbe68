import { dayText, type Day } from '@quittance/kernel'
import { smsBackup } from '#demo/conversation-file.ts'
import { attachFile, paper } from '#demo/steps.ts'
import type { Hand } from '#demo/hand.ts'

const CREDITOR_PHONE = '+33639982001'
const DEBTOR = { phone: '+33639981407', name: 'Thomas Delmas' }

/** What the creditor brought on the Delmas dossier, and how many days ago. */
export const delmasExhibits: readonly {
  readonly ago: number
  readonly bring: (
    hand: Hand,
    of: { readonly dossierId: string; readonly today: Day },
  ) => Promise<void>
}[] = [
  {
    ago: 71,
    bring: async (hand, { dossierId, today }) => {
      await attachFile(hand, {
        dossierId,
        kind: 'order',
        file: paper('devis-signe.txt', orderText(today)),
      })
      await attachFile(hand, {
        dossierId,
        kind: 'invoice',
        file: paper('facture-F-2025-318.txt', invoiceText(today)),
      })
      await attachFile(hand, {
        dossierId,
        kind: 'delivery-note',
        file: paper('proces-verbal-de-pose.txt', deliveryText(today)),
      })
    },
  },
  {
    ago: 4,
    bring: async (hand, { dossierId, today }) => {
      await attachFile(hand, {
        dossierId,
        kind: 'message-export',
        owners: [CREDITOR_PHONE],
        file: {
          name: 'sms-delmas.xml',
          mediaType: 'application/xml',
          bytes: delmasConversation(today),
        },
      })
    },
  },
]

/** The conversation on the telephone of Atelier Verrières; its last words promise the whole sum. */
export function delmasConversation(today: Day): Uint8Array {
  const on = (ago: number) => today.subtract({ days: ago })
  const promised = today.add({ days: 16 })
  return smsBackup(
    [
      {
        on: on(131),
        at: '09:12:31',
        from: 'creditor',
        text: 'Bonjour Thomas, la devanture est prête. On la pose demain matin, cela vous va ?',
      },
      { on: on(131), at: '09:40:05', from: 'debtor', text: 'Parfait, on sera là dès 8h.' },
      {
        on: on(130),
        at: '17:27:48',
        from: 'creditor',
        text: 'Posé. Je vous envoie la facture F-2025-318 par courriel : 2 350,00 €.',
      },
      {
        on: on(84),
        at: '10:15:02',
        from: 'creditor',
        text: 'Bonjour Thomas, sauf erreur la facture n’est pas encore réglée. Pouvez-vous vérifier ?',
      },
      {
        on: on(84),
        at: '18:52:40',
        from: 'debtor',
        text: 'Désolé, mois compliqué au café. Je regarde ça avec ma comptable',
      },
      {
        on: on(74),
        at: '11:03:19',
        from: 'creditor',
        text: 'Thomas, je vous fais un avoir de 400 € pour le retard de pose. Il reste 1 950 €.',
      },
      { on: on(43), at: '18:20:11', from: 'debtor', text: 'La porte du fond coince toujours.' },
      {
        on: on(39),
        at: '16:45:00',
        from: 'creditor',
        text: 'La porte est réglée, mon menuisier est passé ce matin.',
      },
      {
        on: on(6),
        at: '08:58:03',
        from: 'creditor',
        text: 'Bonjour Thomas, tu me règles quand les 1 950 € ?',
      },
      {
        on: on(5),
        at: '21:47:05',
        from: 'debtor',
        text: `OK pour te payer 1 950 € avant le ${shortDay(promised)}.`,
      },
    ],
    DEBTOR,
  )
}

function orderText(today: Day): readonly string[] {
  return [
    'DONNÉES FICTIVES',
    `Atelier Verrières — Devis D-2025-204 du ${dayText(today.subtract({ days: 170 }))}`,
    'Devanture en chêne, fourniture et pose : 2 350,00 €',
    'Bon pour accord, Thomas Delmas, Café Lanterne',
    '',
  ]
}

function invoiceText(today: Day): readonly string[] {
  return [
    'DONNÉES FICTIVES',
    `Atelier Verrières — Facture F-2025-318 du ${dayText(today.subtract({ days: 130 }))}`,
    'Devanture en chêne, fourniture et pose : 2 350,00 €',
    `À régler au plus tard le ${dayText(today.subtract({ days: 93 }))}`,
    '',
  ]
}

function deliveryText(today: Day): readonly string[] {
  return [
    'DONNÉES FICTIVES',
    `Procès-verbal de pose du ${dayText(today.subtract({ days: 130 }))}`,
    'Devanture posée et reçue sans réserve. Signé : Thomas Delmas',
    '',
  ]
}

function shortDay(day: Day): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(day.day)}/${two(day.month)}`
}
