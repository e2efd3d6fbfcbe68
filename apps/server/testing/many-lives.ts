import type { OrganisationTransaction } from '@quittance/database'
import type { Day } from '@quittance/kernel'
import { sql, type RawBuilder } from 'kysely'

/** Dossiers to make, numbered from `first`, as they would stand on a day. */
export type ManyLives = {
  readonly first: number
  readonly count: number
  readonly creditorId: string
  readonly on: Day
  /** Another seed gives other lives. */
  readonly seed: string
  /** The seed of lives of another creditor whose persons these owe too; their own by default. */
  readonly personsOf?: string
  /** Of a hundred dossiers, how many have something that no other has: money, a promise, a dispute. */
  readonly apartOfHundred: number
}

/** A number from 0 to `below`, the same for a dossier and a name. */
function drawn(name: string, below: number, seed: string): RawBuilder<number> {
  return sql<number>`(('x' || substr(md5(${seed} || ${name} || number), 1, 7))::bit(28)::integer
    % ${sql.lit(below)})`
}

/**
 * Dossiers in the middle of their lives, by statements that make them all at once: letters that left
 * as a scenario would have them, calls, and for some payments, promises, disputes, pauses, credit
 * notes and events of limitation.
 */
export async function insertManyLives(tx: OrganisationTransaction, of: ManyLives): Promise<void> {
  const { first, count, creditorId, on, seed } = of
  const draw = (name: string, below: number) => drawn(name, below, seed)
  await sql`set local enable_seqscan = off`.execute(tx)
  await sql`
    create temporary table life on commit drop as
    select number, gen_random_uuid() as dossier_id, gen_random_uuid() as debtor_id,
      ${on}::date - ${draw('age', 300)} as opened_on, ${draw('late', 500)} + 3 as late_days,
      ${draw('letters', 6)} as letters, ${draw('slow', 9)} as slow,
      ${draw('apart', 100)} < ${of.apartOfHundred} as is_apart, ${draw('what', 12)} as what,
      ${draw('days', 40)} as days, ${draw('kind', 10)} as kind, ${draw('reach', 8)} as reach,
      ${draw('doubt', 100)} as doubt, ${draw('call', 6)} as calls, ${draw('sum', 900_000)} + 5_000 as cents
    from generate_series(${sql.lit(first)}, ${sql.lit(first + count - 1)}) as number`.execute(tx)
  const here = sql`nullif(current_setting('app.organisation', true), '')::uuid`
  const statements = [
    sql`insert into debtor (organisation_id, id, creditor_id, identity_key, kind, name, email, phone,
        street, post_code, town, created_at)
      select ${here}, debtor_id, ${creditorId}, ${of.personsOf ?? seed} || number,
        case when kind < 6 then 'professional' when kind < 9 then 'consumer'
          else 'private-individual' end,
        'Débiteur ' || number, case when reach <> 1 then 'd' || number || '@exemple.example' end,
        case when reach not in (2, 3) then '+33639980100' end,
        case when reach = 4 then '' else '2 rue des Essais' end,
        (array['44000', '67000', '97200'])[1 + number % 3], 'NANTES', now()
      from life`,
    sql`insert into dossier (organisation_id, id, reference, rf_reference, creditor_id, debtor_id,
        nature, title, limitation_starts_on, opened_on, created_at, status, snoozed_until)
      select ${here}, dossier_id, ${seed} || '-' || number, 'RF' || ${seed} || number, ${creditorId},
        debtor_id, (array['invoice', 'loan', 'services'])[1 + kind % 3], 'le prix',
        opened_on - late_days, opened_on, now(), case when what = 11 then 'intake' else 'amicable' end,
        case when days = 7 then ${on}::date + 3 end
      from life`,
    sql`insert into claim_item (organisation_id, id, dossier_id, creditor_id, debtor_id, rank, number,
        label, issued_on, due_on, principal_cents)
      select ${here}, gen_random_uuid(), dossier_id, ${creditorId}, debtor_id, rank,
        ${seed} || number || '/' || rank, 'Prestation', opened_on - late_days - 30,
        opened_on - late_days + (rank - 1) * 31, cents
      from life cross join generate_series(1, 1 + (number % 4) / 3) as rank`,
    letters(on),
    messages(on),
    sql`insert into note (organisation_id, id, dossier_id, kind, text, written_at, written_by)
      select ${here}, gen_random_uuid(), dossier_id, 'call', 'Pas de réponse',
        (opened_on + 9 + slow + 20 * (call - 1) + time '10:00') at time zone 'Europe/Paris', 'drawn'
      from life cross join generate_series(1, 2) as call
      where call <= calls and opened_on + 9 + slow + 20 * (call - 1) <= ${on}::date`,
    ...apartOnes(on),
  ]
  for (const statement of statements) await statement.execute(tx)
}

