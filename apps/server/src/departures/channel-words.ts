import { said, type Said } from '@quittance/kernel'

const names: Readonly<Record<string, Said>> = {
  letter: said('lettre simple', 'ordinary post'),
  'registered-letter': said('lettre recommandée', 'registered post'),
  'electronic-registered': said('recommandé électronique', 'electronic registered letter'),
  'e-mail': said('courriel', 'e-mail'),
  sms: said('SMS', 'SMS'),
}

/** The way that a letter leaves by. */
export function channelName(channel: string | undefined): Said {
  return names[channel ?? ''] ?? said('courrier', 'post')
}

/** Where a letter went as it left. */
export function departureWords(channel: string | undefined): Said {
  if (channel === 'sms') return said('Remis au prestataire de SMS.', 'Handed to the SMS provider.')
  if (channel === 'e-mail') return said('Remis à la messagerie.', 'Handed to the mail server.')
  return channel === 'electronic-registered'
    ? said('Déposé chez le prestataire.', 'Deposited with the provider.')
    : said('Imprimé dans le lot postal du jour.', 'Printed into the post batch of the day.')
}

/** Whether a letter left by registered post, on paper or by a provider. */
export function isRegistered(
  channel: string,
): channel is 'registered-letter' | 'electronic-registered' {
  return channel === 'registered-letter' || channel === 'electronic-registered'
}

/** Whether a letter goes to an e-mail address. */
export function goesToEmail(channel: string): channel is 'e-mail' | 'electronic-registered' {
  return channel === 'e-mail' || channel === 'electronic-registered'
}
