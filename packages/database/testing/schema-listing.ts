import type { Client } from 'pg'

/**
 * The schema as one text, sorted, for review and to see that it is fresh: what `pg_dump` would say,
 * which the embedded server does not have.
 */
export async function schemaListing(owner: Client): Promise<string> {
  const parts: string[] = ['-- The schema after all migrations. Made by testing/refresh-schema.ts.']
  for (const query of [extensions, tables, indexes, policies, triggers, grants, routines]) {
    const { rows } = await owner.query<{ text: string }>(query)
    parts.push(rows.map(({ text }) => text).join('\n'))
  }
  return `${parts.join('\n\n')}\n`
}

const ours = `nspname in ('public', 'sign_in')`
const relation = `nspname || '.' || quote_ident(relname)`

const extensions = `
  select 'create extension ' || extname || ';' as text from pg_extension
  where extname <> 'plpgsql' order by extname`

const tables = `
  select '-- ' || coalesce(obj_description(pg_class.oid, 'pg_class'), 'no comment') || e'\\n'
    || 'create table ' || ${relation} || e' (\\n'
    || (select string_agg('  ' || rpad(quote_ident(attname), 28)
             || format_type(atttypid, atttypmod)
             || case when attidentity <> '' then ' generated always as identity' else '' end
             || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
             || case when attnotnull then ' not null' else '' end, e',\\n' order by attnum)
          from pg_attribute
          left join pg_attrdef on adrelid = attrelid and adnum = attnum
         where attrelid = pg_class.oid and attnum > 0 and not attisdropped)
    || coalesce((select string_agg(e',\\n  constraint ' || conname || ' '
             || pg_get_constraintdef(pg_constraint.oid), '' order by contype, conname)
          from pg_constraint where conrelid = pg_class.oid and contype in ('p', 'u', 'f', 'c')), '')
    || e'\\n);\\n'
    || case when relrowsecurity then 'alter table ' || ${relation}
         || e' enable row level security;\\n' else '' end
    || case when relforcerowsecurity then 'alter table ' || ${relation}
         || e' force row level security;\\n' else '' end as text
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where ${ours} and relkind in ('r', 'p')
  order by nspname, relname`

const indexes = `
  select pg_get_indexdef(indexrelid) || ';' as text
  from pg_index
  join pg_class on pg_class.oid = indexrelid
  join pg_namespace on pg_namespace.oid = relnamespace
  where ${ours} and not exists (select from pg_constraint where conindid = indexrelid
    and contype in ('p', 'u'))
  order by nspname, relname`

const policies = `
  select 'create policy ' || polname || ' on ' || ${relation} || ' for ' || polcmd::text
    || ' to ' || (select string_agg(coalesce(rolname, 'public'), ', ' order by rolname)
          from unnest(polroles) as role left join pg_roles on pg_roles.oid = role)
    || ' using (' || coalesce(pg_get_expr(polqual, polrelid), '')
    || ') with check (' || coalesce(pg_get_expr(polwithcheck, polrelid), '') || ');' as text
  from pg_policy
  join pg_class on pg_class.oid = polrelid
  join pg_namespace on pg_namespace.oid = relnamespace
  where ${ours}
  order by nspname, relname, polname`

const triggers = `
  select pg_get_triggerdef(pg_trigger.oid) || ';' as text
  from pg_trigger
  join pg_class on pg_class.oid = tgrelid
  join pg_namespace on pg_namespace.oid = relnamespace
  where ${ours} and not tgisinternal
  order by nspname, relname, tgname`

const grants = `
  select 'grant ' || string_agg(distinct lower(privilege_type) || columns, ', ') || ' on '
    || on_relation || ' to ' || grantee || ';' as text
  from (
    select ${relation} as on_relation, grant_line.grantee::regrole::text as grantee,
      grant_line.privilege_type, '' as columns
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace,
      aclexplode(relacl) as grant_line
    where ${ours} and relkind in ('r', 'p') and grant_line.grantee <> relowner
    union all
    select ${relation}, grant_line.grantee::regrole::text, grant_line.privilege_type,
      ' (' || string_agg(quote_ident(attname), ', ' order by attnum) || ')'
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      join pg_attribute on attrelid = pg_class.oid, aclexplode(attacl) as grant_line
    where ${ours}
    group by 1, 2, 3
  ) as granted
  group by on_relation, grantee
  order by on_relation, grantee`

const routines = `
  select pg_get_functiondef(pg_proc.oid) || ';' as text
  from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
  where ${ours}
    and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
  order by nspname, proname, pg_get_function_identity_arguments(pg_proc.oid)`
