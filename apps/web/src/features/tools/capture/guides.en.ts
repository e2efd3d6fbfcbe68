import type { CaptureGuide, guidesFr } from '#features/tools/capture/guides.fr.ts'

/** The guides in English; words of menus stay in French where the French application shows them. */
export const guidesEn: Readonly<Record<keyof typeof guidesFr, CaptureGuide>> = {
  androidSms: {
    name: 'Texts, Android phone',
    means: 'phone',
    steps: [
      'On the phone, install SMS Backup & Restore (SyncTech).',
      'Make a local backup of the messages, with MMS and their attachments.',
      'Copy the .xml file to the computer, without opening it or saving it again.',
      'Attach that file, whole: we only show the conversation that matters.',
    ],
    lacks:
      'End-to-end encrypted RCS messages are in no backup, and a deleted text leaves no trace in one.',
    also: 'SMS Import / Export will do as well: its .zip file is read in the same way.',
  },
  iphone: {
    name: 'Texts and iMessage, iPhone',
    means: 'computer',
    steps: [
      'Connect the iPhone to the computer and make a backup of it.',
      'In iMazing, open the messages of that backup, then the conversation.',
      'Export it as CSV, without a filter of dates.',
      'Keep the backup itself: it holds sms.db, which says more than the CSV.',
    ],
    lacks:
      'The CSV writes hours without a zone and does not hold attached files. A deleted message may be missing.',
    also: 'The sms.db file of a backup, or chat.db of a Mac, is attached as it is; where a “-wal” file lies beside it, both together in a .zip archive.',
  },
  whatsappAndroid: {
    name: 'WhatsApp, Android',
    means: 'phone',
    steps: [
      'Open the chat, then the menu with three dots.',
      'Tap “More”, then “Export chat”.',
      'Choose to include media: the file is then a .zip.',
      'Save it or send it to yourself, and attach it without unpacking it.',
    ],
    lacks:
      'No identifiers, no reactions, no seconds. The name is that of your address book: show the contact card that links it to the number. The export is cut at about 40,000 messages without media, 10,000 with.',
  },
  whatsappIos: {
    name: 'WhatsApp, iPhone',
    means: 'phone',
    steps: [
      'Open the chat and tap the name at the top of the screen.',
      'At the bottom of the card, tap “Export Chat”.',
      'Choose to attach media, then save to Files.',
      'Attach the .zip as it is: it holds _chat.txt.',
    ],
    lacks:
      'No identifiers, no reactions. The hour is that of the phone on the day of the export, without a zone: say that zone when you attach the exhibit.',
  },
  meta: {
    name: 'Messenger and Instagram',
    means: 'request',
    steps: [
      'In the settings of the account, ask to download your information.',
      'Choose messages, the whole period, and the JSON format.',
      'Wait for the link, then download the .zip.',
      'For end-to-end encrypted chats, make their export as well: it is a separate one.',
    ],
    lacks:
      'Names only, without number or identifier; edits do not show. The link expires: download at once.',
  },
  teams: {
    name: 'Microsoft Teams',
    means: 'request',
    steps: [
      'Company account: ask the administrator for the export, by the compliance tool or by Graph.',
      'Personal account: ask Microsoft for the export of your conversations.',
      'Attach the JSON as it is handed to you.',
    ],
    lacks:
      'The export of an administrator bears identifiers of accounts: it is worth more than a screenshot. What was deleted may be missing.',
  },
  slack: {
    name: 'Slack',
    means: 'request',
    steps: [
      'An owner of the workspace starts the export of its data.',
      'He hands you the .zip, without opening it or taking a channel out.',
      'Attach the whole .zip: users.json names the accounts in it.',
    ],
    lacks:
      'The ordinary export holds public channels only. Deleted messages are not in it, save legal retention.',
    also: 'A file of slackdump is read, but is said to come from a third-party tool.',
  },
  discord: {
    name: 'Discord',
    means: 'request',
    steps: [
      'In the settings, ask for a copy of your data.',
      'Wait for the e-mail, then download the .zip.',
      'Ask the other party, if willing, to do the same.',
    ],
    lacks:
      'That copy holds your own messages only: never those of the debtor. For those, have the screen recorded by an officer.',
    also: 'DiscordChatExporter gives both sides, and is said to come from a third-party tool.',
  },
  telegram: {
    name: 'Telegram',
    means: 'computer',
    steps: [
      'Install Telegram Desktop on a computer: the phone does not export.',
      'Open the chat, then the menu with three dots, “Export chat history”.',
      'Choose JSON, the whole period, with files.',
      'Attach result.json; keep the whole folder.',
    ],
    lacks:
      'Deleted messages are absent. Secret chats stay on the phone: have them recorded by an officer.',
  },
  signal: {
    name: 'Signal',
    means: 'phone',
    steps: [
      'Check that your version offers an export in clear; not every one does.',
      'Make it with attached files, and keep main.jsonl with its files folder.',
      'Attach main.jsonl, or the .zip of it all.',
    ],
    lacks:
      'Disappearing messages are gone. A file of signal-export is of a third-party tool, and its hours have no zone.',
  },
  email: {
    name: 'E-mail',
    means: 'mail',
    steps: [
      'Open the message received, and its menu.',
      'Choose “Show original”, then download it: the file ends in .eml.',
      'Elsewhere: “Save as”, or “Download message”.',
      'Attach it soon: the key that verifies its signature will disappear one day.',
    ],
    lacks:
      'A forward, a print or an Outlook file (.msg) never verifies. The signature proves the domain, not the person.',
  },
  vmg: {
    name: 'Older phone (VMG)',
    means: 'computer',
    steps: [
      'Connect the phone to the computer, by the software of its maker.',
      'Export the messages: each file ends in .vmg.',
      'Attach them without converting them.',
    ],
    lacks: 'Often a local hour, without a zone. Keep the device: it alone shows the rest.',
  },
}

/** What to do beside the export, in English. */
export const checklistEn: readonly string[] = [
  'Keep the original: the phone, the chat and the message. Delete nothing, even once the export is made.',
  'Export the whole conversation, not only the messages that serve you.',
  'Have a commissaire de justice record what weighs much, or what may disappear.',
  'Say whose number or address it is: a contract, an invoice, a transfer that links them to the debtor.',
  'Check that the exchange states the amount, the date and the conditions. If not, ask for them in writing.',
  'Never enter the device or the account of somebody else: attach only what you received or sent.',
  'Act fast: messages are deleted, keys change, a time limit runs.',
]
