/** What a record says it is. Apart from the schema, which what only writes records need not load. */
export const SCHEMA = 'isnad/article@1'
