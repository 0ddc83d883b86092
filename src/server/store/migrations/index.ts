import type { Migration } from 'kysely/migration'
import { tables } from './0001-tables.ts'

/** In order of name; one that has run anywhere is never edited. */
export const migrations: Record<string, Migration> = { '0001-tables': tables }
