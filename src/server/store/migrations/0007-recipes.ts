import type { Migration } from 'kysely/migration'

/** What a picture was made of but its seed: the same again is found by it. */
export const recipes: Migration = {
  async up(db) {
    await db.schema.alterTable('generations').addColumn('recipe_hash', 'text').execute()
    await db.schema
      .createIndex('generations_recipe')
      .on('generations')
      .column('recipe_hash')
      .execute()
  },
}