/** Letters that left, one after the other as the waits of a house want; some about to, some in doubt. */
function letters(on: Day): RawBuilder<unknown> {
  const here = sql`nullif(current_setting('app.organisation', true), '')::uuid`
  return sql`insert into outward_act (organisation_id, id, kind, dossier_id, step, channel, state,
      reserved_at, reserved_by, started_at, finished_at, attempt, payload, content_sha256)
    select ${here}, gen_random_uuid(), 'paper-letter', dossier_id,
      'dossier/' || dossier_id || '/' || letter, 'letter', state, noon, 'drawn',
      case when state <> 'reserved' then noon end, case when state = 'done' then noon end,
      case when state <> 'reserved' then gen_random_uuid() end,
      jsonb_build_object('letter', letter, 'reference', number::text, 'on', left_on,
        'composed', repeat(md5(number::text), 60)), sha256(letter::bytea)
    from (
      select life.*, letter, left_on, (left_on + time '10:00') at time zone 'Europe/Paris' as noon,
        case when rank = letters and doubt = 1 then 'ambiguous'
          when rank = letters and doubt = 2 then 'reserved' else 'done' end as state
      from life cross join lateral (values (1, 'first-reminder', opened_on + slow),
        (2, 'second-reminder', opened_on + 15 + slow), (3, 'last-reminder', opened_on + 30 + slow),
        (4, 'formal-notice', opened_on + 50 + slow)) as sent (rank, letter, left_on)
      where rank <= letters and left_on <= ${on}::date) as leaving`
}

/** SMS of some who had a letter: about to leave, in doubt, or gone. */
function messages(on: Day): RawBuilder<unknown> {
  const here = sql`nullif(current_setting('app.organisation', true), '')::uuid`
  return sql`insert into outward_act (organisation_id, id, kind, dossier_id, step, channel, state,
      reserved_at, reserved_by, started_at, finished_at, attempt, payload, content_sha256)
    select ${here}, gen_random_uuid(), 'sms', dossier_id, 'dossier/' || dossier_id || '/sms/1', 'sms',
      state, noon, 'drawn', case when state <> 'reserved' then noon end,
      case when state = 'done' then noon end, case when state <> 'reserved' then gen_random_uuid() end,
      jsonb_build_object('letter', 'sms', 'reference', number::text, 'on', left_on, 'to',
        '+33639980100', 'text', 'Bonjour'), sha256('sms')
    from (
      select life.*, opened_on + slow + 4 as left_on,
        (opened_on + slow + 4 + time '10:00') at time zone 'Europe/Paris' as noon,
        (array['ambiguous', 'reserved', 'done'])[doubt - 2] as state
      from life where letters > 0 and doubt in (3, 4, 5)) as written
    where left_on <= ${on}::date`
}

function apartOnes(on: Day): readonly RawBuilder<unknown>[] {
  const here = sql`nullif(current_setting('app.organisation', true), '')::uuid`
  const of = (...kinds: readonly number[]) =>
    sql`is_apart and what in (${sql.join(kinds.map((kind) => sql.lit(kind)))})`
  return [
    sql`insert into payment (organisation_id, id, dossier_id, creditor_id, debtor_id, received_on,
        available_on, method, amount_cents, recorded_at, recorded_by)
      select ${here}, gen_random_uuid(), dossier_id, dossier.creditor_id, life.debtor_id,
        life.opened_on + days, life.opened_on + days, 'transfer',
        case when what = 0 then cents else 2_000 end, now(), 'drawn'
      from life join dossier on dossier.organisation_id = ${here} and dossier.id = dossier_id
      where ${of(0, 1, 2, 3, 4)} and life.opened_on + days <= ${on}::date`,
    sql`insert into allocation (organisation_id, payment_id, line, claim_item_id, to_principal_cents,
        because, recorded_at)
      select ${here}, payment.id, 1, claim_item.id, payment.amount_cents, '{}', now()
      from life join payment on payment.organisation_id = ${here}
        and payment.dossier_id = life.dossier_id
      join claim_item on claim_item.organisation_id = ${here}
        and claim_item.dossier_id = life.dossier_id and claim_item.rank = 1`,
    sql`insert into promise (organisation_id, id, dossier_id, amount_cents, due_on, made_on, channel,
        recorded_at, recorded_by)
      select ${here}, gen_random_uuid(), dossier_id, 3_000, ${on}::date - 20 + days,
        ${on}::date - 25, 'phone', now(), 'drawn'
      from life where ${of(5, 6, 7)} and opened_on <= ${on}::date - 25`,
    sql`insert into dispute (organisation_id, id, dossier_id, reason, opened_on, recorded_at,
        recorded_by)
      select ${here}, gen_random_uuid(), dossier_id, 'Conteste le prix', opened_on + 5, now(), 'drawn'
      from life where ${of(8)}`,
    sql`insert into sequence_pause (organisation_id, id, dossier_id, from_on, until_on, reason,
        recorded_at, recorded_by)
      select ${here}, gen_random_uuid(), dossier_id, ${on}::date - 10 + days / 2,
        case when days % 3 > 0 then ${on}::date + days end, 'Absent', now(), 'drawn'
      from life where ${of(9)}`,
    sql`insert into limitation_event (organisation_id, id, dossier_id, kind, happened_on, recorded_at,
        recorded_by)
      select ${here}, gen_random_uuid(), dossier_id,
        (array['acknowledgment', 'mediation', 'court-claim'])[1 + days % 3], opened_on + 1, now(),
        'drawn'
      from life where ${of(10)}`,
    sql`insert into credit_note (organisation_id, id, claim_item_id, number, dated_on, amount_cents)
      select ${here}, gen_random_uuid(), claim_item.id, 'A' || life.number, ${on}::date - 5 + days / 4,
        1_000
      from life join claim_item on claim_item.organisation_id = ${here}
        and claim_item.dossier_id = life.dossier_id and claim_item.rank = 1
      where ${of(11)}`,
  ]
}
