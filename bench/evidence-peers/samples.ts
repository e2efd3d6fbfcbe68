import { createWriteStream, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'

/** A file to read, and how many messages and lines stand in it. */
export type Sample = {
  readonly path: string
  readonly bytes: number
  readonly messages: number
  readonly lines: number
}

const TEXTS = [
  'Bonjour, avez-vous reçu notre facture du 3 mars ?',
  'OK pour te payer 1 950 € avant le 30/04, promis.',
  'je te fais ça en deux fois, 975 et 975',
  'Désolé, j’ai un souci avec ma banque en ce moment 🙏',
  'Merci, je note. À vendredi.',
  'oui',
  'Le virement part demain matin, tu devrais l’avoir mardi au plus tard, encore désolé du retard.',
  'Je conteste cette facture : la porte du garage ferme toujours mal & le devis disait « pose comprise ».',
]

const FIRST_MS = Date.UTC(2024, 0, 5, 8)
const STEP_MS = 437_000

/** Writes the samples of the bench in a folder of their own. */
export async function writeSamples(messages: number) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
  return {
    folder,
    sms: await written(join(folder, 'sms.xml'), messages, smsPieces(messages)),
    whatsapp: await written(join(folder, 'chat.txt'), messages, whatsAppPieces(messages)),
    whatsappZip: zipped(join(folder, 'chat.zip'), messages),
    slack: slackZip(join(folder, 'slack.zip'), messages),
  }
}

async function written(path: string, messages: number, pieces: Iterable<string>): Promise<Sample> {
  const stream = createWriteStream(path)
  let lines = 0
  for (const piece of pieces) {
    lines += piece.split('\n').length - 1
    if (!stream.write(piece)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
  return { path, bytes: statSync(path).size, messages, lines }
}

function text(index: number): string {
  return TEXTS[index % TEXTS.length] ?? ''
}

function* smsPieces(messages: number) {
  yield `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count="${messages}" backup_set="0b1c" backup_date="1776155405871" type="full">\n`
  for (let index = 0; index < messages; index += 1) {
    const ms = FIRST_MS + index * STEP_MS
    const received = index % 3 !== 0
    const body = text(index).replaceAll('&', '&amp;')

    yield `  <sms protocol="0" address="+33639980${String(index % 40).padStart(3, '0')}" date="${ms}" type="${received ? 1 : 2}" subject="null" body="${body}" toa="null" sc_toa="null" service_center="${received ? '+33609001390' : 'null'}" read="1" status="-1" locked="0" date_sent="${received ? ms - 2000 : 0}" sub_id="1" readable_date="${new Date(ms).toUTCString()}" contact_name="Thomas Delmas" />\n`
  }
  yield '</smses>'
}

function* whatsAppPieces(messages: number) {
  for (let index = 0; index < messages; index += 1) {
    const at = new Date(FIRST_MS + index * STEP_MS).toISOString()
    const date = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`
    const author = index % 3 === 0 ? 'Atelier Verrières' : 'Thomas Delmas'
    const more = index % 10 === 0 ? '\net une deuxième ligne pour la forme' : ''
    yield `${date}, ${at.slice(11, 16)} - ${author}: ${text(index)}${more}\n`
  }
}

function zipped(path: string, messages: number): Sample {
  const bytes = Buffer.from([...whatsAppPieces(messages)].join(''))
  writeFileSync(path, zipSync({ 'Discussion WhatsApp.txt': bytes }, { level: 6 }))
  const lines = messages + Math.ceil(messages / 10)
  return { path, bytes: bytes.length, messages, lines }
}

const PER_DAY = 500

function slackZip(path: string, messages: number): Sample {
  const members: Record<string, Uint8Array> = {
    'channels.json': Buffer.from('[{"id":"C07CHANT0","name":"chantier","members":[]}]'),
    'users.json': Buffer.from(
      '[{"id":"U07DELMAS","name":"thomas","profile":{"display_name":"Thomas"}}]',
    ),
  }
  let bytes = 0
  for (let from = 0; from < messages; from += PER_DAY) {
    const day = new Date(FIRST_MS + (from / PER_DAY) * 86_400_000).toISOString().slice(0, 10)
    const count = Math.min(PER_DAY, messages - from)
    const rows = Array.from({ length: count }, (_, step) => slackMessage(from + step))
    const member = Buffer.from(JSON.stringify(rows, null, 4))
    members[`chantier/${day}.json`] = member
    bytes += member.length
  }
  writeFileSync(path, zipSync(members, { level: 6 }))
  return { path, bytes, messages, lines: messages }
}

function slackMessage(index: number) {
  const seconds = Math.floor(FIRST_MS / 1000) + index * 437
  return {
    client_msg_id: `5b0f7a7e-0001-4b6e-9d0e-${String(index).padStart(12, '0')}`,
    type: 'message',
    text: text(index),
    user: index % 3 === 0 ? 'U07JULIE0' : 'U07DELMAS',
    ts: `${seconds}.${String(index % 1_000_000).padStart(6, '0')}`,
    team: 'T07EXEMPLE',
    user_team: 'T07EXEMPLE',
    blocks: [
      {
        type: 'rich_text',
        block_id: `b${index}`,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: text(index) }] }],
      },
    ],
  }
}
