// What a database consists of, as PostgreSQL itself tells it: to compare the migrations with prisma/schema.prisma, and
// to keep a list of what Prisma cannot say. Schema public only, without Prisma's own table.
import type { Client } from 'pg'

/** What schema.prisma speaks of. Lines are sorted and comparable as text. */
export type Structure = { columns: string[]; enums: string[]; keys: string[]; indexes: string[] }
/** What only the migrations say. */
export type Beyond = {
  checks: string[]
  triggers: string[]
  functions: string[]
  grants: string[]
  extensions: string[]
}

const ours = `n.nspname = 'public' AND c.relname <> '_prisma_migrations'`

const structureQueries: Record<keyof Structure, string> = {
  columns: `SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
      || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
      || CASE a.attgenerated WHEN '' THEN '' ELSE ' GENERATED' END AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE ${ours} AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  enums: `SELECT t.typname || ': ' || string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS line
    FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = 'public' GROUP BY t.typname`,
  keys: `SELECT c.relname || ' ' || k.conname || ': ' || pg_get_constraintdef(k.oid) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND k.contype IN ('p', 'f')`,
  indexes: `SELECT pg_get_indexdef(i.indexrelid) AS line
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND NOT i.indisprimary`,
}

const beyondQueries: Record<keyof Beyond, string> = {
  checks: `SELECT c.relname || ' ' || k.conname || ': ' || pg_get_constraintdef(k.oid) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND k.contype IN ('c', 'x', 'u')`,
  triggers: `SELECT pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' -- ' || t.tgenabled::text END AS line
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND NOT t.tgisinternal`,
  functions: `SELECT pg_get_functiondef(p.oid) AS line
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  // Members of the group have these; the owner's own rights are not listed. PUBLIC stands for everybody.
  grants: `SELECT what || ' TO ' || who || ': ' || string_agg(privilege, ', ' ORDER BY privilege) AS line
    FROM (
      SELECT 'TABLE ' || c.relname AS what, a.grantee, a.privilege_type AS privilege, c.relowner AS owner
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
      WHERE n.nspname = 'public'
      UNION ALL
      SELECT 'COLUMN ' || c.relname || '.' || t.attname, a.grantee, a.privilege_type, c.relowner
      FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace,
        aclexplode(t.attacl) a
      WHERE n.nspname = 'public'
      UNION ALL
      SELECT 'FUNCTION ' || p.proname, a.grantee, a.privilege_type, p.proowner
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace,
        aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      WHERE n.nspname = 'public'
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      UNION ALL
      SELECT 'SCHEMA ' || n.nspname, a.grantee, a.privilege_type, n.nspowner
      FROM pg_namespace n, aclexplode(n.nspacl) a WHERE n.nspname = 'public'
    ) g, LATERAL (SELECT CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END AS who) w
    WHERE g.grantee <> g.owner
    GROUP BY what, who`,
  extensions: `SELECT extname AS line FROM pg_extension WHERE extname <> 'plpgsql'`,
}

export const readStructure = (client: Client) => readAll(client, structureQueries)
export const readBeyond = (client: Client) => readAll(client, beyondQueries)

async function readAll<Name extends string>(client: Client, queries: Record<Name, string>) {
  const found = {} as Record<Name, string[]>
  for (const name of Object.keys(queries) as Name[]) {
    const { rows } = await client.query<{ line: string }>(queries[name])
    found[name] = rows.map((row) => row.line).sort()
  }
  return found
}
