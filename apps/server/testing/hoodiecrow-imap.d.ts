declare module 'hoodiecrow-imap' {
  type Mailbox = {
    readonly messages: readonly { readonly uid: number; readonly flags: string[] }[]
  }
  type ImapServer = {
    readonly server: import('node:net').Server
    readonly listen: (port: number, host: string, then: () => void) => void
    readonly close: (then: () => void) => void
    readonly appendMessage: (
      ...message: [folder: string, flags: readonly string[], date: null, raw: string]
    ) => void
    readonly getMailbox: (folder: string) => Mailbox
  }
  const open: (options: {
    readonly secureConnection?: boolean
    readonly plugins?: readonly string[]
    readonly users: Readonly<Record<string, { readonly password: string }>>
    readonly storage: Readonly<Record<string, object>>
  }) => ImapServer
  export = open
}
