/** The replies of the simulated mailbox of the fictional organisation. */
export function demoReplies(): readonly Uint8Array[] {
  return [REPLY].map((lines) => Buffer.from(lines.join('\r\n'), 'utf8'))
}

const REPLY = [
  'From: Sophie Lenoir <sophie.lenoir@exemple.example>',
  'To: contact@cabinet.example',
  'Subject: Votre courrier',
  'Date: Mon, 23 Nov 2026 08:05:00 +0100',
  'Message-ID: <reponse-fictive-1@exemple.example>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Bonjour, j’ai reçu un courrier qui n’est pas pour moi : vous faites erreur.',
  'Je ne connais pas cette société.',
  '',
]
