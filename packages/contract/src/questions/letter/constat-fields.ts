import * as z from 'zod'
import { codeField, textField } from '#questions/law/fields.ts'
import { occasionShape, orNull, party, sha256Field } from '#questions/letter/fields.ts'

const optionalText = orNull(textField)

const place = z.int('Une place est un entier.').positive('Une place commence à 1.')
const count = z.int('Un nombre de messages est entier.').nonnegative('Ce nombre n’est pas négatif.')

const messageShape = {
  position: place,
  writtenAt: optionalText,
  author: optionalText,
  text: z.string('Un message est un texte.'),
}

/** The facts of a request for a constat. */
export const constatRequest = z.strictObject({
  ...occasionShape,
  office: party,
  creditor: orNull(party),
  debtorName: textField,
  claim: textField,
  presentedBy: optionalText,
  seenAt: optionalText,
  sealedBundle: optionalText,
  conversations: z
    .array(
      z.strictObject({
        exhibit: place,
        sealedNumber: optionalText,
        title: optionalText,
        app: optionalText,
        shownBy: codeField(['phone', 'account']),
        device: optionalText,
        messages: count,
        keyMessages: z
          .array(z.strictObject(messageShape))
          .min(1, 'Il manque au moins un message à relever.'),
      }),
    )
    .min(1, 'Il manque au moins une conversation.'),
  enclosures: z.array(textField).default([]),
})

/** The facts of the form filled on the spot. */
export const constatForm = z.strictObject({
  ...occasionShape,
  creditorName: textField,
  debtorName: textField,
  sealedBundle: optionalText,
  exhibits: z.array(
    z.strictObject({
      number: place,
      sealedNumber: optionalText,
      title: textField,
      messages: count,
      sha256: sha256Field,
    }),
  ),
  threads: z
    .array(
      z.strictObject({
        title: textField,
        messages: z.array(
          z.strictObject({
            ...messageShape,
            isKey: z.boolean('La valeur est true ou false.').default(false),
          }),
        ),
      }),
    )
    .default([]),
  lists: z.array(
    z.strictObject({
      title: textField,
      items: z.array(z.strictObject({ what: textField, known: optionalText })),
    }),
  ),
  notProven: z.array(textField).default([]),
  toConfirm: z.array(textField).default([]),
})
