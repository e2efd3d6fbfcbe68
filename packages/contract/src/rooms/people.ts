import { oc } from '@orpc/contract'
import { z } from 'zod'
import { messages, says } from '#messages.ts'
import { daySchema, idSchema, postalAddressSchema, textSchema } from '#shapes.ts'
import { newPasswordSchema } from '#sign-in.ts'

/** What an organisation is, hence what it may do (product, three capacities). */
const organisationKindSchema = z.enum(['creditor', 'agency', 'judicial-officer'])
/** What a member is, hence what each may do (`wiring/rights.ts` of the server). */
export const roleSchema = z.enum(['manager', 'officer', 'accountant', 'auditor'])

/** What a member may be asked to have the right to do. */
const rightSchema = z.enum([
  'read',
  'bring-files',
  'manage-organisation',
  'manage-creditors',
  'deposit-claims',
  'work-dossiers',
  'send',
  /** To send a letter before its turn in the scenario, with a reason that is journalled. */
  'override-policy',
  'handle-money',
  'keep-rates',
])

const organisationSchema = z.object({
  id: idSchema,
  kind: organisationKindSchema,
  name: z.string(),
  siren: z.string().nullable(),
  address: postalAddressSchema,
  phone: z.string().nullable(),
  email: z.string().nullable(),
  isDemo: z.boolean(),
  /** The intra-Community number of VAT of the agency: its invoices name it. */
  vatNumber: z.string().nullable(),
  /** Legal form and capital, as invoices print them. */
  legalForm: z.string().nullable(),
  insurer: z.string().nullable(),
  insuranceUntil: daySchema.nullable(),
  accountDeclaredOn: daySchema.nullable(),
  /** The separate account (agency) or the creditor's own account: where debtors pay. */
  account: z
    .object({ holder: z.string(), iban: z.string(), bic: z.string().nullable() })
    .nullable(),
})

const sessionSchema = z.object({
  /** True until a first organisation exists: the product shows its first-run page. */
  firstRun: z.boolean(),
  today: daySchema,
  /** Whoever is signed in, even where no organisation lets them in; null for a visitor. */
  account: z.object({ email: z.string() }).nullable(),
  member: z
    .object({
      userId: z.string(),
      name: z.string(),
      email: z.string(),
      role: roleSchema,
      /** What the role permits: a page says it before an act is tried; every act checks it. */
      rights: z.array(rightSchema),
      twoFactorEnabled: z.boolean(),
    })
    .nullable(),
  organisation: organisationSchema.nullable(),
})

const firstOrganisation = z.strictObject({
  kind: organisationKindSchema,
  name: textSchema(120),
  siren: z.string().trim().max(20).nullable(),
  address: postalAddressSchema,
  phone: z.string().trim().max(30).nullable(),
  email: z.email(says(messages.unreadableEmail)).nullable(),
  manager: z.strictObject({
    name: textSchema(80),
    email: z.email(says(messages.unreadableEmail)),
    password: newPasswordSchema,
  }),
})

const standing = z.strictObject({
  vatNumber: z.string().trim().max(20).nullable().default(null),
  legalForm: textSchema(120).nullable().default(null),
  insurer: textSchema(120).nullable(),
  insuranceUntil: daySchema.nullable(),
  accountDeclaredOn: daySchema.nullable(),
  account: z
    .strictObject({
      holder: textSchema(70),
      iban: z.string().trim().max(42),
      bic: z.string().trim().max(11).nullable(),
    })
    .nullable(),
  phone: z.string().trim().max(30).nullable(),
  email: z.email(says(messages.unreadableEmail)).nullable(),
})

const demoDoor = z.object({ email: z.string(), password: z.string() })

/** The room of people: who we are, who is signed in, first run and demonstration. */
export const peopleContract = {
  session: oc
    .route({ method: 'GET', path: '/session', summary: 'Qui est connecté, à quelle organisation' })
    .output(sessionSchema),
  createFirstOrganisation: oc
    .route({
      method: 'POST',
      path: '/first-run/organisation',
      summary: 'Créer la première organisation et sa responsable',
    })
    .input(firstOrganisation)
    .output(z.object({ organisationId: idSchema })),
  createDemo: oc
    .route({
      method: 'POST',
      path: '/first-run/demo',
      summary:
        'Charger l’organisation fictive ; les accès ne sont rendus qu’à la clé de la demande',
    })
    .input(z.strictObject({}))
    .output(demoDoor),
  removeDemo: oc
    .route({ method: 'POST', path: '/demo/remove', summary: 'Retirer l’organisation fictive' })
    .input(z.strictObject({}))
    .output(z.object({ removed: z.boolean() })),
  updateStanding: oc
    .route({
      method: 'PUT',
      path: '/organisation/standing',
      summary: 'Assurance, compte séparé déclaré, coordonnées (CPCE R124-2)',
    })
    .input(standing)
    .output(organisationSchema),
}

export type OrganisationView = z.infer<typeof organisationSchema>
export type Role = z.infer<typeof roleSchema>
export type Right = z.infer<typeof rightSchema>
export type SessionView = z.infer<typeof sessionSchema>
export type FirstOrganisation = z.infer<typeof firstOrganisation>
export type StandingInput = z.infer<typeof standing>
